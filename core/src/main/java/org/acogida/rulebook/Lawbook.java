package org.acogida.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All laws known, at most one statute and one profile of a country in force on a day; the profile then governs. */
public final class Lawbook {
    private final Map<LawId, Law> laws;

    private Lawbook(Map<LawId, Law> laws) {
        this.laws = laws;
    }

    /** A book of these laws; refuses two of one country and kind that are in force on one day. */
    public static Lawbook of(List<Law> laws) {
        Map<LawId, Law> byId = new TreeMap<>();
        for (Law law : laws) {
            if (byId.put(law.id(), law) != null) {
                throw new IllegalArgumentException("law " + law.id() + ": given twice; keep one file");
            }
        }
        List<String> clashes = new ArrayList<>();
        for (Law one : byId.values()) {
            for (Law other : byId.values()) {
                if (one.id().compareTo(other.id()) < 0 && clash(one, other)) {
                    clashes.add("laws " + one.id() + " and " + other.id()
                            + " are in force on the same days; end one the" + " day before the other begins");
                }
            }
        }
        if (!clashes.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", clashes));
        }
        return new Lawbook(byId);
    }

    private static boolean clash(Law one, Law other) {
        return one.country().equals(other.country())
                && one.over().isPresent() == other.over().isPresent()
                && !one.inForce().from().isAfter(other.inForce().to())
                && !other.inForce().from().isAfter(one.inForce().to());
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
        return laws.values().stream()
                .filter(law -> law.country().equals(country) && law.isInForce(day))
                .max(Comparator.comparing(law -> law.over().isPresent()));
    }

    /** As {@link #findInForce}; an error that names country and day when there is none. */
    public Law getInForce(String country, LocalDate day) {
        return findInForce(country, day)
                .orElseThrow(() -> new IllegalArgumentException("no law of " + country + " is in force on " + day
                        + "; add one to laws/ or choose another day"));
    }

    /** The laws of a country that come into force after a day, the nearest first. */
    public List<Law> listAfter(String country, LocalDate day) {
        return laws.values().stream()
                .filter(law ->
                        law.country().equals(country) && law.inForce().from().isAfter(day))
                .sorted(Comparator.comparing(law -> law.inForce().from()))
                .toList();
    }
}
