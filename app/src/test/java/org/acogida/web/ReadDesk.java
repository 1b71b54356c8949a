package org.acogida.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.access.Access;
import org.acogida.access.ApiTokens;
import org.acogida.access.ApiTokens.NewToken;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.access.Scope;
import org.acogida.access.SomeAccess;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.acogida.postgres.TestFolder;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person;
import org.acogida.rulebook.OfficeId;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A program of its own whose reads are looked at: its clock can be set ahead, and files are open to the own office and to
 * whoever a case was given to.
 */
final class ReadDesk implements AutoCloseable {
    static final String OFFICE = "comar-tapachula";
    static final String ELSEWHERE = "siglo-xxi";

    /** Files are open to the own office, and through the glass. */
    static final class OwnOffice {
        @Bean
        @Primary
        Access ownOffice() {
            return SomeAccess.ofOwnOffices();
        }
    }

    final DatabaseAccess database = TestDatabase.migrated();
    final Path folder = TestFolder.temporary("acogida-readings-");
    final ConfigurableApplicationContext program;
    final LaterClock clock;
    final JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(
            database.url(), database.owner().user(), database.owner().password()));
    private final HttpClient client = HttpClient.newHttpClient();

    ReadDesk(String... settings) {
        program = RunningApplication.later(database, OwnOffice.class, with(settings));
        clock = program.getBean(LaterClock.class);
    }

    private String[] with(String... settings) {
        Stream<String> usual = Stream.of(
                "--acogida.readings.folder=" + folder,
                "--acogida.readings.files=40",
                "--acogida.readings.intake=400",
                "--acogida.readings.names=0",
                "--acogida.readings.initials=600");
        return Stream.concat(usual, Stream.of(settings)).toArray(String[]::new);
    }

    Officer officer(String username) {
        return program.getBean(Officers.class).findByName(username).orElseThrow();
    }

    /** Another account, of the same password as all. */
    void addUser(String username, Role role, String office) {
        new UserAccounts(database)
                .add(
                        new NewUser(username, username, role, office, Locale.of("es")),
                        UserAccounts.hash("", RunningApplication.PASSWORD));
    }

    HttpBrowser signedIn(String username) {
        HttpBrowser browser = new HttpBrowser(RunningApplication.address(program));
        if (!browser.signIn(username).equals("/")) {
            throw new AssertionError(username + " is not signed in");
        }
        return browser;
    }

    /** The secret of a token for everything that its account may do. */
    String token(String username) {
        return program.getBean(ApiTokens.class)
                .create(new NewToken(
                        UUID.randomUUID(),
                        "test",
                        officer(username),
                        Set.of(Scope.values()),
                        clock.now().plus(Duration.ofDays(2))))
                .secret();
    }

    /** Somebody whom an account registers at an office. */
    UUID register(String username, String office, String givenNames, String surnames) {
        return register(
                username,
                office,
                new HouseholdId(UUID.randomUUID()),
                org.acogida.procedure.Role.SINGLE,
                givenNames,
                surnames);
    }

    /** A family of one surname, its head first. */
    List<UUID> registerFamily(String username, String office, List<String> givenNames, String surnames) {
        HouseholdId household = new HouseholdId(UUID.randomUUID());
        List<UUID> family = new ArrayList<>();
        for (String name : givenNames) {
            org.acogida.procedure.Role role =
                    family.isEmpty() ? org.acogida.procedure.Role.HEAD : org.acogida.procedure.Role.RELATIVE;
            family.add(register(username, office, household, role, name, surnames));
        }
        return family;
    }

    private UUID register(
            String username,
            String office,
            HouseholdId household,
            org.acogida.procedure.Role role,
            String givenNames,
            String surnames) {
        Person person = new Person(
                givenNames,
                surnames,
                Person.Sex.F,
                Optional.of(Birth.on(LocalDate.of(1985, 3, 1))),
                "HND",
                Set.of("es"),
                List.of(),
                Set.of(),
                Optional.empty(),
                "");
        Circumstances crossing = new Circumstances(
                Circumstances.Wish.PROTECTION, Circumstances.Entry.AT_CROSSING, false, false, false, "Rodolfo Robles");
        UUID id = UUID.randomUUID();
        Instant at = Instant.parse("2018-09-03T20:00:00Z");
        Answer answer = program.getBean(Casework.class)
                .submit(Submission.now(
                                UUID.randomUUID(),
                                new CaseId(id),
                                new OfficerId(officer(username).id()),
                                new OfficeId(office),
                                new RegisterArrival(household, at, person, crossing, role))
                        .occurred(at));
        if (!(answer instanceof Answer.Done)) {
            throw new AssertionError(answer.toString());
        }
        return id;
    }

    HttpResponse<String> api(String token, String path) {
        return send(HttpRequest.newBuilder(api(path)), token);
    }

    HttpResponse<String> post(String token, String path, String json) {
        return send(
                HttpRequest.newBuilder(api(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)),
                token);
    }

    private URI api(String path) {
        return URI.create(RunningApplication.address(program) + "/api/v1" + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String token) {
        try {
            return client.send(
                    request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        client.close();
        program.close();
    }
}
