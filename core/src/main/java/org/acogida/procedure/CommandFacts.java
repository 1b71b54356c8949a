package org.acogida.procedure;

import static org.acogida.rulebook.Fact.*;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.procedure.Command.*;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Alternative;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Ground;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.Party;
import org.acogida.rulebook.Pause;

/** What a command brings or lacks, as conditions of a law name it. */
final class CommandFacts {
    private final CaseState state;
    private final Context context;
    private final EnumSet<Fact> facts = EnumSet.noneOf(Fact.class);

    private CommandFacts(CaseState state, Context context) {
        this.state = state;
        this.context = context;
    }

    static Set<Fact> of(CaseState state, Command command, Context context) {
        CommandFacts of = new CommandFacts(state, context);
        of.read(command);
        return of.facts;
    }

    private void read(Command command) {
        switch (command) {
            case HoldInterview(var details) -> {
                add(INTERPRETER_MISSING, !isUnderstood(details.language(), details.interpreter()));
                add(
                        GENDER_NOT_HONOURED,
                        state.person()
                                .flatMap(Person::interviewer)
                                .filter(chosen -> chosen != details.interviewerSex())
                                .isPresent());
            }
            case DecideClaim c -> {
                add(REASONS_MISSING, c.reasons().isBlank());
                add(
                        COMPLEMENTARY_NOT_ASSESSED,
                        c.outcome().isAdverse() && c.complementaryAssessment().isBlank());
                add(GROUND_NOT_LISTED, !isGroundOf(c.outcome(), c.ground()));
            }
            case DecideReview c -> add(REASONS_MISSING, c.reasons().isBlank());
            case DecideLoss c -> add(REASONS_MISSING, c.reasons().isBlank());
            case ServeDecision c -> add(LANGUAGE_NOT_UNDERSTOOD, !isUnderstood(c.language(), c.interpreter()));
            case ExtendClock c -> extend(c);
            case PauseClock c -> pause(c);
            case ResumeClock c ->
                add(
                        CLOCK_NOT_PAUSED,
                        state.findRunning(c.clock())
                                .flatMap(ClockRun::findOpenPause)
                                .isEmpty());
            case CloseLapsedRight c -> close(c);
            case IssueOutcomeDocument c ->
                add(
                        DOCUMENT_NOT_OWED,
                        OwedDocuments.list(state, context.law()).stream()
                                .noneMatch(owed -> owed.id().equals(c.document())));
            case OrderReturn c -> {
                add(REASONS_MISSING, c.reasons().isBlank());
                add(RECEIPT_HELD, c.receipt() == ReceiptAnswer.YES);
                assisted(Optional.of(c.kind()));
            }
            case CarryOutReturn c -> {
                add(RECEIPT_HELD, c.receipt() == ReceiptAnswer.YES);
                add(RECEIPT_NOT_ASKED, c.receipt() == ReceiptAnswer.NOT_ASKED);
                assisted(state.returnOrder());
            }
            case AdmitToStation c ->
                add(
                        ALTERNATIVE_NOT_WEIGHED,
                        c.reasons().isBlank() && !alternatives().isEmpty());
            case StartLoss c -> {
                add(REASONS_MISSING, c.reasons().isBlank());
                add(GROUND_NOT_LISTED, !isLossGround(c.ground()));
            }
            case AnswerIncident c -> {
                add(REASONS_MISSING, c.answer().isBlank());
                add(NO_INCIDENT, state.listOpenIncidents().stream().noneMatch(i -> i.id().equals(c.incident())));
            }
            case TakeStep c ->
                add(
                        CITED_ACT_MISSING,
                        c.act() == Act.LIFT_COURT_STAY && c.note().isBlank());
            case AskTransfer c -> {
                add(FILE_CLOSED, Transfers.isClosed(state) && !c.family().contains(state.id()));
                add(CHILD_MOVED_UNPLANNED, Transfers.isChildUnplanned(state, c, context));
            }
            case ConfirmTransfer c -> answered(c.transfer());
            case DeclineTransfer c -> answered(c.transfer());
            case TakeBackTransfer c -> answered(c.transfer());
            case AddFindings _, RecordFilingTime _, RecordNeedDetail _, RecordConsentRefused _ -> {}
            case RegisterArrival _, CorrectPerson _, DetermineAge _, RecordFear _, FileClaim _, AppointGuardian _ -> {}
            case LeaveHousehold _, JoinHousehold _, ReuniteHousehold _, ChangeRelation _, RecordProfile _ -> {}
            case SummonInterview _, AssignSignIn _, IssueCertificate _ -> {}
            case OfferOwnClaim _, RecordIncident _, RecordObservation _, AssignCase _, AddAttachment _ -> {}
            case RecordCounsel _ -> {}
            case AdmitParticipant _, EndParticipation _, RecordToldHome _, RevokeHomeConsent _ -> {}
            case AskData _, AnswerData _, CarryOutData _, PlaceLegalHold _, LiftLegalHold _, RecordStay _ -> {}
        }
    }

    private List<Alternative> alternatives() {
        return context.law().listAlternatives(Facts.of(state, context));
    }

