package org.acogida.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses at passwords of accounts that there are and of ones that nobody has, by turns, and prints how long each kind of answer
 * took (median; safety R23 has them within 5 ms): {@code GuessTimes ADDRESS USER...}. Each account is guessed at four times,
 * before it has to wait, and each browser comes from an address of its own. Meant for the demonstration on this machine.
 */
public final class GuessTimes {
    private static final int GUESSES = 4;
    private static final int WARM = 30;
    private static final double MILLION = 1e6;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI desk;
    private int browsers;

    private GuessTimes(URI desk) {
        this.desk = desk;
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        if (words.length < 2) {
            System.err.println("usage: GuessTimes ADDRESS USER...");
            System.exit(2);
        }
        new GuessTimes(URI.create(words[0])).print(List.of(words).subList(1, words.length));
    }

    private void print(List<String> users) throws IOException, InterruptedException {
        for (int i = 0; i < WARM; i++) {
            guess(nobody());
        }
        List<Double> known = new ArrayList<>();
        List<Double> unknown = new ArrayList<>();
        for (int i = 0; i < GUESSES; i++) {
            for (String user : users) {
                boolean first = known.size() % 2 == 0;
                if (!first) {
                    unknown.add(guess(nobody()));
                }
                known.add(guess(user));
                if (first) {
                    unknown.add(guess(nobody()));
                }
            }
        }
        System.out.printf(
                "%d guesses each: %.1f ms where there is such an account, %.1f ms where there is none%n",
                known.size(), median(known), median(unknown));
    }

    private static String nobody() {
        return "nobody-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** How long the answer took, in milliseconds. */
    private double guess(String user) throws IOException, InterruptedException {
        browsers++;
        byte[] address = {127, 0, (byte) (1 + browsers / 200), (byte) (2 + browsers % 200)};
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .localAddress(InetAddress.getByAddress(address))
                .build()) {
            String page = browser.send(
                            HttpRequest.newBuilder(desk.resolve("/login")).build(), BodyHandlers.ofString())
                    .body();
            Matcher token = TOKEN.matcher(page);
            if (!token.find()) {
                throw new IOException("/login: the page has no token; is this a desk of Acogida?");
            }
            String form = "username=" + user + "&password=not-the-password&_csrf="
                    + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
            HttpRequest request = HttpRequest.newBuilder(desk.resolve("/login"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            long begun = System.nanoTime();
            browser.send(request, BodyHandlers.ofString());
            return (System.nanoTime() - begun) / MILLION;
        }
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
