package org.acogida.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acogida.demo.ScenarioFiles.Count;
import org.acogida.demo.ScenarioFiles.Place;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.OfficeId;

/**
 * On which day, at which office, how many claim: in the proportions of the published years, fewer at weekends, none on days
 * for which no law is known. Women and children stand everywhere as in the scenario's count of Saturday afternoon.
 */
final class CountryPlan {
    private static final LocalTime OPEN = LocalTime.of(9, 20);
    private static final LocalTime CLOSE = LocalTime.of(18, 0);
    private static final String COUNTRY = "mx";

    /** So many grown-ups for each child, at least, that no sitting lacks somebody to come with it. */
    private static final int ADULTS_FOR_A_CHILD = 4;

    private static final int PER_DOUBTFUL_AGE = 100;
    private static final int PER_CHILD_ALONE = 60;

    /** How many cases are written at once, about. */
    static final int AT_ONCE = 400;

    private final Country country;
    private final Lawbook laws;
    private final Map<Integer, Integer> years = ScenarioFiles.years();
    private final List<Place> places = ScenarioFiles.places();
    private final Map<OfficeId, Shares> shares = new HashMap<>();
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<Sitting> open = new ArrayList<>();
    private int planned;
    private int openFrom;

    /**
     * Sittings that are written at once.
     *
     * @param first how many persons come before the first of them
     */
    record Chunk(int number, int first, List<Sitting> sittings) {
        int cases() {
            return sittings.stream().mapToInt(Sitting::claims).sum();
        }
    }

    /** How many women, children and children alone an office has had, of how many. */
    private static final class Shares {
        int all;
        int women;
        int children;
        int alone;
    }

    private CountryPlan(Country country, Lawbook laws) {
        this.country = country;
        this.laws = laws;
    }

    /** All chunks in order; empty where no day of the country has a law. */
    static List<Chunk> list(Country country, Lawbook laws) {
        CountryPlan plan = new CountryPlan(country, laws);
        plan.lay();
        return plan.chunks;
    }

    private void lay() {
        List<LocalDate> days = country.from()
                .datesUntil(country.to().plusDays(1))
                .filter(day -> laws.findInForce(COUNTRY, day).isPresent())
                .toList();
        double all = days.stream().mapToDouble(this::weight).sum();
        double before = 0;
        for (LocalDate day : days) {
            double weight = weight(day);
            double each = 0;
            for (Place place : places) {
                each += weight * place.share() / 100;
                sit(day, place, (int) Math.round(country.cases() * Math.min(1, (before + each) / all)));
            }
            before += weight;
        }
        close();
    }

    private double weight(LocalDate day) {
        double ofYear = years.getOrDefault(
                day.getYear(), years.values().stream().max(Integer::compare).orElseThrow());
        DayOfWeek weekday = day.getDayOfWeek();
        return ofYear * (weekday == DayOfWeek.SUNDAY ? 0.1 : weekday == DayOfWeek.SATURDAY ? 0.25 : 1);
    }

    private void sit(LocalDate day, Place place, int until) {
        int claims = until - planned;
        if (claims <= 0) {
            return;
        }
        open.add(sitting(day, place, claims));
        planned = until;
        if (planned - openFrom >= AT_ONCE) {
            close();
        }
    }

    private Sitting sitting(LocalDate day, Place place, int claims) {
        Shares of = shares.computeIfAbsent(place.id(), id -> new Shares());
        of.all += claims;
        int children = Math.clamp(share("cut-children", of.all) - of.children, 0, claims / (1 + ADULTS_FOR_A_CHILD));
        int women = Math.clamp(share("cut-women", of.all) - of.women, 0, claims - children);
        int alone = Math.clamp(of.all / PER_CHILD_ALONE - of.alone, 0, children);
        of.children += children;
        of.women += women;
        of.alone += alone;
        int men = claims - children - women;
        return new Sitting(
                day, OPEN, CLOSE, place.id(), claims, women, children, alone, Math.min(men, claims / PER_DOUBTFUL_AGE));
    }

    private static final Map<String, Integer> CUT = new HashMap<>();

    static {
        for (Count count : ScenarioFiles.counts()) {
            CUT.putIfAbsent(count.what(), count.people());
        }
    }

    private static int share(String what, int people) {
        return (int) ((long) people * CUT.getOrDefault(what, 0) / CUT.getOrDefault("cut", 1));
    }

    private void close() {
        if (!open.isEmpty()) {
            chunks.add(new Chunk(chunks.size(), openFrom, List.copyOf(open)));
            open.clear();
            openFrom = planned;
        }
    }
}
