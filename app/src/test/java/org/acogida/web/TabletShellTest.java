package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.access.Role;
import org.junit.jupiter.api.Test;

/** The page that tablets keep, and the worker that keeps it. */
class TabletShellTest {
    private static final Pattern KEPT = Pattern.compile("\"(/[^\"]+)\"");

    private final HttpBrowser stranger =
            new HttpBrowser(RunningApplication.at("").toString());

    @Test
    void thePageIsTheSameForEverybodyAndSaysNothingOfAnybody() {
        HttpResponse<String> page = stranger.get("/tablet");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        try (SignedIn officer = new SignedIn(Role.SUPERVISOR)) {
            assertThat(officer.page("/tablet")).isEqualTo(page.body());
        }
    }

    @Test
    void everythingThatTheWorkerKeepsIsThere() {
        HttpResponse<String> worker = stranger.get("/tablet/worker.js");
        assertThat(worker.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(worker.headers().firstValue("Service-Worker-Allowed")).contains("/tablet");
        Matcher files = KEPT.matcher(worker.body());
        int kept = 0;
        while (files.find()) {
            HttpResponse<String> file = stranger.get(files.group(1));
            assertThat(file.statusCode()).as(files.group(1)).isEqualTo(200);
            if (files.group(1).endsWith("manifest.json")) {
                assertThat(file.headers().firstValue("Content-Type").orElse("")).contains("json");
            }
            kept++;
        }
        assertThat(kept).isGreaterThan(40);
    }

    @Test
    void whatItsScriptsAskForIsKeptInTheSameVersion() {
        String worker = stranger.get("/tablet/worker.js").body();
        Matcher scripts =
                Pattern.compile("\"(/tablet/files/[^\"]+/)([a-z-]+\\.js)\"").matcher(worker);
        Set<String> asked = new TreeSet<>();
        while (scripts.find()) {
            Matcher names = Pattern.compile("(?:from '\\./|import '\\./|new URL\\(')([a-z/-]+\\.js)'")
                    .matcher(stranger.get(scripts.group(1) + scripts.group(2)).body());
            while (names.find()) {
                asked.add(scripts.group(1) + names.group(1));
            }
        }
        assertThat(asked).anyMatch(address -> address.endsWith("/draft-key.js")).allMatch(worker::contains);
        assertThat(asked.stream().map(address -> address.split("/", -1)[3]).distinct())
                .hasSize(1);
    }

    @Test
    void whatThePageAsksForIsAllKept() {
        String worker = stranger.get("/tablet/worker.js").body();
        Matcher asked = Pattern.compile("(?:src|href)=\"(/[^\"?]+\\.[a-z0-9]+)\"")
                .matcher(stranger.get("/tablet").body());
        int found = 0;
        while (asked.find()) {
            assertThat(worker).contains(asked.group(1));
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(8);
    }
}
