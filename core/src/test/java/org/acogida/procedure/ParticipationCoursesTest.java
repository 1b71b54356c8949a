package org.acogida.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.generators.Course;
import org.acogida.generators.Dice;
import org.acogida.generators.SampleLaws;
import org.acogida.generators.SampleParticipants;
import org.acogida.generators.Seeds;
import org.acogida.generators.Step;
import org.acogida.procedure.Event.ParticipantAdmitted;
import org.acogida.procedure.Event.ParticipationEnded;
import org.junit.jupiter.api.Test;

/** Whoever takes part in a case, in random courses: {@code -Dseeds=N} tries more of them. */
class ParticipationCoursesTest {
    private static final int USUAL = 150;
    private static final int LENGTH = 60;
    private static final Course COURSE = new Course(SampleLaws.SETTING, Decider::decide);

    @Test
    void whoTakesPartChangesNothingOfTheProcedure() {
        Seeds.forEach(USUAL, seed -> {
            Dice dice = new Dice(-seed);
            CaseState twin = CaseState.empty(new CaseId(new UUID(0, seed)));
            for (Step step : COURSE.run(seed, LENGTH, _ -> {})) {
                Verdict verdict = Decider.decide(twin, step.command(), step.context());
                assertThat(verdict.getClass()).isEqualTo(step.verdict().getClass());
                if (verdict instanceof Verdict.Refused refused) {
                    assertThat(refused).isEqualTo(step.verdict());
                } else {
                    twin = ((Verdict.Accepted) verdict).after();
                }
                twin = withParticipants(twin, step.context(), dice);
                assertThat(twin.clocks()).isEqualTo(step.after().clocks());
                assertThat(Facts.of(twin, step.context())).isEqualTo(Facts.of(step.after(), step.context()));
                assertThat(Tasks.list(twin, step.context()))
                        .containsExactlyInAnyOrderElementsOf(Tasks.list(step.after(), step.context()));
            }
        });
    }

    private static CaseState withParticipants(CaseState state, Context context, Dice dice) {
        CaseState after = state;
        for (int i = dice.between(0, 2); i > 0 && state.isRegistered(); i--) {
            Command command = SampleParticipants.next(dice, after, context);
            if (Participations.find(after, command, context).isEmpty()) {
                Verdict verdict = Decider.decide(after, command, context);
                assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
                after = ((Verdict.Accepted) verdict).after();
            }
        }
        return after;
    }

    @Test
    void itHoldsOnlyFromItsAdmissionToItsFirstEnd() {
        Seeds.forEach(USUAL, seed -> {
            Dice dice = new Dice(seed);
            List<Entry> entries = entries(dice, seed);
            CaseState state = CaseState.replay(new CaseId(new UUID(0, seed)), entries);
            List<Instant> moments = moments(entries, dice);
            for (Participation one : state.participations()) {
                for (Instant at : moments) {
                    assertThat(one.isLive(at)).as("%s at %s", one, at).isEqualTo(isLive(one.id(), entries, at));
                }
            }
        });
    }

    /** Entries of a course, with some said twice, out of order. */
    private static List<Entry> entries(Dice dice, long seed) {
        List<Entry> entries = new ArrayList<>();
        CaseState state = CaseState.empty(new CaseId(new UUID(0, seed)));
        for (Step step : COURSE.run(seed, LENGTH, _ -> {})) {
            if (step.verdict() instanceof Verdict.Accepted accepted) {
                entries.addAll(accepted.entries());
                state = CaseState.replay(state.id(), entries);
            }
            Command command = SampleParticipants.next(dice, state, step.context());
            if (state.isRegistered()
                    && Participations.find(state, command, step.context()).isEmpty()) {
                entries.addAll(((Verdict.Accepted) Decider.decide(state, command, step.context())).entries());
            }
            if (dice.percent(20) && !entries.isEmpty()) {
                again(dice.pick(entries), step.context(), entries);
            }
            state = CaseState.replay(state.id(), entries);
        }
        return entries;
    }

    /** What was admitted once is admitted again, later and for longer; it must stay as it was. */
    private static void again(Entry before, Context context, List<Entry> entries) {
        if (before.event() instanceof ParticipantAdmitted admitted) {
            entries.add(new Entry(
                    new ParticipantAdmitted(
                            admitted.participation(), context.at(), Optional.empty(), admitted.details()),
                    context.at(),
                    before.law(),
                    before.office(),
                    before.by(),
                    List.of()));
        }
    }

    private static List<Instant> moments(List<Entry> entries, Dice dice) {
        List<Instant> moments = new ArrayList<>();
        for (Entry entry : entries) {
            List<Instant> of = new ArrayList<>(List.of(entry.occurredAt()));
            if (entry.event() instanceof ParticipantAdmitted admitted) {
                of.add(admitted.from());
                admitted.until().ifPresent(of::add);
            }
            of.forEach(at -> moments.addAll(
                    List.of(at.minusNanos(1), at, at.plusNanos(1), at.plusSeconds(dice.between(1, 9_999_999)))));
        }
        return moments;
    }

    /** Told from the entries alone: the first admission counts, and any end of it. */
    private static boolean isLive(ParticipationId id, List<Entry> entries, Instant at) {
        Entry admission = entries.stream()
                .filter(entry -> entry.event() instanceof ParticipantAdmitted admitted
                        && admitted.participation().equals(id))
                .findFirst()
                .orElseThrow();
        ParticipantAdmitted admitted = (ParticipantAdmitted) admission.event();
        boolean begun = !at.isBefore(admission.occurredAt()) && !at.isBefore(admitted.from());
        boolean over = admitted.until().filter(until -> !until.isAfter(at)).isPresent();
        boolean ended = entries.stream()
                .anyMatch(entry -> entry.event() instanceof ParticipationEnded end
                        && end.participation().equals(id)
                        && !entry.occurredAt().isAfter(at));
        return begun && !over && !ended;
    }
}
