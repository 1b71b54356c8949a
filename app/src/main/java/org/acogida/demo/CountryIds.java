package org.acogida.demo;

import java.time.Instant;
import java.util.UUID;
import org.acogida.casework.Rehearsal;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.HouseholdId;

/**
 * Ids of one household of a country. They follow from the seed and the place of its first person among all, look like
 * the program's own, random yet in the order of time, and are the same each time.
 */
final class CountryIds implements Deeds.Ids, Rehearsal.Places {
    private static final int HOUSEHOLD = 0;
    private static final int CASE = 1;
    private static final int ACT = 2;
    private static final int ENTRY = 3;

    private final long seed;
    private final Instant begin;
    private final int first;
    private long position;
    private int acts;
    private int entries;

    /**
     * Begins a household.
     *
     * @param begin when the first person of the country is recorded, by the real clock; each later one a millisecond after
     * @param first how many persons come before the household
     * @param position the first place in the journal that is free
     */
    CountryIds(long seed, Instant begin, int first, long position) {
        this.seed = seed;
        this.begin = begin;
        this.first = first;
        this.position = position;
    }

    Instant recordedAt() {
        return begin.plusMillis(first);
    }

    @Override
    public HouseholdId household() {
        return new HouseholdId(id(HOUSEHOLD, 0));
    }

    @Override
    public CaseId caseOf(int member) {
        return new CaseId(id(CASE, member));
    }

    @Override
    public UUID act(int member, String name) {
        return id(ACT, acts++);
    }

    @Override
    public Rehearsal.Place next() {
        return new Rehearsal.Place(position++, id(ENTRY, entries++));
    }

    /** The first place in the journal after those given. */
    long position() {
        return position;
    }

    private UUID id(int kind, int number) {
        long high = (recordedAt().toEpochMilli() << 16) | 0x7000L | (number & 0xFFFL);
        return new UUID(high, Long.MIN_VALUE | (mix(mix(mix(seed) + first) + ((long) kind << 32) + number) >>> 2));
    }

    /** The finish of SplitMix64: neighbours come out far apart. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static UUID officer(int number) {
        return new UUID(0xC0_0000_0000_8000L | 0x8000L, Long.MIN_VALUE | mix(number) >>> 2);
    }
}
