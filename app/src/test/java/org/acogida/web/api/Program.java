package org.acogida.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.ApiTokens;
import org.acogida.access.ApiTokens.NewToken;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.access.Scope;
import org.acogida.web.RunningApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A program that talks to the {@link RunningApplication}, or to another one, by a token. */
final class Program implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final Optional<String> secret;

    /** With a token of the role's officer. */
    Program(Role role, Scope... scopes) {
        this(RunningApplication.context(), role, scopes);
    }

    /** The same of another application. */
    Program(ConfigurableApplicationContext application, Role role, Scope... scopes) {
        this.address = RunningApplication.address(application);
        this.secret = Optional.of(token(application, role, Set.of(scopes)));
    }

    /** Without any token. */
    Program() {
        this.address = RunningApplication.address(RunningApplication.context());
        this.secret = Optional.empty();
    }

    static String token(Role role, Set<Scope> scopes) {
        return token(RunningApplication.context(), role, scopes);
    }

    private static String token(ConfigurableApplicationContext application, Role role, Set<Scope> scopes) {
        ApiTokens tokens = application.getBean(ApiTokens.class);
        Officers officers = application.getBean(Officers.class);
        return tokens.create(new NewToken(
                        UUID.randomUUID(),
                        "test",
                        officers.findByName(role.name().toLowerCase(Locale.ROOT))
                                .orElseThrow(),
                        scopes,
                        Instant.now().plus(Duration.ofDays(1))))
                .secret();
    }

    /** What came back. */
    record Got(int status, HttpResponse<byte[]> response) {
        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        void isProblem(ProblemKind kind) {
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            assertThat(json().get("type").asString()).as(text()).isEqualTo(kind.type());
            assertThat(json().get("status").intValue()).isEqualTo(status);
            assertThat(json().get("remedy").asString()).isNotBlank();
        }

        /** What is told of the only thing that does not fit. */
        JsonNode error() {
            assertThat(json().path("errors")).as(text()).hasSize(1);
            return json().get("errors").get(0);
        }

        List<String> pointers() {
            List<String> pointers = new ArrayList<>();
            json().path("errors")
                    .forEach(error -> pointers.add(error.get("pointer").asString()));
            return pointers;
        }
    }

    Got get(String path) {
        return send("GET", path, "");
    }

    Got post(String path, JsonNode body) {
        return send("POST", path, body.toString());
    }

    Got send(String method, String path, String body, String... headers) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Got send(String method, String path, byte[] body, String... headers) {
        return send(new Hostile.Sent(method, path, ByteBuffer.wrap(body), List.of(headers)));
    }

    /** The same; where it is told of possible matches, it goes on. */
    Got goOn(String path, JsonNode body) {
        Got got = post(path, body);
        return seen(got).map(seen -> post(path + "?seen=" + seen, body)).orElse(got);
    }

    /** With what to go on after an answer that tells of possible matches. */
    static Optional<String> seen(Got got) {
        return got.status() == 409
                ? Optional.of(got.json().at("/possibleMatches/seen").asString(""))
                        .filter(seen -> !seen.isEmpty())
                : Optional.empty();
    }

    /** Sends the bytes of a file. */
    Got upload(String path, byte[] file) {
        return send("POST", path, file, "Content-Type", "application/octet-stream");
    }

    /** Registers somebody of that surname as the example of the document says; gives the case. */
    UUID register(String surname) {
        UUID id = UUID.randomUUID();
        ObjectNode body = example("register-arrival");
        ((ObjectNode) body.get("details").get("person")).put("surnames", surname);
        act(id, "register-arrival", body);
        return id;
    }

    /** Does an act as the example of the document says. */
    void act(UUID id, String act) {
        act(id, act, example(act));
    }

    private void act(UUID id, String act, ObjectNode body) {
        Got got = goOn("/cases/" + id + "/acts/" + act, body);
        assertThat(got.status()).as(got.text()).isEqualTo(201);
    }

    Got send(Hostile.Sent sent) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + Route.ROOT + sent.path()))
                .method(sent.method(), BodyPublishers.ofByteArray(sent.body().array()))
                .setHeader("Content-Type", "application/json");
        secret.ifPresent(token -> request.setHeader("Authorization", "Bearer " + token));
        for (int i = 0; i < sent.headers().size(); i += 2) {
            request.setHeader(sent.headers().get(i), sent.headers().get(i + 1));
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Got(response.statusCode(), response);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The example of a route's body, with an id of its own. */
    static ObjectNode example(String id) {
        Route route = RunningApplication.context().getBean(Routes.class).all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        JsonNode example = Examples.of(route.body().orElseThrow().shape());
        return (ObjectNode) anew(example);
    }

    private static JsonNode anew(JsonNode example) {
        if (example instanceof ObjectNode object) {
            object.propertyNames().stream().toList().forEach(name -> {
                if (name.equals("commandId") || name.equals("household")) {
                    object.put(name, UUID.randomUUID().toString());
                } else {
                    anew(object.get(name));
                }
            });
        } else {
            example.forEach(Program::anew);
        }
        return example;
    }

    @Override
    public void close() {
        client.close();
    }
}