    private void answered(TransferId transfer) {
        add(
                NO_TRANSFER,
                state.transfer().filter(asked -> asked.id().equals(transfer)).isEmpty());
    }

    /** An assisted return is the person's own, asked for and not taken back. */
    private void assisted(Optional<ReturnKind> kind) {
        add(RETURN_NOT_ASKED, kind.equals(Optional.of(ReturnKind.ASSISTED)) && !state.has(Milestone.RETURN_ASKED));
    }

    private void extend(ExtendClock command) {
        Optional<ClockRun> run = running(command.clock());
        add(REASONS_MISSING, command.text().isBlank());
        add(CLOCK_EXPIRED, run.filter(this::isOver).isPresent());
        add(
                GROUND_NOT_LISTED,
                run.isPresent()
                        && run.map(this::rule)
                                .flatMap(ClockRule::extension)
                                .flatMap(extension -> extension.findReason(command.reason()))
                                .isEmpty());
    }

    private void pause(PauseClock command) {
        Optional<ClockRule> rule = running(command.clock()).map(this::rule);
        add(CITED_ACT_MISSING, command.citedAct().isBlank());
        boolean listed =
                rule.stream().flatMap(r -> r.pauses().stream()).anyMatch(pause -> pause.cause() == command.cause());
        boolean onlyLengthensPersonsTime = command.cause() == Party.NOBODY
                && rule.filter(r -> r.awaits() == Party.PERSON).isPresent();
        add(PAUSE_NOT_LISTED, rule.isPresent() && !listed && !onlyLengthensPersonsTime);
    }

    private void close(CloseLapsedRight command) {
        Optional<ClockRun> run = running(command.clock());
        add(REASONS_MISSING, command.reasons().isBlank());
        add(CLOCK_NOT_EXPIRED, run.filter(r -> !isOver(r)).isPresent());
        add(
                RIGHT_CANNOT_LAPSE,
                run.isPresent()
                        && run.map(this::rule)
                                .flatMap(ClockRule::closes)
                                .filter(this::isThereToClose)
                                .isEmpty());
        add(OUTAGE_OVERLAPS, run.filter(this::isDisturbed).isPresent());
    }

    /** Whether the case still holds the right that the milestone would close. */
    private boolean isThereToClose(Milestone closes) {
        return switch (closes) {
            case CLAIM_ABANDONED -> state.claim() == ClaimStatus.STANDS;
            case CLAIM_NOT_FILED -> state.claim() == ClaimStatus.STANDS && state.unratified();
            case DECISION_FINAL -> state.reviewWindow();
            default -> true;
        };
    }

    /** Whether an outage of an office that has or had the case touches the clock's time and no pause of the clock makes up for it. */
    private boolean isDisturbed(ClockRun run) {
        return context.outages().stream()
                .filter(outage -> outage.office().equals(run.office())
                        || outage.office().equals(context.office())
                        || state.office().filter(outage.office()::equals).isPresent()
                        || state.formerOffices().stream()
                                .anyMatch(former -> former.office().equals(outage.office())))
                .filter(outage -> outage.overlaps(run.startedAt(), context.at()))
                .anyMatch(outage -> run.pauses().stream().noneMatch(pause -> covers(pause, outage)));
    }

    private static boolean covers(Pause pause, Outage outage) {
        Instant until = outage.until().orElse(Instant.MAX);
        return !pause.from().isAfter(outage.from())
                && !pause.until().orElse(Instant.MIN).isBefore(until);
    }

    private Optional<ClockRun> running(ClockName clock) {
        Optional<ClockRun> run = state.findRunning(clock);
        add(CLOCK_NOT_RUNNING, run.isEmpty());
        return run;
    }

    private ClockRule rule(ClockRun run) {
        return context.clocks().getRule(run);
    }

    private boolean isOver(ClockRun run) {
        return context.clocks().isOver(run, state.signInDay(), context.at());
    }

    private boolean isUnderstood(String language, String interpreter) {
        return !interpreter.isBlank()
                || state.person().filter(person -> person.understands(language)).isPresent();
    }

    private boolean isGroundOf(Outcome outcome, String ground) {
        return switch (outcome) {
            case REFUGEE -> isGround(ground, Ground.Kind.REFUGEE);
            case COMPLEMENTARY -> isGround(ground, Ground.Kind.COMPLEMENTARY);
            case EXCLUDED -> isGround(ground, Ground.Kind.EXCLUSION);
            case REFUSED, UPHELD, QUASHED, LOST, KEPT -> true;
        };
    }

    private boolean isLossGround(String ground) {
        return isGround(ground, Ground.Kind.CESSATION)
                || isGround(ground, Ground.Kind.REVOCATION)
                || isGround(ground, Ground.Kind.CANCELLATION)
                || isGround(ground, Ground.Kind.COMPLEMENTARY_LOSS);
    }

    private boolean isGround(String ground, Ground.Kind kind) {
        return context.law().findGround(ground).filter(g -> g.kind() == kind).isPresent();
    }

    private void add(Fact fact, boolean holds) {
        if (holds) {
            facts.add(fact);
        }
    }
}
