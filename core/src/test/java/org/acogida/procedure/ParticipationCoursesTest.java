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
import org.acogida.procedure.Event.HomeConsentRevoked;
import org.acogida.procedure.Event.ParticipantAdmitted;
import org.acogida.procedure.Event.ParticipationEnded;
import org.acogida.procedure.Event.ToldHome;
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
                if (!SampleParticipants.isMeant(twin, step.command(), step.context())) {
                    continue;
                }
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
            if (SampleParticipants.isMeant(after, command, context)) {
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

    @Test
    void nothingIsToldHomeOnAConsentThatWasTakenBack() {
        Seeds.forEach(USUAL, seed -> {
            List<Instant> takenBack = new ArrayList<>();
            for (Entry entry : entries(new Dice(seed), seed)) {
                if (entry.event() instanceof HomeConsentRevoked) {
                    takenBack.add(entry.occurredAt());
                } else if (entry.event() instanceof ToldHome told) {
                    assertThat(told.consentedAt()).isBeforeOrEqualTo(entry.occurredAt());
                    assertThat(takenBack).allMatch(told.consentedAt()::isAfter);
                    assertThat(told.details().second()).isNotEqualTo(entry.by());
                    assertThat(told.details().consent().asked()).isEqualTo(Consent.Asked.OWN_SCREEN);
                }
            }
        });
    }

    /** Entries of a course, with some said twice, out of order. */
    private static List<Entry> entries(Dice dice, long seed) {
        List<Entry> entries = new ArrayList<>();
        CaseState state = CaseState.empty(new CaseId(new UUID(0, seed)));
        for (Step step : COURSE.run(seed, LENGTH, _ -> {})) {
            if (step.verdict() instanceof Verdict.Accepted accepted
                    && SampleParticipants.isMeant(state, step.command(), step.context())) {
                entries.addAll(accepted.entries());
                state = CaseState.replay(state.id(), entries);
            }
            Command command = SampleParticipants.next(dice, state, step.context());
            if (state.isRegistered() && SampleParticipants.isMeant(state, command, step.context())) {
                entries.addAll(((Verdict.Accepted) Decider.decide(state, command, step.context())).entries());
            }
            if (dice.percent(20) && !entries.isEmpty()) {
                again(dice.pick(entries), step.context(), entries);
                early(dice.pick(entries), step.context(), dice, entries);
            }
            state = CaseState.replay(state.id(), entries);
        }
        return entries;
    }

    /** What was admitted once is admitted again, later and for longer; it must stay as it was. */
    private static void again(Entry before, Context context, List<Entry> entries) {
        if (before.event() instanceof ParticipantAdmitted admitted) {
            entries.add(with(before, context, admitted.participation(), context.at()));
        }
    }

    /** One that says it began before it was admitted. */
    private static void early(Entry before, Context context, Dice dice, List<Entry> entries) {
        if (before.event() instanceof ParticipantAdmitted) {
            Instant from = context.at().minusSeconds(dice.between(1, 9_999_999));
            entries.add(with(before, context, new ParticipationId(dice.uuid()), from));
        }
    }

    private static Entry with(Entry before, Context context, ParticipationId id, Instant from) {
        ParticipantAdmitted.Details details = ((ParticipantAdmitted) before.event()).details();
        return new Entry(
                new ParticipantAdmitted(id, from, Optional.empty(), details),
                context.at(),
                before.law(),
                before.office(),
                before.by(),
                List.of());
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
