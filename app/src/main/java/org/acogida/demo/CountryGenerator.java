package org.acogida.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.acogida.demo.CountryPlan.Chunk;
import org.acogida.keys.PersonKeys;
import org.acogida.offices.Closures;
import org.acogida.offices.Offices;
import org.acogida.offices.Outages;
import org.acogida.offices.Surroundings;
import org.acogida.rulebook.Lawbook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a whole country of made-up people in an empty database, by several threads; what is written when it is stopped stays,
 * and the same order goes on from there. Every entry is decided by the core. Needs the owner's role.
 */
public final class CountryGenerator {

    private static final String TIDY = "vacuum (analyze)"
            + " event, person_part, command, case_view, case_person, work_item, document_token," + " protection_span,"
            + " case_transfer";

    /** Names are drawn from short lists: of a country's people many would be held to be one. */
    private static final String NO_MATCHES =
            "update match_round set position = (select coalesce(max(position), 0) from event)";

    private static final List<String> COPIED = List.of(
            "event",
            "person_part",
            "command",
            "case_view",
            "case_person",
            "work_item",
            "protection_span",
            "case_transfer");

    private final DataSource owner;
    private final Lawbook laws;
    private final PersonKeys keys;
    private final JdbcClient database;
    private final CountryRecord record;

    public CountryGenerator(DataSource owner, Lawbook laws, PersonKeys keys) {
        this.keys = keys;
        this.owner = owner;
        this.laws = laws;
        this.database = JdbcClient.create(owner);
        this.record = new CountryRecord(database);
    }

    /** What became of an order. */
    public sealed interface Answer {
        /** All of it is there. */
        record Whole(int cases, long entries, long refused) implements Answer {}

        /** It was stopped with so many cases written. */
        record Stopped(int cases) implements Answer {}

        /** The database holds something else, which was left alone. */
        record InUse() implements Answer {}

        /** The database holds another country, which was left alone. */
        record Other(Country country) implements Answer {}

        /** No law is known for any of its days. */
        record NoLaw() implements Answer {}
    }

    /** Told how many cases are written, of how many. */
    @FunctionalInterface
    public interface Listener {
        void written(int cases, int of);
    }

    /**
     * Makes the country, or goes on with it.
     *
     * @param stopping asked before each part; what is under way is brought to its end
     */
    public Answer make(Country country, int threads, Listener listener, BooleanSupplier stopping) {
        List<Chunk> chunks = CountryPlan.list(country, laws);
        if (chunks.isEmpty()) {
            return new Answer.NoLaw();
        }
        CountryOfficers officers = new CountryOfficers();
        Optional<Country> found = record.find();
        if (found.isPresent() && !found.get().equals(country)) {
            return new Answer.Other(found.get());
        }
        if (found.isEmpty()) {
            if (record.isUsed()) {
                return new Answer.InUse();
            }
            begin(country, officers, chunks.size());
        }
        Set<Integer> done = record.listDone();
        holdOwnerToPolicies(false);
        try {
            new Run(country, officers, listener, stopping).go(chunks, done, threads);
        } finally {
            holdOwnerToPolicies(true);
        }
        Answer answer = answer(chunks.size());
        if (answer instanceof Answer.Whole && done.size() < chunks.size()) {
            database.sql(NO_MATCHES).update();
            database.sql(TIDY).update();
        }
        return answer;
    }

    /** Where they hold for the owner too, PostgreSQL takes no rows by {@code copy}. */
    private void holdOwnerToPolicies(boolean held) {
        for (String table : COPIED) {
            database.sql("alter table " + table + (held ? " force" : " no force") + " row level security")
                    .update();
        }
    }

    private void begin(Country country, CountryOfficers officers, int chunks) {
        new TransactionTemplate(new DataSourceTransactionManager(owner)).executeWithoutResult(status -> {
            officers.addTo(database);
            record.begin(country, chunks * CountryWriter.PLACES);
        });
    }

    private Answer answer(int chunks) {
        return database.sql(
                        "select count(*), coalesce(sum(cases), 0), coalesce(sum(entries), 0), coalesce(sum(refused), 0)"
                                + " from country_chunk")
                .query((row, number) -> row.getInt(1) == chunks
                        ? new Answer.Whole(row.getInt(2), row.getLong(3), row.getLong(4))
                        : new Answer.Stopped(row.getInt(2)))
                .single();
    }

    private Surroundings surroundings() {
        return new Offices(database, new Closures(database), new Outages(database), laws).current();
    }

    /** The threads at work on one order. */
    private final class Run {
        private final CountryWriter writer;
        private final Listener listener;
        private final BooleanSupplier stopping;
        private final int of;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger written = new AtomicInteger();

        Run(Country country, CountryOfficers officers, Listener listener, BooleanSupplier stopping) {
            this.writer = new CountryWriter(country, laws, surroundings(), officers, keys);
            this.listener = listener;
            this.stopping = stopping;
            this.of = country.cases();
        }

        void go(List<Chunk> chunks, Set<Integer> done, int threads) {
            List<Chunk> left = chunks.stream()
                    .filter(chunk -> !done.contains(chunk.number()))
                    .toList();
            written.set(of - left.stream().mapToInt(Chunk::cases).sum());
            listener.written(written.get(), of);
            try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
                List<Future<?>> running = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    running.add(workers.submit(() -> work(left)));
                }
                for (Future<?> one : running) {
                    one.get();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }

        private Void work(List<Chunk> left) throws SQLException {
            try (Connection connection = owner.getConnection()) {
                connection.setAutoCommit(false);
                int number = next.getAndIncrement();
                while (number < left.size() && !stopping.getAsBoolean()) {
                    Chunk chunk = left.get(number);
                    writer.write(chunk, connection);
                    synchronized (listener) {
                        listener.written(written.addAndGet(chunk.cases()), of);
                    }
                    number = next.getAndIncrement();
                }
            } catch (SQLException | RuntimeException e) {
                next.set(left.size());
                throw e;
            }
            return null;
        }
    }
}
