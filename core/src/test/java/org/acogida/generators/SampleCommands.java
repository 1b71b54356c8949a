package org.acogida.generators;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.*;
import org.acogida.procedure.Context;
import org.acogida.procedure.CounselAccess;
import org.acogida.procedure.Event;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Incident;
import org.acogida.procedure.IncidentId;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Observer;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Outcome;
import org.acogida.procedure.Person;
import org.acogida.procedure.ReceiptAnswer;
import org.acogida.procedure.ReturnKind;
import org.acogida.procedure.Role;
import org.acogida.procedure.Steps;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Ground;
import org.acogida.rulebook.Party;

/** Commands that an officer might give in a case: mostly those that fit, at times any. */
public final class SampleCommands {
    private static final List<Act> STEPS = List.copyOf(Steps.all());
    private static final List<Outcome> OF_CLAIMS =
            List.of(Outcome.REFUGEE, Outcome.COMPLEMENTARY, Outcome.REFUSED, Outcome.REFUSED, Outcome.EXCLUDED);
    private static final List<Outcome> OF_REVIEWS =
            List.of(Outcome.REFUGEE, Outcome.COMPLEMENTARY, Outcome.UPHELD, Outcome.UPHELD, Outcome.QUASHED);

    private final Dice dice;
    private final CaseState state;
    private final Context context;

    private SampleCommands(Dice dice, CaseState state, Context context) {
        this.dice = dice;
        this.state = state;
        this.context = context;
    }

    /** The next command in a case. */
    public static Command next(Dice dice, CaseState state, Context context) {
        SampleCommands commands = new SampleCommands(dice, state, context);
        if (!state.isRegistered()) {
            return commands.arrival();
        }
        if (dice.percent(state.transfer().isPresent() ? 25 : 3)) {
            return SampleTransfers.next(dice, state, context).orElseGet(commands::observation);
        }
        if (dice.percent(3)) {
            return SampleStays.next(dice, state, context).orElseGet(commands::observation);
        }
        if (!state.dataRequests().isEmpty() && dice.percent(3)) {
            return SampleDataRequests.next(dice, state, context);
        }
        int kind = dice.between(1, 100);
        if (kind <= 25) {
            return commands.holdingAndReturn();
        }
        if (kind <= 65) {
            return commands.onward();
        }
        return kind <= 85 ? commands.ofClocks() : commands.anything();
    }

    private Command arrival() {
        return new RegisterArrival(
                new HouseholdId(dice.uuid()),
                context.at().minus(Duration.ofHours(dice.oneOf(-20, 0, 1, 30, 24 * 20, 24 * 60, 24 * 365 * 30))),
                person(),
                circumstances(),
                dice.any(Role.class));
    }

    private Person person() {
        return SamplePeople.person(dice, today());
    }

    private Circumstances circumstances() {
        return SamplePeople.circumstances(dice);
    }

    private LocalDate today() {
        return context.today();
    }

    private Command holdingAndReturn() {
        if (state.returnOrder().isPresent() && dice.percent(30)) {
            return new RecordFear(dice.any(FearAnswer.class), "");
        }
        return switch (dice.between(1, 11)) {
            case 10 -> new TakeStep(Act.RECORD_COURT_STAY, text());
            case 11 -> new TakeStep(Act.LIFT_COURT_STAY, text());
            case 1, 2 -> new OrderReturn(dice.any(ReturnKind.class), text(), receipt());
            case 3, 4 -> new CarryOutReturn("puente", receipt());
            case 5 -> new TakeStep(Act.NOTIFY_CONSULATE, text());
            case 6, 7 -> new AdmitToStation("estación", text());
            case 8 -> new TakeStep(dice.oneOf(Act.HAND_OVER, Act.ORDER_PRESENTATION, Act.ADMIT), text());
            default -> new TakeStep(Act.RELEASE, text());
        };
    }

    private ReceiptAnswer receipt() {
        return dice.percent(40) ? dice.any(ReceiptAnswer.class) : ReceiptAnswer.NO;
    }

