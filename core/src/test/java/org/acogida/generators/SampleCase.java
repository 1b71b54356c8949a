package org.acogida.generators;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.ClockRun;
import org.acogida.procedure.Clocks;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.*;
import org.acogida.procedure.Context;
import org.acogida.procedure.Decider;
import org.acogida.procedure.Entry;
import org.acogida.procedure.Event;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Manner;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Outage;
import org.acogida.procedure.Outcome;
import org.acogida.procedure.Person;
import org.acogida.procedure.Role;
import org.acogida.procedure.Task;
import org.acogida.procedure.Tasks;
import org.acogida.procedure.Verdict;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Calendars;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.Due;
import org.acogida.rulebook.Explanation;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.OfficeId;

/** A case told in sentences: at a time and place, somebody does something, and it is done or refused. */
public final class SampleCase {
    public static final Circumstances AT_THE_BRIDGE = new Circumstances(
            Circumstances.Wish.NONE_STATED, Circumstances.Entry.AT_CROSSING, false, false, false, "Suchiate");

    private Lawbook laws = SampleLaws.LAWS;
    private Calendars calendars = SampleLaws.CALENDARS;
    private Instant at = Instant.EPOCH;
    private OfficeId office = SampleLaws.SOUTH;
    private List<Outage> outages = List.of();
    private CaseState state = CaseState.empty(new CaseId(new UUID(0, 1)));
    private final List<Entry> entries = new ArrayList<>();

    private SampleCase() {}

    /** Nobody has arrived yet. */
    public static SampleCase empty(String at) {
        return new SampleCase().at(at);
    }

    /** A grown person arrived at that time and place, of whom nothing else is known. */
    public static SampleCase arrival(String at) {
        return empty(at).does(arrived(at, SampleLaws.SOUTH, "1990-05-04"));
    }

    /** A grown person arrived and claims protection at once. */
    public static SampleCase claimant(String at) {
        return arrival(at).does(new FileClaim(Manner.ORAL, ""));
    }

    /** A claim that is decided and served at that time. */
    public static SampleCase decided(String at, Outcome outcome) {
        return claimant(at).does(interview()).does(decision(outcome)).does(service());
    }

    public static RegisterArrival arrived(String at, OfficeId office, String born) {
        return new RegisterArrival(
                new HouseholdId(new UUID(0, 2)),
                instant(at, office),
                person(Optional.of(Birth.on(LocalDate.parse(born)))),
                AT_THE_BRIDGE,
                Role.SINGLE);
    }

    /** Understands Spanish. */
    public static Person person(Optional<Birth> birth) {
        return new Person(
                "Ana María",
                "Pérez López",
                Person.Sex.F,
                birth,
                "HND",
                Set.of("es"),
                List.of(),
                Set.of(),
                Optional.empty(),
                "");
    }

    public static HoldInterview interview() {
        return new HoldInterview(new Event.InterviewHeld.Details("es", "", "oficial", Person.Sex.F, "", "", "acta"));
    }

    public static DecideClaim decision(Outcome outcome) {
        String ground = switch (outcome) {
            case REFUGEE -> "refugee";
            case COMPLEMENTARY -> "complementary";
            case EXCLUDED -> "exclusion";
            case REFUSED, UPHELD, QUASHED, LOST, KEPT -> "";
        };
        return new DecideClaim(outcome, ground, "motivos", "evaluada");
    }

    public static ServeDecision service() {
        return new ServeDecision("es", "", "acuse");
    }

    public static TakeStep step(Act act) {
        return new TakeStep(act, "nota");
    }

    private static Instant instant(String local, OfficeId office) {
        return LocalDateTime.parse(local).atZone(zone(office)).toInstant();
    }

    private static ZoneId zone(OfficeId office) {
        return SampleLaws.CALENDARS.getOffice(office).zone();
    }

    /** From now on it is that local time at the office. */
    public SampleCase at(String local) {
        at = instant(local, office);
        return this;
    }

    public SampleCase office(OfficeId place) {
        office = place;
        return this;
    }

    public SampleCase under(Lawbook book) {
        laws = book;
        calendars = SampleLaws.calendars(book);
        return this;
    }

    public SampleCase with(Calendars others) {
        calendars = others;
        return this;
    }

    public SampleCase outage(Outage... those) {
        outages = List.of(those);
        return this;
    }

    /** Somebody does something, which nothing refuses. */
    public SampleCase does(Command command) {
        switch (decide(command)) {
            case Verdict.Accepted accepted -> {
                entries.addAll(accepted.entries());
                state = accepted.after();
            }
            case Verdict.Refused refused ->
                throw new AssertionError(command + " at " + at + " was refused by "
                        + refused.by().stream()
                                .map(by -> by.id() + " " + by.when())
                                .toList());
        }
        return this;
    }

    public SampleCase does(Act act) {
        return does(step(act));
    }

    public SampleCase fear(FearAnswer answer) {
        return does(new RecordFear(answer, ""));
    }

    public SampleCase signsInOn(DayOfWeek day) {
        return does(new AssignSignIn(day));
    }

    public Verdict decide(Command command) {
        return Decider.decide(state, command, context());
    }

    public boolean refuses(Command command) {
        return decide(command) instanceof Verdict.Refused;
    }

    public boolean refuses(Act act) {
        return refuses(step(act));
    }

    public CaseState state() {
        return state;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public Context context() {
        return new Context(laws, calendars, at, office, new OfficerId(new UUID(0, 3)), outages);
    }

    public boolean runs(String clock) {
        return state.findRunning(new ClockName(clock)).isPresent();
    }

    public ClockRun run(String clock) {
        return state.findRunning(new ClockName(clock))
                .orElseThrow(() -> new AssertionError("clock " + clock + " does not run; there are " + state.clocks()));
    }

    /** When a running clock ends, as known now. */
    public Due due(String clock) {
        return end(clock)
                .orElseThrow(() -> new AssertionError("clock " + clock + " is paused"))
                .due();
    }

    public Optional<Clocks.End> end(String clock) {
        return context().clocks().findEnd(run(clock), state.signInDay(), at);
    }

    public boolean isOver(String clock) {
        return context().clocks().isOver(run(clock), state.signInDay(), at);
    }

    public Explanation explain(String clock) {
        return context().clocks().explain(run(clock), state.signInDay(), at);
    }

    public List<Task> tasks() {
        return Tasks.list(state, context());
    }

    public List<String> taskNames() {
        return tasks().stream().map(Task::name).toList();
    }
}
