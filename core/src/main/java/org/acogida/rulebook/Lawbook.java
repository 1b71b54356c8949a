package org.acogida.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.acogida.calendar.BusinessCalendar;

/** All laws known, at most one statute and one profile of a country in force on a day; the profile then governs. */
public final class Lawbook {
    private final Map<LawId, Law> laws;
    private final Map<String, List<Law>> byCountry;

    /** A stretch of days in which one law governs; the last has no end where the laws known give none. */
    public record Reign(Law law, LocalDate from, Optional<LocalDate> to) {}

    private Lawbook(Map<LawId, Law> laws) {
        this.laws = new LinkedHashMap<>(laws);
        this.byCountry = laws.values().stream()
                .sorted(Comparator.comparing((Law law) -> law.inForce().from())
                        .thenComparing(law -> law.over().isPresent()))
                .collect(Collectors.groupingBy(Law::country, Collectors.toUnmodifiableList()));
    }

    /** A book of these laws; refuses two of one country and kind in force on one day, and a cut in a person's time. */
    public static Lawbook of(List<Law> laws) {
        Map<LawId, Law> byId = new TreeMap<>();
        for (Law law : laws) {
            if (byId.put(law.id(), law) != null) {
                throw new IllegalArgumentException("law " + law.id() + ": given twice; keep one file");
            }
        }
        List<String> faults = new ArrayList<>();
        for (Law one : byId.values()) {
            for (Law other : byId.values()) {
                if (one.id().compareTo(other.id()) < 0 && clash(one, other)) {
                    faults.add("laws " + one.id() + " and " + other.id()
                            + " are in force on the same days; end one the day before the other begins");
                }
                faults.addAll(cutsOfPersonsTime(one, other));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        return new Lawbook(byId);
    }

    private static boolean clash(Law one, Law other) {
        return one.country().equals(other.country())
                && one.over().isPresent() == other.over().isPresent()
                && !one.inForce().from().isAfter(other.inForce().to())
                && !other.inForce().from().isAfter(one.inForce().to());
    }

    /** A transition makes a date earlier, which is for what an authority owes, never for what is left to a person. */
    private static List<String> cutsOfPersonsTime(Law later, Law running) {
        return later.transitions().stream()
                .filter(transition -> later.country().equals(running.country()))
                .flatMap(transition -> transition.running().stream())
                .flatMap(clock -> running.findClock(clock).stream())
                .filter(clock -> !clock.countsEarliest())
                .map(clock -> "law " + later.id() + ": a transition names clock " + clock.name() + ", which in law "
                        + running.id()
                        + " awaits the person; a later law does not shorten a person's time, take it out")
                .toList();
    }

    public List<Law> list() {
        return List.copyOf(laws.values());
    }

    public Optional<Law> find(LawId id) {
        return Optional.ofNullable(laws.get(id));
    }

    public Law get(LawId id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("law " + id + ": unknown; there are " + laws.keySet()));
    }

    /** The law that governs an act of that day in that country: a profile where one is in force, else the statute. */
    public Optional<Law> findInForce(String country, LocalDate day) {
        Law found = null;
        for (Law law : ofCountry(country)) {
            if (law.isInForce(day) && (found == null || law.over().isPresent())) {
                found = law;
            }
        }
        return Optional.ofNullable(found);
    }

    /** As {@link #findInForce}; an error that names country and day when there is none. */
    public Law getInForce(String country, LocalDate day) {
        return findInForce(country, day)
                .orElseThrow(() -> new IllegalArgumentException("no law of " + country + " is in force on " + day
                        + "; add one to laws/ or choose another day"));
    }

    /** The laws of a country that come into force after a day, the nearest first. */
    public List<Law> listAfter(String country, LocalDate day) {
        List<Law> sorted = ofCountry(country);
        int next = 0;
        while (next < sorted.size() && !sorted.get(next).inForce().from().isAfter(day)) {
            next++;
        }
        return sorted.subList(next, sorted.size());
    }

    /** Which law governs in a country from a day on, stretch by stretch; days under no law are left out. */
    public List<Reign> listReigns(String country, LocalDate from) {
        List<LocalDate> turns = new ArrayList<>(turns(country, from));
        List<Reign> reigns = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            LocalDate first = turns.get(i);
            Optional<LocalDate> last =
                    i + 1 < turns.size() ? Optional.of(turns.get(i + 1).minusDays(1)) : Optional.empty();
            findInForce(country, first).ifPresent(law -> reigns.add(new Reign(law, first, last)));
        }
        return reigns;
    }

    /** A day, and each later one on which some law begins or has ended. */
    private SortedSet<LocalDate> turns(String country, LocalDate from) {
        SortedSet<LocalDate> turns = new TreeSet<>(Set.of(from));
        for (Law law : ofCountry(country)) {
            turns.add(law.inForce().from());
            if (law.inForce().to().isBefore(BusinessCalendar.LAST)) {
                turns.add(law.inForce().to().plusDays(1));
            }
        }
        return turns.tailSet(from);
    }

    private List<Law> ofCountry(String country) {
        return byCountry.getOrDefault(country, List.of());
    }
}