    /** What would bring the case on, as it stands. */
    private Command onward() {
        List<Command> fitting = new ArrayList<>();
        if (state.fear().isEmpty() || dice.percent(5)) {
            fitting.add(
                    new RecordFear(dice.oneOf(FearAnswer.YES, FearAnswer.NO, FearAnswer.NO, FearAnswer.UNABLE), ""));
        }
        if (state.protection().isPresent()) {
            fitting.add(new IssueOutcomeDocument(document(), "t" + dice.between(1, 999)));
        }
        if (state.pending().isPresent()) {
            fitting.add(new ServeDecision(language(), dice.oneOf("", "", "intérprete"), "acuse"));
        } else if (state.reviewStands()) {
            fitting.add(new DecideReview(dice.pick(OF_REVIEWS), text()));
        } else if (state.lossRunning()) {
            fitting.add(new DecideLoss(dice.oneOf(Outcome.LOST, Outcome.LOST, Outcome.KEPT), text()));
        }
        switch (state.claim()) {
            case STANDS -> ofAStandingClaim(fitting);
            case NONE, GRANTED, REFUSED, WITHDRAWN, ABANDONED, NOT_FILED -> {
                fitting.add(new TakeStep(Act.ASK_REVIEW, ""));
                fitting.add(new StartLoss(anyGround(), text()));
                fitting.add(new TakeStep(Act.REOPEN_CLAIM, ""));
                fitting.add(new FileClaim(dice.any(Manner.class), "temo volver"));
            }
        }
        return dice.pick(fitting);
    }

    private void ofAStandingClaim(List<Command> fitting) {
        fitting.add(new AppointGuardian("tutora", "tía"));
        fitting.add(interview());
        fitting.add(decision());
        fitting.add(decision());
        fitting.add(new TakeStep(Act.ASK_WITHDRAWAL, ""));
        fitting.add(new TakeStep(dice.oneOf(Act.RATIFY_CLAIM, Act.RATIFY_WITHDRAWAL, Act.SIGN_IN), ""));
        fitting.add(new AssignSignIn(dice.any(DayOfWeek.class)));
    }

    private Command interview() {
        return new HoldInterview(new Event.InterviewHeld.Details(
                language(), dice.oneOf("", "intérprete"), "oficial", dice.any(Person.Sex.class), "", "", "acta"));
    }

    private Command decision() {
        Outcome outcome = dice.pick(OF_CLAIMS);
        return new DecideClaim(outcome, ground(outcome), text(), text());
    }

    private Command ofClocks() {
        ClockName clock = clock();
        return switch (dice.between(1, 8)) {
            case 1, 2, 3 -> new CloseLapsedRight(clock, text());
            case 4 -> new ExtendClock(clock, reason(clock), text());
            case 5, 6 -> pause(clock);
            case 7 -> new ResumeClock(clock);
            default ->
                dice.percent(50) ? observation() : new TakeStep(dice.oneOf(Act.SIGN_IN, Act.RECORD_AWARENESS), "");
        };
    }

    private Command pause(ClockName clock) {
        Instant from = context.at().plus(Duration.ofHours(dice.between(-24 * 20, 24 * 5)));
        Optional<Instant> until = dice.percent(40)
                ? Optional.empty()
                : Optional.of(from.plus(Duration.ofHours(dice.between(1, 24 * 20))));
        return new PauseClock(clock, from, until, dice.any(Party.class), text());
    }

