package org.acogida.casework;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.ClockRun;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.*;
import org.acogida.procedure.Context;
import org.acogida.procedure.CounselAccess;
import org.acogida.procedure.Decider;
import org.acogida.procedure.Event;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Incident;
import org.acogida.procedure.IncidentId;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Observer;
import org.acogida.procedure.Outcome;
import org.acogida.procedure.Person;
import org.acogida.procedure.ReceiptAnswer;
import org.acogida.procedure.ReturnKind;
import org.acogida.procedure.Role;
import org.acogida.procedure.Steps;
import org.acogida.procedure.Verdict;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.DocumentRule;
import org.acogida.rulebook.Ground;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.Party;

/** Random people and random legal acts in their cases; the same seed gives the same. */
public final class Journeys {

    private static final List<String> NAMES =
            List.of("José", "María", "Ñuflo", "Zoë", "Ana Lucía", "O’Neill", "李", "محمد");
    private static final List<String> NATIONALITIES = List.of("HND", "GTM", "SLV", "NIC", "XXA");
    private static final int TRIES = 60;

    private final Random random;

    public Journeys(long seed) {
        this.random = new Random(seed);
    }

    public UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** A time that passes between two acts. */
    public Duration pause() {
        return Duration.ofMinutes(random.nextInt(60 * 24 * 9));
    }

    /** By how much an act is written down after it happened; mostly at once. */
    public Duration late() {
        return oneIn(8) ? Duration.ofMinutes(random.nextInt(60 * 24 * 3)) : Duration.ZERO;
    }

