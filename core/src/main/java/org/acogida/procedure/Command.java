package org.acogida.procedure;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Party;

/** What an officer asks to be done or recorded in one case. */
public sealed interface Command {
    /** The longest text of an act, in characters. */
    int LONGEST_TEXT = 100_000;

    /** The first and last moment an act may speak of, so that every date counted from it lies within the calendars. */
    Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    Instant LATEST = Instant.parse("2050-01-01T00:00:00Z");

    /** The act as safeguards name it. */
    Act act();

    record RegisterArrival(
            HouseholdId household, Instant enteredAt, Person person, Circumstances circumstances, Role role)
            implements Command {
        public RegisterArrival {
            checkTime("entered at", enteredAt);
        }

        @Override
        public Act act() {
            return Act.REGISTER_ARRIVAL;
        }
    }

    record CorrectPerson(Person person, Circumstances circumstances) implements Command {
        @Override
        public Act act() {
            return Act.CORRECT_PERSON;
        }
    }

    /**
     * That the person no longer belongs to the household they had.
     *
     * @param into the household that they form since, alone or with others who left with them
     * @param reason why; never blank, as nobody parts a family without saying so
     * @param place where they went, as far as is known
     */
    record LeaveHousehold(HouseholdId into, Role role, String reason, String place) implements Command {
        public LeaveHousehold {
            checkReason(reason);
            checkText("place", place);
        }

        @Override
        public Act act() {
            return Act.LEAVE_HOUSEHOLD;
        }
    }

    /** That the person belongs to a household they were not in before. */
    record JoinHousehold(HouseholdId into, Role role, String reason) implements Command {
        public JoinHousehold {
            checkReason(reason);
        }

        @Override
        public Act act() {
            return Act.JOIN_HOUSEHOLD;
        }
    }

    /**
     * That the person is together again with a household from which they were parted.
     *
     * @param view what the person and the family said they want
     */
    record ReuniteHousehold(HouseholdId into, Role role, String reason, String view) implements Command {
        public ReuniteHousehold {
            checkReason(reason);
            checkText("view", view);
            if (view.isBlank()) {
                throw new IllegalArgumentException("view: empty; write what the person and the family want");
            }
        }

        @Override
        public Act act() {
            return Act.REUNITE_HOUSEHOLD;
        }
    }

    /** What the person is to the head of their household, as is known now. */
    record ChangeRelation(Role role, String reason) implements Command {
        public ChangeRelation {
            checkReason(reason);
        }

        @Override
        public Act act() {
            return Act.CHANGE_RELATION;
        }
    }

    /** More that the person tells. */
    record RecordProfile(Event.ProfileRecorded.Details details) implements Command {
        public RecordProfile {
            List.of(
                            details.origin(),
                            details.location(),
                            details.ethnicity(),
                            details.education(),
                            details.occupation())
                    .forEach(told -> told.ifPresent(text -> checkText("profile", text)));
        }

        @Override
        public Act act() {
            return Act.RECORD_PROFILE;
        }
    }

    /** What is behind one need of the person, and to whom they were referred. */
    record RecordNeedDetail(Event.NeedDetailRecorded.Details details) implements Command {
        public RecordNeedDetail {
            checkText("words", details.words());
            checkText("referral", details.referral());
            if (details.words().isBlank() && details.referral().isBlank()) {
                throw new IllegalArgumentException(
                        "need " + details.need() + ": words and referral are empty; write at least one of them");
            }
        }

        @Override
        public Act act() {
            return Act.RECORD_NEED_DETAIL;
        }
    }

    /** What another desk found of somebody registered already; it takes nothing away. */
    record AddFindings(Event.FindingsAdded.Details details) implements Command {
        public AddFindings {
            checkText("words", details.words());
        }

        @Override
        public Act act() {
            return Act.ADD_FINDINGS;
        }
    }

    /** Between which moments something was said that only later reached the server. */
    record RecordFilingTime(Event.FilingTimeRecorded time) implements Command {
        public RecordFilingTime {
            checkTime("earliest", time.earliest());
            checkTime("latest", time.latest());
            checkTime("received at", time.receivedAt());
            time.deviceTime().ifPresent(device -> checkTime("device time", device));
        }

