package org.acogida.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.procedure.Command.*;
import org.acogida.procedure.Event.*;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.PathwayRule;
import org.acogida.rulebook.Safeguard;

/** What becomes of a command: a pure function of the case, the command, and the law in force on the day of the act. */
public final class Decider {
    private Decider() {}

    /** Entries and the state after them, or the safeguards that refuse. Facts are never refused. */
    public static Verdict decide(CaseState state, Command command, Context context) {
        check(state, command);
        Participations.check(state, command, context);
        HomeConsent.check(state, command, context);
        DataRequests.check(state, command, context);
        LegalHolds.check(state, command, context);
        Stays.check(state, command, context);
        Transfers.check(state, command, context);
        Set<Fact> facts = Facts.of(state, context);
        facts.addAll(CommandFacts.of(state, command, context));
        List<Safeguard> refusals = context.law().listRefusals(command.act(), facts);
        if (!refusals.isEmpty()) {
            return new Verdict.Refused(command.act(), context.law().id(), refusals);
        }
        return carryOut(state, command, context);
    }

    /** What a command does where nothing refuses it. */
    static Verdict carryOut(CaseState state, Command command, Context context) {
        List<Entry> entries = new ArrayList<>();
        CaseState after = state;
        for (Event event : events(state, command, context)) {
            after = keep(after, event, context, entries);
        }
        if (entries.stream().anyMatch(entry -> entry.event().asksForPathway())) {
            Context latest = context.at(after.pathwayAskedAt().orElseThrow());
            Optional<Event> found = pathway(after, latest);
            if (found.isPresent()) {
                after = keep(after, found.get(), latest, entries);
            }
        }
        return new Verdict.Accepted(entries, after);
    }

    /** What becomes of an order of return while another file of the person protects: it is voided, as by a claim in its own. */
    public static Verdict.Accepted voidReturn(CaseState state, Context context) {
        List<Entry> entries = new ArrayList<>();
        CaseState after = keep(state, new ReturnVoided(), context, entries);
        return new Verdict.Accepted(entries, after);
    }

    /** The safeguards that refuse an act as the case stands, whatever the command would bring; none if it may be tried. */
    public static List<Safeguard> listRefusals(CaseState state, Act act, Context context) {
        return context.law().listRefusals(act, Facts.of(state, context));
    }

    private static void check(CaseState state, Command command) {
        if (state.isRegistered() == command instanceof RegisterArrival) {
            throw new IllegalArgumentException("case " + state.id()
                    + (state.isRegistered()
                            ? ": the person is registered already; correct the record instead"
                            : ": nobody is registered under this id; register the arrival first"));
        }
    }

    private static CaseState keep(CaseState state, Event event, Context context, List<Entry> entries) {
        Entry entry = new Entry(
                event,
                context.at(),
                context.law().id(),
                context.office(),
                context.by(),
                ClockKeeper.changes(state, event, context));
        entries.add(entry);
        return state.evolve(entry);
    }

    private static Optional<Event> pathway(CaseState state, Context context) {
        return context.law()
                .findPathway(Facts.of(state, context))
                .filter(rule ->
                        state.pathway().filter(on -> on.id().equals(rule.id())).isEmpty())
                .map(Decider::found);
    }

    private static Event found(PathwayRule rule) {
        return new PathwayFound(new PathwayFound.Details(rule.id(), rule.kind(), rule.stay()));
    }

