package org.acogida.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All laws known, at most one statute and one profile of a country in force on a day; the profile then governs. */
public final class Lawbook {
    private final Map<LawId, Law> laws;
    /** By country, in the order in which they come into force, a statute before a profile of the same day. */
    private final Map<String, List<Law>> byCountry = new HashMap<>();

    private Lawbook(Map<LawId, Law> laws) {
        this.laws = laws;
        laws.values().stream()
                .sorted(Comparator.comparing((Law law) -> law.inForce().from())
                        .thenComparing(law -> law.over().isPresent()))
                .forEach(law -> byCountry
                        .computeIfAbsent(law.country(), country -> new ArrayList<>())
                        .add(law));
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
        return new Lawbook(new LinkedHashMap<>(byId));
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
        Law governing = null;
        for (Law law : byCountry.getOrDefault(country, List.of())) {
            if (law.isInForce(day) && (governing == null || law.over().isPresent())) {
                governing = law;
            }
        }
        return Optional.ofNullable(governing);
    }

    /** As {@link #findInForce}; an error that names country and day when there is none. */
    public Law getInForce(String country, LocalDate day) {
        return findInForce(country, day)
                .orElseThrow(() -> new IllegalArgumentException("no law of " + country + " is in force on " + day
                        + "; add one to laws/ or choose another day"));
    }

    /** The laws of a country that come into force after a day, the nearest first. */
    public List<Law> listAfter(String country, LocalDate day) {
        List<Law> ofCountry = byCountry.getOrDefault(country, List.of());
        int first = 0;
        while (first < ofCountry.size()
                && !ofCountry.get(first).inForce().from().isAfter(day)) {
            first++;
        }
        return Collections.unmodifiableList(ofCountry.subList(first, ofCountry.size()));
    }
}
