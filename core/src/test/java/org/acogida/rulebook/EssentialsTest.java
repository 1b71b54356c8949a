package org.acogida.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.generators.ClockDraft;
import org.acogida.generators.LawDraft;
import org.acogida.generators.Sample;
import org.acogida.generators.SampleLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EssentialsTest {
    record Refusal(Act act, Fact fact) {}

    static Stream<Refusal> refusals() {
        return Essentials.refusedWhile().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(fact -> new Refusal(entry.getKey(), fact)));
    }

    private static LawDraft statute() {
        return SampleLaws.statute("law", "2018-01-01", "2019-12-31");
    }

    private static ClockDraft limit(String name) {
        return new ClockDraft(name)
                .lasts(15, Unit.BUSINESS_DAYS)
                .starts(Milestone.STATION_ADMITTED)
                .ends(Milestone.RELEASED, Milestone.RETURNED)
                .then(Consequence.RELEASE_DUE);
    }

    private static Safeguard without(Act act, Fact fact) {
        Set<Fact> rest = new HashSet<>(Essentials.refusedWhile().getOrDefault(act, Set.of()));
        rest.remove(fact);
        return SampleLaws.safeguard(
                act,
                rest.isEmpty()
                        ? new Condition(Set.of(Fact.HELD, Fact.NOT_HELD), Set.of(), Set.of())
                        : Condition.anyOf(rest));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void eachEssentialFactAloneRefusesItsAct(Refusal refusal) {
        assertThat(statute().law().listRefusals(refusal.act(), EnumSet.of(refusal.fact())))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aLawWithoutAnEssentialRefusalIsNotMade(Refusal refusal) {
        LawDraft draft = statute().safeguard(without(refusal.act(), refusal.fact()));
        assertThatThrownBy(draft::law)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("law law: safeguards: nothing refuses " + Names.spelled(refusal.act()) + " while "
                        + Names.spelled(refusal.fact()) + "; add it to a safeguard's refuses and while");
    }

    @Test
    void whatIsEssentialCannotBeChanged() {
        assertThatThrownBy(() -> Essentials.refusedWhile().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Essentials.refusedWhile()
                        .getOrDefault(Act.ORDER_RETURN, Set.of())
                        .clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void noEssentialRefusalNamesAFact() {
        assertThat(Essentials.refusedWhile().keySet()).noneMatch(Act::isFact);
    }

    @Test
    void whoeverIsAdmittedToAStationHasALimit() {
        LawDraft unlimited = statute().without("station");
        assertThatThrownBy(unlimited::law)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing limits how long a person is held");
        assertThat(unlimited.clock(limit("other").rule()).law().clocks()).containsKey(new ClockName("other"));
    }

    @Test
    void aLawThatAdmitsNobodyNeedsNoLimit() {
        Safeguard nobody = new Safeguard(
                "nobody",
                Set.of(Act.ADMIT_TO_STATION),
                Condition.anyOf(Set.of(Fact.NOT_HELD)),
                Sample.text("nobody"),
                Sample.text("because"),
                Sample.text("otherwise"),
                Sample.CITED);
        assertThat(statute().without("station").safeguard(nobody).law().id()).isEqualTo(new LawId("law"));
    }

    @Test
    void aLimitEndsOnlyWhenThePersonLeaves() {
        assertThat(limits(limit("station").ends(Milestone.RELEASED))).isTrue();
        assertThat(limits(limit("station").ends(Milestone.RELEASED, Milestone.CLAIM_FILED)))
                .isFalse();
        assertThat(limits(limit("station").then(Consequence.ALARM))).isFalse();
        assertThat(limits(limit("station").starts(Milestone.HANDED_OVER))).isFalse();
    }

    @Test
    void aLimitIsExtendedOnlyIntoALimit() {
        ClockDraft extended = limit("station").extended("longer", "illness");
        assertThat(limits(extended, limit("longer").starts())).isTrue();
        assertThat(limits(extended, limit("longer").starts().then(Consequence.NONE)))
                .isFalse();
        assertThat(limits(extended, limit("longer").starts().ends(Milestone.CLAIM_FILED)))
                .isFalse();
    }

    private static boolean limits(ClockDraft... clocks) {
        Map<ClockName, ClockRule> rules = new HashMap<>();
        for (ClockDraft clock : clocks) {
            rules.put(clock.rule().name(), clock.rule());
        }
        return Essentials.limitsHolding(rules, SampleLaws.essentials());
    }

    @Test
    void aDecisionBecomesFinalOnlyAfterService() {
        ClockDraft review = new ClockDraft("review").mayLapse(Milestone.DECISION_FINAL);
        assertThat(Essentials.opensByService(
                        review.starts(Milestone.REFUSAL_SERVED).rule()))
                .isTrue();
        assertThat(Essentials.opensByService(
                        review.starts(Milestone.DECISION_SERVED).rule()))
                .isTrue();
        assertThat(Essentials.opensByService(
                        review.starts(Milestone.DECISION_ISSUED).rule()))
                .isFalse();
        assertThat(Essentials.opensByService(review.starts(Milestone.REFUSAL_SERVED, Milestone.CLAIM_FILED)
                        .rule()))
                .isFalse();
        assertThatThrownBy(() -> statute()
                        .clock(review.starts(Milestone.DECISION_ISSUED).rule())
                        .law())
                .hasMessageContaining("clock review: makes a decision final")
                .hasMessageContaining("DECISION_ISSUED");
    }

    @Test
    void otherClocksMayStartAtAnything() {
        ClockDraft grace = new ClockDraft("grace").mayLapse(Milestone.REOPENING_CLOSED);
        assertThat(Essentials.opensByService(grace.starts(Milestone.CLAIM_FILED).rule()))
                .isTrue();
        assertThat(Essentials.opensByService(
                        new ClockDraft("decide").starts(Milestone.CLAIM_FILED).rule()))
                .isTrue();
    }

    @Test
    void everyLackIsTold() {
        assertThat(Essentials.missing(List.of())).hasSize((int) refusals().count());
        assertThat(Essentials.missing(SampleLaws.essentials())).isEmpty();
        assertThat(Essentials.unsound(Map.of(), List.of())).hasSize(1);
    }
}
