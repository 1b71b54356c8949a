package org.acogida.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The least that rows cost: plain INSERTs into a table with nothing but its key, in the PostgreSQL of a data folder. */
final class BareInserts implements AutoCloseable {
    private static final int PORT_LINE = 3;
    private static final int LETTERS = 300;
    private static final int MOST_CONNECTIONS = 8;

    private final Connection administrator;
    private final String url;
    private final String password;

    private BareInserts(String url, String password) throws SQLException {
        this.url = url;
        this.password = password;
        this.administrator = connect();
    }

    /** Of a folder whose demonstration runs. */
    static BareInserts of(Path data) throws IOException, SQLException {
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        return new BareInserts(
                "jdbc:postgresql://127.0.0.1:" + port + "/acogida",
                Files.readString(data.resolve("secrets/postgres")).strip());
    }

    /** A connection of the owner of all tables. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", password);
    }

    /** Waits until the program has sealed what was made before it started, which is no desk's work. */
    void awaitSealed() throws SQLException, InterruptedException {
        try (Statement statement = administrator.createStatement()) {
            while (isBehind(statement)) {
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    private static boolean isBehind(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("""
                select (select max(position) from event)
                    > coalesce((select max(position) from sealed_entry), 0)""")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** As many accounts of the bridge as desks, each with the password of the one there is; their names. */
    List<String> addOfficers(int desks) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement add = administrator.prepareStatement("""
                insert into app_user (id, username, display_name, password_hash, role, office, organisation, language)
                select gen_random_uuid(), ?, ?, password_hash, role, office, organisation, language
                from app_user where username = 'puente'
                on conflict do nothing""")) {
            for (int desk = 1; desk <= desks; desk++) {
                String name = "desk-" + desk;
                add.setString(1, name);
                add.setString(2, "Desk " + desk);
                add.executeUpdate();
                names.add(name);
            }
        }
        return names;
    }

    /** How many rows something inserts into the tables of the program, without the seal's, which come later. */
    int countRows(Runnable something) throws SQLException, InterruptedException {
        long before = inserted();
        something.run();
        return (int) (inserted() - before);
    }

    /** The server counts a moment late. */
    private long inserted() throws SQLException, InterruptedException {
        TimeUnit.SECONDS.sleep(2);
        try (Statement statement = administrator.createStatement()) {
            statement.execute("select pg_stat_clear_snapshot()");
            try (ResultSet rows = statement.executeQuery(
                    "select sum(n_tup_ins) from pg_stat_user_tables where relname <> 'sealed_entry'")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Transactions of so many rows at that pace; the nanoseconds that each took. */
    List<Long> insert(int rows, int transactions, double pace, int clients) throws SQLException, InterruptedException {
        try (Statement statement = administrator.createStatement()) {
            statement.execute("drop table if exists bench_bare");
            statement.execute("create table bench_bare (id uuid primary key, said text not null)");
        }
        AtomicInteger next = new AtomicInteger();
        long begun = System.nanoTime();
        Callable<List<Long>> client = () -> insert(rows, transactions, pace, next, begun);
        List<Long> took = new ArrayList<>();
        int connections = Math.min(clients, MOST_CONNECTIONS);
        try (ExecutorService each = Executors.newFixedThreadPool(connections)) {
            for (Future<List<Long>> one : each.invokeAll(Collections.nCopies(connections, client))) {
                took.addAll(one.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        try (Statement statement = administrator.createStatement()) {
            statement.execute("drop table bench_bare");
        }
        return took;
    }

    private List<Long> insert(int rows, int transactions, double pace, AtomicInteger next, long begun)
            throws SQLException, InterruptedException {
        List<Long> took = new ArrayList<>();
        String said = "x".repeat(LETTERS);
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement("insert into bench_bare values (?, ?)")) {
            connection.setAutoCommit(false);
            for (int i = next.getAndIncrement(); i < transactions; i = next.getAndIncrement()) {
                TimeUnit.NANOSECONDS.sleep(begun + (long) (i * 1e9 / pace) - System.nanoTime());
                long asked = System.nanoTime();
                for (int row = 0; row < rows; row++) {
                    insert.setObject(1, Registrations.id());
                    insert.setString(2, said);
                    insert.executeUpdate();
                }
                connection.commit();
                took.add(System.nanoTime() - asked);
            }
        }
        return took;
    }

    @Override
    public void close() throws SQLException {
        administrator.close();
    }
}
