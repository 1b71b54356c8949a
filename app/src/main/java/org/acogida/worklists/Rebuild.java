package org.acogida.worklists;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.acogida.journal.Journal;
import org.acogida.keys.PersonKeys;
import org.acogida.offices.Closures;
import org.acogida.offices.Offices;
import org.acogida.offices.Outages;
import org.acogida.offices.Surroundings;
import org.acogida.procedure.CaseId;
import org.acogida.rulebook.Lawbook;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the tables that pages read anew from the journal, by several threads and beside the desk: into other tables, which
 * take the place of the first ones in one moment. Needs the owner's role.
 */
public final class Rebuild implements AutoCloseable {

    private static final int AT_ONCE = 500;

    /** So many cases may be left to be done again while acts wait. */
    private static final int FEW = 200;

    private static final int ONE_AT_A_TIME = 3_0002;

    private static final String WAIT_AT_MOST = "set local lock_timeout = '500ms'";
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** What PostgreSQL says of a lock that was waited for too long, or in a circle. */
    private static final Set<String> WAITED = Set.of("55P03", "40P01");

    private final DataSource owner;
    private final Lawbook laws;
    private final PersonKeys keys;
    private final SingleConnectionDataSource connection;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final Offices offices;
    private final ShadowTables shadows;

    private Rebuild(DataSource owner, Lawbook laws, PersonKeys keys, SingleConnectionDataSource connection) {
        this.keys = keys;
        this.owner = owner;
        this.laws = laws;
        this.connection = connection;
        this.database = new JdbcTemplate(connection);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(connection));
        JdbcClient client = JdbcClient.create(database);
        this.journal = new Journal(database, keys);
        this.offices = new Offices(client, new Closures(client), new Outages(client), laws);
        this.shadows = new ShadowTables(database);
    }

    /** On the owner's connections to a database. */
    public static Rebuild on(DataSource owner, Lawbook laws, PersonKeys keys) {
        try {
            return new Rebuild(owner, laws, keys, new SingleConnectionDataSource(owner.getConnection(), true));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many cases and entries were read. */
    public record Counts(int cases, int entries) {}

    /** What became of it. */
    public sealed interface Answer {
        record Done(Counts counts) implements Answer {}

        /** It was stopped, and all is as before. */
        record Stopped() implements Answer {}

        /** Another one is under way. */
        record Busy() implements Answer {}
    }

    /** Told how many cases are read, of about how many. */
    @FunctionalInterface
    public interface Listener {
        void reached(long cases, long of);
    }

    /** Reads every entry; all is as before if it fails or is stopped. */
    public Answer run(int threads, Listener listener, BooleanSupplier stopping) {
        if (!isAlone()) {
            return new Answer.Busy();
        }
        try {
            Optional<Counts> counts = Optional.empty();
            while (counts.isEmpty() && !stopping.getAsBoolean()) {
                counts = attempt(threads, listener, stopping);
            }
            return counts.<Answer>map(Answer.Done::new).orElseGet(Answer.Stopped::new);
        } finally {
            shadows.drop();
            database.query("select pg_advisory_unlock(" + ONE_AT_A_TIME + ")", row -> {});
        }
    }

    private boolean isAlone() {
        return Boolean.TRUE.equals(
                database.queryForObject("select pg_try_advisory_lock(" + ONE_AT_A_TIME + ")", Boolean.class));
    }

    /** Empty where it was stopped, or calendars changed meanwhile. */
    private Optional<Counts> attempt(int threads, Listener listener, BooleanSupplier stopping) {
        shadows.create();
        long position = settled();
        Surroundings surroundings = offices.current();
        Counts counts = new Reading(surroundings, listener, stopping).go(threads);
        if (stopping.getAsBoolean()) {
            return Optional.empty();
        }
        shadows.complete();
        ModelFiller filler = new ModelFiller(database, laws, surroundings, keys);
        while (!stopping.getAsBoolean() && isCurrent(surroundings)) {
            position = catchUp(position, filler);
            if (finish(position, filler, surroundings)) {
                return Optional.of(counts);
            }
            letOthersGo();
        }
        return Optional.empty();
    }

    /** Somebody reads for long: acts go on meanwhile. */
    private static void letOthersGo() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isCurrent(Surroundings surroundings) {
        return offices.current().revision() == surroundings.revision();
    }

    /** A place in the journal before which nothing more will appear. */
    private long settled() {
        return Objects.requireNonNull(transaction.execute(status -> {
            database.execute("lock table event in share mode");
            return database.queryForObject("select coalesce(max(position), 0) from event", Long.class);
        }));
    }

    /** Does again the cases in which something happened after a place, until few are left; returns the place reached. */
    private long catchUp(long from, ModelFiller filler) {
        long position = from;
        while (true) {
            long now = settled();
            List<CaseId> changed = listChanged(position);
            database.execute("set search_path = " + ShadowTables.path());
            for (int i = 0; i < changed.size(); i += AT_ONCE) {
                filler.again(changed.subList(i, Math.min(changed.size(), i + AT_ONCE)));
            }
            database.execute("set search_path = public");
            position = now;
            if (changed.size() <= FEW) {
                return position;
            }
        }
    }

    private List<CaseId> listChanged(long after) {
        return database.query(
                "select distinct case_id from event where position > ?",
                (row, number) -> new CaseId(row.getObject(1, UUID.class)),
                after);
    }

    /** Lets acts wait, does again what is left, and swaps; false where somebody reads for long, or calendars changed. */
    private boolean finish(long position, ModelFiller filler, Surroundings surroundings) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                database.execute(WAIT_AT_MOST);
                offices.reserve();
                database.execute("lock table event in share mode");
                if (!isCurrent(surroundings)) {
                    return false;
                }
                database.execute("set local search_path = " + ShadowTables.path());
                filler.again(listChanged(position));
                database.execute("set local search_path = public");
                shadows.swap();
                return true;
            }));
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException why && WAITED.contains(why.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        connection.destroy();
    }

    /** The threads that read the whole journal once. */
    private final class Reading {
        private final Surroundings surroundings;
        private final Listener listener;
        private final BooleanSupplier stopping;
        private final long of = count();
        private Optional<CaseId> last = Optional.empty();
        private boolean failed;
        private int cases;
        private int entries;

        Reading(Surroundings surroundings, Listener listener, BooleanSupplier stopping) {
            this.surroundings = surroundings;
            this.listener = listener;
            this.stopping = stopping;
        }

        private long count() {
            return Objects.requireNonNull(database.queryForObject("select count(*) from public.case_view", Long.class));
        }

        Counts go(int threads) {
            listener.reached(0, of);
            try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
                List<Future<?>> running = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    running.add(workers.submit(this::work));
                }
                for (Future<?> one : running) {
                    one.get();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
            return new Counts(cases, entries);
        }

        private @Nullable Void work() throws SQLException {
            try (Connection own = owner.getConnection();
                    Statement sql = own.createStatement()) {
                sql.execute("set search_path = " + ShadowTables.path());
                sql.execute("set synchronous_commit = off");
                ModelFiller filler = new ModelFiller(
                        new JdbcTemplate(new SingleConnectionDataSource(own, true)), laws, surroundings, keys);
                List<CaseId> ids = next();
                while (!ids.isEmpty()) {
                    done(ids.size(), filler.fill(ids));
                    ids = next();
                }
            } catch (SQLException | RuntimeException e) {
                fail();
                throw e;
            }
            return null;
        }

        private synchronized List<CaseId> next() {
            if (failed || stopping.getAsBoolean()) {
                return List.of();
            }
            List<CaseId> ids = journal.listCases(last, AT_ONCE);
            last = ids.isEmpty() ? last : Optional.of(ids.getLast());
            return ids;
        }

        private synchronized void done(int moreCases, int moreEntries) {
            cases += moreCases;
            entries += moreEntries;
            listener.reached(cases, of);
        }

        private synchronized void fail() {
            failed = true;
        }
    }
}
