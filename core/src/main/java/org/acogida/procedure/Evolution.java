package org.acogida.procedure;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.procedure.Event.*;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.Pause;

/** What each kind of entry does to a case: a pure fold, without laws or clocks of its own. */
final class Evolution {
    /** What belongs to one claim and begins anew with the next. */
    private static final Set<Milestone> OF_ONE_CLAIM = EnumSet.of(
            Milestone.CERTIFICATE_ISSUED,
            Milestone.INTERVIEW_SUMMONED,
            Milestone.INTERVIEW_HELD,
            Milestone.JUSTIFICATION_ASKED,
            Milestone.JUSTIFICATION_GIVEN,
            Milestone.WITHDRAWAL_ASKED,
            Milestone.REFOULEMENT_CHECKED,
            Milestone.RETURN_ASKED);

    private Evolution() {}

    static void apply(Draft draft, Entry entry) {
        if (draft.office.isEmpty()) {
            draft.office = Optional.of(entry.office());
        }
        event(draft, entry);
        if (entry.event().asksForPathway()) {
            Instant at = entry.occurredAt();
            draft.pathwayAskedAt =
                    Optional.of(draft.pathwayAskedAt.filter(at::isBefore).orElse(at));
        }
        Stays.apply(draft, entry);
        for (Milestone milestone : entry.event().marks()) {
            draft.reached.put(milestone, entry.event().markedAt(milestone, entry.occurredAt()));
        }
        entry.clocks().forEach(change -> move(draft, entry, change));
    }

