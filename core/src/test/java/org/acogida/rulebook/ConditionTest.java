package org.acogida.rulebook;

import static org.acogida.rulebook.Fact.CHILD;
import static org.acogida.rulebook.Fact.CLAIM_STANDS;
import static org.acogida.rulebook.Fact.HELD;
import static org.acogida.rulebook.Fact.VALID_VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static Condition condition(Set<Fact> all, Set<Fact> any, Set<Fact> none) {
        return new Condition(all, any, none);
    }

    @Test
    void allMustHold() {
        Condition both = condition(Set.of(CHILD, HELD), Set.of(), Set.of());
        assertThat(both.holds(Set.of(CHILD, HELD, VALID_VISA))).isTrue();
        assertThat(both.holds(Set.of(CHILD))).isFalse();
    }

    @Test
    void oneOfAnyMustHold() {
        Condition either = Condition.anyOf(Set.of(CHILD, HELD));
        assertThat(either.holds(Set.of(HELD))).isTrue();
        assertThat(either.holds(Set.of(VALID_VISA))).isFalse();
    }

    @Test
    void noneMayHold() {
        Condition adult = condition(Set.of(HELD), Set.of(), Set.of(CHILD));
        assertThat(adult.holds(Set.of(HELD))).isTrue();
        assertThat(adult.holds(Set.of(HELD, CHILD))).isFalse();
    }

    @Test
    void everyFactItSpeaksOfIsNamed() {
        assertThat(condition(Set.of(HELD), Set.of(CHILD, CLAIM_STANDS), Set.of(VALID_VISA))
                        .named())
                .containsExactlyInAnyOrder(HELD, CHILD, CLAIM_STANDS, VALID_VISA);
    }

    @Test
    void allAnyAndNoneHoldTogether() {
        Condition condition = condition(Set.of(HELD), Set.of(CHILD, CLAIM_STANDS), Set.of(VALID_VISA));
        assertThat(condition.holds(Set.of(HELD, CHILD))).isTrue();
        assertThat(condition.holds(Set.of(CHILD))).isFalse();
        assertThat(condition.holds(Set.of(HELD))).isFalse();
        assertThat(condition.holds(Set.of(HELD, CHILD, VALID_VISA))).isFalse();
    }

    @Test
    void whatSaysNothingHoldsAlways() {
        assertThat(Condition.anyOf(Set.of()).holds(Set.of())).isTrue();
        assertThat(Condition.anyOf(Set.of()).isMetBy(HELD)).isTrue();
    }

    @Test
    void aFactMeetsAConditionThatAsksNothingElse() {
        assertThat(Condition.anyOf(Set.of(HELD)).isMetBy(HELD)).isTrue();
        assertThat(Condition.anyOf(Set.of(HELD, CHILD)).isMetBy(HELD)).isTrue();
        assertThat(condition(Set.of(HELD), Set.of(), Set.of()).isMetBy(HELD)).isTrue();
        assertThat(condition(Set.of(HELD), Set.of(HELD, CHILD), Set.of()).isMetBy(HELD))
                .isTrue();
    }

    @Test
    void aFactDoesNotMeetAConditionThatAsksMore() {
        assertThat(Condition.anyOf(Set.of(CHILD)).isMetBy(HELD)).isFalse();
        assertThat(condition(Set.of(HELD, CHILD), Set.of(), Set.of()).isMetBy(HELD))
                .isFalse();
        assertThat(condition(Set.of(HELD), Set.of(CHILD), Set.of()).isMetBy(HELD))
                .isFalse();
        assertThat(condition(Set.of(HELD), Set.of(), Set.of(CHILD)).isMetBy(HELD))
                .isFalse();
        assertThat(condition(Set.of(), Set.of(), Set.of(CHILD)).isMetBy(HELD)).isFalse();
    }
}
