package org.acogida.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.acogida.web.RunningApplication;
import org.junit.jupiter.api.Test;

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
    private final Contract contract =
            new Contract(RunningApplication.context().getBean(Document.class).write(Locale.UK));
    private final List<UUID> cases = new ArrayList<>();
    private final List<UUID> imports = new ArrayList<>();
    private final TreeMap<Integer, Integer> statuses = new TreeMap<>();
    private final Set<String> done = new TreeSet<>();

    @Test
    void noRequestBreaksItAndEveryAnswerIsAsTheDocumentSays() {
        List<Route> routes = RunningApplication.context().getBean(Routes.class).all();
        try (Program program = new Program(Role.SUPERVISOR, Scope.values())) {
            register(program);
            bringIn(program);
            Hostile hostile = new Hostile(random, cases, imports);
            for (int i = 0; i < REQUESTS; i++) {
                Route route = routes.get(i % routes.size());
                send(program, route, hostile.next(route), i);
            }
        }
        System.getLogger(FuzzTest.class.getName()).log(System.Logger.Level.INFO, "answers by status: " + statuses);
        assertThat(statuses).containsKeys(200, 201, 400, 404, 409, 422);
        assertThat(done).as("routes that did something").hasSizeGreaterThan(routes.size() / 4);
    }

    private void register(Program program) {
        for (int i = 0; i < 6; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            assertThat(program.post("/cases/" + id + "/acts/register-arrival", Program.example("register-arrival"))
                            .status())
                    .isIn(200, 201);
            if (i % 2 == 0) {
                program.post("/cases/" + id + "/acts/file-claim", Program.example("file-claim"));
                program.post("/cases/" + id + "/acts/issue-certificate", Program.example("issue-certificate"));
            }
            cases.add(id);
        }
    }

    /** A file whose columns are not known, and one of whose rows some are faulty. */
    private void bringIn(Program program) {
        String known = "ref,source,given_names,surnames,arrived_at\n"
                + Hostile.FOREIGN.lines().skip(1).collect(Collectors.joining("\n"));
        for (String file : List.of(Hostile.FOREIGN, known)) {
            Program.Got begun =
                    program.upload("/imports?trial=true&name=fuzz.csv", file.getBytes(StandardCharsets.UTF_8));
            imports.add(UUID.fromString(begun.json().get("id").asString()));
        }
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
    }
}