    private static List<Event> events(CaseState state, Command command, Context context) {
        return switch (command) {
            case RegisterArrival c ->
                List.of(new ArrivalRegistered(
                        c.household(),
                        c.enteredAt(),
                        new ArrivalRegistered.Details(c.person(), c.circumstances(), c.role())));
            case CorrectPerson c ->
                List.of(new PersonCorrected(new PersonCorrected.Details(c.person(), c.circumstances())));
            case AddFindings c -> List.of(new FindingsAdded(c.details()));
            case RecordFilingTime c -> List.of(c.time());
            case RecordProfile c -> List.of(new ProfileRecorded(c.details()));
            case RecordNeedDetail c -> List.of(new NeedDetailRecorded(c.details()));
            case RecordConsentRefused c -> List.of(new ConsentRefused(c.details()));
            case LeaveHousehold c ->
                household(state, HouseholdChanged.Kind.LEFT, c.into(), c.role(), c.reason(), c.place(), "");
            case JoinHousehold c ->
                household(state, HouseholdChanged.Kind.JOINED, c.into(), c.role(), c.reason(), "", "");
            case ReuniteHousehold c ->
                household(state, HouseholdChanged.Kind.REUNITED, c.into(), c.role(), c.reason(), "", c.view());
            case ChangeRelation c ->
                household(
                        state,
                        HouseholdChanged.Kind.RELATION,
                        state.household().orElseThrow(),
                        c.role(),
                        c.reason(),
                        "",
                        "");
            case DetermineAge c -> List.of(new AgeDetermined(new AgeDetermined.Details(c.birth(), c.method())));
            case RecordFear c -> List.of(new FearRecorded(new FearRecorded.Details(c.answer(), c.words())));
            case FileClaim c -> filed(state, c, context);
            case TakeStep c -> taken(state, c);
            case AppointGuardian c ->
                List.of(new GuardianAppointed(new GuardianAppointed.Details(c.name(), c.relation())));
            case SummonInterview c ->
                List.of(new InterviewSummoned(c.interviewAt(), new InterviewSummoned.Details(c.place(), c.note())));
            case HoldInterview c -> List.of(new InterviewHeld(c.details()));
            case DecideClaim c ->
                issued(Decision.Kind.CLAIM, c.outcome(), c.ground(), c.reasons(), c.complementaryAssessment());
            case DecideReview c -> issued(Decision.Kind.REVIEW, reviewed(state, c.outcome()), "", c.reasons(), "");
            case DecideLoss c -> issued(Decision.Kind.LOSS, c.outcome(), "", c.reasons(), "");
            case ServeDecision c -> served(state, c);
            case ExtendClock c ->
                List.of(new ClockExtended(
                        c.clock(),
                        extendedInto(state, c.clock(), context),
                        new ClockExtended.Details(c.reason(), c.text())));
            case PauseClock c ->
                List.of(new ClockPaused(
                        c.clock(), c.from(), c.until(), c.cause(), new ClockPaused.Details(c.citedAct())));
            case ResumeClock c -> List.of(new ClockResumed(c.clock(), context.at()));
            case CloseLapsedRight c -> closed(state, c, context);
            case AssignSignIn c -> List.of(new SignInAssigned(new SignInAssigned.Details(c.day())));
            case AssignCase c -> List.of(new CaseAssigned(c.officer()));
            case AskTransfer c ->
                List.of(new TransferAsked(
                        c.transfer(),
                        c.to(),
                        c.staying(),
                        new TransferAsked.Details(c.reason(), c.whyApart(), c.familyView())));
            case ConfirmTransfer c ->
                List.of(new TransferConfirmed(
                        c.transfer(),
                        state.office().orElseThrow(),
                        state.transfer().orElseThrow().to()));
            case DeclineTransfer c ->
                List.of(new TransferDeclined(c.transfer(), new TransferDeclined.Details(c.reason())));
            case TakeBackTransfer c ->
                List.of(new TransferTakenBack(c.transfer(), new TransferTakenBack.Details(c.reason())));
            case IssueCertificate c ->
                List.of(new DocumentIssued(c.token(), true, new DocumentIssued.Details(DocumentIssued.CERTIFICATE)));
            case IssueOutcomeDocument c ->
                List.of(new DocumentIssued(c.token(), false, new DocumentIssued.Details(c.document())));
            case AdmitToStation c ->
                List.of(new StationAdmitted(new StationAdmitted.Details(c.site(), Optional.of(c.reasons()))));
            case OrderReturn c ->
                List.of(new ReturnOrdered(new ReturnOrdered.Details(c.kind(), c.reasons(), Optional.of(c.receipt()))));
            case CarryOutReturn c ->
                List.of(new ReturnCarriedOut(new ReturnCarriedOut.Details(c.place(), Optional.of(c.receipt()))));
            case RecordStay c ->
                List.of(new StayRecorded(c.stay(), c.step(), c.site(), c.bed(), c.until(), c.details()));
            case StartLoss c -> List.of(new LossStarted(new LossStarted.Details(c.ground(), c.reasons())));
            case OfferOwnClaim c -> List.of(new OwnClaimOffered(c.principal()));
            case RecordIncident c ->
                List.of(new IncidentRecorded(
                        c.incident(), c.happenedAt(), new IncidentRecorded.Details(c.kind(), c.text())));
            case AnswerIncident c ->
                List.of(new IncidentAnswered(c.incident(), new IncidentAnswered.Details(c.answer())));
            case RecordCounsel c ->
                List.of(new CounselRecorded(
                        c.happenedAt(),
                        c.access().isReceived() && isHeldSince(state, c.happenedAt()),
                        new CounselRecorded.Details(c.access(), c.minutes(), c.language(), c.words())));
            case RecordObservation c ->
                List.of(new ObservationRecorded(new ObservationRecorded.Details(c.by(), c.text())));
            case AddAttachment c -> List.of(new AttachmentAdded(c.attachment(), c.details()));
            case AdmitParticipant c ->
                List.of(new ParticipantAdmitted(
                        c.participation(),
                        c.from().isBefore(context.at()) ? context.at() : c.from(),
                        c.until(),
                        new ParticipantAdmitted.Details(c.kind(), c.account(), c.organisation(), c.consent())));
            case AskData c -> List.of(new DataAsked(c.request(), new DataAsked.Details(c.kind(), c.words())));
            case AnswerData c ->
                List.of(new DataAnswered(
                        c.request(),
                        DataRequests.findNextAsked(state, c.request()),
                        new DataAnswered.Details(c.answer(), c.reasons())));
            case CarryOutData c ->
                List.of(new DataCarriedOut(
                        c.request(),
                        DataRequests.findNextGranted(state, c.request()),
                        new DataCarriedOut.Details(c.note())));
            case PlaceLegalHold c ->
                List.of(new LegalHoldPlaced(c.hold(), new LegalHoldPlaced.Details(c.kind(), c.basis())));
            case LiftLegalHold c -> List.of(new LegalHoldLifted(c.hold(), new LegalHoldLifted.Details(c.reasons())));
            case RecordToldHome c ->
                List.of(new ToldHome(c.consentedAt(), new ToldHome.Details(c.second(), c.consent(), c.told())));
            case RevokeHomeConsent c -> List.of(new HomeConsentRevoked(new HomeConsentRevoked.Details(c.note())));
            case EndParticipation c ->
                List.of(new ParticipationEnded(c.participation(), new ParticipationEnded.Details(c.note())));
        };
    }

