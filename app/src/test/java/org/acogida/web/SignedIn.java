package org.acogida.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.acogida.access.Role;

/** An officer of a role, signed in to the {@link RunningApplication} without a browser. */
final class SignedIn implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    SignedIn(Role role) {
        post(
                "/login",
                "/login",
                Map.of("username", role.name().toLowerCase(Locale.ROOT), "password", RunningApplication.PASSWORD));
    }

    HttpResponse<byte[]> get(String path) {
        return send(HttpRequest.newBuilder(RunningApplication.at(path)));
    }

    String page(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    /** Sends a form that stands on a page. */
    HttpResponse<byte[]> post(String form, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(RunningApplication.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + token(form))));
    }

    /** The token without which no form is taken, from the page it stands on. */
    String token(String form) {
        Matcher token = TOKEN.matcher(page(form));
        if (!token.find()) {
            throw new AssertionError("no form on " + form);
        }
        return token.group(1);
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.header("Accept", "text/html,*/*;q=0.8").build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
