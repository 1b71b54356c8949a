package org.acogida.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.acogida.access.ApiTokens;
import org.acogida.access.ApiTokens.NewToken;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.access.Scope;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.OwnServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The program on a PostgreSQL of its own, several other programs that send acts to it, and what they know of these. */
final class Desk implements AutoCloseable {
    private static final int CLIENTS = 4;
    private static final long LOOK_MILLIS = 20;
    private static final int ROUNDS = 3;
    private static final String USER = "crash";
    private static final String PASSWORD = "only-for-these-crashes";

    final OwnServer server;
    final Program program;
    final Ledger ledger = new Ledger();
    final Inspection inspection;
    private final AtomicInteger working = new AtomicInteger();
    private volatile boolean closing;
    private final List<Client> clients;

    Desk(OwnServer server, Path log) {
        this.server = server;
        this.program = new Program(server.access(), log);
        this.inspection = new Inspection(server.access());
        new UserAccounts(server.access())
                .add(
                        new NewUser(USER, "Ana López", Role.SUPERVISOR, "ciudad-hidalgo", Locale.ENGLISH),
                        UserAccounts.hash(USER, PASSWORD));
        String secret = token(server.access());
        this.clients = Stream.generate(() -> Client.withToken(program.address(), secret))
                .limit(CLIENTS)
                .toList();
    }

    private static String token(DatabaseAccess access) {
        JdbcClient database = JdbcClient.create(new DriverManagerDataSource(
                access.url(), access.app().user(), access.app().password()));
        Clock real = Clock.systemUTC();
        return new ApiTokens(database, real)
                .create(new NewToken(
                        UUID.randomUUID(),
                        USER,
                        new Officers(database).findByName(USER).orElseThrow(),
                        Set.of(Scope.DO_ACTS),
                        real.instant().plus(Duration.ofDays(2))))
                .secret();
    }

    Duration open() throws InterruptedException {
        program.start();
        return program.awaitHealthy();
    }

    /** Waits until some act was not answered: what is wrong has reached the clients. */
    void awaitRefusal(long millis) throws InterruptedException {
        long begun = System.nanoTime();
        while (working.get() > 0 && System.nanoTime() - begun < millis * 1_000_000) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** An officer who looks at pages. */
    Client signIn() throws IOException, InterruptedException {
        return Client.signedIn(program.address(), USER, PASSWORD);
    }

    /** What happens while the clients work. */
    interface Meanwhile {
        void happens() throws InterruptedException;
    }

    /** Lets all register people and file their claims without a pause, until something happened and for as long as they are answered. */
    void work(Meanwhile meanwhile) throws InterruptedException {
        closing = false;
        working.set(clients.size());
        all(client -> registerUntilClosing(client), meanwhile);
    }

    private void registerUntilClosing(Client client) throws InterruptedException {
        boolean answered = true;
        while (answered && !closing) {
            Act.Register register = new Act.Register(UUID.randomUUID());
            answered = send(client, register) && send(client, Act.Claim.of(register));
        }
        working.decrementAndGet();
    }

    private boolean send(Client client, Act act) throws InterruptedException {
        ledger.sent(act);
        boolean done = client.isDone(act);
        if (done) {
            ledger.acknowledged(act);
        }
        return done;
    }

    /**
     * Sends everything that was not answered again, each act by two at once, in an order of chance. What the program then says
     * is to be sent again is, as other programs do it: in some rounds, each when it says that it is well.
     */
    void sendAgain(RandomGenerator random) throws InterruptedException {
        for (int round = 0; round < ROUNDS && !ledger.listUnanswered(random).isEmpty(); round++) {
            program.awaitHealthy();
            sendOnceAgain(random);
        }
    }

    private void sendOnceAgain(RandomGenerator random) throws InterruptedException {
        for (Act act : ledger.listUnanswered(random)) {
            List<Client> two = List.of(clients.get(0), clients.get(1 + random.nextInt(CLIENTS - 1)));
            try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Boolean>> answers = two.stream()
                        .map(client -> both.submit(() -> send(client, act)))
                        .toList();
                await(answers);
            }
        }
    }

    /** What one client does. */
    private interface Work {
        void by(Client client) throws InterruptedException;
    }

    private void all(Work work, Meanwhile meanwhile) throws InterruptedException {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> working = clients.stream()
                    .map(client -> each.submit(() -> {
                        work.by(client);
                        return true;
                    }))
                    .toList();
            try {
                meanwhile.happens();
            } finally {
                closing = true;
            }
            await(working);
        }
    }

    private static void await(List<Future<Boolean>> all) throws InterruptedException {
        for (Future<Boolean> one : all) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        program.close();
        server.close();
    }
}
