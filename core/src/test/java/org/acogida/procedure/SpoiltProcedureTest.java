package org.acogida.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.acogida.generators.Course;
import org.acogida.generators.Invariants;
import org.acogida.generators.Procedure;
import org.acogida.generators.SampleLaws;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.Essentials;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Safeguard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The properties can fail: whoever takes one refusal out of the procedure is found out by them. */
class SpoiltProcedureTest {
    private static final int MOST_SEEDS = 3_000;
    private static final int LENGTH = 90;
    private static final Set<String> LIMITS = Set.of("presentation", "station", "station-extended", "announced");
    private static final ClockName FILE = new ClockName("file");

    /** An act that is no longer refused while a fact holds. */
    record Spoilt(Act act, Fact fact) implements Procedure {
        @Override
        public Verdict decide(CaseState state, Command command, Context context) {
            if (command.act() != act || !state.isRegistered()) {
                return Decider.decide(state, command, context);
            }
            Set<Fact> facts = Facts.of(state, context);
            facts.addAll(CommandFacts.of(state, command, context));
            facts.remove(fact);
            List<Safeguard> refusals = context.law().listRefusals(act, facts);
            return refusals.isEmpty()
                    ? Decider.carryOut(state, command, context)
                    : new Verdict.Refused(act, context.law().id(), refusals);
        }

        @Override
        public String toString() {
            return act + " while " + fact;
        }
    }

    /** What bars an order of return bars its carrying out too; but what voids or forbids the order has then come before. */
    private static final Set<Fact> SEEN_BY_THE_ORDER = EnumSet.of(
            Fact.CLAIM_STANDS,
            Fact.DECISION_PENDING,
            Fact.REVIEW_STANDS,
            Fact.REVIEW_WINDOW_OPEN,
            Fact.REOPENING_GRACE,
            Fact.PROTECTION_HELD,
            Fact.COURT_STAY,
            Fact.FEAR_NOT_ASKED,
            Fact.FEAR_UNHEARD);

    /** What no case knows by itself; that it bars is shown where pairs of files are kept. */
    private static final Set<Fact> OF_SEVERAL_FILES = EnumSet.of(Fact.POSSIBLE_MATCH_OPEN);

    /** What random courses come to too seldom: a claim decided, withdrawn and closed before service. SafeguardsTest shows it. */
    private static boolean isSeldomReached(Spoilt spoilt) {
        return spoilt.fact() == Fact.DECISION_PENDING
                && (spoilt.act() == Act.ORDER_RETURN || spoilt.act() == Act.NOTIFY_CONSULATE);
    }

