package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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

    private BrowserOnDisk disk() {
        return new BrowserOnDisk(profile);
    }

    @Test
    void nothingOfAPersonIsLeftAfterSigningOut() throws IOException {
        SomeCase somebody = SomeCase.of(CANARY, "de Prueba");
        String file = RunningApplication.at(somebody.href()).toString();
        disk().browse(page -> {
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
        disk().browse(page -> {
            page.navigate(file);
            assertThat(page.url()).endsWith("/login");
        });
        assertThat(disk().holding(CANARY)).isEmpty();
    }

    private static void signIn(Page page) {
        page.navigate(RunningApplication.at("/login").toString());
        page.locator("input[name=username]").fill("protection");
        page.locator("input[name=password]").fill(RunningApplication.PASSWORD);
        Browsing.press(page.locator("main button[type=submit]"));
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
            assertThat(other.url()).doesNotContain("/login");
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
