package org.acogida.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Asks a running desk for each of its pages, one request after the other, and prints how long the answer took until its
 * last byte (median, 95th and 99th of three hundred) and how many bytes came: {@code PageTimes ADDRESS USER PASSWORD}. Meant for the
 * demonstration on this machine.
 */
public final class PageTimes {
    private static final int WARM = 100;
    private static final int TIMED = 300;
    private static final int MILLION = 1_000_000;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CASE = Pattern.compile("href=\"(/cases/[0-9a-f-]{36})");
    private static final Pattern NEXT = Pattern.compile("href=\"(/worklist\\?[^\"]*after=[^\"]+)\"");
    private static final Pattern CLOCK = Pattern.compile("href=\"(/cases/[0-9a-f-]{36}/clocks/decide)");
    private static final Pattern PARTS =
            Pattern.compile("<(?:link rel=\"(?:stylesheet|icon)\"[^>]*?href|script[^>]*?src)=\"([^\"]+)\"");

    private final URI desk;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private PageTimes(URI desk) {
        this.desk = desk;
    }

    /** An answer: how many bytes came, how many they are unpacked, and what they say. */
    private record Page(int status, int sent, int unpacked, String text) {}

    public static void main(String[] words) throws IOException, InterruptedException {
        if (words.length != 3) {
            System.err.println("usage: PageTimes ADDRESS USER PASSWORD");
            System.exit(2);
        }
        PageTimes times = new PageTimes(URI.create(words[0]));
        times.signIn(words[1], words[2]);
        times.print();
    }

    private void signIn(String user, String password) throws IOException, InterruptedException {
        post("/login", get("/login"), Map.of("username", user, "password", password));
    }

    /** Sends a form as the page that holds it would. */
    private Page post(String address, Page from, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", first(TOKEN, from.text()));
        String form = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(desk.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private void print() throws IOException, InterruptedException {
        String worklist = get("/worklist").text();
        String file = first(CASE, worklist);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("worklist", "/worklist");
        pages.put("worklist, half a name", "/worklist?q=ordon");
        pages.put("worklist, one clock, overdue", "/worklist?task=decide&due=overdue");
        pages.put("worklist of an office, due this week", "/worklist?office=comar-tapachula&due=week");
        pages.put("worklist, nobody's, overdue", "/worklist?officer=nobody&due=overdue");
        pages.put("worklist, second page", next(worklist));
        pages.put("count board", "/board");
        pages.put("count board of an office", "/board?office=comar-tapachula");
        pages.put("statistics", "/statistics");
        pages.put("offices", "/offices");
        pages.put("reception", "/reception");
        pages.put("case file", file);
        pages.put(
                "a deadline explained",
                first(CLOCK, get("/worklist?task=decide").text()));
        pages.put("form of an act", file + "/acts/decide-claim");
        pages.put("case file as PDF", file + "/file.pdf");
        pages.put("laws", "/laws");
        pages.put("a law", "/laws/mx-2018");
        pages.put("two laws", "/laws/compare?a=mx-2018&b=de-2022");
        pages.put("calendar of an office", "/offices/comar-tapachula");
        pages.put("import", "/import");
        for (int i = 0; i < WARM; i++) {
            for (String page : pages.values()) {
                get(page);
            }
        }
        System.out.println(
                "| page | median ms | 95th ms | 99th ms | kB sent | kB unpacked |\n|---|---:|---:|---:|---:|---:|");
        for (Map.Entry<String, String> page : pages.entrySet()) {
            print(page.getKey(), () -> get(page.getValue()));
        }
        Page reception = get("/reception");
        print("reception, found by half a name", () -> post("/reception/search", reception, Map.of("q", "ordon")));
        printFirstVisit("/login");
        printFirstVisit("/worklist");
    }

    /** One request and its answer. */
    private interface Visit {
        Page make() throws IOException, InterruptedException;
    }

    private static void print(String name, Visit visit) throws IOException, InterruptedException {
        long[] nanos = new long[TIMED];
        Page page = visit.make();
        if (page.status() != 200) {
            System.out.printf("| %s: answered %d | – | – | – | – | – |%n", name, page.status());
            return;
        }
        for (int i = 0; i < TIMED; i++) {
            long begun = System.nanoTime();
            page = visit.make();
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "| %s | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                name,
                (double) nanos[TIMED / 2] / MILLION,
                (double) nanos[TIMED * 95 / 100] / MILLION,
                (double) nanos[TIMED * 99 / 100] / MILLION,
                kilo(page.sent()),
                kilo(page.unpacked()));
    }

    /** What a browser that comes for the first time loads: the page and every style, script and sign in it. */
    private void printFirstVisit(String address) throws IOException, InterruptedException {
        Page page = get(address);
        Set<String> parts = new LinkedHashSet<>();
        Matcher matcher = PARTS.matcher(page.text());
        while (matcher.find()) {
            parts.add(matcher.group(1));
        }
        int bytes = page.sent();
        for (String part : parts) {
            bytes += get(part).sent();
        }
        System.out.printf("%nA first visit to %s: %.1f kB in %d answers.", address, kilo(bytes), parts.size() + 1);
    }

    private static double kilo(int bytes) {
        return bytes / 1000.0;
    }

    private Page get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(desk.resolve(address)));
    }

    private Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = browser.send(
                request.header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        boolean packed =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        byte[] content = packed ? unpack(answer.body()) : answer.body();
        return new Page(
                answer.statusCode(), answer.body().length, content.length, new String(content, StandardCharsets.UTF_8));
    }

    private static byte[] unpack(byte[] packed) throws IOException {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return stream.readAllBytes();
        }
    }

    /** The address of the page after one; that page itself where there is none. */
    private static String next(String text) {
        Matcher matcher = NEXT.matcher(text);
        return matcher.find() ? matcher.group(1).replace("&amp;", "&") : "/worklist";
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " on the page; is the desk empty?");
        }
        return matcher.group(1);
    }
}
