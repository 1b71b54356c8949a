package org.acogida.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who reads anew what thousands ask for at once. */
class RenewalTest {
    private volatile Instant now = Instant.EPOCH;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Renewal renewal = new Renewal(clock, Duration.ofSeconds(1));
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void ofManyWhoFindNothingOneReadsAndAllHaveIt() throws InterruptedException {
        ask(500);
        assertThat(reads).hasValue(1);
        ask(500);
        assertThat(reads).hasValue(1);
        now = now.plusSeconds(1);
        ask(500);
        assertThat(reads).hasValue(2);
    }

    private void ask(int readers) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < readers; reader++) {
                threads.execute(() -> renewal.renew(reads::incrementAndGet));
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(reads).hasPositiveValue();
    }

    @Test
    void whileOneReadsTheOthersGoOnWithWhatThereIs() throws InterruptedException {
        renewal.renew(reads::incrementAndGet);
        now = now.plusSeconds(2);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        Thread slow = Thread.ofVirtual()
                .start(() -> renewal.renew(() -> {
                    begun.countDown();
                    await(others);
                }));
        await(begun);
        renewal.renew(reads::incrementAndGet);
        assertThat(reads).hasValue(1);
        others.countDown();
        slow.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatCouldNotBeReadIsReadByTheNext() {
        assertThatThrownBy(() -> renewal.renew(() -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");
        renewal.renew(reads::incrementAndGet);
        assertThat(reads).hasValue(1);
    }
}
