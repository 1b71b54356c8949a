package org.acogida.laws;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong, each fault once. */
final class Faults {
    private static final int MOST = 200;

    private final Set<LawFault> found = new LinkedHashSet<>();

    void add(Place place, FaultKind kind, Object... values) {
        if (found.size() < MOST) {
            found.add(new LawFault(
                    place.file(),
                    place.line(),
                    place.field(),
                    FaultTexts.message(kind, values),
                    FaultTexts.remedy(kind, values)));
        }
    }

    void addAll(Faults others) {
        found.addAll(others.found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<LawFault> list() {
        return found.stream()
                .sorted(Comparator.comparing(LawFault::file).thenComparingInt(LawFault::line))
                .toList();
    }
}
