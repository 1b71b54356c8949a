package org.acogida.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.postgres.OwnServer;

/** The program on a PostgreSQL of its own, several officers who work at it, and what they know of their acts. */
final class Desk implements AutoCloseable {
    private static final int OFFICERS = 4;
    private static final long LOOK_MILLIS = 20;
    private static final String USER = "crash";
    private static final String PASSWORD = "only-for-these-crashes";

    final OwnServer server;
    final Program program;
    final Ledger ledger = new Ledger();
    final Inspection inspection;
    private final AtomicInteger working = new AtomicInteger();
    private volatile boolean closing;
    private List<Client> clients = List.of();

    Desk(OwnServer server, Path log) {
        this.server = server;
        this.program = new Program(server.access(), log);
        this.inspection = new Inspection(server.access());
        new UserAccounts(server.access())
                .add(
                        new NewUser(USER, "Ana López", Role.SUPERVISOR, "ciudad-hidalgo", Locale.ENGLISH),
                        UserAccounts.hash(USER, PASSWORD));
    }

    /** A folder for a server and what the program says. */
    static Path folder() {
        try {
            return Files.createTempDirectory("acogida-crash-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Duration open() throws InterruptedException {
        program.start();
        return program.awaitHealthy();
    }

    /** Waits until some act was not answered: what is wrong has reached the officers. */
    void awaitRefusal(long millis) throws InterruptedException {
        long begun = System.nanoTime();
        while (working.get() > 0 && System.nanoTime() - begun < millis * 1_000_000) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** Signs everybody in anew, as a restart ends all sessions. */
    void signIn() throws IOException, InterruptedException {
        List<Client> signedIn = new ArrayList<>();
        for (int i = 0; i < OFFICERS; i++) {
            signedIn.add(Client.signedIn(program.address(), USER, PASSWORD));
        }
        clients = signedIn;
    }

    /** One of those who are signed in. */
    Client anyone() {
        return clients.getFirst();
    }

    /** What happens while the officers work. */
    interface Meanwhile {
        void happens() throws InterruptedException;
    }

    /** Lets all register and file claims without a pause, until something happened and for as long as they are answered. */
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

    /** Sends everything that was not answered again, each act by two officers at once, in an order of chance. */
    void sendAgain(RandomGenerator random) throws InterruptedException {
        for (Act act : ledger.listUnanswered(random)) {
            List<Client> two = List.of(clients.get(0), clients.get(1 + random.nextInt(OFFICERS - 1)));
            try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Boolean>> answers = two.stream()
                        .map(client -> both.submit(() -> send(client, act)))
                        .toList();
                await(answers);
            }
        }
    }

    /** What one officer does. */
    private interface Work {
        void by(Client client) throws InterruptedException;
    }

    private void all(Work work, Meanwhile meanwhile) throws InterruptedException {
        try (ExecutorService officers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> working = clients.stream()
                    .map(client -> officers.submit(() -> {
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