    private static void event(Draft draft, Entry entry) {
        switch (entry.event()) {
            case ArrivalRegistered e -> registered(draft, e);
            case PersonCorrected e -> {
                draft.person = Optional.of(e.details().person());
                draft.circumstances = e.details().circumstances();
            }
            case FindingsAdded e -> found(draft, e.details(), entry.occurredAt());
            case FilingTimeRecorded _ -> {}
            case ClaimPredated e -> {
                draft.reached.put(Milestone.CLAIM_FILED, entry.occurredAt());
                draft.late = e.late();
            }
            case ProfileRecorded _, NeedDetailRecorded _, ConsentRefused _ -> {}
            case HouseholdChanged e -> {
                draft.household = Optional.of(e.into());
                draft.role = e.details().role();
            }
            case AgeDetermined e ->
                draft.person = draft.person.map(p -> withBirth(p, e.details().birth()));
            case FearRecorded e -> {
                if (e.details().answer() != FearAnswer.UNABLE || draft.fear.isEmpty()) {
                    draft.fear = Optional.of(e.details().answer());
                    draft.fearHeard = false;
                    draft.fearSaidSince = true;
                }
            }
            case PathwayFound e ->
                draft.pathway = Optional.of(new CaseState.Pathway(e.details().pathway(), entry.law()));
            case ClaimFiled e -> filed(draft, e);
            case StepTaken e -> step(draft, e.act());
            case GuardianAppointed e -> {}
            case InterviewSummoned e -> draft.interviewAt = Optional.of(e.interviewAt());
            case InterviewHeld e -> draft.interviewAt = Optional.empty();
            case DecisionIssued e -> {
                draft.pending = Optional.of(new Decision(e.kind(), e.details().outcome(), entry.occurredAt()));
                draft.fearSaidSince = false;
            }
            case DecisionServed e -> served(draft, e);
            case ClockExtended e -> {}
            case ClockPaused e -> replaceRun(draft, e);
            case ClockResumed e ->
                draft.clocks.replaceAll(
                        run -> run.isRunning() && run.clock().equals(e.clock()) ? run.resumed(e.until()) : run);
            case RightClosed e -> closed(draft, e.closes());
            case SignInAssigned e -> draft.signInDay = Optional.of(e.details().day());
            case CaseAssigned e -> draft.assigned = e.officer();
            case TransferAsked e ->
                draft.transfer = Optional.of(new Transfer(e.transfer(), e.to(), entry.occurredAt(), e.staying()));
            case TransferConfirmed e -> {
                draft.transfer = Optional.empty();
                draft.formerOffices.add(new FormerOffice(e.from(), entry.occurredAt()));
                draft.office = Optional.of(e.to());
                draft.assigned = Optional.empty();
            }
            case TransferDeclined _, TransferTakenBack _ -> draft.transfer = Optional.empty();
            case DocumentIssued e -> draft.documents.put(e.details().document(), e.token());
            case StationAdmitted e -> draft.held = true;
            case ReturnOrdered e -> draft.returnOrder = Optional.of(e.details().kind());
            case ReturnVoided e -> draft.returnOrder = Optional.empty();
            case ReturnCarriedOut e -> {
                draft.returnOrder = Optional.empty();
                draft.held = false;
            }
            case StayRecorded _ -> {}
            case LossStarted e -> draft.lossRunning = true;
            case OwnClaimOffered e -> {}
            case IncidentRecorded e -> incident(draft, e);
            case IncidentAnswered e ->
                draft.incidents.replaceAll(incident -> incident.id().equals(e.incident())
                        ? new Incident(
                                incident.id(), incident.kind(), incident.happenedAt(), Optional.of(entry.occurredAt()))
                        : incident);
            case CounselRecorded e -> {}
            case ObservationRecorded e -> {}
            case AttachmentAdded e -> {}
            case DataAsked e ->
                draft.dataRequests.add(new DataRequest(
                        e.request(),
                        e.details().kind(),
                        entry.occurredAt(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
            case DataAnswered e ->
                draft.dataRequests.replaceAll(one ->
                        one.id().equals(e.request()) ? one.answered(e.details().answer(), entry.occurredAt()) : one);
            case DataCarriedOut e ->
                draft.dataRequests.replaceAll(
                        one -> one.id().equals(e.request()) ? one.carriedOut(entry.occurredAt()) : one);
            case LegalHoldPlaced e -> held(draft, e, entry);
            case LegalHoldLifted e ->
                draft.legalHolds.replaceAll(
                        hold -> hold.id().equals(e.hold()) && hold.stands() ? hold.lifted(entry.occurredAt()) : hold);
            case ToldHome e -> {}
            case HomeConsentRevoked e -> {
                Instant at = entry.occurredAt();
                draft.homeConsentRevokedAt = Optional.of(
                        draft.homeConsentRevokedAt.filter(at::isBefore).orElse(at));
            }
            case ParticipantAdmitted e -> admitted(draft, e, entry.occurredAt());
            case ParticipationEnded e ->
                draft.participations.replaceAll(
                        one -> one.id().equals(e.participation()) ? one.ended(entry.occurredAt()) : one);
        }
    }

    /** What stands under that id stays as it is, so that what was lifted does not stand again. */
    private static void held(Draft draft, LegalHoldPlaced event, Entry entry) {
        if (draft.legalHolds.stream().noneMatch(hold -> hold.id().equals(event.hold()))) {
            draft.legalHolds.add(new LegalHold(
                    event.hold(), event.details().kind(), entry.occurredAt(), entry.by(), Optional.empty()));
        }
    }

    /** What stands under that id stays as it is, so that nothing that ended begins again. */
    private static void admitted(Draft draft, ParticipantAdmitted event, Instant at) {
        if (draft.participations.stream().anyMatch(one -> one.id().equals(event.participation()))) {
            return;
        }
        ParticipantAdmitted.Details details = event.details();
        draft.participations.add(new Participation(
                event.participation(),
                details.kind(),
                details.account(),
                details.organisation(),
                event.from().isBefore(at) ? at : event.from(),
                event.until(),
                Optional.empty(),
                details.consent()));
    }

    private static void registered(Draft draft, ArrivalRegistered event) {
        draft.household = Optional.of(event.household());
        draft.enteredAt = Optional.of(event.enteredAt());
        draft.person = Optional.of(event.details().person());
        draft.circumstances = event.details().circumstances();
        draft.role = event.details().role();
    }

    /** As whatever is found only adds, the state after several findings is the same in any order. */
    private static void found(Draft draft, FindingsAdded.Details findings, Instant at) {
        draft.person = draft.person.map(p -> with(p, findings));
        draft.circumstances =
                draft.circumstances.unaccompaniedIf(findings.needs().contains(Person.Need.SC));
        FearAnswer before = draft.fear.orElse(FearAnswer.UNABLE);
        FearAnswer after = before.or(findings.fear().orElse(FearAnswer.UNABLE));
        if (after != before) {
            draft.fear = Optional.of(after);
            draft.fearHeard = false;
            draft.fearSaidSince = true;
        }
        if (findings.fear().filter(answer -> answer != FearAnswer.UNABLE).isPresent()) {
            draft.reached.merge(Milestone.FEAR_ASKED, at, (known, other) -> other.isBefore(known) ? other : known);
        }
    }

    private static Person with(Person p, FindingsAdded.Details findings) {
        Set<Person.Need> needs = EnumSet.noneOf(Person.Need.class);
        needs.addAll(p.needs());
        needs.addAll(findings.needs());
        Optional<Birth> birth =
                Stream.concat(p.birth().stream(), findings.birth().stream()).reduce(Birth::younger);
        return with(p, birth, needs);
    }

    private static Person withBirth(Person p, Birth birth) {
        return with(p, Optional.of(birth), p.needs());
    }

    private static Person with(Person p, Optional<Birth> birth, Set<Person.Need> needs) {
        return new Person(
                p.givenNames(),
                p.surnames(),
                p.sex(),
                birth,
                p.nationality(),
                p.languages(),
                p.documents(),
                needs,
                p.interviewer(),
                p.contact());
    }

    private static void filed(Draft draft, ClaimFiled event) {
        if (!event.further()) {
            draft.reached.keySet().removeAll(OF_ONE_CLAIM);
            draft.documents.remove(DocumentIssued.CERTIFICATE);
            draft.interviewAt = Optional.empty();
            draft.unratified = event.manner() == Manner.REPRESENTATIVE;
            draft.late = event.late();
            draft.pending = draft.pending.filter(decision -> decision.kind() != Decision.Kind.CLAIM);
        }
        draft.claim = ClaimStatus.STANDS;
    }

    private static void step(Draft draft, Act act) {
        switch (act) {
            case RATIFY_CLAIM -> draft.unratified = false;
            case ASK_REVIEW -> {
                draft.reviewWindow = false;
                draft.reviewStands = true;
            }
            case RATIFY_WITHDRAWAL -> endClaim(draft, ClaimStatus.WITHDRAWN);
            case REOPEN_CLAIM -> draft.claim = ClaimStatus.STANDS;
            case RELEASE -> draft.held = false;
            case RECORD_COURT_STAY -> draft.courtStays++;
            case LIFT_COURT_STAY -> draft.courtStays--;
            case TAKE_BACK_RETURN -> draft.reached.remove(Milestone.RETURN_ASKED);
            default -> {}
        }
    }

    private static void endClaim(Draft draft, ClaimStatus status) {
        draft.claim = status;
        draft.reached.remove(Milestone.WITHDRAWAL_ASKED);
    }

    private static void closed(Draft draft, Milestone closes) {
        switch (closes) {
            case CLAIM_ABANDONED -> endClaim(draft, ClaimStatus.ABANDONED);
            case CLAIM_NOT_FILED -> endClaim(draft, ClaimStatus.NOT_FILED);
            case DECISION_FINAL -> becameFinal(draft);
            default -> {}
        }
    }

    private static void served(Draft draft, DecisionServed event) {
        Outcome outcome = event.details().outcome();
        switch (event.kind()) {
            case CLAIM -> {
                draft.served = draft.pending;
                endClaim(draft, outcome.isProtection() ? ClaimStatus.GRANTED : ClaimStatus.REFUSED);
                draft.reviewWindow = outcome.opensReview();
            }
            case LOSS -> {
                draft.served = draft.pending;
                draft.lossRunning = false;
                draft.reviewWindow = outcome.opensReview();
            }
            case REVIEW -> {
                draft.reviewStands = false;
                draft.pending.ifPresent(decision -> reviewed(draft, decision));
            }
        }
        draft.pending = Optional.empty();
        if (outcome.isProtection()) {
            draft.protection = Optional.of(outcome);
        }
    }

    private static void reviewed(Draft draft, Decision review) {
        switch (review.outcome()) {
            case REFUGEE, COMPLEMENTARY -> {
                endClaim(draft, ClaimStatus.GRANTED);
                draft.served = Optional.of(review);
            }
            case QUASHED -> draft.claim = ClaimStatus.STANDS;
            case KEPT -> draft.served = Optional.of(review);
            case UPHELD -> becameFinal(draft);
            case REFUSED, EXCLUDED, LOST -> {}
        }
    }

    /** Nothing more can be asked against what was decided; a fear said only after that decision is still unheard. */
    private static void becameFinal(Draft draft) {
        draft.reviewWindow = false;
        draft.fearHeard = !draft.fearSaidSince;
        if (draft.served.map(Decision::outcome).equals(Optional.of(Outcome.LOST))) {
            draft.protection = Optional.empty();
        }
    }

    private static void incident(Draft draft, IncidentRecorded event) {
        Incident.Kind kind = event.details().kind();
        draft.incidents.add(new Incident(event.incident(), kind, event.happenedAt(), Optional.empty()));
        if (kind == Incident.Kind.CHILD_IN_STATION) {
            draft.held = true;
        }
        if (kind == Incident.Kind.RETURNED_UNDER_PROTECTION) {
            draft.returnOrder = Optional.empty();
            draft.held = false;
        }
    }

    private static void replaceRun(Draft draft, ClockPaused event) {
        Pause pause = new Pause(
                event.from(), event.until(), event.cause(), event.details().act());
        draft.clocks.replaceAll(run -> run.isRunning() && run.clock().equals(event.clock()) ? run.paused(pause) : run);
    }

    private static void move(Draft draft, Entry entry, ClockChange change) {
        switch (change.kind()) {
            case STARTED -> draft.clocks.add(started(draft, entry, change));
            case ENDED ->
                draft.clocks.replaceAll(
                        run -> run.isRunning() && run.clock().equals(change.clock()) ? run.ended(change.at()) : run);
            case MOVED ->
                draft.clocks.replaceAll(run -> run.isRunning() && run.clock().equals(change.clock())
                        ? run.moved(change.law(), change.at())
                        : run);
        }
    }

    /** One entered by extension goes on with the office and pauses of the other; one begun anew, with pauses still to come. */
    private static ClockRun started(Draft draft, Entry entry, ClockChange change) {
        ClockRun run =
                new ClockRun(change.clock(), change.law(), entry.office(), change.at(), Optional.empty(), List.of());
        if (entry.event() instanceof ClockExtended extended) {
            return endedHere(draft, entry, extended.clock()).map(run::following).orElse(run);
        }
        return endedHere(draft, entry, change.clock())
                .map(before -> before.anew(change.law(), entry.office(), change.at()))
                .orElse(run);
    }

    /** The run of a clock that the same entry has ended. */
    private static Optional<ClockRun> endedHere(Draft draft, Entry entry, ClockName clock) {
        boolean ended = entry.clocks().stream()
                .anyMatch(change -> change.kind() == ClockChange.Kind.ENDED
                        && change.clock().equals(clock));
        return draft.clocks.reversed().stream()
                .filter(run -> ended && run.clock().equals(clock))
                .findFirst();
    }
}
