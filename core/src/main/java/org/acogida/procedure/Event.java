package org.acogida.procedure;

import static org.acogida.rulebook.Milestone.*;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Party;
import org.acogida.rulebook.PathwayRule;

/**
 * What happened in a case. Fields of type {@link Personal} are kept apart from the rest by the journal, one part per
 * event; all other fields are ids, kinds and procedural dates.
 */
public sealed interface Event {

    /** The milestones this marks, in order. */
    default List<Milestone> marks() {
        return List.of();
    }

    /** Whether this may put a person on another pathway; a change of law alone does not. */
    default boolean asksForPathway() {
        return switch (this) {
            case ArrivalRegistered _,
                    PersonCorrected _,
                    FindingsAdded _,
                    AgeDetermined _,
                    FearRecorded _,
                    ClaimFiled _ -> true;
            default -> false;
        };
    }

    /** When a milestone of this event was reached: when the event happened, or before, never after. */
    default Instant markedAt(Milestone milestone, Instant occurredAt) {
        return occurredAt;
    }

    record ArrivalRegistered(HouseholdId household, Instant enteredAt, ArrivalRegistered.Details details)
            implements Event {
        public record Details(Person person, Circumstances circumstances, Role role) implements Personal {}

        @Override
        public List<Milestone> marks() {
            return List.of(ENTERED, REGISTERED);
        }

        @Override
        public Instant markedAt(Milestone milestone, Instant occurredAt) {
            return milestone == ENTERED && enteredAt.isBefore(occurredAt) ? enteredAt : occurredAt;
        }
    }

    record PersonCorrected(PersonCorrected.Details details) implements Event {
        public record Details(Person person, Circumstances circumstances) implements Personal {}
    }

    /** What another desk found; it takes nothing away, so that it does not matter which desk's word comes first. */
    record FindingsAdded(FindingsAdded.Details details) implements Event {
        /**
         * What was found: needs unite with those on file, the birth by which the person is younger wins, and a fear that was
         * said stays said. Whoever is found to be a child without parent or guardian is marked so.
         *
         * @param birth empty where nothing is said of it
         * @param fear empty where it was not asked
         * @param words the person's own, as written down
         */
        public record Details(Set<Person.Need> needs, Optional<Birth> birth, Optional<FearAnswer> fear, String words)
                implements Personal {
            public Details {
                needs = Set.copyOf(needs);
            }
        }
    }

    /**
     * When something was said that reached the server later, as well as it can be told: between two moments. What the person
     * filed counts from the earliest.
     *
     * @param tablet which one took it down, if any
     * @param deviceTime what its clock showed
     */
    record FilingTimeRecorded(
            Source source,
            Instant earliest,
            Instant latest,
            Instant receivedAt,
            Optional<TabletId> tablet,
            Optional<Instant> deviceTime)
            implements Event {
        public FilingTimeRecorded {
            if (latest.isBefore(earliest) || receivedAt.isBefore(latest)) {
                throw new IllegalArgumentException(
                        "filing time " + earliest + ".." + latest + ", received " + receivedAt
                                + ": the earliest must not lie after the latest, nor the latest after it was received");
            }
        }

        /** From what it is known. */
        public enum Source {
            /** A tablet that had no network. */
            TABLET,
            /** A paper form that was keyed in. */
            PAPER,
            /** The signed receipt that the person kept. */
            RECEIPT
        }
    }

    /**
     * The claim that stands was filed earlier than was known: another desk took it down first, and its word came later.
     *
     * @param late whether the time to file had passed even then
     */
    record ClaimPredated(boolean late) implements Event {}

    /** The person came to belong to another household, or to another place in the one they had. */
    record HouseholdChanged(HouseholdId from, HouseholdId into, HouseholdChanged.Details details) implements Event {
        /**
         * How, and why.
         *
         * @param role their place in the household they now have
         * @param place where those who parted went, blank where nobody parted or it is not known
         * @param view what the family said they want, blank where they were not asked
         */
        public record Details(Kind kind, Role role, String reason, String place, String view) implements Personal {}

        /** How somebody's household changes. */
        public enum Kind {
            LEFT,
            JOINED,
            REUNITED,
            RELATION
        }
    }

