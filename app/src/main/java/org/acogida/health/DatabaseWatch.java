package org.acogida.health;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Asks the database every other second whether it is there, by a connection of its own; pages say what it found. A command
 * beside the program learns it from what it does itself.
 */
@Component
public final class DatabaseWatch implements DisposableBean {
    private static final System.Logger LOG = System.getLogger(DatabaseWatch.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration FULL_FOR = Duration.ofSeconds(30);
    private static final String PATIENCE_SECONDS = "2";

    private final String url;
    private final Properties login = new Properties();
    private final Clock real;
    private final Thread rounds;
    private final ReentrantLock asking = new ReentrantLock();
    private @Nullable Connection connection;
    private volatile Optional<Instant> awaySince = Optional.empty();
    private volatile Optional<Instant> fullAt = Optional.empty();

    DatabaseWatch(JdbcConnectionDetails database, Clock real, @Value("${acogida.mode:}") String mode) {
        this.url = database.getJdbcUrl();
        login.setProperty("user", Optional.ofNullable(database.getUsername()).orElse(""));
        login.setProperty(
                "password", Optional.ofNullable(database.getPassword()).orElse(""));
        login.setProperty("loginTimeout", PATIENCE_SECONDS);
        login.setProperty("connectTimeout", PATIENCE_SECONDS);
        login.setProperty("socketTimeout", PATIENCE_SECONDS);
        login.setProperty("ApplicationName", "acogida watch");
        this.real = real;
        this.rounds = Thread.ofPlatform().daemon().name("database-watch").unstarted(this::goRound);
        if (!mode.equals("command")) {
            rounds.start();
        }
    }

    private void goRound() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            drop();
        }
    }

    /** Asks now, unless somebody is asking already. */
    private void look() {
        if (asking.tryLock()) {
            try {
                note(isThere());
            } finally {
                asking.unlock();
            }
        }
    }

    private void note(boolean there) {
        Optional<Instant> before = awaySince;
        awaySince = there ? Optional.empty() : before.or(() -> Optional.of(real.instant()));
        if (before.isPresent() == there) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    there ? "the database is back" : "the database does not answer: nothing can be saved");
        }
    }

    /** The trouble there is. A database that was away is asked again at once, so that its return is told at once. */
    public Optional<Trouble> ask() {
        if (awaySince.isPresent()) {
            look();
        }
        return standing();
    }

    /** The trouble there is, as far as was noticed. */
    public Optional<Trouble> standing() {
        boolean full = fullAt.isPresent() && fullAt.get().plus(FULL_FOR).isAfter(awaySince.orElseGet(real::instant));
        if (full) {
            return Optional.of(Trouble.FULL);
        }
        return awaySince.map(since -> Trouble.AWAY);
    }

    /** Since when the database has been away; empty where it is there. */
    public Optional<Instant> awaySince() {
        return awaySince;
    }

    /** Somebody ran into a trouble while doing something else. */
    public void noticed(Trouble trouble) {
        if (trouble == Trouble.FULL) {
            fullAt = Optional.of(real.instant());
        }
    }

    private boolean isThere() {
        try {
            if (connection == null) {
                connection = DriverManager.getConnection(url, login);
            }
            try (Statement sql = connection.createStatement()) {
                return sql.execute("select 1");
            }
        } catch (SQLException e) {
            Trouble.of(e).ifPresent(this::noticed);
            drop();
            return false;
        }
    }

    private void drop() {
        @Nullable Connection broken = connection;
        connection = null;
        if (broken != null) {
            try {
                broken.close();
            } catch (SQLException _) {
                // It is broken: there is nothing to close.
            }
        }
    }

    @Override
    public void destroy() {
        rounds.interrupt();
    }
}
