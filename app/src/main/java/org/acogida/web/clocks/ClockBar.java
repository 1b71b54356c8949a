package org.acogida.web.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acogida.rulebook.Pause;

/**
 * A clock drawn from its start to its end, in thousandths of its width.
 *
 * @param run how far it has run
 * @param end where its time is over: the whole width, unless it is overdue
 * @param today where today stands
 * @param pauses the stretches that do not count
 */
public record ClockBar(int run, int end, int today, List<Stretch> pauses) {
    private static final int WIDTH = 1000;

    /** From one thousandth to another. */
    public record Stretch(int from, int width) {}

    public ClockBar {
        pauses = List.copyOf(pauses);
    }

    /** The bar at a moment; a clock without an end, since it is paused, is drawn up to now. */
    public static ClockBar of(Instant start, Optional<Instant> over, Instant now, List<Pause> pauses) {
        Instant end = over.orElse(now);
        Instant right = end.isAfter(now) ? end : now;
        Scale scale = new Scale(start, right);
        int today = scale.at(now);
        int endAt = scale.at(end);
        List<Stretch> stretches = new ArrayList<>();
        for (Pause pause : pauses) {
            int from = scale.at(pause.from());
            int until = scale.at(pause.until().orElse(now));
            stretches.add(new Stretch(from, Math.max(until - from, 4)));
        }
        return new ClockBar(Math.min(today, endAt), endAt, today, stretches);
    }

    private record Scale(Instant left, Instant right) {
        int at(Instant moment) {
            long whole = Math.max(1, Duration.between(left, right).toSeconds());
            long part = Duration.between(left, moment).toSeconds();
            return (int) Math.clamp(part * WIDTH / whole, 0L, WIDTH);
        }
    }

    /** How wide the time after the end is; 0 while there is time. */
    public int over() {
        return WIDTH - end;
    }
}
