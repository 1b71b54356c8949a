package org.acogida.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.acogida.access.Role;
import org.acogida.access.Scope;
import org.acogida.casework.ClosureAnswer;
import org.acogida.casework.ClosureJobs;
import org.acogida.casework.CountingJob;
import org.acogida.postgres.HeldJournal;
import org.acogida.web.RunningApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Closures and outages from the first sending to what is listed afterwards. */
class TimesTest {
    private static final String OFFICE = "comar-tapachula";
    private static final int MOST_TRIES = 20;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Program program = new Program(Role.SUPERVISOR, Scope.values());
    private final UUID id = UUID.randomUUID();

    @AfterEach
    void close() {
        program.close();
    }

    private static ObjectNode closure(UUID id, LocalDate day) {
        ObjectNode change = Program.JSON
                .createObjectNode()
                .put("id", id.toString())
                .put("office", OFFICE)
                .put("act", "Acuerdo 1/2030");
        change.putObject("days").put("from", day.toString()).put("to", day.toString());
        change.putObject("reason").put("es", "Mudanza").put("en", "Moving");
        return change;
    }

    /** Sends again what is still being counted, as the document says. */
    private Program.Got send(String path, ObjectNode change) {
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            Program.Got got = program.post(path, change);
            if (got.status() != 202) {
                return got;
            }
        }
        throw new AssertionError(path + ": counts for ever");
    }

    private static JsonNode find(JsonNode list, UUID id) {
        for (JsonNode one : list) {
            if (one.get("id").asString().equals(id.toString())) {
                return one;
            }
        }
        return Program.JSON.missingNode();
    }

    private JsonNode closure() {
        return find(program.get("/closures").json().get("closures"), id);
    }

    @Test
    void aClosureIsSeenBeforehandSavedOnceAndTakenBack() {
        LocalDate day = LocalDate.of(2040, 1, 4);
        ObjectNode change = closure(id, day);
        Program.Got preview = send("/closures/preview", change);
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.json().get("saved").booleanValue()).isFalse();
        assertThat(preview.json().at("/effects/read").isIntegralNumber()).isTrue();
        assertThat(closure().isMissingNode()).isTrue();

        Program.Got saved = send("/closures", change);
        assertThat(saved.status()).as(saved.text()).isIn(200, 201);
        assertThat(send("/closures", change).status()).as("sent again").isEqualTo(200);
        assertThat(closure().at("/days/from").asString()).isEqualTo(day.toString());
        assertThat(closure().get("standing")).hasSize(1);

        Program.Got overlap = send("/closures", closure(UUID.randomUUID(), day));
        assertThat(overlap.status()).isEqualTo(409);
        overlap.isProblem(ProblemKind.CLOSURE_IMPOSSIBLE);
        assertThat(overlap.pointers()).containsExactly("/days");

        ObjectNode back = closure(UUID.randomUUID(), day)
                .put("withdraws", id.toString())
                .put("confirmation", "La mudanza no fue.");
        Program.Got withdrawn = send("/closures", back);
        assertThat(withdrawn.status()).as(withdrawn.text()).isIn(200, 201);
        assertThat(closure().get("standing")).isEmpty();
        assertThat(closure().get("withdrawals")).hasSize(1);
    }

    /** The journal is held, so that nothing can be counted until the stop was asked for. */
    @Test
    void aClosureIsStoppedWhileItIsCounted() {
        ObjectNode change = closure(id, LocalDate.of(2040, 1, 11));
        try (HeldJournal _ = HeldJournal.fromAll(RunningApplication.database())) {
            Program.Got counting = program.post("/closures", change);
            assertThat(counting.status()).as(counting.text()).isEqualTo(202);
            Program.Got stopped = program.send(
                    "POST", "/closures/jobs/" + counting.json().get("job").asString() + "/stop", "");
            assertThat(stopped.status()).as(stopped.text()).isEqualTo(202);
        }
        CountingJob<ClosureAnswer> job =
                RunningApplication.context().getBean(ClosureJobs.class).find(id).orElseThrow();
        assertThat(job.await(LONGEST)).isEmpty();
        assertThat(job.stopped()).isTrue();
        assertThat(closure().isMissingNode()).isTrue();
        assertThat(send("/closures", change).status()).isIn(200, 201);
        program.send("POST", "/closures/jobs/" + UUID.randomUUID() + "/stop", "")
                .isProblem(ProblemKind.UNKNOWN);
    }

    /** The request that waits begins the counting, which ends once the journal is let go. */
    @Test
    void whoWaitsForAClosureThatIsStoppedIsToldSo() {
        ObjectNode change = closure(id, LocalDate.of(2040, 1, 18));
        CompletableFuture<Program.Got> waiting;
        try (HeldJournal _ = HeldJournal.fromAll(RunningApplication.database())) {
            waiting = CompletableFuture.supplyAsync(() -> program.post("/closures", change));
            Program.Got stopped = program.send("POST", "/closures/jobs/" + jobOf(id) + "/stop", "");
            assertThat(stopped.status()).as(stopped.text()).isEqualTo(202);
        }
        Program.Got told = waiting.join();
        assertThat(told.status()).as(told.text()).isEqualTo(409);
        told.isProblem(ProblemKind.STOPPED);
        assertThat(closure().isMissingNode()).isTrue();
    }

    /** The counting of a change, as soon as it began. */
    private static UUID jobOf(UUID change) {
        ClosureJobs jobs = RunningApplication.context().getBean(ClosureJobs.class);
        long until = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < until) {
            Optional<CountingJob<ClosureAnswer>> job = jobs.find(change);
            if (job.isPresent()) {
                return job.get().id();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError(change + ": never counted");
    }

    @Test
    void aClosureThatCannotBeIsToldByItsPointer() {
        ObjectNode old = closure(id, LocalDate.of(1718, 1, 5));
        Program.Got outside = send("/closures/preview", old);
        assertThat(outside.status()).isEqualTo(409);
        assertThat(outside.pointers()).containsExactly("/days");
        ObjectNode backwards = closure(id, LocalDate.of(2041, 1, 9));
        ((ObjectNode) backwards.get("days")).put("to", "2041-01-01");
        Program.Got days = send("/closures", backwards);
        assertThat(days.status()).isEqualTo(422);
        assertThat(days.pointers()).containsExactly("/days");
        Program.Got sign =
                send("/closures", closure(id, LocalDate.of(2041, 1, 9)).put("act", "Acuerdo\u0000"));
        assertThat(sign.status()).as(sign.text()).isEqualTo(422);
        assertThat(sign.pointers()).containsExactly("/act");
        assertThat(closure().isMissingNode()).isTrue();
    }

    private ObjectNode outage() {
        return Program.JSON
                .createObjectNode()
                .put("id", id.toString())
                .put("office", OFFICE)
                .put("from", "2018-10-18T15:00:00Z")
                .put("what", "Sin luz");
    }

    @Test
    void anOutageIsRecordedOnceAndEnded() {
        Program.Got recorded = program.post("/outages", outage());
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        assertThat(program.post("/outages", outage()).status()).as("sent again").isEqualTo(200);
        assertThat(find(program.get("/outages").json().get("outages"), id)
                        .get("until")
                        .isNull())
                .isTrue();
        Program.Got ended = program.send("POST", "/outages/" + id + "/end", "");
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.json().get("until").isNull()).isFalse();
        assertThat(program.send("POST", "/outages/" + id + "/end", "").json()).isEqualTo(ended.json());
        assertThat(program.send("POST", "/outages/" + UUID.randomUUID() + "/end", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anOutageThatCannotBeIsToldByItsPointer() {
        for (String[] wrong : new String[][] {
            {"from", "2118-10-18T15:00:00Z"},
            {"from", "1718-10-18T15:00:00Z"},
            {"until", "2018-10-18T14:00:00Z"},
            {"office", "nowhere"},
            {"what", " "},
            {"what", "Sin\u0000luz"}
        }) {
            Program.Got got = program.post("/outages", outage().put(wrong[0], wrong[1]));
            assertThat(got.status()).as(wrong[1] + got.text()).isEqualTo(422);
            assertThat(got.pointers()).containsExactly("/" + wrong[0]);
        }
        assertThat(find(program.get("/outages").json().get("outages"), id).isMissingNode())
                .isTrue();
    }
}
