package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.acogida.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClockBrowserIT {

    private final Browsing window = Browsing.desktop();
    private final Page page = window.page();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theClockGoesForwardIsStoppedAndGoesOnAndNeverGoesBack() {
        RunningApplication.fresh(address -> {
            window.on(address).open("/login?lang=en");
            window.signIn(Role.RECEPTION);
            window.open("/clock");
            assertThat(page.locator("main").innerText()).contains("640 claims so far", "1,228 at the fairground");
            page.locator("#to").fill("2018-10-20T23:00");
            Browsing.press(page.locator("main button[type=submit]:not(.quiet)"));
            Browsing.press(page.locator("button", new Page.LocatorOptions().setHasText("Stop here")));
            assertThat(page.locator("main").innerText()).contains("Stopped on the way to Sat 20 Oct 2018, 23:00");
            Browsing.press(page.locator("button", new Page.LocatorOptions().setHasText("Go on to")));
            page.waitForSelector(
                    "#progress[data-state=REACHED]", new Page.WaitForSelectorOptions().setTimeout(120_000));
            assertThat(page.locator(".demonstration").innerText()).contains("20 October 2018");
            assertThat(page.locator("main").innerText()).contains("Acts of the scenario so far");
            page.locator("#to").fill("2018-10-20T09:00");
            Response back = page.waitForResponse(
                    "**/clock",
                    () -> page.locator("main button[type=submit]:not(.quiet)").click());
            assertThat(back.status()).isEqualTo(422);
            assertThat(page.locator("[role=alert]").innerText()).contains("Sat 20 Oct 2018");
        });
    }

    @Test
    void itsPageReadsWellOnAPhone() {
        try (Browsing phone = Browsing.phone()) {
            phone.signIn(Role.PROTECTION);
            Page narrow = phone.open("/clock?lang=es");
            assertThat(narrow.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(phone.complaints()).isEmpty();
        }
    }
}