        @Override
        public Act act() {
            return Act.RECORD_FILING_TIME;
        }
    }

    record DetermineAge(Birth birth, String method) implements Command {
        public DetermineAge {
            checkText("method", method);
        }

        @Override
        public Act act() {
            return Act.DETERMINE_AGE;
        }
    }

    record RecordFear(FearAnswer answer, String words) implements Command {
        public RecordFear {
            checkText("words", words);
        }

        @Override
        public Act act() {
            return Act.RECORD_FEAR;
        }
    }

    record FileClaim(Manner manner, String statement) implements Command {
        public FileClaim {
            checkText("statement", statement);
        }

        @Override
        public Act act() {
            return Act.FILE_CLAIM;
        }
    }

    /** Any act of {@link Steps}. */
    record TakeStep(Act act, String note) implements Command {
        public TakeStep {
            Steps.getMilestone(act);
            checkText("note", note);
            if (Steps.needsWords(act) && note.isBlank()) {
                throw new IllegalArgumentException("note: empty; write what was weighed, planned or said, in full");
            }
        }
    }

    record AppointGuardian(String name, String relation) implements Command {
        public AppointGuardian {
            checkText("name", name);
            if (name.isBlank()) {
                throw new IllegalArgumentException("guardian: the name is empty; give the guardian's name");
            }
        }

        @Override
        public Act act() {
            return Act.APPOINT_GUARDIAN;
        }
    }

    record SummonInterview(Instant interviewAt, String place, String note) implements Command {
        public SummonInterview {
            checkTime("interview at", interviewAt);
            checkText("note", note);
        }

        @Override
        public Act act() {
            return Act.SUMMON_INTERVIEW;
        }
    }

    record HoldInterview(Event.InterviewHeld.Details details) implements Command {
        public HoldInterview {
            checkText("minutes", details.minutes());
        }

        @Override
        public Act act() {
            return Act.HOLD_INTERVIEW;
        }
    }

    record DecideClaim(Outcome outcome, String ground, String reasons, String complementaryAssessment)
            implements Command {
        public DecideClaim {
            checkText("reasons", reasons);
            checkText("complementary assessment", complementaryAssessment);
            checkOutcome(outcome, outcome.isProtection() || outcome == Outcome.REFUSED || outcome == Outcome.EXCLUDED);
        }

        @Override
        public Act act() {
            return Act.DECIDE_CLAIM;
        }
    }

    record DecideReview(Outcome outcome, String reasons) implements Command {
        public DecideReview {
            checkText("reasons", reasons);
            checkOutcome(outcome, outcome.isProtection() || outcome == Outcome.UPHELD || outcome == Outcome.QUASHED);
        }

        @Override
        public Act act() {
            return Act.DECIDE_REVIEW;
        }
    }

    record DecideLoss(Outcome outcome, String reasons) implements Command {
        public DecideLoss {
            checkText("reasons", reasons);
            checkOutcome(outcome, outcome == Outcome.LOST || outcome == Outcome.KEPT);
        }

        @Override
        public Act act() {
            return Act.DECIDE_LOSS;
        }
    }

    record ServeDecision(String language, String interpreter, String proof) implements Command {
        public ServeDecision {
            checkText("proof", proof);
            if (proof.isBlank()) {
                throw new IllegalArgumentException("proof: empty; say how it is shown that the person received it");
            }
        }

        @Override
        public Act act() {
            return Act.SERVE_DECISION;
        }
    }

    record ExtendClock(ClockName clock, String reason, String text) implements Command {
        public ExtendClock {
            checkText("text", text);
        }

        @Override
        public Act act() {
            return Act.EXTEND_CLOCK;
        }
    }

    record PauseClock(ClockName clock, Instant from, Optional<Instant> until, Party cause, String citedAct)
            implements Command {
        public PauseClock {
            checkText("cited act", citedAct);
            checkTime("from", from);
            until.ifPresent(end -> checkTime("until", end));
            if (until.isPresent() && !until.get().isAfter(from)) {
                throw new IllegalArgumentException("until " + until.get() + " must lie after from " + from);
            }
        }

        @Override
        public Act act() {
            return Act.PAUSE_CLOCK;
        }
    }

