package org.acogida.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A browser at a desk, whose requests each carry a number by which the program's log of requests is read beside its clock. */
final class DeskBrowser implements AutoCloseable {
    /** The header with the number, which the program's log of requests prints. */
    static final String HEADER = "Acogida-Bench";

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final URI desk;
    private final Map<Long, Request> done;
    private final HttpClient client;

    /** A request that was answered: what it was for, and the nanoseconds until the last byte. */
    record Request(String act, long nanos) {}

    /** What came: the page and where it leads. */
    record Page(int status, String text, Optional<String> leadsTo) {
        /** The path it leads to; throws IllegalStateException where it leads nowhere. */
        String where() {
            return leadsTo.orElseThrow(() -> new IllegalStateException(
                    "answered " + status + " where a form should have been taken: " + HtmlForm.title(text)));
        }

        HtmlForm form(String action) {
            return HtmlForm.of(text, action);
        }
    }

    /** Writes what was answered into {@code done}. */
    DeskBrowser(URI desk, Map<Long, Request> done) {
        this.desk = desk;
        this.done = done;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
    }

    /** One whose times nobody asks for. */
    static DeskBrowser unwatched(URI desk) {
        return new DeskBrowser(desk, new ConcurrentHashMap<>());
    }

    void signIn(String user, String password) {
        HtmlForm form = get("sign in", "/login?lang=en").form("/login");
        String to = post("sign in", "/login", form.put("username", user).put("password", password))
                .where();
        if (to.startsWith("/login")) {
            throw new IllegalStateException(user + ": the demonstration's password is not taken");
        }
    }

    Page get(String act, String path) {
        return send(act, HttpRequest.newBuilder(desk.resolve(path)));
    }

    Page post(String act, String path, HtmlForm form) {
        return send(
                act,
                HttpRequest.newBuilder(desk.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.encoded())));
    }

    Page postJson(String act, String path, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(desk.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(act, request);
    }

    /** What was not taken is named so: asked back, or changed meanwhile by another desk. */
    private Page send(String act, HttpRequest.Builder request) {
        long number = NUMBERS.incrementAndGet();
        try {
            HttpRequest whole = request.header(HEADER, Long.toString(number))
                    .header("Accept", "text/html,*/*;q=0.8")
                    .build();
            long begun = System.nanoTime();
            HttpResponse<String> answer = client.send(whole, BodyHandlers.ofString());
            long nanos = System.nanoTime() - begun;
            if (!Set.of(200, 302, 303, 409, 422).contains(answer.statusCode())) {
                throw new IllegalStateException(
                        whole.method() + " " + whole.uri().getPath() + ": answered " + answer.statusCode() + ", "
                                + HtmlForm.title(answer.body()));
            }
            String how = switch (answer.statusCode()) {
                case 409 -> ", changed meanwhile";
                case 422 -> ", asked back";
                default -> "";
            };
            done.put(number, new Request(act + how, nanos));
            return new Page(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Location").map(to -> to.replaceFirst("^https?://[^/]+", "")));
        } catch (IOException e) {
            throw new IllegalStateException(act + ": no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(act + ": interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