    static Stream<Spoilt> everyEssentialRefusalTakenOut() {
        return Essentials.refusedWhile().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(fact -> new Spoilt(entry.getKey(), fact)))
                .filter(spoilt -> !OF_SEVERAL_FILES.contains(spoilt.fact()))
                .filter(spoilt -> !isSeldomReached(spoilt))
                .filter(spoilt -> spoilt.act() != Act.CARRY_OUT_RETURN || !SEEN_BY_THE_ORDER.contains(spoilt.fact()));
    }

    @ParameterizedTest
    @MethodSource("everyEssentialRefusalTakenOut")
    void isFoundOut(Spoilt spoilt) {
        assertThat(seedsUntilFoundOut(spoilt, ""))
                .as("seeds until %s is found out", spoilt)
                .isLessThanOrEqualTo(MOST_SEEDS);
    }

    @Test
    void aLimitOfHoldingThatEndsBeforeReleaseIsFoundOut() {
        Procedure spoilt = (state, command, context) -> withClocks(
                state,
                Decider.decide(state, command, context),
                changes -> changes.stream()
                        .filter(change -> !LIMITS.contains(change.clock().value()))
                        .toList());
        assertThat(seedsUntilFoundOut(spoilt, "I3")).isLessThanOrEqualTo(MOST_SEEDS);
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"RECORD_FEAR", "RECORD_COURT_STAY", "FILE_CLAIM"})
    void anOrderOfReturnThatStandsBesideWhatProtectsIsFoundOut(Act protecting) {
        Procedure spoilt = (state, command, context) -> command.act() == protecting
                ? without(state, Decider.decide(state, command, context), Event.ReturnVoided.class)
                : Decider.decide(state, command, context);
        assertThat(seedsUntilFoundOut(spoilt, "")).isLessThanOrEqualTo(MOST_SEEDS);
    }

    private static Verdict without(CaseState state, Verdict verdict, Class<? extends Event> left) {
        if (!(verdict instanceof Verdict.Accepted accepted)) {
            return verdict;
        }
        List<Entry> entries = accepted.entries().stream()
                .filter(entry -> !left.isInstance(entry.event()))
                .toList();
        CaseState after = state;
        for (Entry entry : entries) {
            after = after.evolve(entry);
        }
        return new Verdict.Accepted(entries, after);
    }

    @Test
    void timeTakenFromThePersonIsFoundOut() {
        Procedure spoilt = (state, command, context) -> {
            Verdict verdict = Decider.decide(state, command, context);
            return command instanceof Command.RecordObservation
                            && state.findRunning(FILE).isPresent()
                    ? withClocks(
                            state,
                            verdict,
                            _ -> shortened(state.findRunning(FILE).orElseThrow()))
                    : verdict;
        };
        assertThat(seedsUntilFoundOut(spoilt, "I5")).isLessThanOrEqualTo(MOST_SEEDS);
    }

    @Test
    void aTimeForReviewThatBeginsBeforeServiceIsFoundOut() {
        Procedure spoilt = (state, command, context) -> command instanceof Command.DecideClaim
                ? withClocks(state, Decider.decide(state, command, context), changes -> {
                    List<ClockChange> more = new ArrayList<>(changes);
                    more.add(new ClockChange(
                            new ClockName("review"),
                            ClockChange.Kind.STARTED,
                            context.law().id(),
                            context.at()));
                    return more;
                })
                : Decider.decide(state, command, context);
        assertThat(seedsUntilFoundOut(spoilt, "I4")).isLessThanOrEqualTo(MOST_SEEDS);
    }

    private static List<ClockChange> shortened(ClockRun run) {
        Instant earlier = run.startedAt().minus(Duration.ofDays(3));
        return List.of(
                new ClockChange(run.clock(), ClockChange.Kind.ENDED, run.law(), earlier),
                new ClockChange(run.clock(), ClockChange.Kind.STARTED, run.law(), earlier));
    }

    private static Verdict withClocks(CaseState state, Verdict verdict, UnaryOperator<List<ClockChange>> clocks) {
        if (!(verdict instanceof Verdict.Accepted accepted)) {
            return verdict;
        }
        List<Entry> entries = new ArrayList<>();
        CaseState after = state;
        for (Entry entry : accepted.entries()) {
            Entry spoilt = new Entry(
                    entry.event(),
                    entry.occurredAt(),
                    entry.law(),
                    entry.office(),
                    entry.by(),
                    clocks.apply(entry.clocks()));
            entries.add(spoilt);
            after = after.evolve(spoilt);
        }
        return new Verdict.Accepted(entries, after);
    }

    private static long seedsUntilFoundOut(Procedure procedure, String invariant) {
        Course course = new Course(SampleLaws.SETTING, procedure);
        for (long seed = 1; seed <= MOST_SEEDS; seed++) {
            if (isFoundOut(course, seed, invariant)) {
                return seed;
            }
        }
        return MOST_SEEDS + 1L;
    }

    private static boolean isFoundOut(Course course, long seed, String invariant) {
        try {
            course.run(seed, LENGTH, Invariants.ofTheEssentials());
            return false;
        } catch (AssertionError | RuntimeException found) {
            return String.valueOf(found.getMessage()).startsWith(invariant);
        }
    }
}