    record ResumeClock(ClockName clock) implements Command {
        @Override
        public Act act() {
            return Act.RESUME_CLOCK;
        }
    }

    record CloseLapsedRight(ClockName clock, String reasons) implements Command {
        public CloseLapsedRight {
            checkText("reasons", reasons);
        }

        @Override
        public Act act() {
            return Act.CLOSE_LAPSED_RIGHT;
        }
    }

    record AssignSignIn(DayOfWeek day) implements Command {
        @Override
        public Act act() {
            return Act.ASSIGN_SIGN_IN;
        }
    }

    /** Makes an officer the one who works on the case, or nobody. */
    record AssignCase(Optional<OfficerId> officer) implements Command {
        public AssignCase(OfficerId officer) {
            this(Optional.of(officer));
        }

        @Override
        public Act act() {
            return Act.ASSIGN_CASE;
        }
    }

    /**
     * Asks another office to take the case over, with those of the family who go along.
     *
     * @param transfer the same in all files that go together
     * @param family the other files of the family that go along
     * @param staying those of the family that stay; then why they part and what the family wants are said
     */
    record AskTransfer(
            TransferId transfer,
            OfficeId to,
            String reason,
            Set<CaseId> family,
            Set<CaseId> staying,
            String whyApart,
            String familyView)
            implements Command {
        public AskTransfer {
            family = Set.copyOf(family);
            staying = Set.copyOf(staying);
            checkReason(reason);
            checkText("why apart", whyApart);
            checkText("family view", familyView);
            if (!staying.isEmpty() && (whyApart.isBlank() || familyView.isBlank())) {
                throw new IllegalArgumentException("staying: " + staying.size()
                        + " of the family would stay; write why, and what the family wants");
            }
        }

        @Override
        public Act act() {
            return Act.ASK_TRANSFER;
        }
    }

    /** The office that was asked takes the case over. */
    record ConfirmTransfer(TransferId transfer) implements Command {
        @Override
        public Act act() {
            return Act.CONFIRM_TRANSFER;
        }
    }

    /** The office that was asked does not take it over; it stays where it is. */
    record DeclineTransfer(TransferId transfer, String reason) implements Command {
        public DeclineTransfer {
            checkReason(reason);
        }

        @Override
        public Act act() {
            return Act.DECLINE_TRANSFER;
        }
    }

    /** The office that asked no longer does. */
    record TakeBackTransfer(TransferId transfer, String reason) implements Command {
        public TakeBackTransfer {
            checkReason(reason);
        }

        @Override
        public Act act() {
            return Act.TAKE_BACK_TRANSFER;
        }
    }

    /** The certificate of a claim. */
    record IssueCertificate(String token) implements Command {
        @Override
        public Act act() {
            return Act.ISSUE_CERTIFICATE;
        }
    }

    /** A document that the law attaches to protection. */
    record IssueOutcomeDocument(String document, String token) implements Command {
        @Override
        public Act act() {
            return Act.ISSUE_OUTCOME_DOCUMENT;
        }
    }

    /**
     * That somebody is held.
     *
     * @param reasons why nothing that the law offers in place of it is taken; blank where it offers nothing
     */
    record AdmitToStation(String site, String reasons) implements Command {
        public AdmitToStation {
            checkText("site", site);
            checkText("reasons", reasons);
        }

        @Override
        public Act act() {
            return Act.ADMIT_TO_STATION;
        }
    }

    record OrderReturn(ReturnKind kind, String reasons, ReceiptAnswer receipt) implements Command {
        public OrderReturn {
            checkText("reasons", reasons);
        }

        @Override
        public Act act() {
            return Act.ORDER_RETURN;
        }
    }

    record CarryOutReturn(String place, ReceiptAnswer receipt) implements Command {
        @Override
        public Act act() {
            return Act.CARRY_OUT_RETURN;
        }
    }

