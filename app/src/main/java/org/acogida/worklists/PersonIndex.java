package org.acogida.worklists;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Persons by their names, in memory only. A name holds a part when the part stands within one of its words: so the words
 * are looked through, which are far fewer than the names. Some 350 bytes for each person. For several threads.
 */
final class PersonIndex {

    /** With more who come into question, going through all of them in their order finds a page sooner. */
    private static final int MANY = 100_000;

    private final Map<UUID, IndexedPerson> byCase = new HashMap<>();
    private final NavigableSet<IndexedPerson> inOrder = new ConcurrentSkipListSet<>();
    private final Map<String, List<IndexedPerson>> byWord = new HashMap<>();

    /** Takes in a person, in the place of an older version. */
    synchronized void put(IndexedPerson person) {
        IndexedPerson before = byCase.get(person.caseId());
        if (before == null || before.version() < person.version()) {
            remove(person.caseId());
            byCase.put(person.caseId(), person);
            inOrder.add(person);
            person.words()
                    .forEach(word -> byWord.computeIfAbsent(word, of -> new ArrayList<>(1))
                            .add(person));
        }
    }

    /** Forgets a person. */
    synchronized void remove(UUID caseId) {
        @Nullable IndexedPerson person = byCase.remove(caseId);
        if (person != null) {
            inOrder.remove(person);
            for (String word : person.words()) {
                byWord.computeIfPresent(word, (of, persons) -> without(persons, person));
            }
        }
    }

    private static @Nullable List<IndexedPerson> without(List<IndexedPerson> persons, IndexedPerson person) {
        persons.remove(person);
        return persons.isEmpty() ? null : persons;
    }

    synchronized Optional<IndexedPerson> find(UUID caseId) {
        return Optional.ofNullable(byCase.get(caseId));
    }

    synchronized int size() {
        return byCase.size();
    }

    /** At most so many cases, by name, whose person's name holds all parts; those that come after one, where it is known. */
    List<UUID> search(List<String> parts, Optional<UUID> after, int count) {
        Optional<IndexedPerson> from = after.flatMap(this::find);
        return among(parts, from)
                .filter(person -> person.holdsAll(bytes(parts)))
                .limit(count)
                .map(IndexedPerson::caseId)
                .toList();
    }

    /** All cases whose person's name holds all parts. */
    UUID[] matching(List<String> parts) {
        List<byte[]> wanted = bytes(parts);
        return candidates(parts)
                .map(Collection::stream)
                .orElseGet(inOrder::stream)
                .filter(person -> person.holdsAll(wanted))
                .map(IndexedPerson::caseId)
                .toArray(UUID[]::new);
    }

    private Stream<IndexedPerson> among(List<String> parts, Optional<IndexedPerson> from) {
        Optional<Set<IndexedPerson>> few = candidates(parts);
        if (few.isEmpty()) {
            return from.map(last -> inOrder.tailSet(last, false)).orElse(inOrder).stream();
        }
        return few.get().stream()
                .filter(person -> from.isEmpty() || person.compareTo(from.get()) > 0)
                .sorted();
    }

    /** Those who come into question by the rarest of the parts; empty where they are many, or there is no part. */
    private synchronized Optional<Set<IndexedPerson>> candidates(List<String> parts) {
        return parts.stream()
                .map(this::listWith)
                .min(Comparator.comparingLong(PersonIndex::count))
                .filter(rarest -> count(rarest) <= MANY)
                .map(rarest -> {
                    Set<IndexedPerson> all = new LinkedHashSet<>();
                    rarest.forEach(all::addAll);
                    return all;
                });
    }

    private List<List<IndexedPerson>> listWith(String part) {
        return byWord.entrySet().stream()
                .filter(word -> word.getKey().contains(part))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static long count(List<List<IndexedPerson>> lists) {
        return lists.stream().mapToLong(List::size).sum();
    }

    private static List<byte[]> bytes(List<String> parts) {
        return parts.stream().map(part -> part.getBytes(StandardCharsets.UTF_8)).toList();
    }
}
