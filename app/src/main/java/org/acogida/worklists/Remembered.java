package org.acogida.worklists;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.acogida.postgres.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Counts of many rows, told again as they were while they are counted anew, so that nobody waits for them but whoever asks
 * first. What counts few rows is never remembered. For several threads.
 */
public final class Remembered<K, V> {

    /** From so many rows on a count is remembered: fewer are counted within some hundredths of a second. */
    public static final long MANY = 5_000;

    private static final int AT_MOST = 200;

    /** A count is at least so old before it is made anew, and so many times as old as it takes to make. */
    private static final Duration YOUNG = Duration.ofSeconds(10);

    private static final int TIMES = 20;

    /** Where the clock of the procedure went on by more, it was set. */
    private static final Duration LEAP = Duration.ofHours(1);

    private static final Executor BESIDE = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("counts").factory());

    private final Predicate<V> isMany;
    private final Executor beside;
    private final LongSupplier nanos;
    private final Map<Asked<K>, Known<V>> known = new LinkedHashMap<>();
    private final Set<Asked<K>> underWay = ConcurrentHashMap.newKeySet();

    /** What may be seen is asked with it: nobody is told a count of rows out of their reach. */
    private record Asked<K>(K key, Reach reach) {}

    private record Known<V>(V value, Instant asOf, long countedAt, long took) {}

    /** One that remembers what {@code isMany} says counts many rows. */
    public Remembered(Predicate<V> isMany) {
        this(isMany, BESIDE, System::nanoTime);
    }

    Remembered(Predicate<V> isMany, Executor beside, LongSupplier nanos) {
        this.isMany = isMany;
        this.beside = beside;
        this.nanos = nanos;
    }

    /** What is known of a key, or else what is counted now; {@code now} by the clock of the procedure. */
    public Counted<V> get(K of, Instant now, Supplier<V> count) {
        Asked<K> key = new Asked<>(of, Reach.now());
        @Nullable Known<V> before = find(key);
        if (before == null
                || now.isBefore(before.asOf())
                || now.isAfter(before.asOf().plus(LEAP))) {
            return new Counted<>(anew(key, now, count), Optional.empty());
        }
        if (isOld(before) && underWay.add(key)) {
            beside.execute(() -> {
                try {
                    key.reach().call(() -> anew(key, now, count));
                } finally {
                    underWay.remove(key);
                }
            });
        }
        return new Counted<>(before.value(), Optional.of(before.asOf()));
    }

    private boolean isOld(Known<V> of) {
        return nanos.getAsLong() - of.countedAt() > Math.max(YOUNG.toNanos(), TIMES * of.took());
    }

    private V anew(Asked<K> key, Instant now, Supplier<V> count) {
        long begun = nanos.getAsLong();
        V value = count.get();
        long ended = nanos.getAsLong();
        keep(key, new Known<>(value, now, ended, ended - begun));
        return value;
    }

    private synchronized @Nullable Known<V> find(Asked<K> key) {
        return known.get(key);
    }

    private synchronized void keep(Asked<K> key, Known<V> of) {
        known.remove(key);
        if (isMany.test(of.value())) {
            known.put(key, of);
        }
        Iterator<Asked<K>> oldest = known.keySet().iterator();
        while (known.size() > AT_MOST) {
            oldest.next();
            oldest.remove();
        }
    }
}
