package org.acogida.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.acogida.access.Role;
import org.acogida.access.Scope;
import org.acogida.postgres.OwnServer;
import org.acogida.web.RunningApplication;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** A database that goes away under a program: it is told 503, and what it sends again afterwards is done once. */
class DatabaseAwayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static OwnServer server;
    private static ConfigurableApplicationContext application;

    private final UUID id = UUID.randomUUID();
    private Program program;

    @BeforeAll
    static void start() {
        server = OwnServer.start(folder.resolve("data"));
        application = RunningApplication.on(server.access());
    }

    @AfterAll
    static void stop() {
        application.close();
        server.close();
    }

    @BeforeEach
    void open() {
        program = new Program(application, Role.SUPERVISOR, Scope.values());
    }

    @AfterEach
    void close() {
        program.close();
    }

    private static void assertUnavailable(Program.Got got) {
        assertThat(got.status()).as(got.text()).isEqualTo(503);
        assertThat(got.header("Content-Type")).startsWith("application/problem+json");
        assertThat(got.header("Retry-After")).matches("[1-9]\\d*");
        assertThat(got.json().get("title").asString()).isNotBlank();
        assertThat(got.text()).doesNotContain("Exception");
    }

    /** As a program does: the same again until something else than 503 comes. */
    private Program.Got again(String path, ObjectNode body) {
        return Awaitility.await().atMost(PATIENCE).until(() -> program.goOn(path, body), got -> got.status() != 503);
    }

    private int events() {
        return program.get("/cases/" + id).json().get("events").size();
    }

    @Test
    void aCommandThatMetNoDatabaseIsDoneOnceAfterwards() {
        ObjectNode body = Program.example("register-arrival");
        String path = "/cases/" + id + "/acts/register-arrival";
        server.kill();
        try {
            assertUnavailable(program.post(path, body));
            assertUnavailable(program.post(path, body));
            assertUnavailable(program.get("/cases?q=Ana"));
        } finally {
            server.start();
        }
        assertThat(again(path, body).status()).isEqualTo(201);
        Program.Got replayed = program.post(path, body);
        assertThat(replayed.status()).isEqualTo(200);
        assertThat(replayed.json().get("replayed").booleanValue()).isTrue();
        assertThat(events()).isEqualTo(replayed.json().get("version").intValue());
    }

    @Test
    void aServerThatStandsStillIsNotWaitedForForEver() {
        ObjectNode register = Program.example("register-arrival");
        assertThat(program.goOn("/cases/" + id + "/acts/register-arrival", register)
                        .status())
                .isEqualTo(201);
        int before = events();
        ObjectNode body = Program.example("file-claim");
        String path = "/cases/" + id + "/acts/file-claim";
        server.freeze();
        try {
            assertUnavailable(program.post(path, body));
            assertUnavailable(program.get("/worklist"));
        } finally {
            server.thaw();
        }
        assertThat(again(path, body).status()).isIn(200, 201);
        assertThat(program.post(path, body).status()).isEqualTo(200);
        assertThat(events()).isEqualTo(before + 1);
    }
}