    /** More was told of the person than is asked of everybody. */
    record ProfileRecorded(ProfileRecorded.Details details) implements Event {
        /**
         * What was told; empty where it was not spoken of this time, and what was told before stands.
         *
         * @param origin the place they come from
         * @param location where they stay now
         * @param nothingToTell what the person was asked about and has, or wants, nothing to tell of
         */
        public record Details(
                Optional<String> origin,
                Optional<String> location,
                Optional<String> ethnicity,
                Optional<String> education,
                Optional<String> occupation,
                Set<RegistrationItem> nothingToTell)
                implements Personal {
            public Details {
                nothingToTell = Set.copyOf(nothingToTell);
            }
        }
    }

    /** What is behind one need of the person; read by fewer than the need itself. */
    record NeedDetailRecorded(NeedDetailRecorded.Details details) implements Event {
        /**
         * What was told.
         *
         * @param referral to whom the person was referred, blank where to nobody
         */
        public record Details(Person.Need need, String words, String referral) implements Personal {}
    }

    record AgeDetermined(AgeDetermined.Details details) implements Event {
        public record Details(Birth birth, String method) implements Personal {}
    }

    record FearRecorded(FearRecorded.Details details) implements Event {
        public record Details(FearAnswer answer, String words) implements Personal {}

        @Override
        public List<Milestone> marks() {
            return details.answer == FearAnswer.UNABLE ? List.of() : List.of(FEAR_ASKED);
        }
    }

    record PathwayFound(PathwayFound.Details details) implements Event {
        public record Details(String pathway, PathwayRule.Kind kind, PathwayRule.Stay stay) implements Personal {}
    }

    /**
     * A claim for protection; kept always.
     *
     * @param late whether the time to file had passed; a late claim is asked to be justified, never rejected for it
     * @param further whether a claim stood already, to which this adds; no time begins anew then
     */
    record ClaimFiled(Manner manner, boolean late, boolean further, ClaimFiled.Details details) implements Event {
        public record Details(String statement) implements Personal {}

        @Override
        public List<Milestone> marks() {
            if (further) {
                return List.of();
            }
            return manner == Manner.REPRESENTATIVE
                    ? List.of(CLAIM_FILED, CLAIM_FILED_BY_REPRESENTATIVE)
                    : List.of(CLAIM_FILED);
        }
    }

    /** An act that needs no more than a note; see {@link Steps}. */
    record StepTaken(Act act, StepTaken.Details details) implements Event {
        public StepTaken {
            Steps.getMilestone(act);
        }

        public record Details(String note) implements Personal {}

        @Override
        public List<Milestone> marks() {
            return List.of(Steps.getMilestone(act));
        }
    }

    record GuardianAppointed(GuardianAppointed.Details details) implements Event {
        public record Details(String name, String relation) implements Personal {}

        @Override
        public List<Milestone> marks() {
            return List.of(GUARDIAN_APPOINTED);
        }
    }

    record InterviewSummoned(Instant interviewAt, InterviewSummoned.Details details) implements Event {
        public record Details(String place, String note) implements Personal {}

        @Override
        public List<Milestone> marks() {
            return List.of(INTERVIEW_SUMMONED);
        }
    }

    record InterviewHeld(InterviewHeld.Details details) implements Event {
        public record Details(
                String language,
                String interpreter,
                String interviewer,
                Person.Sex interviewerSex,
                String lawyer,
                String guardian,
                String minutes)
                implements Personal {}

        @Override
        public List<Milestone> marks() {
            return List.of(INTERVIEW_HELD);
        }
    }

    record DecisionIssued(Decision.Kind kind, DecisionIssued.Details details) implements Event {
        /**
         * What was decided and why.
         *
         * @param ground the id of a ground of the law, blank where a refusal needs none
         */
        public record Details(Outcome outcome, String ground, String reasons, String complementaryAssessment)
                implements Personal {}

        @Override
        public List<Milestone> marks() {
            return switch (kind) {
                case CLAIM -> List.of(DECISION_ISSUED);
                case REVIEW -> List.of(REVIEW_DECIDED);
                case LOSS -> List.of(LOSS_DECIDED);
            };
        }
    }

    record DecisionServed(Decision.Kind kind, DecisionServed.Details details) implements Event {
        public record Details(Outcome outcome, String language, String interpreter, String proof) implements Personal {}