    /**
     * A step of the person's stay at a site.
     *
     * @param bed which one they have from then on; empty for any that is free and fits
     * @param until when they mean to be back, or until when the bed is kept
     */
    record RecordStay(
            StayId stay,
            StayStep step,
            SiteId site,
            Optional<BedId> bed,
            Optional<Instant> until,
            Event.StayRecorded.Details details)
            implements Command {
        public RecordStay {
            until.ifPresent(end -> checkTime("until", end));
            checkText("words", details.words());
            checkText("view", details.view());
            if (bed.isPresent() && !step.takesBed()) {
                throw new IllegalArgumentException("bed: nobody is given one by the step " + step + "; leave it out");
            }
        }

        @Override
        public Act act() {
            return Act.RECORD_STAY;
        }

        /** The same in that bed. */
        public RecordStay in(BedId given) {
            return new RecordStay(stay, step, site, Optional.of(given), until, details);
        }
    }

    record StartLoss(String ground, String reasons) implements Command {
        public StartLoss {
            checkText("reasons", reasons);
        }

        @Override
        public Act act() {
            return Act.START_LOSS;
        }
    }

    record OfferOwnClaim(CaseId principal) implements Command {
        @Override
        public Act act() {
            return Act.OFFER_OWN_CLAIM;
        }
    }

    record RecordIncident(IncidentId incident, Incident.Kind kind, Instant happenedAt, String text) implements Command {
        public RecordIncident {
            checkTime("happened at", happenedAt);
            checkText("text", text);
        }

        @Override
        public Act act() {
            return Act.RECORD_INCIDENT;
        }
    }

    record AnswerIncident(IncidentId incident, String answer) implements Command {
        public AnswerIncident {
            checkText("answer", answer);
        }

        @Override
        public Act act() {
            return Act.ANSWER_INCIDENT;
        }
    }

    /**
     * That counsel reached somebody who is held, or did not.
     *
     * @param minutes how long they spoke, 0 to 1,440; 0 where they did not, or it is not known
     * @param language in which they spoke, as a BCP 47 tag; blank where it is not known
     */
    record RecordCounsel(CounselAccess access, Instant happenedAt, int minutes, String language, String words)
            implements Command {
        /** The longest talk, in minutes: a day. */
        public static final int LONGEST = 1_440;

        public RecordCounsel {
            checkTime("happened at", happenedAt);
            checkText("language", language);
            checkText("words", words);
            if (minutes < 0 || minutes > LONGEST) {
                throw new IllegalArgumentException("minutes: " + minutes + "; give 0 to " + LONGEST);
            }
        }

        @Override
        public Act act() {
            return Act.RECORD_COUNSEL;
        }
    }

    record RecordObservation(Observer by, String text) implements Command {
        public RecordObservation {
            checkText("text", text);
        }

        @Override
        public Act act() {
            return Act.RECORD_OBSERVATION;
        }
    }

    record AddAttachment(AttachmentId attachment, Event.AttachmentAdded.Details details) implements Command {
        public AddAttachment {
            checkText("name", details.name());
        }

        @Override
        public Act act() {
            return Act.ADD_ATTACHMENT;
        }
    }

    /**
     * Lets somebody take part in the case for a time.
     *
     * @param account who it is; nobody for a partner, which is an organisation
     * @param from if it lies before the act, the act's moment counts
     */
    record AdmitParticipant(
            ParticipationId participation,
            Participation.Kind kind,
            Optional<OfficerId> account,
            Optional<OrganisationId> organisation,
            Instant from,
            Optional<Instant> until,
            Optional<Consent> consent)
            implements Command {
        public AdmitParticipant {
            checkTime("from", from);
            until.ifPresent(end -> checkTime("until", end));
            consent.ifPresent(Command::checkConsent);
            boolean partner = kind == Participation.Kind.PARTNER;
            if (organisation.isPresent() != partner || account.isPresent() == partner) {
                throw new IllegalArgumentException("participant " + kind
                        + ": name an organisation for a partner, and an account for anybody else");
            }
        }

        @Override
        public Act act() {
            return Act.ADMIT_PARTICIPANT;
        }
    }

