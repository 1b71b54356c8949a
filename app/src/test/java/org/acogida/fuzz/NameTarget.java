package org.acogida.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.people.BirthSpan;
import org.acogida.people.Comparison;
import org.acogida.people.Described;
import org.acogida.people.Gender;
import org.acogida.people.NameIndex;
import org.acogida.procedure.NameText;
import org.acogida.scripts.LatinName;

/** Names in any script, one a line: each is found by itself, is as like another as that is like it, and can be forgotten. */
public final class NameTarget {
    private static final int MOST_NAMES = 8;
    private static final double HARDLY = 1e-9;

    private NameTarget() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        List<Described> people = new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .limit(MOST_NAMES)
                .flatMap(NameTarget::person)
                .toList();
        NameIndex index = new NameIndex();
        List<Integer> numbers = people.stream().map(index::add).toList();
        for (int at = 0; at < people.size(); at++) {
            Described wanted = people.get(at);
            check(
                    index.search(wanted, MOST_NAMES).stream()
                            .map(NameIndex.Hit::number)
                            .anyMatch(numbers.get(at)::equals),
                    "nobody finds " + wanted);
            index.findLike(wanted, MOST_NAMES, 0);
            for (Described other : people) {
                double there = Comparison.between(wanted, other).score();
                double back = Comparison.between(other, wanted).score();
                check(Math.abs(there - back) < HARDLY, "not as like: " + wanted + " " + other);
            }
        }
        numbers.forEach(index::remove);
        check(index.size() == 0 && index.countWords() == 0, "not all is forgotten");
    }

    private static Stream<Described> person(String name) {
        Described person = new Described(LatinName.fold(NameText.clean(name)), BirthSpan.NOT_KNOWN, Gender.UNKNOWN);
        return person.name().isEmpty() ? Stream.empty() : Stream.of(person);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
