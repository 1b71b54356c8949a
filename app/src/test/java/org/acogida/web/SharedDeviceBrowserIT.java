package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.acogida.access.Role;
import org.acogida.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A browser that one officer leaves and another takes (safety R22). */
class SharedDeviceBrowserIT {
    private static final String CANARY = "Zyxwvutira";
    private static final Duration WARNED = Duration.ofMinutes(4).plusSeconds(10);
    private static final Duration OVER = Duration.ofMinutes(1);

    @TempDir
    Path profile;

    private interface Look {
        void at(Page page);
    }

    private void browse(Look look) {
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                BrowserContext context = playwright
                        .chromium()
                        .launchPersistentContext(
                                profile,
                                new BrowserType.LaunchPersistentContextOptions()
                                        .setExecutablePath(Browsing.chromium())
                                        .setArgs(List.of("--no-sandbox")))) {
            look.at(context.pages().getFirst());
        }
    }

    @Test
    void nothingOfAPersonIsLeftAfterSigningOut() throws IOException {
        SomeCase somebody = SomeCase.of(CANARY, "de Prueba");
        String file = RunningApplication.at(somebody.href()).toString();
        browse(page -> {
            signIn(page);
            page.locator("#filter-q").fill(CANARY);
            Browsing.press(page.locator(".filters > .buttons button"));
            assertThat(page.locator("#filter-q").inputValue()).isEqualTo(CANARY);
            page.navigate(file);
            assertThat(page.content()).contains(CANARY);
            page.navigate(file + "/acts/record-observation");
            page.locator("#text").fill(CANARY + " espera.");
            page.locator("main form button[type=submit]").first().click();
            page.waitForSelector(".saved");
            page.locator("header form button").click();
            page.waitForURL("**/login?out");
            page.goBack();
            assertThat(page.content()).doesNotContain(CANARY);
            page.navigate(file);
            assertThat(page.url()).endsWith("/login");
        });
        browse(page -> {
            page.navigate(file);
            assertThat(page.url()).endsWith("/login");
        });
        assertThat(left()).isEmpty();
    }

    private static void signIn(Page page) {
        page.navigate(RunningApplication.at("/login").toString());
        page.locator("input[name=username]").fill("protection");
        page.locator("input[name=password]").fill(RunningApplication.PASSWORD);
        Browsing.press(page.locator("main button[type=submit]"));
    }

    /** The files of the profile that hold the name. */
    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.walk(profile)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)
                            .anyMatch(coding -> holds(file, coding)))
                    .map(file -> profile.relativize(file).toString())
                    .toList();
        }
    }

    private static boolean holds(Path file, Charset coding) {
        try {
            String name = new String(CANARY.getBytes(coding), StandardCharsets.ISO_8859_1);
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(name);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    @Test
    void aPageSaysBeforeItsSessionEndsAndShowsNothingAfterwards() {
        try (ConfigurableApplicationContext program = RunningApplication.later(TestDatabase.migrated());
                Browsing window = Browsing.desktop().on(RunningApplication.address(program))) {
            LaterClock clock = program.getBean(LaterClock.class);
            Page page = window.page();
            page.clock().install();
            window.signIn(Role.RECEPTION);
            window.open("/reception?lang=en");
            move(clock, page, WARNED);
            page.waitForSelector("#idle[data-state=soon]");
            assertThat(page.locator("#idle").innerText()).contains("ends in less than a minute", "Stay here");
            page.locator("#idle button").click();
            page.waitForSelector(
                    "#idle",
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
            move(clock, page, WARNED);
            page.waitForSelector("#idle[data-state=soon]");
            move(clock, page, OVER);
            page.waitForURL("**/login?ended");
            assertThat(page.locator("main").innerText()).contains("a while passed without use");
        }
    }

    @Test
    void whatWasTypedIsVeiledUntilItsOfficerIsBack() {
        try (ConfigurableApplicationContext program = RunningApplication.later(TestDatabase.migrated());
                Browsing window = Browsing.desktop().on(RunningApplication.address(program))) {
            LaterClock clock = program.getBean(LaterClock.class);
            Page page = window.page();
            page.clock().install();
            window.signIn(Role.RECEPTION);
            window.open("/reception?lang=en");
            page.locator("#p0-givenNames").fill("Quien espera");
            move(clock, page, WARNED);
            move(clock, page, WARNED.plus(OVER));
            page.waitForSelector("#idle[data-state=ended]");
            assertThat(page.locator("#p0-givenNames").isVisible()).isFalse();
            Page other = page.waitForPopup(() -> page.locator("#idle a").click());
            signInAs(other, "reception");
            page.clock().runFor(6000);
            page.waitForSelector("#p0-givenNames");
            assertThat(page.locator("#p0-givenNames").inputValue()).isEqualTo("Quien espera");
        }
    }

    private static void signInAs(Page page, String username) {
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(RunningApplication.PASSWORD);
        Browsing.press(page.locator("main button[type=submit]"));
    }

    /** Time goes by on the server and before the screen. */
    private static void move(LaterClock clock, Page page, Duration by) {
        clock.move(by);
        page.clock().fastForward(by.toMillis());
    }
}
