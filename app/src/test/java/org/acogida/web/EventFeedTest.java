package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.acogida.access.ApiTokens;
import org.acogida.access.ApiTokens.Issued;
import org.acogida.access.ApiTokens.NewToken;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.access.Scope;
import org.acogida.journal.Journal;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Manner;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The event feed as a program meets it. */
class EventFeedTest {

    private final HttpClient client = HttpClient.newHttpClient();

    private static ApiTokens tokens() {
        return RunningApplication.context().getBean(ApiTokens.class);
    }

    private static Issued token(Role role, Scope... scopes) {
        return tokens().create(new NewToken(
                UUID.randomUUID(),
                "reader",
                RunningApplication.context()
                        .getBean(Officers.class)
                        .findByName(role.name().toLowerCase(Locale.ROOT))
                        .orElseThrow(),
                Set.of(scopes),
                Instant.now().plus(Duration.ofDays(1))));
    }

    private HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(RunningApplication.at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> read(Issued token, String query) {
        return get("/api/v1/events" + query, "Authorization", "Bearer " + token.secret());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static long last() {
        return RunningApplication.context().getBean(Journal.class).lastPosition();
    }

    @Test
    void aProgramReadsOnFromItsPositionAndSeesWhatStandsInClear() {
        Issued token = token(Role.LEGAL, Scope.READ_EVENTS);
        long before = last();
        SomeCase one = SomeCase.of("Ana", "Jota", "es").act("2018-09-04", new FileClaim(Manner.ORAL, "Lo que dijo."));
        long next = before;
        boolean more = true;
        List<JsonNode> events = new ArrayList<>();
        while (more) {
            HttpResponse<String> answer = read(token, "?limit=2&after=" + next);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            JsonNode page = json(answer);
            page.get("events").forEach(events::add);
            next = page.get("next").asLong();
            more = page.get("more").asBoolean();
        }
        assertThat(next).isEqualTo(last());
        assertThat(events)
                .filteredOn(event ->
                        event.get("case").asString().equals(one.id().value().toString()))
                .extracting(event -> event.get("kind").asString())
                .startsWith("arrival-registered")
                .contains("claim-filed");
        assertThat(events)
                .allSatisfy(event -> assertThat(event.propertyNames())
                        .containsExactlyInAnyOrder(
                                "position",
                                "event",
                                "case",
                                "version",
                                "kind",
                                "law",
                                "office",
                                "occurredAt",
                                "recordedAt",
                                "command"));
        assertThat(events).extracting(event -> event.get("position").asLong()).isSorted();
        assertThat(json(read(token, "?after=" + next)).get("events").isEmpty()).isTrue();
    }

    @Test
    void whoeverWaitsIsToldWhenSomethingHappens() {
        Issued token = token(Role.LEGAL, Scope.READ_EVENTS);
        long before = last();
        CompletableFuture<HttpResponse<String>> waiting =
                CompletableFuture.supplyAsync(() -> read(token, "?wait=25&after=" + before));
        SomeCase one = SomeCase.of("Eva", "Jota", "es");
        assertThat(json(waiting.join()).get("events").get(0).get("case").asString())
                .isEqualTo(one.id().value().toString());
    }

    @Test
    void withoutATokenThatCoversItNothingIsRead() {
        HttpResponse<String> none = get("/api/v1/events");
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(none.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(none.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(json(none).get("remedy").asString()).contains("acogida token add");
        assertThat(json(get("/api/v1/events", "Accept-Language", "en"))
                        .get("title")
                        .asString())
                .isEqualTo("A valid token is missing");
        HttpResponse<String> other = read(token(Role.SUPERVISOR, Scope.READ_CASES, Scope.MANAGE), "");
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(json(other).get("status").asInt()).isEqualTo(403);
        Issued revoked = token(Role.LEGAL, Scope.READ_EVENTS);
        assertThat(read(revoked, "").statusCode()).isEqualTo(200);
        tokens().revoke(revoked.token().id());
        assertThat(read(revoked, "").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionOfTheDeskOpensNothingForPrograms() {
        try (SignedIn officer = new SignedIn(Role.SUPERVISOR)) {
            assertThat(officer.get("/worklist").statusCode()).isEqualTo(200);
            assertThat(officer.get("/api/v1/events").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aTokenOpensNoPage() {
        Issued token = token(Role.SUPERVISOR, Scope.values());
        assertThat(get("/worklist", "Authorization", "Bearer " + token.secret()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void whatIsNotUnderstoodIsSaidByParameterValueAndRemedy() {
        HttpResponse<String> answer = get(
                "/api/v1/events?after=-1&limit=501&wait=26&from=1",
                "Authorization",
                "Bearer " + token(Role.LEGAL, Scope.READ_EVENTS).secret(),
                "Accept-Language",
                "en");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).get("errors"))
                .extracting(error -> error.get("parameter").asString() + "="
                        + error.get("value").asString())
                .containsExactlyInAnyOrder("after=-1", "limit=501", "wait=26", "from=1");
        assertThat(answer.body()).contains("500");
    }
}