    public <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    private <E extends Enum<E>> E any(Class<E> type) {
        return pick(Arrays.asList(type.getEnumConstants()));
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** The arrivals of a family: a head, perhaps a partner, children and relatives. */
    public List<RegisterArrival> family(Instant at) {
        HouseholdId household = new HouseholdId(id());
        List<RegisterArrival> members = new ArrayList<>();
        members.add(arrival(household, at, random.nextBoolean() ? Role.HEAD : Role.SINGLE, false));
        if (members.getFirst().role() == Role.HEAD) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                boolean child = random.nextBoolean();
                members.add(
                        arrival(household, at, child ? Role.CHILD : pick(List.of(Role.PARTNER, Role.RELATIVE)), child));
            }
        }
        return members;
    }

    private RegisterArrival arrival(HouseholdId household, Instant at, Role role, boolean child) {
        Instant entered = at.minus(Duration.ofHours(random.nextInt(60)));
        return new RegisterArrival(household, entered, person(child), circumstances(), role);
    }

    private Person person(boolean child) {
        int year = child ? 2003 + random.nextInt(15) : 1950 + random.nextInt(48);
        Birth birth =
                oneIn(4) ? Birth.inYears(year, year + 3) : Birth.on(LocalDate.of(year, 1 + random.nextInt(12), 3));
        return new Person(
                pick(NAMES) + " " + random.nextInt(1000),
                pick(NAMES),
                any(Person.Sex.class),
                oneIn(9) ? Optional.empty() : Optional.of(birth),
                pick(NATIONALITIES),
                oneIn(3) ? Set.of("es", "en") : Set.of("es"),
                oneIn(2) ? List.of() : List.of(new Person.IdentityDocument("passport", "A" + random.nextInt(99999))),
                oneIn(2) ? Set.of() : Set.of(any(Person.Need.class)),
                oneIn(4) ? Optional.of(any(Person.Sex.class)) : Optional.empty(),
                oneIn(2) ? "" : "+504 " + random.nextInt(99999));
    }

    private Circumstances circumstances() {
        return new Circumstances(
                any(Circumstances.Wish.class),
                any(Circumstances.Entry.class),
                oneIn(6),
                oneIn(9),
                oneIn(4),
                oneIn(2) ? "" : "Puente Rodolfo Robles");
    }

    /** An act that the law allows now, mostly one that leads on; empty where none was found in a few tries. */
    public Optional<Command> next(CaseState state, Context context) {
        boolean onward = !oneIn(4);
        for (int i = 0; i < TRIES; i++) {
            Act act = any(Act.class);
            if (onward && i < TRIES / 2 && isAside(act)) {
                continue;
            }
            Optional<Command> command = command(act, state, context);
            if (command.isPresent() && Decider.decide(state, command.get(), context) instanceof Verdict.Accepted) {
                return command;
            }
        }
        return Optional.empty();
    }

    private static boolean isAside(Act act) {
        return (act.isFact() && act != Act.FILE_CLAIM) || act == Act.OFFER_OWN_CLAIM || act == Act.PAUSE_CLOCK;
    }

    private Optional<Command> command(Act act, CaseState state, Context context) {
        if (Steps.all().contains(act)) {
            return Optional.of(new TakeStep(act, "note " + random.nextInt(100)));
        }
        Law law = context.law();
        return switch (act) {
            case CORRECT_PERSON -> Optional.of(new CorrectPerson(person(oneIn(2)), circumstances()));
            case DETERMINE_AGE ->
                Optional.of(new DetermineAge(Birth.inYears(1995, 1995 + random.nextInt(12)), "papers"));
            case RECORD_FEAR -> Optional.of(new RecordFear(any(FearAnswer.class), "words"));
            case FILE_CLAIM -> Optional.of(new FileClaim(any(Manner.class), "statement"));
            case RECORD_OBSERVATION -> Optional.of(new RecordObservation(any(Observer.class), "text"));
            case RECORD_COUNSEL ->
                Optional.of(new RecordCounsel(any(CounselAccess.class), context.at(), 30, "es", "words"));
            case RECORD_NEED_DETAIL ->
                Optional.of(new RecordNeedDetail(
                        new Event.NeedDetailRecorded.Details(any(Person.Need.class), "words", "clinic")));
            case RECORD_INCIDENT ->
                Optional.of(new RecordIncident(
                        new IncidentId(id()),
                        any(Incident.Kind.class),
                        context.at().minusSeconds(3600),
                        "text"));
            case ANSWER_INCIDENT ->
                state.listOpenIncidents().stream()
                        .findFirst()
                        .map(incident -> new AnswerIncident(incident.id(), "answered"));
            case ISSUE_CERTIFICATE -> Optional.of(new IssueCertificate(""));
            case ISSUE_OUTCOME_DOCUMENT ->
                law.documents().stream()
                        .map(DocumentRule::id)
                        .skip(random.nextInt(law.documents().size()))
                        .findFirst()
                        .map(document -> new IssueOutcomeDocument(document, ""));
            case APPOINT_GUARDIAN -> Optional.of(new AppointGuardian("Guardian", "aunt"));
            case SUMMON_INTERVIEW ->
                Optional.of(new SummonInterview(context.at().plus(Duration.ofDays(7)), "room 2", "note"));
            case HOLD_INTERVIEW ->
                Optional.of(new HoldInterview(new Event.InterviewHeld.Details(
                        "es", "", "interviewer", any(Person.Sex.class), "", "", "minutes")));
            case DECIDE_CLAIM -> Optional.of(decision(law));
            case SERVE_DECISION -> Optional.of(new ServeDecision("es", "", "signed"));
            case DECIDE_REVIEW ->
                Optional.of(new DecideReview(pick(List.of(Outcome.UPHELD, Outcome.QUASHED)), "reasons"));
            case EXTEND_CLOCK -> clock(state).flatMap(run -> extension(run, context));
            case PAUSE_CLOCK ->
                clock(state)
                        .map(run -> new PauseClock(
                                run.clock(), context.at(), Optional.empty(), any(Party.class), "act 7/2018"));
            case RESUME_CLOCK -> clock(state).map(run -> new ResumeClock(run.clock()));
            case CLOSE_LAPSED_RIGHT -> clock(state).map(run -> new CloseLapsedRight(run.clock(), "reasons"));
            case ASSIGN_SIGN_IN -> Optional.of(new AssignSignIn(any(DayOfWeek.class)));
            case ASSIGN_CASE -> Optional.of(new AssignCase(context.by()));
            case OFFER_OWN_CLAIM -> Optional.of(new OfferOwnClaim(new CaseId(id())));
            case START_LOSS -> Optional.of(new StartLoss(pick(law.grounds()).id(), "reasons"));
            case DECIDE_LOSS -> Optional.of(new DecideLoss(pick(List.of(Outcome.LOST, Outcome.KEPT)), "reasons"));
            case ADMIT_TO_STATION -> Optional.of(new AdmitToStation("Siglo XXI", "motivos"));
            case ORDER_RETURN -> Optional.of(new OrderReturn(any(ReturnKind.class), "reasons", ReceiptAnswer.NO));
            case CARRY_OUT_RETURN -> Optional.of(new CarryOutReturn("El Ceibo", ReceiptAnswer.NO));
            default -> Optional.empty();
        };
    }

    private DecideClaim decision(Law law) {
        Outcome outcome = pick(List.of(Outcome.REFUGEE, Outcome.COMPLEMENTARY, Outcome.REFUSED, Outcome.EXCLUDED));
        Ground.Kind kind = outcome == Outcome.COMPLEMENTARY
                ? Ground.Kind.COMPLEMENTARY
                : outcome == Outcome.EXCLUDED ? Ground.Kind.EXCLUSION : Ground.Kind.REFUGEE;
        List<Ground> grounds =
                law.grounds().stream().filter(ground -> ground.kind() == kind).toList();
        return new DecideClaim(outcome, pick(grounds).id(), "reasons", "assessed");
    }

    private Optional<ClockRun> clock(CaseState state) {
        List<ClockRun> running = state.listRunning();
        return running.isEmpty() ? Optional.empty() : Optional.of(pick(running));
    }

    private Optional<Command> extension(ClockRun run, Context context) {
        ClockName clock = run.clock();
        return context.clocks()
                .getRule(run)
                .extension()
                .map(ClockRule.Extension::reasons)
                .map(reasons -> new ExtendClock(clock, pick(reasons).id(), "text"));
    }
}
