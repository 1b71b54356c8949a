package org.acogida.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.acogida.keys.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Seals the journal at intervals, by a thread and a connection of its own: no act waits for it, and none fails with it. What
 * keeps it from sealing is said in the log, and on the page of backups.
 */
@Component
public final class SealingRounds implements DisposableBean {
    /** The setting that says how many seconds lie between two rounds. */
    public static final String PAUSE = "acogida.seal-seconds";

    private static final System.Logger LOG = System.getLogger(SealingRounds.class.getName());
    private static final Duration LOOK_FOR_STRAYS = Duration.ofMinutes(10);
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final JdbcConnectionDetails database;
    private final Sealer sealer;
    private final Clock real;
    private final Duration pause;
    private final Thread rounds;
    private Instant straysAt;
    private volatile boolean stopping;
    private volatile Optional<Failure> failure = Optional.empty();

    /**
     * What keeps the journal from being sealed.
     *
     * @param fault empty where the database does not answer
     */
    public record Failure(Optional<SealFault.Kind> fault, Instant since) {}

    SealingRounds(
            JdbcConnectionDetails database,
            Secrets secrets,
            Clock real,
            @Value("${" + PAUSE + ":20}") int seconds,
            @Value("${acogida.mode:}") String mode) {
        this.database = database;
        this.sealer = new Sealer(new SigningKeys(secrets), real, Sealer.BATCH);
        this.real = real;
        this.pause = Duration.ofSeconds(Math.clamp(seconds, 1, 60));
        this.straysAt = real.instant();
        this.rounds = Thread.ofPlatform().daemon().name("sealing").unstarted(this::goRound);
        if (!mode.equals("command")) {
            rounds.start();
        }
    }

    /** What keeps the journal from being sealed, as of the last round. */
    public Optional<Failure> failure() {
        return failure;
    }

    private void goRound() {
        while (!stopping) {
            try (Connection connection = open()) {
                sealOn(connection);
            } catch (SQLException e) {
                failed(Optional.empty(), String.valueOf(e.getSQLState()));
                rest();
            } catch (RuntimeException e) {
                failed(Optional.of(kind(e)), e.toString());
                rest();
            }
        }
    }

    private static SealFault.Kind kind(RuntimeException e) {
        return e instanceof SealFault fault ? fault.kind() : SealFault.Kind.UNFORESEEN;
    }

    private Connection open() throws SQLException {
        return SealConnections.open(
                database.getJdbcUrl(), given(database.getUsername()), given(database.getPassword()));
    }

    private static String given(@Nullable String value) {
        return Optional.ofNullable(value).orElse("");
    }

    private void sealOn(Connection connection) throws SQLException {
        while (!stopping) {
            if (real.instant().isAfter(straysAt.plus(LOOK_FOR_STRAYS))) {
                sealer.lookForStrays();
                straysAt = real.instant();
            }
            Sealer.Outcome outcome = sealer.round(connection);
            failure = Optional.empty();
            if (outcome != Sealer.Outcome.MORE) {
                rest();
            }
        }
    }

    /** Says it once, when it begins. */
    private void failed(Optional<SealFault.Kind> fault, String why) {
        if (stopping) {
            return;
        }
        Optional<Failure> before = failure;
        if (before.isEmpty() || !before.get().fault().equals(fault)) {
            failure = Optional.of(new Failure(fault, real.instant()));
            LOG.log(System.Logger.Level.WARNING, "the journal is not sealed: {0}; see the page of backups", why);
        }
    }

    private void rest() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            stopping = true;
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        if (rounds.isAlive()) {
            rounds.interrupt();
            rounds.join(LONGEST_END);
        }
    }
}
