import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody with a valid sign-in takes away by asking for everything they can find, for as long as they are answered: how many
 * files, and how many fields of persons. It uses only pages that every version of the program has had, so that two can be compared:
 *
 * <pre>java tools/Intruder.java http://localhost:8080 USER PASSWORD [MOST-REQUESTS]</pre>
 */
public final class Intruder {
    private static final Pattern FORM = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CASE = Pattern.compile("/cases/([0-9a-f]{8}-[0-9a-f-]{27})");
    private static final Pattern PAGE = Pattern.compile("href=\"(/(?:worklist|board|reception|exports|statistics)[^\"#]*)\"");

    /** A value of a person in the JSON of a file: a text that is not empty, beside what is an id, a day or a word of the program. */
    private static final Pattern FIELD = Pattern.compile(
            "\"(givenNames|surnames|sex|earliest|latest|nationality|contact|kind|number|crossing|words|statement|note|minutes|"
                    + "interpreter|interviewer|lawyer|guardian|reasons|ground|site|place|text|answer|method|name)\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;
    private int requests;
    private int refused;

    private Intruder(String address) {
        this.address = address;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Intruder intruder = new Intruder(arguments[0]);
        intruder.signIn(arguments[1], arguments[2]);
        intruder.take(arguments.length > 3 ? Integer.parseInt(arguments[3]) : 3_000);
    }

    private void signIn(String user, String password) throws IOException, InterruptedException {
        Matcher form = FORM.matcher(get("/login").body());
        if (!form.find()) {
            throw new IllegalStateException("no form to sign in");
        }
        String body = "username=" + written(user) + "&password=" + written(password) + "&_csrf=" + written(form.group(1));
        client.send(
                HttpRequest.newBuilder(URI.create(address + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
    }

    private void take(int most) throws IOException, InterruptedException {
        Set<String> found = new LinkedHashSet<>();
        Set<String> opened = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>(Set.of("/worklist"));
        Queue<String> pages = new ArrayDeque<>(seen);
        long fields = 0;
        while (requests < most && !(pages.isEmpty() && opened.size() == found.size())) {
            while (!pages.isEmpty() && requests < most) {
                String page = get(pages.remove()).body();
                Matcher link = PAGE.matcher(page);
                while (link.find()) {
                    String next = link.group(1).replace("&amp;", "&");
                    if (seen.add(next)) {
                        pages.add(next);
                    }
                }
                Matcher id = CASE.matcher(page);
                while (id.find()) {
                    found.add(id.group(1));
                }
            }
            for (String id : Set.copyOf(found)) {
                if (requests < most && opened.add(id)) {
                    fields += open("/cases/" + id, pages, seen);
                }
            }
        }
        System.out.printf(
                "%,d files found, %,d read, %,d fields of persons; %,d requests, %,d refused%n",
                found.size(), read, fields, requests, refused);
    }

    private int read;

    private long open(String href, Queue<String> pages, Set<String> seen) throws IOException, InterruptedException {
        HttpResponse<String> page = get(href);
        if (page.statusCode() != 200) {
            return 0;
        }
        read++;
        HttpResponse<String> json = get(href + "/case.json");
        String all = json.statusCode() == 200 ? json.body() : "";
        return FIELD.matcher(all).results().filter(value -> !value.group(2).contains("█")).count();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        requests++;
        HttpResponse<String> got = client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept", "text/html,*/*;q=0.8")
                        .build(),
                BodyHandlers.ofString());
        if (got.statusCode() >= 400) {
            refused++;
        }
        return got;
    }

    private static String written(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
