package org.acogida.generators;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Chance that a seed repeats. */
public final class Dice {
    private final Random random;

    public Dice(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 20181019L);
    }

    /** A whole number from {@code least} to {@code most}, both possible. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** True in so many of a hundred throws. */
    public boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    public <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    @SafeVarargs
    public final <T> T oneOf(T... among) {
        return among[random.nextInt(among.length)];
    }

    public <E extends Enum<E>> E any(Class<E> kind) {
        return oneOf(kind.getEnumConstants());
    }

    public <T> Set<T> some(List<T> among, int most) {
        Set<T> some = new HashSet<>();
        for (int i = between(0, most); i > 0; i--) {
            some.add(pick(among));
        }
        return some;
    }

    public UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    public LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays((long) (random.nextDouble() * (last.toEpochDay() - first.toEpochDay() + 1)));
    }

    public Instant moment(Instant first, Instant last) {
        return first.plusSeconds(
                (long) (random.nextDouble() * (Duration.between(first, last).toSeconds() + 1)));
    }

    /** A time that passes between two acts: mostly short, at times months, now and then the time before. */
    public Duration step() {
        int kind = random.nextInt(100);
        if (kind < 35) {
            return Duration.ofMinutes(between(1, 600));
        }
        if (kind < 70) {
            return Duration.ofHours(between(1, 24 * 5));
        }
        if (kind < 90) {
            return Duration.ofHours(between(24, 24 * 30));
        }
        return kind < 96 ? Duration.ofDays(between(30, 150)) : Duration.ofHours(-between(1, 72));
    }
}
