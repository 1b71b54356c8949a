package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Ten thousand guesses at a password gain nothing, and keep its owner out from no browser of theirs (safety R23). */
class GuessingTest {
    private static final int GUESSES = 10_000;

    /** More are judged by no desk in as long as a test takes: some at once, and one in thirty seconds then. */
    private static final int JUDGED_AT_MOST = 30;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ConfigurableApplicationContext desk = RunningApplication.on(TestDatabase.migrated());
    private final Browser owner = new Browser();
    private final Browser intruder = new Browser();

    @AfterEach
    void close() {
        owner.client.close();
        intruder.client.close();
        desk.close();
    }

    private final class Browser {
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private String token = "";

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return client.send(request.build(), BodyHandlers.ofString());
        }

        private HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(URI.create(RunningApplication.address(desk) + path));
        }

        /** Where a sign-in leads. */
        String signIn(String username, String password) throws IOException, InterruptedException {
            if (token.isEmpty()) {
                Matcher found = TOKEN.matcher(send(to("/login")).body());
                assertThat(found.find()).isTrue();
                token = found.group(1);
            }
            HttpResponse<String> answer = send(to("/login")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(
                            "username=" + username + "&password=" + password + "&_csrf=" + token)));
            assertThat(answer.statusCode()).isEqualTo(302);
            return answer.headers().firstValue("Location").orElseThrow();
        }

        void signOut() throws IOException, InterruptedException {
            Matcher found = TOKEN.matcher(send(to("/keys")).body());
            assertThat(found.find()).isTrue();
            send(to("/logout")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("_csrf=" + found.group(1))));
            token = "";
        }
    }

    @Test
    void tenThousandGuessesGainNothingAndItsOwnerComesInMeanwhile() throws Exception {
        assertThat(owner.signIn("reception", RunningApplication.PASSWORD)).endsWith("/");
        owner.signOut();
        int judged = 0;
        for (int i = 0; i < GUESSES; i++) {
            String answer = intruder.signIn("reception", "guess-number-" + i);
            if (answer.endsWith("/login?error")) {
                judged++;
            } else {
                assertThat(answer).matches(".*/login\\?wait=[1-9][0-9]?");
            }
        }
        assertThat(judged).isBetween(5, JUDGED_AT_MOST);
        assertThat(intruder.signIn("reception", RunningApplication.PASSWORD)).contains("/login?wait=");
        assertThat(owner.signIn("reception", RunningApplication.PASSWORD)).endsWith("/");
    }

    @Test
    void aNameThatNobodyHasIsAnsweredAlike() throws Exception {
        for (int i = 0; i < 12; i++) {
            String known = new Browser().signIn("protection", "wrong");
            String unknown = new Browser().signIn("nobody", "wrong");
            assertThat(unknown.replaceAll("\\d+", "N")).isEqualTo(known.replaceAll("\\d+", "N"));
        }
        assertThat(new Browser().signIn("nobody", "wrong")).contains("/login?wait=");
    }

    @Test
    void thePageTellsHowLongToWait() throws Exception {
        assertThat(owner.send(owner.to("/login?wait=16")).body()).contains("16 segundos");
        assertThat(owner.send(owner.to("/login?wait=1")).body()).contains("1 segundo ");
        assertThat(owner.send(owner.to("/login?wait=%3Cb%3E")).body()).doesNotContain("segundo");
    }
}
