package org.acogida.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cookies and forms of one browser on a program, without its window; follows no redirect. */
final class HttpBrowser implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    HttpBrowser(String address) {
        this.address = address;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers));
    }

    /** Sends a form, with the token of the page that it stands on. */
    HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields) + "&_csrf=" + token(page))));
    }

    /** Sends a form that stands on no page. */
    HttpResponse<String> postBare(String path, Map<String, String> fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    /** Sends a form of which a field may have several values, with its token among them. */
    HttpResponse<String> postWhole(String path, Map<String, List<String>> fields) {
        String body = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form with a file, with the token of the page that it stands on. */
    HttpResponse<String> postFile(String page, String path, Map<String, String> fields, String name, byte[] content) {
        String edge = "edge-of-a-part";
        StringBuilder begin = new StringBuilder();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token(page));
        all.forEach((field, value) -> begin.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(edge, field, value)));
        begin.append(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n".formatted(edge, name));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(BodyPublishers.ofByteArrays(List.of(
                        begin.toString().getBytes(StandardCharsets.UTF_8),
                        content,
                        ("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8)))));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Sends what a script sends. */
    HttpResponse<String> postWithHeader(String path, String token) {
        return send(request(path, "X-CSRF-TOKEN", token).POST(BodyPublishers.noBody()));
    }

    /** Where a sign-in with the tests' password leads. */
    String signIn(String username) {
        return where(post("/login", "/login", Map.of("username", username, "password", RunningApplication.PASSWORD)));
    }

    String token(String page) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("no form on " + page);
        }
        return token.group(1);
    }

    /** The path that an answer leads to. */
    static String where(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(to -> to.replaceFirst("^https?://[^/]+", ""))
                .orElseThrow(() -> new AssertionError("leads nowhere: " + answer));
    }

    /** Whether somebody is signed in here. */
    boolean isIn() {
        HttpResponse<String> page = get("/keys");
        return page.statusCode() == 200;
    }

    void setCookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
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
