package org.acogida.line;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long each who waits still waits, as of one moment, from how fast the desks were lately. */
public final class Expectation {
    /** Of a normal distribution, ten of a hundred lie above so many deviations. */
    private static final double TENTH = 1.2816;

    /** How many times less sure the mean is than calls that know nothing of each other would make it. */
    private static final double UNSURE = 4;

    private static final double SECONDS = 60;
    private static final Duration LOOK_BACK = Duration.ofHours(1);

    private final Line line;
    private final Pace pace;
    private final Instant now;
    private final Instant start;
    private final Instant closes;
    private final double needsAnHour;
    private final Map<TurnId, Integer> places = new HashMap<>();
    private final int[] peopleBefore;

    private Expectation(Line line, LocalDate today, Instant now, ZoneId zone) {
        this.line = line.on(today);
        this.pace = Pace.of(line);
        this.now = now;
        Instant opens = at(today, line.rules().opens(), zone);
        this.start = now.isBefore(opens) ? opens : now;
        this.closes = at(today, line.rules().closes(), zone);
        this.needsAnHour = needs(now);
        List<TurnId> order = new CallingOrder(this.line, today).takeAll();
        this.peopleBefore = new int[order.size() + 1];
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i), i);
            peopleBefore[i + 1] = peopleBefore[i]
                    + this.line.find(order.get(i)).orElseThrow().group().people();
        }
    }

    /** As of a moment of a day on which the desks are open. */
    public static Expectation of(Line line, LocalDate today, Instant now, ZoneId zone) {
        return new Expectation(line, today, now, zone);
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** How many groups that go before their place came in the last hour. */
    private double needs(Instant until) {
        return line.list().stream()
                .filter(turn -> turn.group().hasNeed())
                .filter(turn -> Duration.between(turn.asked(), until).compareTo(LOOK_BACK) <= 0)
                .count();
    }

    /** In which order those who wait are called, if nobody more comes. */
    public Optional<Integer> findPlace(TurnId turn) {
        return Optional.ofNullable(places.get(turn));
    }

    /** Empty for a turn that does not wait for today. */
    public Optional<Wait> find(TurnId id) {
        return findPlace(id)
                .map(place -> new Wait(
                        place,
                        peopleBefore[place],
                        range(place, line.find(id).map(Turn::goesFirst).orElse(false))));
    }

    /** What a group that comes now would wait for. */
    public Wait ofNext() {
        int all = places.size();
        return new Wait(all, peopleBefore[all], range(all, false));
    }

    private Optional<Wait.Range> range(int ahead, boolean goesFirst) {
        int desks = line.staff().atOnce();
        if (desks == 0) {
            return Optional.empty();
        }
        long free = Math.max(0, desks - line.listAtDesks().size());
        double ends = Math.max(0, ahead + 1.0 - free) * (1 + pace.again());
        double before = goesFirst ? 0 : overtaking(ends, desks);
        double calls = ends + before;
        double mean = pace.mean() * Math.max(0, calls - pace.done()) / desks;
        double hours = mean / SECONDS;
        double arrivals = goesFirst ? 0 : before + square(hours) * needsAnHour;
        double deviation = Math.sqrt(calls * square(pace.spread() / desks)
                + arrivals * square(pace.mean() / desks)
                + square(calls / desks) * square(pace.spread()) * UNSURE / pace.calls());
        Duration early = Duration.between(now, start);
        Duration from = early.plus(minutes(quantile(mean, deviation, -TENTH)));
        Duration to = early.plus(minutes(quantile(mean, deviation, TENTH)));
        return Optional.of(new Wait.Range(
                from, to, now.plus(to).isBefore(closes), now.plus(from).isBefore(closes)));
    }

    /** How many with a need will still come and go before, as far as the rule lets them; more come while these are served. */
    private double overtaking(double ends, int desks) {
        double most = line.rules().get(Figure.NEEDS_IN_A_ROW) * ends;
        double whileOne = needsAnHour * pace.mean() / desks / SECONDS;
        return whileOne >= 1 ? most : Math.min(most, whileOne * ends / (1 - whileOne));
    }

    /** Of a gamma distribution, by Wilson and Hilferty: times are never below nothing and sometimes long. */
    private static double quantile(double mean, double deviation, double deviations) {
        if (mean <= 0) {
            return deviations > 0 ? deviation * deviations : 0;
        }
        double ninth = square(deviation / mean) / 9;
        double root = Math.max(0, 1 - ninth + deviations * Math.sqrt(ninth));
        return mean * root * root * root;
    }

    private static double square(double value) {
        return value * value;
    }

    private static Duration minutes(double minutes) {
        return Duration.ofSeconds(Math.round(Math.max(0, minutes) * SECONDS));
    }
}
