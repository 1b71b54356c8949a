package org.acogida.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Five hundred people come at once for the last hundred beds of a gymnasium, each by a request of its own to a running
 * demonstration's interface for programs: {@code CheckIns ADDRESS DATA TOKEN ROUNDS}. Beside it, turn by turn, as many threads take
 * rows of a bare table with {@code for update skip locked} in the same PostgreSQL. Stops with exit code 1 at a wrong count, never
 * for a time.
 */
public final class CheckIns {
    private static final int GUESTS = 500;
    private static final int BEDS = 100;
    private static final int CREATED = 201;
    private static final int INVALID = 422;

    /** As many as the program itself has. */
    private static final int CONNECTIONS = 10;

    private static final String TAKE = """
            update bench_last_bed set taken_by = ?
            where id = (select id from bench_last_bed where taken_by is null order by id for update skip locked limit 1)""";

    private final URI desk;
    private final String token;
    private final HttpClient clients =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private CheckIns(URI desk, String token) {
        this.desk = desk;
        this.token = token;
    }

    /** What one of those who came was answered, and after how many nanoseconds. */
    private record Took(boolean bed, long nanos) {}

    /** One who comes: true for a bed, false for none. */
    private interface Coming {
        boolean come(int guest) throws IOException, InterruptedException, SQLException;
    }

    public static void main(String[] words) throws IOException, SQLException, InterruptedException {
        if (words.length != 4) {
            System.err.println("usage: CheckIns ADDRESS DATA TOKEN ROUNDS");
            System.exit(2);
        }
        CheckIns checkIns = new CheckIns(URI.create(words[0]), words[2]);
        try (BareInserts bare = BareInserts.of(Path.of(words[1]));
                Connection owner = bare.connect();
                Statement statement = owner.createStatement()) {
            BlockingQueue<Connection> pool = new ArrayBlockingQueue<>(CONNECTIONS);
            for (int i = 0; i < CONNECTIONS; i++) {
                pool.add(bare.connect());
            }
            System.out.println("| round | | with a bed | without | p50 ms | p99 | most |");
            System.out.println("|---|---|---:|---:|---:|---:|---:|");
            for (int round = 1; round <= Integer.parseInt(words[3]); round++) {
                checkIns.round(round, statement);
                bare(round, statement, pool);
            }
            for (Connection connection : pool) {
                connection.close();
            }
        }
    }

    private void round(int round, Statement statement) throws SQLException, IOException, InterruptedException {
        UUID site = open(statement);
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < GUESTS; i++) {
            people.add(register());
        }
        List<Took> took = together(guest -> checkIn(people.get(guest), site));
        print(round, "check-in", took);
        check("stays", BEDS, count(statement, "select count(distinct case_id) from stay where site = '" + site + "'"));
        check("beds", BEDS, count(statement, "select count(distinct bed) from berth where site = '" + site + "'"));
    }

    private static void bare(int round, Statement statement, BlockingQueue<Connection> pool)
            throws SQLException, InterruptedException {
        statement.execute("drop table if exists bench_last_bed");
        statement.execute("create table bench_last_bed (id int primary key, taken_by int unique)");
        statement.execute("insert into bench_last_bed select n, null from generate_series(1, " + BEDS + ") n");
        List<Took> took = together(guest -> take(guest, pool));
        print(round, "skip locked, bare table", took);
        check("rows taken", BEDS, count(statement, "select count(*) from bench_last_bed where taken_by is not null"));
        statement.execute("drop table bench_last_bed");
    }

    private static boolean take(int guest, BlockingQueue<Connection> pool) throws SQLException, InterruptedException {
        Connection connection = pool.take();
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setInt(1, guest);
            return take.executeUpdate() == 1;
        } finally {
            pool.add(connection);
        }
    }

    /** All at once; the time of each begins when the first may go. */
    private static List<Took> together(Coming coming) throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        List<Future<Took>> asked = new ArrayList<>();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < GUESTS; i++) {
                int guest = i;
                asked.add(each.submit(() -> {
                    gate.await();
                    long begun = System.nanoTime();
                    return new Took(coming.come(guest), System.nanoTime() - begun);
                }));
            }
            gate.countDown();
            List<Took> took = new ArrayList<>();
            for (Future<Took> one : asked) {
                took.add(one.get());
            }
            return took;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID open(Statement statement) throws SQLException {
        UUID site = UUID.randomUUID();
        UUID room = UUID.randomUUID();
        statement.execute("insert into site (id, name, kind, office, address, opened_at) values ('" + site
                + "', 'Gimnasio " + site + "', 'COMMUNITY', 'comar-tapachula', '', '2018-01-01')");
        statement.execute("insert into site_room (id, site, unit, name, use, number_in_unit) values ('" + room + "', '"
                + site + "', 'Nave', '1', 'ANY', 1)");
        statement.execute("insert into site_bed (id, room, site, number) select gen_random_uuid(), '" + room + "', '"
                + site + "', n from generate_series(1, " + BEDS + ") n");
        return site;
    }

    private UUID register() throws IOException, InterruptedException {
        UUID person = Registrations.id();
        HttpResponse<String> answer = post(person, "register-arrival", """
                {"household":"%s","enteredAt":"2018-10-18T15:00:00Z","person":{"givenNames":"%s","surnames":"%s","sex":"M",\
                "birth":{"earliest":"1985-01-01","latest":"1985-12-31"},"nationality":"HND","languages":["es"],\
                "documents":[],"needs":[],"contact":""},"circumstances":{"wish":"PROTECTION","entry":"AT_CROSSING",\
                "validVisa":false,"unaccompanied":false,"crossing":""},"role":"SINGLE"}""".formatted(
                        Registrations.id(), Registrations.name(), Registrations.name()));
        if (answer.statusCode() != CREATED) {
            throw new IllegalStateException("register-arrival: answered " + answer.statusCode() + " " + answer.body());
        }
        return person;
    }

    private boolean checkIn(UUID person, UUID site) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(
                person,
                "record-stay",
                "{\"stay\":\"%s\",\"step\":\"ARRIVED\",\"site\":\"%s\",\"details\":{\"words\":\"\",\"view\":\"\"}}"
                        .formatted(Registrations.id(), site));
        return switch (answer.statusCode()) {
            case CREATED -> true;
            case INVALID -> false;
            default ->
                throw new IllegalStateException("record-stay: answered " + answer.statusCode() + " " + answer.body());
        };
    }

    private HttpResponse<String> post(UUID person, String act, String details)
            throws IOException, InterruptedException {
        return clients.send(
                HttpRequest.newBuilder(desk.resolve("/api/v1/cases/" + person + "/acts/" + act))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"commandId\":\"" + Registrations.id() + "\",\"details\":" + details + "}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private static int count(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void check(String what, int wanted, int found) {
        if (found != wanted) {
            throw new IllegalStateException(what + ": " + wanted + " wanted, found " + found);
        }
    }

    private static void print(int round, String what, List<Took> took) {
        long beds = took.stream().filter(Took::bed).count();
        check(what, BEDS, (int) beds);
        List<Long> sorted = took.stream().map(Took::nanos).sorted().toList();
        System.out.printf(
                "| %d | %s | %d | %d | %.0f | %.0f | %.0f |%n",
                round,
                what,
                beds,
                took.size() - beds,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                sorted.getLast() / 1e6);
    }
}
