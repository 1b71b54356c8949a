package org.acogida.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.acogida.demo.ScenarioFiles.Count;

/** Everything that happens, in the order of time: a pure function of the seed, the published counts and the cast. */
final class Scenario {
    static final long SEED = 20181019;

    private static final Comparator<Step> IN_TIME =
            Comparator.comparing(Step::at).thenComparingInt(Step::household);

    private Scenario() {}

    static List<Household> households() {
        PeopleParts parts = new PeopleParts(ScenarioFiles.people());
        List<Household> households = new ArrayList<>();
        for (Sitting sitting : Sittings.list(ScenarioFiles.counts())) {
            households.addAll(Population.of(sitting, SEED, parts, households.size()));
        }
        return households;
    }

    /** The steps after one moment, up to and with another. */
    static List<Step> steps(Cast cast, Instant after, Instant until) {
        PeopleParts parts = new PeopleParts(ScenarioFiles.people());
        List<Count> counts = ScenarioFiles.counts();
        List<Household> households = households();
        Fates fates = Fates.draw(households, counts, SEED);
        List<Step> steps = new ArrayList<>();
        for (Household household : households) {
            for (Step step : new Course(household, fates, parts, cast).steps()) {
                if (step.at().isAfter(after) && !step.at().isAfter(until)) {
                    steps.add(step);
                }
            }
        }
        steps.sort(IN_TIME);
        return steps;
    }
}
