package org.acogida.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.generators.ClockDraft;
import org.acogida.generators.LawDraft;
import org.acogida.generators.Sample;
import org.acogida.generators.SampleLaws;
import org.junit.jupiter.api.Test;

class LawTest {
    private static final Law LAW = statute().law();

    private static LawDraft statute() {
        return SampleLaws.statute("law", "2018-01-01", "2019-12-31");
    }

    @Test
    void theFirstPathwayWhoseConditionHoldsIsTaken() {
        assertThat(LAW.findPathway(EnumSet.of(Fact.CLAIM_STANDS, Fact.FEAR_NOT_ASKED)))
                .map(PathwayRule::id)
                .hasValue("claim");
        assertThat(LAW.findPathway(EnumSet.of(Fact.VALID_VISA, Fact.CHILD)))
                .map(PathwayRule::id)
                .hasValue("admission");
        assertThat(LAW.findPathway(EnumSet.of(Fact.NO_VALID_VISA))).isEmpty();
    }

    @Test
    void anActIsRefusedByEverySafeguardThatHolds() {
        assertThat(LAW.listRefusals(Act.ADMIT_TO_STATION, EnumSet.of(Fact.CHILD)))
                .extracting(Safeguard::id)
                .containsExactly("admit-to-station");
        assertThat(LAW.listRefusals(Act.ADMIT_TO_STATION, EnumSet.of(Fact.NOT_HELD)))
                .isEmpty();
        assertThat(LAW.listRefusals(Act.RELEASE, EnumSet.allOf(Fact.class))).isEmpty();
    }

    @Test
    void theActsThatMayBeRefusedAreThoseOfTheSafeguards() {
        assertThat(LAW.listRefusableActs()).isEqualTo(Essentials.refusedWhile().keySet());
    }