    /** Ends what somebody takes part in, with or without a word on why. */
    record EndParticipation(ParticipationId participation, String note) implements Command {
        public EndParticipation {
            checkText("note", note);
        }

        @Override
        public Act act() {
            return Act.END_PARTICIPATION;
        }
    }

    /** That the person was asked and did not agree to one organisation and purpose. */
    record RecordConsentRefused(Event.ConsentRefused.Details details) implements Command {
        public RecordConsentRefused {
            checkText("words", details.words());
            checkText("purpose", details.purpose());
            checkText("language", details.language());
            if (details.purpose().isBlank()) {
                throw new IllegalArgumentException("purpose: empty; write what the person was asked to agree to");
            }
        }

        @Override
        public Act act() {
            return Act.RECORD_CONSENT_REFUSED;
        }
    }

    /**
     * Records that the country's representation was told something because the person expressly asked for it
     * (RLRPCAP 22).
     *
     * @param second the other officer, who confirmed that the person asked for it
     */
    record RecordToldHome(OfficerId second, Instant consentedAt, Consent consent, String told) implements Command {
        public RecordToldHome {
            checkTime("consented at", consentedAt);
            checkConsent(consent);
            checkText("told", told);
            if (told.isBlank()) {
                throw new IllegalArgumentException("told: empty; write what was told, and to whom");
            }
        }

        @Override
        public Act act() {
            return Act.RECORD_TOLD_HOME;
        }
    }

    /** Takes back every consent to tell the country's representation that was given until then. */
    record RevokeHomeConsent(String note) implements Command {
        public RevokeHomeConsent {
            checkText("note", note);
        }

        @Override
        public Act act() {
            return Act.REVOKE_HOME_CONSENT;
        }
    }

    /** What the person asks of their own data. */
    record AskData(DataRequestId request, DataRequest.Kind kind, String words) implements Command {
        public AskData {
            checkText("words", words);
        }

        @Override
        public Act act() {
            return Act.ASK_DATA;
        }
    }

    /** What the person was answered. */
    record AnswerData(DataRequestId request, DataRequest.Answer answer, String reasons) implements Command {
        public AnswerData {
            checkText("reasons", reasons);
        }

        @Override
        public Act act() {
            return Act.ANSWER_DATA;
        }
    }

    /** That what was granted is done. An erasure is done by order of two supervisors; this records others. */
    record CarryOutData(DataRequestId request, String note) implements Command {
        public CarryOutData {
            checkText("note", note);
        }

        @Override
        public Act act() {
            return Act.CARRY_OUT_DATA;
        }
    }

    /**
     * Holds the case against erasure.
     *
     * @param basis the order, complaint or wish on which it rests, so that it can be found
     */
    record PlaceLegalHold(LegalHoldId hold, LegalHold.Kind kind, String basis) implements Command {
        public PlaceLegalHold {
            checkText("basis", basis);
        }

        @Override
        public Act act() {
            return Act.PLACE_LEGAL_HOLD;
        }
    }

    /** Lifts a hold that another officer placed. */
    record LiftLegalHold(LegalHoldId hold, String reasons) implements Command {
        public LiftLegalHold {
            checkText("reasons", reasons);
        }

        @Override
        public Act act() {
            return Act.LIFT_LEGAL_HOLD;
        }
    }

    private static void checkConsent(Consent consent) {
        checkText("words", consent.words());
        checkText("purpose", consent.purpose());
        checkText("language", consent.language());
    }

    private static void checkText(String field, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    field + ": " + text.length() + " characters are too many; shorten it to " + LONGEST_TEXT);
        }
    }

    private static void checkReason(String reason) {
        checkText("reason", reason);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason: empty; write why, in the words of whoever knows");
        }
    }

    private static void checkTime(String field, Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException(
                    field + " " + time + " lies outside " + EARLIEST + ".." + LATEST + "; correct the year");
        }
    }

    private static void checkOutcome(Outcome outcome, boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("outcome " + outcome + " is none of this kind of decision");
        }
    }
}