    private Command anything() {
        return switch (dice.between(1, 29)) {
            case 26, 27, 28, 29 -> SampleRecords.next(dice, state, context);
            case 23, 24 -> findings(dice, today());
            case 25 ->
                new RecordFilingTime(new Event.FilingTimeRecorded(
                        dice.any(Event.FilingTimeRecorded.Source.class),
                        context.at().minus(Duration.ofMinutes(dice.between(0, 90))),
                        context.at(),
                        context.at().plus(Duration.ofHours(5)),
                        Optional.empty(),
                        Optional.empty()));
            case 1 -> new CorrectPerson(person(), circumstances());
            case 2 -> new DetermineAge(SamplePeople.birth(dice, today()).orElse(Birth.inYears(1990, 1991)), "dictamen");
            case 3 -> new RecordFear(dice.any(FearAnswer.class), "");
            case 4 -> new FileClaim(dice.any(Manner.class), "");
            case 5 -> new SummonInterview(context.at().plus(Duration.ofDays(2)), "oficina", "");
            case 6 -> new IssueCertificate("t" + dice.between(1, 999));
            case 7 -> new IssueOutcomeDocument(document(), "t" + dice.between(1, 999));
            case 8 -> new OfferOwnClaim(new CaseId(dice.uuid()));
            case 9, 10 -> incident();
            case 11 -> new AnswerIncident(anyIncident(), text());
            case 12 -> decision();
            case 13 -> interview();
            case 14 -> new ServeDecision(language(), "", "acuse");
            case 15 -> new DecideReview(dice.pick(OF_REVIEWS), text());
            case 16 -> new DecideLoss(dice.oneOf(Outcome.LOST, Outcome.KEPT), text());
            case 17 -> new StartLoss(anyGround(), text());
            case 18 -> new AssignCase(dice.percent(80) ? Optional.of(new OfficerId(dice.uuid())) : Optional.empty());
            case 19, 20 -> participant();
            case 21 -> SampleDataRequests.next(dice, state, context);
            default -> step(dice.pick(STEPS));
        };
    }

    /** What another desk may find of a person. */
    public static AddFindings findings(Dice dice, LocalDate today) {
        return new AddFindings(new Event.FindingsAdded.Details(
                dice.some(List.of(Person.Need.values()), 2),
                dice.percent(40) ? SamplePeople.birth(dice, today) : Optional.empty(),
                dice.percent(50) ? Optional.of(dice.any(FearAnswer.class)) : Optional.empty(),
                ""));
    }

    private Command participant() {
        Command command = SampleParticipants.next(dice, state, context);
        return SampleParticipants.isMeant(state, command, context) ? command : observation();
    }

    private Command incident() {
        return new RecordIncident(
                new IncidentId(dice.uuid()),
                dice.any(Incident.Kind.class),
                context.at().minus(Duration.ofHours(dice.between(-5, 24 * 10))),
                "se supo después");
    }

    private IncidentId anyIncident() {
        return state.incidents().isEmpty() || dice.percent(20)
                ? new IncidentId(dice.uuid())
                : dice.pick(state.incidents()).id();
    }

    private Command observation() {
        return dice.percent(40)
                ? new RecordCounsel(dice.any(CounselAccess.class), context.at(), 0, "", "")
                : new RecordObservation(dice.any(Observer.class), "");
    }

    private ClockName clock() {
        List<ClockName> running =
                state.listRunning().stream().map(run -> run.clock()).toList();
        return running.isEmpty() || dice.percent(7)
                ? dice.pick(
                        List.copyOf(SampleLaws.LAWS.list().getFirst().clocks().keySet()))
                : dice.pick(running);
    }

    private String language() {
        List<String> understood =
                state.person().map(p -> List.copyOf(p.languages())).orElse(List.of());
        return understood.isEmpty() || dice.percent(20) ? dice.pick(SamplePeople.LANGUAGES) : dice.pick(understood);
    }

    private String ground(Outcome outcome) {
        List<String> fitting = context.law().grounds().stream()
                .filter(ground -> ground.kind().name().startsWith(outcome.name().substring(0, 4)))
                .map(Ground::id)
                .toList();
        return fitting.isEmpty() || dice.percent(20) ? anyGround() : dice.pick(fitting);
    }

    private String anyGround() {
        return dice.percent(10) ? "none" : dice.pick(context.law().grounds()).id();
    }

    private String document() {
        return dice.percent(20) ? "none" : dice.pick(context.law().documents()).id();
    }

    private String reason(ClockName clock) {
        List<String> reasons = state.findRunning(clock).map(context.clocks()::getRule).stream()
                .flatMap(rule -> rule.extension().stream())
                .flatMap(extension -> extension.reasons().stream())
                .map(ClockRule.Reason::id)
                .toList();
        return reasons.isEmpty() || dice.percent(30) ? "none" : dice.pick(reasons);
    }

    /** Reasons, an act, a note: missing at times. */
    private TakeStep step(Act act) {
        return new TakeStep(act, Steps.needsWords(act) ? "porque sí" : text());
    }

    private String text() {
        return dice.percent(12) ? " " : "porque sí";
    }
}
