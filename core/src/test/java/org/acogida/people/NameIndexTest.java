package org.acogida.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameIndexTest {

    private static final List<String> WORDS = List.of(
            "José",
            "María",
            "Ana",
            "Luis",
            "Óscar",
            "Wilmer",
            "Ximena",
            "González",
            "Gonsales",
            "Hernández",
            "Ernandes",
            "López",
            "Cruz",
            "Delacruz",
            "Paz",
            "Castillo",
            "Castiyo",
            "Núñez",
            "Quiroz",
            "Mejía",
            "Mexía",
            "J",
            "L",
            "Villeda",
            "Tzul");

    private static Described person(Random random) {
        String name = String.join(
                " ",
                IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                        .toList());
        return random.nextInt(3) == 0 ? Persons.called(name) : Persons.bornIn(name, 1950 + random.nextInt(60));
    }

    private static NameIndex indexOf(String... names) {
        NameIndex index = new NameIndex();
        for (String name : names) {
            index.add(Persons.called(name));
        }
        return index;
    }

    private static Optional<Integer> first(NameIndex index, String typed) {
        return index.search(Persons.called(typed), 5).stream().findFirst().map(NameIndex.Hit::number);
    }

    /** "José González" stands under 2, after others that share words with him. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gonzales Jose",
                "gonzalez josé",
                "jose gonsalez",
                "J. González",
                "jose gonz",
                "gonzalezjose",
                "jozé gonzales",
                "jose gnozalez"
            })
    void heIsFoundHoweverHisNameIsTyped(String typed) {
        NameIndex index = indexOf("José Hernández", "Ana González Paz", "José González", "Josefa Gómez");
        assertThat(first(index, typed)).contains(2);
    }

    @Test
    void whoIsBornThenComesFirst() {
        NameIndex index = new NameIndex();
        index.add(Persons.bornIn("José González", 1970));
        index.add(Persons.bornIn("José González", 1985));
        index.add(Persons.bornIn("José González", 2001));
        assertThat(index.search(Persons.bornIn("gonzales jose", 1986), 3))
                .extracting(NameIndex.Hit::number)
                .startsWith(1);
    }

    /** What comparing with everybody finds likely, the index finds, while people come and go. */
    @Test
    void nobodyLikelyIsOverlooked() {
        for (long seed = 1; seed <= 25; seed++) {
            Random random = new Random(seed);
            NameIndex index = new NameIndex();
            Map<Integer, Described> people = new HashMap<>();
            for (int step = 0; step < 220; step++) {
                if (random.nextInt(5) == 0 && !people.isEmpty()) {
                    int gone = people.keySet().stream()
                            .skip(random.nextInt(people.size()))
                            .findFirst()
                            .orElseThrow();
                    index.remove(gone);
                    people.remove(gone);
                } else {
                    Described person = person(random);
                    people.put(index.add(person), person);
                }
            }
            assertThat(index.size()).isEqualTo(people.size());
            for (int query = 0; query < 30; query++) {
                Described wanted = person(random);
                List<Integer> slowly = people.entrySet().stream()
                        .filter(one ->
                                Comparison.between(wanted, one.getValue()).score() >= Likeness.LIKELY)
                        .sorted(Comparator.comparingDouble((Map.Entry<Integer, Described> one) -> -Comparison.between(
                                                wanted, one.getValue())
                                        .score())
                                .thenComparingInt(Map.Entry::getKey))
                        .map(Map.Entry::getKey)
                        .toList();
                assertThat(index.findLike(wanted, 1_000, Likeness.LIKELY))
                        .as("seed " + seed + ": " + wanted)
                        .extracting(NameIndex.Hit::number)
                        .containsExactlyElementsOf(slowly);
            }
        }
    }

    @Test
    void whoIsRemovedLeavesNoWordBehind() {
        NameIndex index = indexOf("José González", "José Paz");
        index.remove(0);
        assertThat(index.size()).isEqualTo(1);
        assertThat(index.countWords()).isEqualTo(2);
        assertThat(first(index, "gonzalez")).isEmpty();
        assertThat(first(index, "jose paz")).contains(1);
        index.remove(1);
        assertThat(index.countWords()).isZero();
    }

    @Test
    void nothingTypedBringsNobodyToMind() {
        assertThat(first(indexOf("José González"), "")).isEmpty();
        assertThat(first(new NameIndex(), "jose")).isEmpty();
        assertThat(first(indexOf("José González"), "x".repeat(10_000))).isEmpty();
    }
}
