package org.acogida.crash;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A program that sends acts and learns whether they were taken, or an officer who looks at a page. */
final class Client {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI desk;
    private String cookie = "";
    private String token = "";
    private String secret = "";

    private Client(URI desk) {
        this.desk = desk;
    }

    static Client signedIn(URI desk, String user, String password) throws IOException, InterruptedException {
        Client client = new Client(desk);
        client.token = token(client.get("/login"));
        HttpResponse<String> answer = client.post("/login", Map.of("username", user, "password", password));
        if (!location(answer).endsWith("/worklist") && !location(answer).endsWith("/")) {
            throw new IOException("not signed in: " + answer.statusCode() + " " + location(answer));
        }
        return client;
    }

    /** A program, by its token. */
    static Client withToken(URI desk, String secret) {
        Client client = new Client(desk);
        client.secret = secret;
        return client;
    }

    /** Whether the program says that an act is done; no answer, or that the database is away, says nothing. */
    boolean isDone(Act act) throws InterruptedException {
        try {
            HttpResponse<String> answer = send(request("/api/v1/cases/" + act.caseId() + "/acts/" + act.name())
                    .header("Authorization", "Bearer " + secret)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(act.body())));
            return switch (answer.statusCode()) {
                case 200, 201 -> true;
                case 503 -> false;
                default ->
                    throw new AssertionError(act + " was answered " + answer.statusCode() + ": " + answer.body());
            };
        } catch (IOException _) {
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        String form = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(desk.resolve(path))
                .timeout(PATIENCE)
                .header("X-Forwarded-Proto", "https")
                .header("Sec-Fetch-Site", "same-origin");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").stream()
                .map(set -> set.substring(0, set.indexOf(';')))
                .filter(set -> set.startsWith("__Host-acogida="))
                .forEach(set -> cookie = set);
        return answer;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String token(HttpResponse<String> page) throws IOException {
        Matcher matcher = TOKEN.matcher(page.body());
        if (!matcher.find()) {
            throw new IOException("no token on a page that answered " + page.statusCode());
        }
        return matcher.group(1);
    }

    /** Whether the program says that it and its database are there. */
    static boolean isHealthy(URI desk) throws InterruptedException {
        Client client = new Client(desk);
        try {
            return Optional.of(client.get("/health"))
                    .filter(answer -> answer.statusCode() == 200)
                    .isPresent();
        } catch (IOException _) {
            return false;
        }
    }
}
