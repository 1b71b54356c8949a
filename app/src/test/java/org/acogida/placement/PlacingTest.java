package org.acogida.placement;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.generators.Dice;
import org.acogida.generators.PlanInspection;
import org.acogida.generators.SampleGroup;
import org.acogida.generators.Seeds;
import org.acogida.places.FirstCome;
import org.acogida.places.Lodging;
import org.acogida.places.Nook;
import org.acogida.places.Party;
import org.acogida.places.Plan;
import org.acogida.places.Sites;
import org.acogida.places.Tally;
import org.junit.jupiter.api.Test;

class PlacingTest {

    @Test
    void theProposalBreaksNoRulePlacesNoFewerAndIsNoWorseThanFirstCome() {
        Seeds.forEach(6, seed -> {
            Dice dice = new Dice(seed);
            List<Party> group = SampleGroup.group(dice, 20 * (int) seed);
            Sites sites = SampleGroup.sites(dice, 4, 20 * (int) seed);
            Plan first = FirstCome.place(group, sites);
            Plan plan = new Placing(group, sites, Duration.ofMillis(500), seed).solve();
            assertThat(PlanInspection.of(plan)).isEmpty();
            assertThat(plan.tally().broken()).isZero();
            assertThat(new ArrayList<>(plan.lodged().keySet())).isEqualTo(group);
            assertThat(plan.placed()).isGreaterThanOrEqualTo(first.placed());
            if (plan.placed() == first.placed()) {
                assertThat(plan.tally().points())
                        .isLessThanOrEqualTo(first.tally().points());
            }
        });
    }

    /** Those who came first stay in their beds: of them and of those who come the plan is one, and nothing is broken in it. */
    @Test
    void whoSleepsThereAlreadyIsKeptInMind() {
        Seeds.forEach(12, seed -> {
            Dice dice = new Dice(seed);
            Sites sites = SampleGroup.sites(dice, 3, 50);
            List<Party> group = SampleGroup.group(dice, 60);
            List<Party> first = group.subList(0, group.size() / 2);
            List<Party> second = group.subList(group.size() / 2, group.size());
            Plan before = FirstCome.place(first, sites);
            for (Plan after : List.of(
                    FirstCome.place(second, sites, before.asleep()),
                    new Placing(second, sites, before.asleep(), Duration.ofMillis(200), seed).solve())) {
                Map<Party, Optional<Lodging>> all = new LinkedHashMap<>(before.lodged());
                all.putAll(after.lodged());
                Plan whole = new Plan(sites, all);
                assertThat(PlanInspection.of(whole)).isEmpty();
                assertThat(after.asleep()).isEqualTo(whole.asleep());
                assertThat(after.tally().broken()).isZero();
                assertThat(after.placed()).isPositive();
            }
        });
    }

    @Test
    void nobodyAndNowhereArePlansToo() {
        Sites none = new Sites(List.of());
        assertThat(new Placing(List.of(), none, Duration.ofMillis(50), 1)
                        .solve()
                        .people())
                .isZero();
        List<Party> group = SampleGroup.group(new Dice(1), 5);
        Plan plan = new Placing(group, none, Duration.ofMillis(50), 1).solve();
        assertThat(plan.unplaced()).isEqualTo(group);
    }

    @Test
    void countedMoveByMoveOrAtOnceItIsTheSame() {
        Seeds.forEach(20, seed -> {
            Dice dice = new Dice(seed);
            Sites sites = SampleGroup.sites(dice, 3, 60);
            List<PartyPlace> places = new ArrayList<>();
            for (Party party : SampleGroup.group(dice, 60)) {
                places.add(new PartyPlace(places.size(), party, sites.list(party), Optional.empty()));
            }
            RoomScores scores = new RoomScores();
            scores.resetWorkingSolution(new Placement(places, Map.of()));
            for (int move = 0; move < 200; move++) {
                PartyPlace place = dice.pick(places);
                List<Nook> nooks = place.getNooks();
                scores.beforeVariableChanged(place, "nook");
                place.setNook(nooks.isEmpty() || dice.percent(20) ? null : dice.pick(nooks));
                scores.afterVariableChanged(place, "nook");
            }
            assertThat(scores.calculateScore()).isEqualTo(atOnce(places, sites));
        });
    }

    private static HardMediumSoftScore atOnce(List<PartyPlace> places, Sites sites) {
        Map<Party, Optional<Lodging>> lodged = new LinkedHashMap<>();
        places.forEach(place -> lodged.put(place.party(), place.lodging()));
        Plan plan = new Plan(sites, lodged);
        Tally tally = plan.tally();
        return HardMediumSoftScore.of(-tally.broken(), plan.placed() - plan.people(), -tally.points());
    }
}
