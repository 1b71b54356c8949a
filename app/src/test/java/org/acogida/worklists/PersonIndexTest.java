package org.acogida.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.acogida.procedure.Person;
import org.junit.jupiter.api.Test;

class PersonIndexTest {

    private static final List<String> WORDS =
            List.of("María", "José", "De", "la", "Cruz", "O'Neil", "ÑANDÚ", "Åse", "محمد", "Ana", "anahí", "50%");

    private static PersonLine line(String given, String surnames) {
        return new PersonLine(given, surnames, Optional.empty(), "HND", Person.Sex.X);
    }

    private static String name(Random random) {
        return String.join(
                " ",
                IntStream.range(0, 1 + random.nextInt(4))
                        .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                        .toList());
    }

    /** The names as they are now, looked through one by one: what the index has to agree with. */
    private static List<UUID> slowly(Map<UUID, PersonLine> people, List<String> parts, Optional<UUID> after) {
        Comparator<UUID> order = Comparator.<UUID, byte[]>comparing(
                        id -> IndexedPerson.of(id, 1, get(people, id)).searched(), Arrays::compareUnsigned)
                .thenComparing(id -> id);
        return people.keySet().stream()
                .filter(id -> parts.stream()
                        .allMatch(part ->
                                SearchText.of(get(people, id).fullName()).contains(part)))
                .filter(id -> after.isEmpty() || order.compare(id, after.get()) > 0)
                .sorted(order)
                .toList();
    }

    private static PersonLine get(Map<UUID, PersonLine> people, UUID id) {
        return Objects.requireNonNull(people.get(id));
    }

    @Test
    void itFindsWhatLookingThroughAllNamesFinds() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            PersonIndex index = new PersonIndex();
            TreeMap<UUID, PersonLine> people = new TreeMap<>();
            List<UUID> ids = new ArrayList<>();
            for (int step = 1; step <= 150; step++) {
                if (!ids.isEmpty() && random.nextInt(4) == 0) {
                    UUID id = ids.get(random.nextInt(ids.size()));
                    if (random.nextInt(3) == 0) {
                        index.remove(id);
                        people.remove(id);
                    } else {
                        put(index, people, id, step, line(name(random), ""));
                    }
                } else {
                    UUID id = new UUID(random.nextLong(), random.nextLong());
                    ids.add(id);
                    put(index, people, id, step, line(name(random), name(random)));
                }
            }
            for (int look = 0; look < 20; look++) {
                List<String> parts = SearchText.words(part(random) + " " + part(random));
                Optional<UUID> after =
                        people.isEmpty() || random.nextBoolean() ? Optional.empty() : Optional.of(people.firstKey());
                List<UUID> all = slowly(people, parts, after);
                assertThat(index.search(parts, after, 5))
                        .as("seed %d, %s", seed, parts)
                        .isEqualTo(all.subList(0, Math.min(5, all.size())));
                assertThat(index.matching(parts))
                        .containsExactlyInAnyOrderElementsOf(slowly(people, parts, Optional.empty()));
            }
            assertThat(index.size()).isEqualTo(people.size());
        }
    }

    private static void put(PersonIndex index, Map<UUID, PersonLine> people, UUID id, int step, PersonLine line) {
        index.put(IndexedPerson.of(id, step, line));
        people.put(id, line);
    }

    private static String part(Random random) {
        String word = random.nextInt(4) == 0 ? "" : WORDS.get(random.nextInt(WORDS.size()));
        return word.substring(0, Math.min(word.length(), 1 + random.nextInt(3)));
    }

    @Test
    void anOlderVersionDoesNotTakeThePlaceOfANewerOne() {
        PersonIndex index = new PersonIndex();
        UUID id = UUID.randomUUID();
        index.put(IndexedPerson.of(id, 5, line("Nueva", "")));
        index.put(IndexedPerson.of(id, 4, line("Vieja", "")));
        assertThat(index.search(List.of("nueva"), Optional.empty(), 5)).containsExactly(id);
        assertThat(index.search(List.of("vieja"), Optional.empty(), 5)).isEmpty();
    }
}