        @Override
        public List<Milestone> marks() {
            List<Milestone> marks = new ArrayList<>(List.of(DECISION_SERVED));
            if (details.outcome.isProtection()) {
                marks.add(PROTECTION_GRANTED);
            }
            if (details.outcome == Outcome.QUASHED) {
                marks.add(REVIEW_QUASHED);
            }
            if (kind != Decision.Kind.REVIEW && details.outcome.opensReview()) {
                marks.add(REFUSAL_SERVED);
            }
            return marks;
        }
    }

    record ClockExtended(ClockName clock, ClockName into, ClockExtended.Details details) implements Event {
        public record Details(String reason, String text) implements Personal {}
    }

    record ClockPaused(ClockName clock, Instant from, Optional<Instant> until, Party cause, ClockPaused.Details details)
            implements Event {
        public record Details(String act) implements Personal {}
    }

    record ClockResumed(ClockName clock, Instant until) implements Event {}

    /** A right whose time is over was closed by a person's reasoned act. */
    record RightClosed(ClockName clock, Milestone closes, RightClosed.Details details) implements Event {
        public record Details(String reasons) implements Personal {}

        @Override
        public List<Milestone> marks() {
            return List.of(closes);
        }
    }

    record SignInAssigned(SignInAssigned.Details details) implements Event {
        public record Details(DayOfWeek day) implements Personal {}

        @Override
        public List<Milestone> marks() {
            return List.of(SIGN_IN_ASSIGNED);
        }
    }

    /** Who works on the case from now on, if anybody. */
    record CaseAssigned(Optional<OfficerId> officer) implements Event {}

    /**
     * Another office was asked to take the case over; until it confirms, nothing changes.
     *
     * @param transfer the same in all files that go together
     * @param staying the files of the family that stay
     */
    record TransferAsked(TransferId transfer, OfficeId to, Set<CaseId> staying, TransferAsked.Details details)
            implements Event {
        public TransferAsked {
            staying = Set.copyOf(staying);
        }

        /**
         * Why.
         *
         * @param whyApart why some of the family stay, blank where nobody does
         * @param familyView what the family said of it, blank where nobody stays
         */
        public record Details(String reason, String whyApart, String familyView) implements Personal {}

        @Override
        public List<Milestone> marks() {
            return List.of(TRANSFER_ASKED);
        }
    }

    /** The case is at another office from now on, with all that is in it and all that runs. */
    record TransferConfirmed(TransferId transfer, OfficeId from, OfficeId to) implements Event {
        @Override
        public List<Milestone> marks() {
            return List.of(TRANSFER_SETTLED);
        }
    }

    /** The office that was asked does not take the case over. */
    record TransferDeclined(TransferId transfer, TransferDeclined.Details details) implements Event {
        public record Details(String reason) implements Personal {}

        @Override
        public List<Milestone> marks() {
            return List.of(TRANSFER_SETTLED);
        }
    }

    /** The office that asked no longer does. */
    record TransferTakenBack(TransferId transfer, TransferTakenBack.Details details) implements Event {
        public record Details(String reason) implements Personal {}

        @Override
        public List<Milestone> marks() {
            return List.of(TRANSFER_SETTLED);
        }
    }

    /**
     * A paper given to the person.
     *
     * @param token a random text by which the paper can be recognised as genuine
     */
    record DocumentIssued(String token, boolean certificate, DocumentIssued.Details details) implements Event {
        /** The id under which a law lists the certificate of a claim. */
        public static final String CERTIFICATE = "certificate";

        /**
         * Which paper it is, which may tell what was decided.
         *
         * @param document the id of a document of the law
         */
        public record Details(String document) implements Personal {}

        @Override
        public List<Milestone> marks() {
            return List.of(certificate ? CERTIFICATE_ISSUED : DOCUMENT_ISSUED);
        }
    }

    record StationAdmitted(StationAdmitted.Details details) implements Event {
        /**
         * Where it was done.
         *
         * @param reasons why nothing that the law offers in place of it was taken; empty in what was recorded before that was
         *     asked
         */
        public record Details(String site, Optional<String> reasons) implements Personal {}

        @Override
        public List<Milestone> marks() {
            return List.of(STATION_ADMITTED);
        }
    }

    record ReturnOrdered(ReturnOrdered.Details details) implements Event {
        /**
         * What was ordered and why.
         *
         * @param receipt what the person said of a receipt; empty in what was recorded before that was asked
         */
        public record Details(ReturnKind kind, String reasons, Optional<ReceiptAnswer> receipt) implements Personal {}

