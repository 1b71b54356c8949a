package org.acogida.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.generators.Course;
import org.acogida.generators.SampleLaws;
import org.acogida.generators.Seeds;
import org.acogida.generators.Step;
import org.acogida.procedure.Event.ReturnCarriedOut;
import org.acogida.procedure.Event.ReturnOrdered;
import org.acogida.procedure.Protection.Span;
import org.junit.jupiter.api.Test;

/** When a file protects its person, in random courses: {@code -Dseeds=N} tries more of them. */
class ProtectionTest {
    private static final int USUAL = 300;
    private static final int LENGTH = 90;
    private static final Course COURSE = new Course(SampleLaws.SETTING, Decider::decide);

    @Test
    void itStandsWhileAFactThatForbidsReturnDoes() {
        Seeds.forEach(
                USUAL,
                seed -> COURSE.run(
                        seed,
                        LENGTH,
                        step -> assertThat(Protection.stands(
                                        step.after(), step.context().laws()))
                                .isEqualTo(!Collections.disjoint(
                                        Facts.of(step.after(), step.context()), Protection.FACTS))));
    }

    @Test
    void itsSpansCoverTheEntriesThatCameWhileItStoodAndNoReturn() {
        Seeds.forEach(USUAL, seed -> {
            CaseId id = new CaseId(new UUID(0, seed));
            List<Entry> entries = entries(seed);
            List<Span> spans = Protection.list(id, entries, SampleLaws.SETTING.laws());
            CaseState state = CaseState.empty(id);
            for (Entry entry : entries) {
                boolean stands = Protection.stands(state, SampleLaws.SETTING.laws());
                state = state.evolve(entry);
                assertThat(isCovered(spans, state.version())).isEqualTo(stands);
                assertThat(stands && isReturn(entry)).as(entry.toString()).isFalse();
            }
        });
    }

    @Test
    void whatComesLaterOnlyEndsTheLastSpanAndAddsOthers() {
        Seeds.forEach(USUAL, seed -> {
            CaseId id = new CaseId(new UUID(0, seed));
            List<Entry> entries = entries(seed);
            List<Span> all = Protection.list(id, entries, SampleLaws.SETTING.laws());
            List<Span> first = Protection.list(id, entries.subList(0, entries.size() / 2), SampleLaws.SETTING.laws());
            for (int i = 0; i < first.size(); i++) {
                assertThat(all.get(i).after()).isEqualTo(first.get(i).after());
                if (first.get(i).until().isPresent()) {
                    assertThat(all.get(i)).isEqualTo(first.get(i));
                }
            }
        });
    }

    @Test
    void aSpanEndsAfterItBegan() {
        assertThat(new Span(3, Optional.of(5)).covers(3)).isFalse();
        assertThat(new Span(3, Optional.of(5)).covers(5)).isTrue();
        assertThat(new Span(3, Optional.of(5)).covers(6)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, Optional.of(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(0, Optional.empty()));
    }

    private static List<Entry> entries(long seed) {
        List<Entry> entries = new ArrayList<>();
        for (Step step : COURSE.run(seed, LENGTH, _ -> {})) {
            if (step.verdict() instanceof Verdict.Accepted accepted) {
                entries.addAll(accepted.entries());
            }
        }
        return entries;
    }

    private static boolean isCovered(List<Span> spans, int version) {
        return spans.stream().anyMatch(span -> span.covers(version));
    }

    private static boolean isReturn(Entry entry) {
        return entry.event() instanceof ReturnOrdered || entry.event() instanceof ReturnCarriedOut;
    }
}
