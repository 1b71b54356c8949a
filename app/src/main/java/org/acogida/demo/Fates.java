package org.acogida.demo;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acogida.demo.ScenarioFiles.Count;

/**
 * Whom the published counts of stays and of claims dropped fall on.
 *
 * @param held numbers of those taken to the station: adults of known age who travel alone, so that no family is parted
 * @param dropped when households withdrew, by number
 */
record Fates(Set<Integer> held, Map<Integer, ZonedDateTime> dropped) {

    static Fates draw(List<Household> households, List<Count> counts, long seed) {
        Set<Integer> held = held(households, stays(counts), Draw.of(seed, "held"));
        List<Household> free = households.stream()
                .filter(household -> !held.contains(household.number()))
                .filter(household -> !household.members().getFirst().alone())
                .toList();
        return new Fates(held, dropped(free, Sittings.get(counts, "dropped"), Draw.of(seed, "dropped")));
    }

    private static Count stays(List<Count> counts) {
        return counts.stream()
                .filter(count -> count.what().equals("stays") && count.place().equals("Siglo XXI"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("claims.csv: no row for stays at Siglo XXI; add it"));
    }

    private static Set<Integer> held(List<Household> households, Count stays, Draw draw) {
        List<Household> fit = households.stream()
                .filter(household -> household.isOneAdult())
                .filter(household -> !household.claimsAt().toLocalDate().isAfter(stays.to()))
                .filter(household ->
                        household.members().getFirst().person().needs().isEmpty())
                .toList();
        Set<Integer> held = new HashSet<>();
        draw.shuffled(fit).stream().limit(stays.people()).forEach(household -> held.add(household.number()));
        refuseUnequal("stays", stays.people(), held.size());
        return held;
    }

    private static Map<Integer, ZonedDateTime> dropped(List<Household> free, Count count, Draw draw) {
        Map<Integer, ZonedDateTime> dropped = new HashMap<>();
        int people = 0;
        for (Household household : draw.shuffled(free)) {
            LocalDate first = household.claimsAt().toLocalDate().plusDays(1);
            LocalDate from = first.isBefore(count.from()) ? count.from() : first;
            int days = (int) from.until(count.to(), ChronoUnit.DAYS);
            if (people + household.size() <= count.people() && days >= 0) {
                dropped.put(
                        household.number(),
                        Deeds.on(from.plusDays(draw.between(0, days)), draw.between(9, 16), draw.below(60)));
                people += household.size();
            }
        }
        refuseUnequal("dropped", count.people(), people);
        return dropped;
    }

    private static void refuseUnequal(String what, int published, int found) {
        if (published != found) {
            throw new IllegalStateException(
                    "claims.csv, " + what + ": " + published + " published, but the made-up people allow " + found);
        }
    }
}
