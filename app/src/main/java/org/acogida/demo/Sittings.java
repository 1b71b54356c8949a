package org.acogida.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.acogida.demo.ScenarioFiles.Count;
import org.acogida.rulebook.OfficeId;

/**
 * The published claims, laid on days and hours. A count of several days is split evenly. Women and children stand
 * everywhere as in the count of Saturday afternoon, which is so met to the person.
 */
final class Sittings {
    static final OfficeId BRIDGE = new OfficeId("ciudad-hidalgo");
    static final OfficeId TOWN = new OfficeId("comar-tapachula");

    /** When the count of Saturday was taken is not published; this hour is the demonstration's own. */
    static final LocalTime CUT = LocalTime.of(16, 0);

    private static final LocalTime OPEN = LocalTime.of(9, 20);
    private static final LocalTime CLOSE = LocalTime.of(18, 0);

    private static final int PER_DOUBTFUL_AGE = 100;

    private final List<Count> counts;
    private final Count cut;
    private final List<Sitting> sittings = new ArrayList<>();
    private int before;

    private Sittings(List<Count> counts) {
        this.counts = counts;
        this.cut = get(counts, "cut");
    }

    /** All of them in order. */
    static List<Sitting> list(List<Count> counts) {
        Sittings of = new Sittings(counts);
        counts.stream().filter(count -> count.what().equals("claims")).forEach(of::spread);
        return of.sittings;
    }

    /** The published count of that name; there is one. */
    static Count get(List<Count> counts, String what) {
        return counts.stream()
                .filter(count -> count.what().equals(what))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("claims.csv: no row '" + what + "'; add it"));
    }

    private void spread(Count count) {
        int days = (int) count.from().until(count.to(), ChronoUnit.DAYS) + 1;
        OfficeId office = count.place().equals(cut.place()) ? BRIDGE : TOWN;
        for (int i = 0; i < days; i++) {
            int claims = count.people() * (i + 1) / days - count.people() * i / days;
            day(count.from().plusDays(i), office, claims);
        }
    }

    private void day(LocalDate day, OfficeId office, int claims) {
        int untilCut = cut.people() - before;
        if (day.equals(cut.to())) {
            sit(day, OPEN, CUT, office, untilCut);
            sit(day, CUT, CLOSE, office, claims - untilCut);
        } else {
            sit(day, OPEN, CLOSE, office, claims);
        }
    }

    private void sit(LocalDate day, LocalTime from, LocalTime to, OfficeId office, int claims) {
        int after = before + claims;
        sittings.add(new Sitting(
                day,
                from,
                to,
                office,
                claims,
                share("cut-women", after) - share("cut-women", before),
                share("cut-children", after) - share("cut-children", before),
                share("cut-alone", after) - share("cut-alone", before),
                after <= cut.people() ? 0 : claims / PER_DOUBTFUL_AGE));
        before = after;
    }

    /** How many of the first {@code people} are such, rounded down: all that were counted once the cut is reached. */
    private int share(String what, int people) {
        return people * get(counts, what).people() / cut.people();
    }
}
