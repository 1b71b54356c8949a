package org.acogida.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;

/**
 * Counts and times what the program does. Labels are names of the program's own kinds, templates of routes and numbers of
 * HTTP: none can be a text that somebody typed. They are kept where {@link MetricsServer} was asked for, else nowhere.
 */
public final class Measures {

    /** What became of an act. */
    public enum ActOutcome {
        DONE,
        REPLAYED,
        REFUSED,
        CONFLICT,
        NOT_ALLOWED,
        INVALID,
        HELD_BACK,
        FAILED
    }

    private static final Duration[] STEPS = {
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private static final Timer LANE_WAIT = timer("acogida.lane.wait");
    private static final Timer APPEND = timer("acogida.journal.append");

    private static final AtomicReference<DoubleSupplier> READING_ALERTS = new AtomicReference<>(() -> 0);

    private static final AtomicReference<DoubleSupplier> UNREGISTERED = new AtomicReference<>(() -> 0);
    private static final AtomicReference<DoubleSupplier> UNREGISTERED_AGE = new AtomicReference<>(() -> 0);

    static {
        gauge("acogida.packets.unregistered", UNREGISTERED);
        gauge("acogida.packets.unregistered.age.seconds", UNREGISTERED_AGE);
        gauge("acogida.reading.alerts", READING_ALERTS);
    }

    private static void gauge(String name, AtomicReference<DoubleSupplier> asked) {
        Gauge.builder(name, asked, supplier -> supplier.get().getAsDouble()).register(Metrics.globalRegistry);
    }

    private Measures() {}

    /** An act was asked for, of that kind; the request's span, if any, tells it too. */
    public static void act(Enum<?> kind, ActOutcome outcome) {
        Metrics.counter("acogida.acts", "kind", spelled(kind), "outcome", spelled(outcome))
                .increment();
        Span.current().addEvent("act", Attributes.of(Traces.KIND, spelled(kind), Traces.OUTCOME, spelled(outcome)));
    }

    /** How long an errand waited until it could begin, or until others had done it with theirs. */
    public static void laneWait(Duration waited) {
        LANE_WAIT.record(waited);
    }

    /** How long the database took to append entries to the journal, and what is read from them. */
    public static void append(Duration took) {
        APPEND.record(took);
    }

    /** How many accounts read so that a supervisor should look; asked whenever measures are. */
    public static void readingAlerts(DoubleSupplier accounts) {
        READING_ALERTS.set(accounts);
    }

    /** How many packets of tablets are not registered, of all offices, and how many seconds the oldest has waited. */
    public static void unregistered(DoubleSupplier packets, DoubleSupplier seconds) {
        UNREGISTERED.set(packets);
        UNREGISTERED_AGE.set(seconds);
    }

    static void request(String method, String route, int status, Duration took) {
        Metrics.timer("acogida.requests", "method", method, "route", route, "status", Integer.toString(status))
                .record(took);
        boolean read = method.equals("GET") || method.equals("HEAD");
        if (read && (status == 401 || status == 403)) {
            Metrics.counter("acogida.reads.refused", "status", Integer.toString(status))
                    .increment();
        }
    }

    private static Timer timer(String name) {
        return Timer.builder(name).serviceLevelObjectives(STEPS).register(Metrics.globalRegistry);
    }

    private static String spelled(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
