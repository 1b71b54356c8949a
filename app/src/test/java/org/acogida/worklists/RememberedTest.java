package org.acogida.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private static final Instant NOW = Instant.parse("2018-10-19T15:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong took = new AtomicLong();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final Remembered<String, Long> remembered = new Remembered<>(count -> count >= 100, later::add, nanos::get);

    private long get(String key) {
        return get(key, NOW);
    }

    private long get(String key, Instant now) {
        return tell(key, now).value();
    }

    private Counted<Long> tell(String key, Instant now) {
        return remembered.get(key, now, () -> {
            nanos.addAndGet(took.get());
            return rows.incrementAndGet();
        });
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void fewAreCountedEachTime() {
        assertThat(get("a")).isEqualTo(1);
        assertThat(get("a")).isEqualTo(2);
        assertThat(later).isEmpty();
    }

    @Test
    void manyAreToldAgainAndCountedAnewBesideOnceTheyAreOld() {
        rows.set(1_000);
        assertThat(get("a")).isEqualTo(1_001);
        pass(Duration.ofSeconds(9));
        assertThat(get("a")).isEqualTo(1_001);
        assertThat(later).isEmpty();
        pass(Duration.ofSeconds(2));
        assertThat(get("a")).isEqualTo(1_001);
        assertThat(get("a")).as("nobody waits").isEqualTo(1_001);
        assertThat(later).as("once").hasSize(1);
        later.remove().run();
        assertThat(get("a")).isEqualTo(1_002);
        assertThat(get("b")).isEqualTo(1_003);
    }

    @Test
    void onlyWhatIsToldAgainSaysWhenItWasCounted() {
        Instant then = NOW.plus(Duration.ofSeconds(11));
        tell("a", NOW);
        assertThat(tell("a", then).asOf()).as("few").isEmpty();
        rows.set(1_000);
        assertThat(tell("a", NOW).asOf()).as("counted just now").isEmpty();
        pass(Duration.ofSeconds(11));
        assertThat(tell("a", then).asOf()).contains(NOW);
        later.remove().run();
        assertThat(tell("a", then).asOf()).contains(then);
    }

    @Test
    void whatTakesLongIsCountedSeldom() {
        rows.set(1_000);
        took.set(Duration.ofSeconds(3).toNanos());
        get("a");
        pass(Duration.ofSeconds(59));
        get("a");
        assertThat(later).isEmpty();
        pass(Duration.ofSeconds(2));
        get("a");
        assertThat(later).hasSize(1);
    }

    @Test
    void aClockThatWasSetMakesItAnew() {
        rows.set(1_000);
        get("a");
        assertThat(get("a", NOW.plus(Duration.ofHours(2)))).isEqualTo(1_002);
        assertThat(get("a", NOW)).as("set back").isEqualTo(1_003);
    }

    @Test
    void whatBecameFewIsForgotten() {
        rows.set(1_000);
        get("a");
        rows.set(0);
        pass(Duration.ofSeconds(11));
        get("a");
        later.remove().run();
        assertThat(get("a")).isEqualTo(2);
        assertThat(get("a")).isEqualTo(3);
    }
}
