package org.acogida.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.acogida.access.Role;
import org.acogida.demo.Household.Member;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person.Sex;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    private static final List<Household> HOUSEHOLDS = Scenario.households();

    private static Cast cast() {
        Map<Role, OfficerId> officers = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            officers.put(role, new OfficerId(UUID.nameUUIDFromBytes(role.name().getBytes(StandardCharsets.UTF_8))));
        }
        return new Cast(officers);
    }

    private static List<Household> before(ZonedDateTime until) {
        return HOUSEHOLDS.stream()
                .filter(household -> household.claimsAt().isBefore(until))
                .toList();
    }

    private static long count(List<Household> households, Predicate<Member> which) {
        return households.stream()
                .flatMap(household -> household.members().stream())
                .filter(which)
                .count();
    }

    private static boolean isChild(Member member) {
        return member.person().birth().orElseThrow().isSurelyChild(LocalDate.of(2018, 10, 20));
    }

    private static List<Household> on(int day) {
        return HOUSEHOLDS.stream()
                .filter(household -> household.claimsAt().toLocalDate().equals(LocalDate.of(2018, 10, day)))
                .toList();
    }

    @Test
    void eachPublishedDayHasItsClaims() {
        assertThat(count(on(19), member -> true)).isEqualTo(343);
        assertThat(count(on(20), member -> true)).isEqualTo(339);
        assertThat(count(on(21), member -> true)).isEqualTo(346);
        assertThat(count(before(Deeds.on(LocalDate.of(2018, 10, 24), 0, 0)), member -> true))
                .isEqualTo(1_699);
        assertThat(count(HOUSEHOLDS, member -> true)).isEqualTo(3_230);
    }

    @Test
    void theCountOfSaturdayAfternoonIsMetToThePerson() {
        List<Household> cut =
                before(LocalDate.of(2018, 10, 20).atTime(Sittings.CUT).atZone(Sitting.ZONE));
        assertThat(count(cut, member -> true)).isEqualTo(640);
        assertThat(count(cut, ScenarioTest::isChild)).isEqualTo(104);
        assertThat(count(cut, member -> !isChild(member) && member.person().sex() == Sex.F))
                .isEqualTo(164);
        assertThat(count(cut, Member::alone)).isEqualTo(1);
    }

    @Test
    void childrenAreThreeMonthsToSeventeenYearsOldAndOnlyThoseAloneTravelWithoutAnAdult() {
        for (Household household : HOUSEHOLDS) {
            for (Member member : household.members()) {
                LocalDate day = household.claimsAt().toLocalDate();
                assertThat(member.person().birth().orElseThrow().latest()).isBeforeOrEqualTo(day.minusMonths(3));
            }
            boolean withAdult = household.members().stream().anyMatch(m -> m.isSurelyAdult(household.claimsAt()));
            assertThat(withAdult || household.size() == 1).isTrue();
        }
    }

    @Test
    void theStationGetsAdultsOfKnownAgeWhoTravelAlone() {
        Fates fates = Fates.draw(HOUSEHOLDS, ScenarioFiles.counts(), Scenario.SEED);
        assertThat(fates.held()).hasSize(471);
        assertThat(HOUSEHOLDS)
                .filteredOn(household -> fates.held().contains(household.number()))
                .allSatisfy(household -> {
                    assertThat(household.isOneAdult()).isTrue();
                    assertThat(household.claimsAt().toLocalDate()).isBeforeOrEqualTo(LocalDate.of(2018, 10, 23));
                });
    }

    @Test
    void asManyDropTheirClaimsAsWerePublishedAndNoFamilyIsParted() {
        Fates fates = Fates.draw(HOUSEHOLDS, ScenarioFiles.counts(), Scenario.SEED);
        int people = 0;
        for (Household household : HOUSEHOLDS) {
            ZonedDateTime at = fates.dropped().get(household.number());
            if (at != null) {
                people += household.size();
                assertThat(at).isAfter(household.claimsAt());
                assertThat(at.toLocalDate()).isBetween(LocalDate.of(2018, 10, 24), LocalDate.of(2018, 11, 3));
            }
        }
        assertThat(people).isEqualTo(401);
    }

    @Test
    void theSameSeedLivesTheSameScenarioWhateverStretchesItIsTakenIn() {
        Instant begin = Deeds.on(LocalDate.of(2018, 10, 19), 9, 0).toInstant();
        Instant middle = Deeds.on(LocalDate.of(2018, 10, 23), 12, 0).toInstant();
        Instant end = Deeds.on(LocalDate.of(2018, 12, 20), 9, 0).toInstant();
        List<Step> whole = Scenario.steps(cast(), begin, end);
        List<Step> parts = new ArrayList<>(Scenario.steps(cast(), begin, middle));
        parts.addAll(Scenario.steps(cast(), middle, end));
        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void noActHappensAfterItsStep() {
        Instant begin = Deeds.on(LocalDate.of(2018, 10, 19), 9, 0).toInstant();
        for (Step step : Scenario.steps(cast(), begin, Course.END.toInstant())) {
            assertThat(step.acts())
                    .allSatisfy(
                            act -> assertThat(act.occurredAt().orElseThrow()).isBeforeOrEqualTo(step.at()));
        }
    }
}