        @Override
        public List<Milestone> marks() {
            return List.of(RETURN_ORDERED);
        }
    }

    record ReturnVoided() implements Event {
        @Override
        public List<Milestone> marks() {
            return List.of(RETURN_VOIDED);
        }
    }

    record ReturnCarriedOut(ReturnCarriedOut.Details details) implements Event {
        /**
         * Where it was done.
         *
         * @param receipt what the person said of a receipt; empty in what was recorded before that was asked
         */
        public record Details(String place, Optional<ReceiptAnswer> receipt) implements Personal {}

        @Override
        public List<Milestone> marks() {
            return List.of(RETURNED);
        }
    }

    /**
     * A step of the person's stay at a site.
     *
     * @param bed which one they have from then on, where the step gives one
     * @param until when they mean to be back, or until when the bed is kept
     */
    record StayRecorded(
            StayId stay,
            StayStep step,
            SiteId site,
            Optional<BedId> bed,
            Optional<Instant> until,
            StayRecorded.Details details)
            implements Event {
        /**
         * What is told of it.
         *
         * @param words why, where to, in the words of whoever knows; may be blank
         * @param view what the family said they want where they are not all together, else blank
         */
        public record Details(String words, String view) implements Personal {}
    }

    record LossStarted(LossStarted.Details details) implements Event {
        public record Details(String ground, String reasons) implements Personal {}

        @Override
        public List<Milestone> marks() {
            return List.of(LOSS_STARTED);
        }
    }

    record OwnClaimOffered(CaseId principal) implements Event {
        @Override
        public List<Milestone> marks() {
            return List.of(OWN_CLAIM_OFFERED);
        }
    }

    record IncidentRecorded(IncidentId incident, Instant happenedAt, IncidentRecorded.Details details)
            implements Event {
        public record Details(Incident.Kind kind, String text) implements Personal {}

        @Override
        public List<Milestone> marks() {
            return switch (details.kind) {
                case CHILD_IN_STATION -> List.of(STATION_ADMITTED);
                case RETURNED_UNDER_PROTECTION -> List.of(RETURNED);
                case RETURN_ORDERED_UNDER_PROTECTION,
                        CONSULATE_TOLD,
                        HELD_TOO_LONG,
                        FAMILY_SEPARATED,
                        CHILD_ALONE,
                        CHILD_MAYBE_NOT_ALONE,
                        OTHER -> List.of();
            };
        }

        @Override
        public Instant markedAt(Milestone milestone, Instant occurredAt) {
            return happenedAt.isBefore(occurredAt) ? happenedAt : occurredAt;
        }
    }

    record IncidentAnswered(IncidentId incident, IncidentAnswered.Details details) implements Event {
        public record Details(String answer) implements Personal {}
    }

    /**
     * Counsel reached the person, or did not.
     *
     * @param received whether the person, being held, had counsel by it
     */
    record CounselRecorded(Instant happenedAt, boolean received, CounselRecorded.Details details) implements Event {
        /**
         * How it went.
         *
         * @param minutes how long they spoke; 0 where they did not, or it is not known
         * @param language in which they spoke, as a BCP 47 tag; blank where it is not known
         */
        public record Details(CounselAccess access, int minutes, String language, String words) implements Personal {}

        @Override
        public List<Milestone> marks() {
            return received ? List.of(COUNSEL_RECEIVED) : List.of();
        }

        @Override
        public Instant markedAt(Milestone milestone, Instant occurredAt) {
            return happenedAt.isBefore(occurredAt) ? happenedAt : occurredAt;
        }
    }

    record ObservationRecorded(ObservationRecorded.Details details) implements Event {
        public record Details(Observer by, String text) implements Personal {}
    }

    /** A file was attached; its bytes are kept beside the journal under the same id. */
    record AttachmentAdded(AttachmentId attachment, AttachmentAdded.Details details) implements Event {
        /**
         * What the file is.
         *
         * @param name as it was called where it came from
         * @param size of what is kept, in bytes
         * @param digest SHA-256 of what is kept, in hexadecimal
         * @param purpose what it is of, where that was said
         * @param active what a PDF holds that acts by itself
         */
        public record Details(
                String name,
                AttachmentKind kind,
                long size,
                String digest,
                Optional<AttachmentPurpose> purpose,
                Set<ActiveContent> active)
                implements Personal {
            public Details {
                active = Set.copyOf(active);
            }
        }
    }

