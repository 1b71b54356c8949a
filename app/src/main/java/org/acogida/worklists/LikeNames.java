package org.acogida.worklists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.acogida.people.Described;
import org.acogida.people.NameIndex;
import org.jspecify.annotations.Nullable;

/** Cases by how their person's name sounds and is spelled, in memory only. For several threads. */
final class LikeNames {
    private final NameIndex index = new NameIndex();
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<@Nullable UUID> cases = new ArrayList<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** Takes in a case's person, in the place of what was known of them before. */
    void put(UUID caseId, Described person) {
        writing(() -> {
            forget(caseId);
            int number = index.add(person);
            numbers.put(caseId, number);
            while (cases.size() <= number) {
                cases.add(null);
            }
            cases.set(number, caseId);
        });
    }

    void remove(UUID caseId) {
        writing(() -> forget(caseId));
    }

    private void forget(UUID caseId) {
        @Nullable Integer number = numbers.remove(caseId);
        if (number != null) {
            index.remove(number);
            cases.set(number, null);
        }
    }

    Optional<Described> find(UUID caseId) {
        return reading(() -> Optional.ofNullable(numbers.get(caseId)).map(index::get));
    }

    /** Those whom a name, perhaps typed only in part, brings to mind; the most alike first. */
    List<Alike> search(Described wanted, int count) {
        return reading(() -> alike(index.search(wanted, count)));
    }

    /** Those who may be a person, the most alike first, each at least so alike. */
    List<Alike> findLike(Described person, int count, double least) {
        return reading(() -> alike(index.findLike(person, count, least)));
    }

    private List<Alike> alike(List<NameIndex.Hit> hits) {
        return hits.stream()
                .flatMap(hit ->
                        Optional.ofNullable(cases.get(hit.number())).map(id -> new Alike(id, hit.likeness())).stream())
                .toList();
    }

    private void writing(Runnable change) {
        lock.writeLock().lock();
        try {
            change.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <T> T reading(Supplier<T> question) {
        lock.readLock().lock();
        try {
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }
}
