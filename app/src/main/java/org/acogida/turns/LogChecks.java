package org.acogida.turns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.acogida.postgres.Reach;
import org.acogida.rulebook.OfficeId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reckons the chain of each line's log anew from its first entry, at intervals, so that an entry that was taken out, changed or
 * put between is told on the log's page and in the program's log.
 */
@Component
public final class LogChecks implements DisposableBean {
    private static final System.Logger LOG = System.getLogger(LogChecks.class.getName());
    private static final byte[] NOTHING = {};
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final LineStore store;
    private final TransactionOperations transactions;
    private final Clock real;
    private final Duration pause;
    private final Map<OfficeId, Renewal> renewals = new ConcurrentHashMap<>();
    private final Map<OfficeId, Checked> results = new ConcurrentHashMap<>();
    private final Map<OfficeId, Checked> whole = new ConcurrentHashMap<>();
    private final Thread rounds;

    /**
     * What a check of a log came to.
     *
     * @param entries that stand as they were written, from the first on
     * @param head the link of the last of them, as hexadecimal digits; empty for none
     * @param position of the last of them; 0 for none
     * @param broken the position of the first entry that is not as it was written, or is no longer there
     */
    public record Checked(Instant at, long entries, String head, long position, Optional<Long> broken) {}

    LogChecks(
            LineStore store,
            TransactionOperations transactions,
            Clock real,
            @Value("${acogida.turns.check:1h}") Duration pause,
            @Value("${acogida.mode:}") String mode) {
        this.store = store;
        this.transactions = transactions;
        this.real = real;
        this.pause = pause;
        this.rounds = Thread.ofPlatform().daemon().name("logs-of-lines").unstarted(this::goRound);
        if (!mode.equals("command")) {
            rounds.start();
        }
    }

    /** The last check of an office's log; it is done where there was none within the pause. */
    public Checked last(OfficeId office) {
        renewals.computeIfAbsent(office, of -> new Renewal(real, pause)).renew(() -> check(office));
        return Objects.requireNonNull(results.get(office));
    }

    /** Checks the whole log of an office now. */
    public Checked check(OfficeId office) {
        Walk walk = new Walk(Optional.ofNullable(whole.get(office)));
        Reach.whole(() -> transactions.executeWithoutResult(status -> store.walk(office, walk::step)));
        Checked now = walk.end(real.instant());
        results.put(office, now);
        now.broken()
                .ifPresentOrElse(
                        position -> LOG.log(
                                System.Logger.Level.ERROR,
                                "the log of the line of {0} was changed from position {1} on; compare it with a backup",
                                office,
                                Long.toString(position)),
                        () -> whole.put(office, now));
        return now;
    }

    /** One way through a log. What an earlier check came to must still be on the way. */
    private static final class Walk {
        private final Optional<Checked> before;
        private byte[] link = NOTHING;
        private long entries;
        private long position;
        private boolean met;
        private Optional<Long> broken = Optional.empty();

        Walk(Optional<Checked> before) {
            this.before = before;
            this.met = before.isEmpty() || before.get().position() == 0;
        }

        void step(ResultSet entry) throws SQLException {
            if (broken.isPresent()) {
                return;
            }
            byte[] reckoned = LineLink.of(entry, link);
            long at = entry.getLong("position");
            boolean known = before.isPresent() && before.get().position() == at;
            met |= known;
            if (!Arrays.equals(reckoned, entry.getBytes("link"))
                    || (known && !before.get().head().equals(hex(reckoned)))) {
                broken = Optional.of(at);
                return;
            }
            link = reckoned;
            position = at;
            entries++;
        }

        /** An entry that was there when it was last checked, and is not now, is one that was taken out. */
        Checked end(Instant at) {
            Optional<Long> gone = met ? Optional.empty() : before.map(Checked::position);
            return new Checked(at, entries, hex(link), position, broken.or(() -> gone));
        }

        private static String hex(byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
    }

    private void goRound() {
        try {
            while (true) {
                Thread.sleep(pause);
                round();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            Reach.whole(store::listOffices).forEach(this::last);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "logs of lines were not checked: {0}; it is tried again later",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        if (rounds.isAlive()) {
            rounds.interrupt();
            rounds.join(LONGEST_END);
        }
    }
}