    /** Somebody was let into the case for a time. */
    record ParticipantAdmitted(
            ParticipationId participation, Instant from, Optional<Instant> until, ParticipantAdmitted.Details details)
            implements Event {
        /** Who it is; the kind alone tells of the person, a guardian that they are a child. */
        public record Details(
                Participation.Kind kind,
                Optional<OfficerId> account,
                Optional<OrganisationId> organisation,
                Optional<Consent> consent)
                implements Personal {}
    }

    /** Somebody no longer takes part: a session is over, a mandate or a consent was taken back. */
    record ParticipationEnded(ParticipationId participation, ParticipationEnded.Details details) implements Event {
        public record Details(String note) implements Personal {}
    }

    /** The person did not agree that an organisation learns of their case; nothing changes by it. */
    record ConsentRefused(ConsentRefused.Details details) implements Event {
        /**
         * What was asked.
         *
         * @param words the person's own, blank where they gave none: nobody owes a reason
         * @param language in which it was asked, as a BCP 47 tag
         */
        public record Details(
                OrganisationId organisation, String purpose, String words, Consent.Asked asked, String language)
                implements Personal {}
    }

    /** The country's representation was told what the person asked to have told; this program tells it nothing. */
    record ToldHome(Instant consentedAt, ToldHome.Details details) implements Event {
        /**
         * What was told, and on what it rests.
         *
         * @param second the other officer, who confirmed that the person asked for it
         */
        public record Details(OfficerId second, Consent consent, String told) implements Personal {}
    }

    /** The person no longer wants anything told to the country's representation. */
    record HomeConsentRevoked(HomeConsentRevoked.Details details) implements Event {
        public record Details(String note) implements Personal {}
    }

    /** The person asked something of their own data. */
    record DataAsked(DataRequestId request, DataAsked.Details details) implements Event {
        public record Details(DataRequest.Kind kind, String words) implements Personal {}

        @Override
        public List<Milestone> marks() {
            return List.of(DATA_ASKED);
        }
    }

    /**
     * The person was told the answer.
     *
     * @param nextAskedAt when the earliest other request was asked that still awaits its answer; its time begins there
     */
    record DataAnswered(DataRequestId request, Optional<Instant> nextAskedAt, DataAnswered.Details details)
            implements Event {
        public record Details(DataRequest.Answer answer, String reasons) implements Personal {}

        @Override
        public List<Milestone> marks() {
            List<Milestone> marks = new ArrayList<>(List.of(DATA_ANSWERED));
            if (nextAskedAt.isPresent()) {
                marks.add(DATA_ASKED);
            }
            if (details.answer == DataRequest.Answer.GRANTED) {
                marks.add(DATA_GRANTED);
            }
            return marks;
        }

        @Override
        public Instant markedAt(Milestone milestone, Instant occurredAt) {
            return milestone == DATA_ASKED
                    ? nextAskedAt.filter(occurredAt::isAfter).orElse(occurredAt)
                    : occurredAt;
        }
    }

    /**
     * What was granted was carried out.
     *
     * @param nextGrantedAt when the earliest other request was granted that is still to be carried out
     */
    record DataCarriedOut(DataRequestId request, Optional<Instant> nextGrantedAt, DataCarriedOut.Details details)
            implements Event {
        public record Details(String note) implements Personal {}

        @Override
        public List<Milestone> marks() {
            return nextGrantedAt.isPresent() ? List.of(DATA_CARRIED_OUT, DATA_GRANTED) : List.of(DATA_CARRIED_OUT);
        }

        @Override
        public Instant markedAt(Milestone milestone, Instant occurredAt) {
            return milestone == DATA_GRANTED
                    ? nextGrantedAt.filter(occurredAt::isAfter).orElse(occurredAt)
                    : occurredAt;
        }
    }

    /** Nobody erases the person of this case until it is lifted. */
    record LegalHoldPlaced(LegalHoldId hold, LegalHoldPlaced.Details details) implements Event {
        /**
         * On what it rests.
         *
         * @param basis the order, complaint or wish, so that it can be found
         */
        public record Details(LegalHold.Kind kind, String basis) implements Personal {}
    }

    /** Another officer lifted a hold. */
    record LegalHoldLifted(LegalHoldId hold, LegalHoldLifted.Details details) implements Event {
        public record Details(String reasons) implements Personal {}
    }
}