    @Test
    void aClockIsFoundByItsName() {
        assertThat(LAW.getClock(new ClockName("decide")).length()).isEqualTo(new Length(45, Unit.BUSINESS_DAYS));
        assertThat(LAW.findClock(new ClockName("decide"))).isPresent();
        assertThat(LAW.findClock(new ClockName("none"))).isEmpty();
        assertThatThrownBy(() -> LAW.getClock(new ClockName("none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clock none: law law has none")
                .hasMessageContaining("decide-extended");
    }

    @Test
    void clocksStandInTheOrderOfTheirNames() {
        assertThat(List.copyOf(LAW.clocks().keySet())).isSorted();
        assertThatThrownBy(() -> LAW.clocks().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aMilestoneStartsItsClocks() {
        assertThat(LAW.listStartedBy(Milestone.STATION_ADMITTED))
                .extracting(ClockRule::name)
                .containsExactly(new ClockName("station"));
        assertThat(LAW.listStartedBy(Milestone.FEAR_ASKED)).isEmpty();
    }

    @Test
    void groundsAndDocumentsAreFoundById() {
        assertThat(LAW.findGround("refugee")).map(Ground::kind).hasValue(Ground.Kind.REFUGEE);
        assertThat(LAW.findGround("none")).isEmpty();
        assertThat(LAW.findDocument("residence")).map(DocumentRule::owedFrom).hasValue(Milestone.PROTECTION_GRANTED);
        assertThat(LAW.findDocument("none")).isEmpty();
    }

    @Test
    void aLawIsInForceFromItsFirstToItsLastDay() {
        assertThat(LAW.isInForce(LocalDate.of(2018, 1, 1))).isTrue();
        assertThat(LAW.isInForce(LocalDate.of(2019, 12, 31))).isTrue();
        assertThat(LAW.isInForce(LocalDate.of(2020, 1, 1))).isFalse();
        assertThat(LAW.isInForce(LocalDate.of(2017, 12, 31))).isFalse();
    }

    @Test
    void anExtensionLeadsToAClockOfTheLaw() {
        LawDraft dangling = statute().without("decide-extended");
        assertThatThrownBy(dangling::law)
                .hasMessageContaining("clock decide: extends into decide-extended, which is no clock of this law");
    }

    @Test
    void aTransitionJudgesByAClockOfTheLaw() {
        LawDraft dangling = statute()
                .transition(new Transition(
                        Set.of(new ClockName("station")), new ClockName("none"), Sample.text("cut"), Sample.CITED));
        assertThatThrownBy(dangling::law).hasMessageContaining("judged-by none is no clock of this law");
    }

    @Test
    void everyFaultIsTold() {
        LawDraft faulty = statute().without("decide-extended", "station-extended");
        assertThatThrownBy(faulty::law)
                .hasMessageStartingWith("law law: ")
                .hasMessageContaining("clock decide")
                .hasMessageContaining("; clock station");
    }

    @Test
    void aNameIsSpelledInSmallLettersDigitsAndSingleHyphens() {
        assertThat(new ClockName("decide-2").value()).isEqualTo("decide-2");
        assertThat(new LawId("mx-2018")).hasToString("mx-2018");
        assertThat(new ClockName("decide")).hasToString("decide");
        assertThat(new OfficeId("south")).hasToString("south");
        for (String bad : Set.of("", "Decide", "a--b", "-a", "a-", "a b", "ñ", "a".repeat(61))) {
            assertThatThrownBy(() -> new ClockName(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("clock '" + bad + "'");
        }
        assertThat(new ClockName("a".repeat(60)).value()).hasSize(60);
        assertThatThrownBy(() -> new LawId("MX")).hasMessageContaining("law 'MX'");
        assertThatThrownBy(() -> new OfficeId("MX")).hasMessageContaining("office 'MX'");
    }

    @Test
    void partsOfALawAreNamedToo() {
        assertThatThrownBy(() -> new Ground("A", Ground.Kind.REFUGEE, Sample.text("a"), Sample.CITED))
                .hasMessageContaining("ground 'A'");
        assertThatThrownBy(() -> new ClockRule.Reason("A", Sample.text("a"), Sample.CITED))
                .hasMessageContaining("reason 'A'");
        assertThatThrownBy(() -> SampleLaws.duty("A", Condition.anyOf(Set.of())))
                .hasMessageContaining("duty 'A'");
        assertThatThrownBy(() -> new DocumentRule(
                        "A", Milestone.ENTERED, true, Optional.empty(), Sample.text("a"), Sample.CITED))
                .hasMessageContaining("document 'A'");
        assertThatThrownBy(() -> new PathwayRule(
                        "A",
                        PathwayRule.Kind.ASK,
                        Condition.anyOf(Set.of()),
                        PathwayRule.Stay.OPEN,
                        Sample.text("a"),
                        Sample.text("a"),
                        Sample.CITED))
                .hasMessageContaining("pathway 'A'");
        assertThatThrownBy(() -> new Safeguard(
                        "A",
                        Set.of(),
                        Condition.anyOf(Set.of()),
                        Sample.text("a"),
                        Sample.text("a"),
                        Sample.text("a"),
                        Sample.CITED))
                .hasMessageContaining("safeguard 'A'");
    }

    @Test
    void aFactIsNeverRefused() {
        for (Act act : Act.values()) {
            if (act.isFact()) {
                assertThatThrownBy(() -> SampleLaws.safeguard(act, Condition.anyOf(Set.of(Fact.HELD))))
                        .hasMessageContaining("refuses " + Names.spelled(act))
                        .hasMessageContaining("facts are never refused");
            }
        }
        assertThat(Act.FILE_CLAIM.isFact()).isTrue();
        assertThat(Act.RECORD_INCIDENT.isFact()).isTrue();
        assertThat(Act.ORDER_RETURN.isFact()).isFalse();
    }

    @Test
    void aLengthIsAtLeastOneAndAtMostSomeTenYears() {
        assertThatThrownBy(() -> new Length(0, Unit.WEEKS)).hasMessageContaining("amount 0 of weeks");
        for (Unit unit : Unit.values()) {
            assertThat(new Length(unit.most(), unit).amount()).isEqualTo(unit.most());
            assertThat(new Length(1, unit).amount()).isEqualTo(1);
            assertThatThrownBy(() -> new Length(unit.most() + 1, unit)).hasMessageContaining("at most " + unit.most());
        }
    }

    @Test
    void aRightLapsesOnlyWithTheMilestoneOfAReasonedAct() {
        assertThatThrownBy(() -> new ClockDraft("a")
                        .awaits(Party.PERSON)
                        .then(Consequence.RIGHT_MAY_LAPSE)
                        .rule())
                .hasMessageContaining("clock a: consequence right-may-lapse and the field closes go together");
        assertThatThrownBy(() -> new ClockDraft("a")
                        .mayLapse(Milestone.DECISION_FINAL)
                        .then(Consequence.ALARM)
                        .rule())
                .hasMessageContaining("go together");
    }

    @Test
    void onlyAPersonsRightLapses() {
        for (Party party : Party.values()) {
            ClockDraft draft =
                    new ClockDraft("a").mayLapse(Milestone.DECISION_FINAL).awaits(party);
            if (party == Party.PERSON) {
                assertThat(draft.rule().awaits()).isEqualTo(party);
            } else {
                assertThatThrownBy(draft::rule)
                        .hasMessageContaining(
                                "closes a person's right, so awaits must be person, not " + Names.spelled(party));
            }
        }
    }

    @Test
    void aClockDoesNotStartAndEndAtOneMilestone() {
        assertThatThrownBy(() -> new ClockDraft("a")
                        .starts(Milestone.SIGNED_IN, Milestone.ENTERED)
                        .ends(Milestone.SIGNED_IN)
                        .rule())
                .hasMessageContaining("clock a: a milestone is named in starts and in ends");
    }

    @Test
    void aPersonsTimeAlwaysBeginsAnewAndCountsLatest() {
        ClockRule persons = new ClockDraft("a").awaits(Party.PERSON).rule();
        assertThat(persons.beginsAnew()).isTrue();
        assertThat(persons.countsEarliest()).isFalse();
        ClockRule courts = new ClockDraft("a").awaits(Party.COURT).rule();
        assertThat(courts.beginsAnew()).isFalse();
        assertThat(courts.countsEarliest()).isTrue();
        assertThat(new ClockDraft("a").restarts().rule().beginsAnew()).isTrue();
    }

    @Test
    void anExtensionListsItsReasons() {
        ClockRule.Extension extension = new ClockDraft("a")
                .extended("b", "illness", "identity")
                .rule()
                .extension()
                .orElseThrow();
        assertThat(extension.findReason("identity")).isPresent();
        assertThat(extension.findReason("none")).isEmpty();
        assertThatThrownBy(() -> new ClockDraft("a").extended("b"))
                .hasMessageContaining("extension into b: list at least one reason");
    }
}
