package org.acogida.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Alternative;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Condition;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.Duty;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.PathwayRule;
import org.acogida.rulebook.Safeguard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must be true of the laws that come with the program, whatever their wording. */
class ShippedLawsTest {
    private static final Lawbook LAWS = Laws.load();
    private static final List<Fact> FACTS = List.copyOf(EnumSet.allOf(Fact.class));
    private static final int SAMPLES = 2_000;

    static List<Law> laws() {
        return LAWS.list();
    }

    @Test
    void everyLawFileIsListed() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("common", "shipped.txt"));
        try (Stream<Path> files = Files.walk(Path.of("."), 2)) {
            List<String> standing = files.map(
                            file -> Path.of(".").relativize(file).toString())
                    .filter(file -> file.matches("([a-z]{2})/\\1-.*\\.yaml"))
                    .toList();
            assertThat(listed).containsExactlyInAnyOrderElementsOf(standing);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2018-07-11,",
        "2018-07-12, mx-2018",
        "2018-10-19, mx-announced-2018-10",
        "2019-01-16, mx-announced-2018-10",
        "2019-01-17, mx-humanitarian-2019-01",
        "2019-02-28, mx-humanitarian-2019-01",
        "2019-03-01, mx-2018",
        "2020-11-10, mx-2018",
        "2020-11-11, mx-2020-11",
        "2023-03-14, mx-2020-11",
        "2023-03-15, mx-2023-03",
        "2069-12-31, mx-2023-03"
    })
    void oneLawGovernsEachDayInMexico(LocalDate day, String law) {
        assertThat(LAWS.findInForce("mx", day).map(l -> l.id().value()).orElse(null))
                .isEqualTo(law);
    }

    @Test
    void theLawOf2018HasItsClocks() {
        assertThat(get("mx-2018").clocks().keySet().stream().map(ClockName::value))
                .containsExactlyInAnyOrder(
                        "file",
                        "ratify",
                        "justify-late",
                        "inm-notice",
                        "sre-opinion",
                        "decide",
                        "decide-extended",
                        "extradition-decide",
                        "extradition-notice",
                        "notify",
                        "review",
                        "loss",
                        "loss-extended",
                        "presentation",
                        "presentation-order",
                        "counsel",
                        "exit-letter",
                        "station",
                        "station-extended",
                        "sign-in",
                        "abandon",
                        "derived",
                        "inm-card",
                        "regularise",
                        "reopening-grace",
                        "answer-data",
                        "answer-data-extended",
                        "carry-out-data",
                        "answer-transfer");
    }

    @Test
    void underTheAnnouncementFifteenFortyFiveAndSixtyDaysAllRunFromTheStation() {
        assertThat(get("mx-announced-2018-10").listStartedBy(Milestone.STATION_ADMITTED))
                .filteredOn(clock -> clock.consequence() == Consequence.RELEASE_DUE)
                .extracting(clock -> clock.length().amount())
                .containsExactlyInAnyOrder(15, 45, 60);
    }

    @Test
    void onlyTheLawsListedGroundsExtendTheStation() {
        ClockRule station = get("mx-2018").getClock(new ClockName("station"));
        assertThat(station.extension().orElseThrow().reasons())
                .extracting(ClockRule.Reason::id)
                .containsExactly("identity-documents", "consulate", "transit", "illness");
    }

    @Test
    void noClockOfTheLawOf2023HoldsForDays() {
        Law law = get("mx-2023-03");
        assertThat(law.clocks().values())
                .filteredOn(clock -> clock.consequence() == Consequence.RELEASE_DUE)
                .extracting(ClockRule::name)
                .containsExactly(new ClockName("presentation"));
        assertThat(law.transitions())
                .singleElement()
                .satisfies(transition -> assertThat(transition.running())
                        .extracting(ClockName::value)
                        .containsExactlyInAnyOrder("station", "station-extended", "announced-holding"));
    }

    @Test
    void aHeldChildMustBeReleasedUnderEveryLawOfMexico() {
        Set<Fact> held = EnumSet.of(Fact.HELD, Fact.CHILD);
        assertThat(dutiesOf("mx-2018", held)).containsExactly("release-child");
        assertThat(dutiesOf("mx-announced-2018-10", EnumSet.of(Fact.HELD, Fact.AGE_UNDETERMINED)))
                .containsExactly("release-child");
        assertThat(dutiesOf("mx-2020-11", held)).containsExactly("release-child");
        assertThat(dutiesOf("mx-2023-03", EnumSet.of(Fact.HELD, Fact.AGE_UNDETERMINED)))
                .containsExactly("release-child");
        assertThat(dutiesOf("mx-2020-11", EnumSet.of(Fact.HELD, Fact.CARES_FOR_CHILD)))
                .containsExactly("release-carer");
    }

    @Test
    void whoeverClaimedProtectionIsLetGoWhereAPolicyHoldsNone() {
        assertThat(dutiesOf("mx-humanitarian-2019-01", EnumSet.of(Fact.HELD, Fact.CLAIM_STANDS)))
                .containsExactly("release-claimant");
        assertThat(dutiesOf("mx-2018", EnumSet.of(Fact.HELD, Fact.CLAIM_STANDS)))
                .isEmpty();
    }

    @Test
    void somethingElseThanAStationIsOfferedToEverybodyInMexicoAndMoreToClaimants() {
        for (Law law : LAWS.list()) {
            boolean mexican = law.country().equals("mx");
            assertThat(offered(law, Fact.NO_CLAIM)).isEqualTo(mexican ? List.of("custody") : List.of());
            assertThat(offered(law, Fact.CLAIM_STANDS))
                    .isEqualTo(mexican ? List.of("visitor-card", "weekly-sign-in", "custody") : List.of());
            for (Fact child : List.of(Fact.CHILD, Fact.AGE_UNDETERMINED)) {
                assertThat(offered(law, child, Fact.NO_CLAIM))
                        .isEqualTo(mexican ? List.of("family-shelter") : List.of());
            }
            assertThat(offered(law, Fact.CARES_FOR_CHILD))
                    .isEqualTo(mexican ? List.of("custody", "family-shelter") : List.of());
        }
        assertThat(offered(get("mx-humanitarian-2019-01"), Fact.WISHES_TRANSIT)).contains("visitor-card");
        assertThat(get("mx-2018").alternatives())
                .filteredOn(alternative -> alternative.source().isUnsure())
                .extracting(Alternative::id)
                .containsExactly("weekly-sign-in", "custody", "family-shelter");
        assertThat(get("mx-2020-11").alternatives())
                .filteredOn(alternative -> alternative.id().equals("family-shelter"))
                .singleElement()
                .satisfies(shelter ->
                        assertThat(shelter.source().norm()).contains("LM 99").contains("112"));
    }

    private static List<String> offered(Law law, Fact... facts) {
        return law.listAlternatives(EnumSet.copyOf(List.of(facts))).stream()
                .map(Alternative::id)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mx-2018", "mx-announced-2018-10", "mx-humanitarian-2019-01", "mx-2020-11", "mx-2023-03"})
    void nobodyOnWhomAChildDependsIsAdmittedToAStation(String law) {
        assertThat(get(law).listRefusals(Act.ADMIT_TO_STATION, EnumSet.of(Fact.CARES_FOR_CHILD)))
                .extracting(Safeguard::id)
                .containsExactly("no-carer-in-station");
    }

    @ParameterizedTest
    @MethodSource("laws")
    void neitherWhoMayBeAChildNorWhoCaresForOneIsSentToAStation(Law law) {
        samples()
                .filter(facts -> facts.contains(Fact.CHILD)
                        || facts.contains(Fact.AGE_UNDETERMINED)
                        || facts.contains(Fact.CARES_FOR_CHILD))
                .forEach(facts -> assertThat(law.findPathway(facts))
                        .hasValueSatisfying(pathway -> assertThat(pathway.stay())
                                .as("%s of %s for %s", pathway.id(), law.id(), facts)
                                .isEqualTo(PathwayRule.Stay.OPEN)));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void whoeverAsksForProtectionOrFearsReturnClaimsWhateverElseIsTrue(Law law) {
        samples()
                .filter(facts -> facts.contains(Fact.WISHES_PROTECTION) || facts.contains(Fact.FEARS_RETURN))
                .filter(facts -> !facts.contains(Fact.PROTECTION_HELD))
                .forEach(facts -> assertThat(law.findPathway(facts).map(PathwayRule::kind))
                        .as("%s for %s", law.id(), facts)
                        .contains(PathwayRule.Kind.CLAIM));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void everyoneHasAPathway(Law law) {
        samples().forEach(facts -> assertThat(law.findPathway(facts)).isPresent());
    }

    @ParameterizedTest
    @MethodSource("laws")
    void noRightLapsesByTheAuthoritysClock(Law law) {
        assertThat(law.clocks().values())
                .filteredOn(clock -> clock.consequence() == Consequence.RIGHT_MAY_LAPSE)
                .isNotEmpty()
                .noneMatch(ClockRule::countsEarliest);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void whereAFactRefusesItRefusesWhateverElseIsTrue(Law law) {
        assertThat(law.safeguards()).allMatch(safeguard -> isPlain(safeguard.when()));
    }

    private static boolean isPlain(Condition condition) {
        return condition.all().isEmpty()
                && condition.none().isEmpty()
                && !condition.any().isEmpty();
    }

    private static Law get(String id) {
        return LAWS.get(new LawId(id));
    }

    private static List<String> dutiesOf(String law, Set<Fact> facts) {
        return get(law).duties().stream()
                .filter(duty -> duty.when().holds(facts))
                .map(Duty::id)
                .toList();
    }

    /** Sets of facts, half of them sparse. */
    private static Stream<Set<Fact>> samples() {
        Random random = new Random(20181019);
        return Stream.generate(() -> {
                    int most = random.nextBoolean() ? 4 : FACTS.size();
                    Set<Fact> facts = EnumSet.noneOf(Fact.class);
                    random.ints(most, 0, FACTS.size()).forEach(i -> facts.add(FACTS.get(i)));
                    return facts;
                })
                .limit(SAMPLES);
    }
}
