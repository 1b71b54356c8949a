package org.acogida.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.access.Role;
import org.acogida.access.Scope;
import org.acogida.calendar.DayRange;
import org.acogida.casework.ClosureJobs;
import org.acogida.norm.Text;
import org.acogida.offices.Closure;
import org.acogida.postgres.TestDatabase;
import org.acogida.rulebook.OfficeId;
import org.acogida.web.RunningApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every route under requests that are good, a little wrong, or hostile: nothing is answered by 5xx, and every answer is
 * one that the document names. {@code -Dfuzz=100000} sends more, {@code -Dfuzz.seed=7} others.
 */
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("fuzz", 2000);
    private static final long SEED = Long.getLong("fuzz.seed", 20181019L);

    /** What an answer may be wherever the request went. */
    private static final Set<Integer> WITHOUT_ROUTE = Set.of(400, 401, 404, 405);

    private final Random random = new Random(SEED);
    private final ConfigurableApplicationContext application = RunningApplication.on(TestDatabase.migrated());
    private final Contract contract =
            new Contract(application.getBean(Document.class).write(Locale.UK));
    private final Hostile.Known known = new Hostile.Known();
    private final TreeMap<Integer, Integer> statuses = new TreeMap<>();
    private final Set<String> done = new TreeSet<>();

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void noRequestBreaksItAndEveryAnswerIsAsTheDocumentSays() {
        List<Route> routes = application.getBean(Routes.class).all();
        try (Program program = new Program(application, Role.SUPERVISOR, Scope.values())) {
            register(program);
            bringIn(program);
            attach(program);
            program.post("/outages", outage());
            known.jobs().add(count());
            Hostile hostile = new Hostile(random, known);
            for (int i = 0; i < REQUESTS; i++) {
                Route route = routes.get(i % routes.size());
                send(program, route, i < routes.size() ? hostile.good(route) : hostile.next(route), i);
            }
        }
        System.getLogger(FuzzTest.class.getName()).log(System.Logger.Level.INFO, "answers by status: " + statuses);
        assertThat(statuses).containsKeys(200, 201, 400, 404, 409, 422);
        assertThat(done).as("routes that did something").hasSizeGreaterThan(routes.size() / 4);
        assertThat(routes.stream()
                        .filter(route -> !route.path().contains("/acts/"))
                        .map(Route::id)
                        .filter(id -> !done.contains(id)))
                .as("routes beside single acts that never did anything")
                .isEmpty();
    }

    private void register(Program program) {
        for (int i = 0; i < 6; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            assertThat(program.goOn("/cases/" + id + "/acts/register-arrival", Program.example("register-arrival"))
                            .status())
                    .isIn(200, 201);
            if (i % 2 == 0) {
                program.post("/cases/" + id + "/acts/file-claim", Program.example("file-claim"));
                program.post("/cases/" + id + "/acts/issue-certificate", Program.example("issue-certificate"));
            }
            known.cases().add(id);
        }
    }

    /** A file whose columns are not known, and one of whose rows some are faulty. */
    private void bringIn(Program program) {
        String faulty = "ref,source,given_names,surnames,arrived_at\n"
                + Hostile.FOREIGN.lines().skip(1).collect(Collectors.joining("\n"));
        for (String file : List.of(Hostile.FOREIGN, faulty)) {
            Program.Got begun =
                    program.upload("/imports?trial=true&name=fuzz.csv", file.getBytes(StandardCharsets.UTF_8));
            known.imports().add(UUID.fromString(begun.json().get("id").asString()));
        }
    }

    private void attach(Program program) {
        for (UUID id : known.cases()) {
            String path = "/cases/" + id + "/attachments";
            byte[] pdf = "%PDF-1.7 of nothing".getBytes(StandardCharsets.UTF_8);
            program.upload(path + "?name=a.pdf&commandId=" + new UUID(random.nextLong(), random.nextLong()), pdf);
            JsonNode file = program.get(path).json().get("items").get(0);
            known.attachments().put(id, UUID.fromString(file.get("attachment").asString()));
        }
    }

    private ObjectNode outage() {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        known.outages().add(id);
        return Program.example("record-outage").put("id", id.toString()).put("office", "comar-tapachula");
    }

    /** A count of what a closure would do. */
    private UUID count() {
        LocalDate day = LocalDate.of(2030, 1, 2);
        Closure closure = new Closure(
                new UUID(random.nextLong(), random.nextLong()),
                new OfficeId("comar-tapachula"),
                new DayRange(day, day),
                "Acuerdo 1/2030",
                new Text("Mudanza", "Moving"));
        return application
                .getBean(ClosureJobs.class)
                .preview(closure, Instant.parse("2018-10-19T20:00:00Z"))
                .id();
    }

    private void send(Program program, Route route, Hostile.Sent sent, int number) {
        Program.Got got = program.send(sent);
        statuses.merge(got.status(), 1, Integer::sum);
        String what = "seed %d, request %d: %s %s\n%s".formatted(SEED, number, sent.method(), sent.path(), got.text());
        assertThat(got.status()).as(what).isLessThan(500);
        Optional<String> fault = contract.findFault(route.method().name(), route.path(), got);
        if (fault.isPresent() && WITHOUT_ROUTE.contains(got.status())) {
            fault = contract.findFaultOfProblem(got);
        }
        assertThat(fault).as(what).isEmpty();
        if (got.status() < 300) {
            done.add(route.id());
        }
        Program.seen(got)
                .filter(_ -> !sent.path().contains(Arrivals.SEEN))
                .ifPresent(seen -> send(
                        program,
                        route,
                        new Hostile.Sent(
                                sent.method(),
                                sent.path() + "?" + Arrivals.SEEN + "=" + seen,
                                sent.body(),
                                sent.headers()),
                        number));
    }
}