    private static List<Event> household(
            CaseState state,
            HouseholdChanged.Kind kind,
            HouseholdId into,
            Role role,
            String reason,
            String place,
            String view) {
        return List.of(new HouseholdChanged(
                state.household().orElseThrow(), into, new HouseholdChanged.Details(kind, role, reason, place, view)));
    }

    private static boolean isHeldSince(CaseState state, Instant at) {
        return state.held() && !at.isBefore(state.reached().getOrDefault(Milestone.STATION_ADMITTED, Instant.MAX));
    }

    /**
     * A claim is kept always. It voids a return that was ordered and not yet carried out; one that the person files
     * ratifies what a representative filed before. One that was filed earlier than the one known counts from there.
     */
    private static List<Event> filed(CaseState state, FileClaim command, Context context) {
        boolean further = state.claim() == ClaimStatus.STANDS;
        List<Event> events = new ArrayList<>();
        events.add(new ClaimFiled(
                command.manner(),
                !further && isLate(state, context),
                further,
                new ClaimFiled.Details(command.statement())));
        if (further && context.at().isBefore(filedAt(state))) {
            events.add(new ClaimPredated(state.late() && wasLate(state, context)));
        }
        if (further && state.unratified() && command.manner() != Manner.REPRESENTATIVE) {
            events.add(new StepTaken(Act.RATIFY_CLAIM, new StepTaken.Details("")));
        }
        if (state.returnOrder().isPresent()) {
            events.add(new ReturnVoided());
        }
        return events;
    }

    /** Whoever takes back that they ask to return is not returned by an order that rested on it. */
    private static List<Event> taken(CaseState state, TakeStep step) {
        Event taken = new StepTaken(step.act(), new StepTaken.Details(step.note()));
        return step.act() == Act.TAKE_BACK_RETURN && state.returnOrder().equals(Optional.of(ReturnKind.ASSISTED))
                ? List.of(taken, new ReturnVoided())
                : List.of(taken);
    }

    private static Instant filedAt(CaseState state) {
        return state.reached().getOrDefault(Milestone.CLAIM_FILED, Instant.MIN);
    }

    private static boolean isLate(CaseState state, Context context) {
        return state.listRunning().stream()
                .filter(run -> isTimeToFile(context.clocks().getRule(run)))
                .anyMatch(run -> context.clocks().isOver(run, state.signInDay(), context.at()));
    }

    /** Whether the time to file, which the claim has ended, had been over at an earlier moment. */
    private static boolean wasLate(CaseState state, Context context) {
        return state.clocks().stream()
                .filter(run -> run.endedAt()
                        .filter(end -> !end.isBefore(filedAt(state)))
                        .isPresent())
                .filter(run -> isTimeToFile(context.clocks().getRule(run)))
                .anyMatch(run -> context.clocks().isOver(run, state.signInDay(), context.at()));
    }

    private static boolean isTimeToFile(ClockRule rule) {
        return rule.starts().contains(Milestone.ENTERED) && rule.ends().contains(Milestone.CLAIM_FILED);
    }

    /** A loss that a review sets aside leaves the protection as it was; there is no claim to decide anew. */
    private static Outcome reviewed(CaseState state, Outcome outcome) {
        return state.isLossServed() && outcome == Outcome.QUASHED ? Outcome.KEPT : outcome;
    }

    private static List<Event> issued(
            Decision.Kind kind, Outcome outcome, String ground, String reasons, String complementary) {
        return List.of(new DecisionIssued(kind, new DecisionIssued.Details(outcome, ground, reasons, complementary)));
    }

    private static List<Event> served(CaseState state, ServeDecision command) {
        Decision pending = state.pending().orElseThrow();
        return List.of(new DecisionServed(
                pending.kind(),
                new DecisionServed.Details(
                        pending.outcome(), command.language(), command.interpreter(), command.proof())));
    }

    private static ClockName extendedInto(CaseState state, ClockName clock, Context context) {
        return rule(state, clock, context).extension().orElseThrow().into();
    }

    private static List<Event> closed(CaseState state, CloseLapsedRight command, Context context) {
        ClockRule rule = rule(state, command.clock(), context);
        return List.of(new RightClosed(
                command.clock(), rule.closes().orElseThrow(), new RightClosed.Details(command.reasons())));
    }

    private static ClockRule rule(CaseState state, ClockName clock, Context context) {
        return context.clocks().getRule(state.findRunning(clock).orElseThrow());
    }
}
