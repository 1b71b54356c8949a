package org.acogida.web.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.procedure.OfficerId;
import org.acogida.worklists.Load;
import org.acogida.worklists.WeekCount;

/**
 * The figures of the board, put in order; the page only words and draws them.
 *
 * @param sharesAsOf when the shares were counted, where they are told again
 * @param weeksAsOf when the weeks were counted, where they are told again
 */
record BoardView(List<Share> shares, Optional<Instant> sharesAsOf, List<Week> weeks, Optional<Instant> weeksAsOf) {

    /** How many weeks are looked ahead, the one that runs included. */
    static final int WEEKS = 6;

    /** What one officer holds; empty for what nobody does. */
    record Share(Optional<Officer> officer, Load load) {}

    /** What ends in a week, with the commonest task. */
    record Week(LocalDate monday, long count, long unheld, Optional<Kind> most) {
        long held() {
            return count - unheld;
        }
    }

    /** Tasks of one name. */
    record Kind(WeekCount first, long count) {}

    /** What nobody holds first, then who has most late, most soon and most in all; then officers with nothing. */
    static List<Share> share(List<Load> loads, List<Officer> colleagues, List<Officer> everybody) {
        Map<OfficerId, Officer> known = new HashMap<>();
        everybody.forEach(officer -> known.put(new OfficerId(officer.id()), officer));
        List<Share> shares = new ArrayList<>();
        loads.forEach(load ->
                shares.add(new Share(load.officer().flatMap(id -> Optional.ofNullable(known.get(id))), load)));
        colleagues.stream()
                .filter(officer -> loads.stream()
                        .noneMatch(load -> load.officer().equals(Optional.of(new OfficerId(officer.id())))))
                .forEach(officer -> shares.add(
                        new Share(Optional.of(officer), new Load(Optional.of(new OfficerId(officer.id())), 0, 0, 0))));
        shares.sort(Comparator.comparing((Share share) -> share.load().officer().isPresent())
                .thenComparingLong(share -> -share.load().late())
                .thenComparingLong(share -> -share.load().soon())
                .thenComparingLong(share -> -share.load().cases())
                .thenComparing(
                        share -> share.officer().map(Officer::displayName).orElse("")));
        return shares;
    }

    /** Each of the weeks from that Monday on, also those in which nothing ends. */
    static List<Week> weeks(List<WeekCount> counts, LocalDate monday) {
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < WEEKS; i++) {
            LocalDate start = monday.plusWeeks(i);
            weeks.add(week(
                    start,
                    counts.stream().filter(of -> of.monday().equals(start)).toList()));
        }
        return weeks;
    }

    private static Week week(LocalDate monday, List<WeekCount> counts) {
        long all = counts.stream().mapToLong(WeekCount::count).sum();
        long unheld = counts.stream()
                .filter(of -> !of.held())
                .mapToLong(WeekCount::count)
                .sum();
        Map<String, Kind> kinds = new HashMap<>();
        counts.forEach(of -> kinds.merge(
                of.task(),
                new Kind(of, of.count()),
                (one, other) -> new Kind(one.first(), one.count() + other.count())));
        Optional<Kind> most = kinds.values().stream()
                .max(Comparator.comparingLong(Kind::count)
                        .thenComparing(kind -> kind.first().task(), Comparator.reverseOrder()));
        return new Week(monday, all, unheld, most);
    }

    /** The week in which most ends, the earliest of equals; empty where nothing does. */
    Optional<Week> busiest() {
        return weeks.stream()
                .filter(week -> week.count() > 0)
                .max(Comparator.comparingLong(Week::count).thenComparing(Week::monday, Comparator.reverseOrder()));
    }

    /** What nobody holds. */
    Optional<Load> unheld() {
        return shares.stream()
                .map(Share::load)
                .filter(load -> load.officer().isEmpty())
                .findFirst();
    }

    /** Who holds the most cases, the first of equals; empty where nobody holds any. */
    Optional<Share> fullest() {
        return shares.stream()
                .filter(share ->
                        share.load().officer().isPresent() && share.load().cases() > 0)
                .reduce((one, other) -> other.load().cases() > one.load().cases() ? other : one);
    }
}
