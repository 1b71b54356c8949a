package org.acogida.line;

import java.time.Duration;
import java.util.Optional;

/**
 * What a turn still waits for.
 *
 * @param groups that are called before it, if nobody more comes
 * @param people in these groups
 * @param range how long that takes; empty while no desk is open
 */
public record Wait(int groups, int people, Optional<Range> range) {

    /**
     * Eighty of a hundred wait between these, ten less and ten more.
     *
     * @param today whether even the longer ends before the desks close
     * @param reached whether the shorter does
     */
    public record Range(Duration from, Duration to, boolean today, boolean reached) {}
}
