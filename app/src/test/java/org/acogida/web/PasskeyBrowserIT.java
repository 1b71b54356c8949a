package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.Instant;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Passkeys in a real browser, with an authenticator that it plays itself. */
class PasskeyBrowserIT {
    private final DatabaseAccess database = TestDatabase.migrated();

    /** A device that knows its officer, or that asks nobody who they are. */
    private static JsonObject device(Page page, boolean knowsItsOfficer) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", knowsItsOfficer);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject asked = new JsonObject();
        asked.add("options", options);
        return session.send("WebAuthn.addVirtualAuthenticator", asked);
    }

    @Test
    void anOfficerMakesAPasskeySignsInByItAloneAndTakesItAway() {
        try (ConfigurableApplicationContext program = RunningApplication.on(database);
                Browsing window = Browsing.desktop().on(RunningApplication.address(program))) {
            Page page = window.page();
            device(page, true);
            window.signIn(Role.LEGAL);
            window.open("/account?lang=en");
            page.locator("[data-passkey] input").fill("My tablet");
            page.locator("[data-passkey] button").click();
            page.waitForSelector("text=My tablet");
            SecondFactorBrowserIT.look(page, "en-account-with-passkey");
            signOut(page);
            SecondFactorBrowserIT.look(page, "en-login-with-passkey");
            page.locator("[data-passkey] button").click();
            page.waitForURL("**/worklist**");
            assertThat(page.locator("header").innerText()).contains("Legal review");
            signOut(page);
            new UserAccounts(database).setEnabled("legal", false);
            page.locator("[data-passkey] button").click();
            page.waitForSelector("[data-passkey] [aria-live]");
            new UserAccounts(database).setEnabled("legal", true);
            page.locator("[data-passkey] button").click();
            page.waitForURL("**/worklist**");
            window.open("/account");
            page.locator("form[action*='/account/passkeys/'] button").click();
            page.waitForFunction("() => !document.body.innerText.includes('My tablet')");
            signOut(page);
            page.locator("[data-passkey] button").click();
            page.waitForSelector("[data-passkey] [aria-live]");
            assertThat(window.complaints()).allMatch(said -> said.contains("status of 401"));
        }
    }

    private static void signOut(Page page) {
        page.locator("header form button").click();
        page.waitForURL("**/login?out");
    }

    @Test
    void whereASecondFactorIsDemandedAPasskeyIsBoth() {
        try (ConfigurableApplicationContext program =
                        RunningApplication.later(database, "--acogida.second-factor=required");
                Browsing window = Browsing.phone().on(RunningApplication.address(program))) {
            Page page = window.page();
            device(page, true);
            window.open("/login?lang=es");
            window.giveName(Role.STATION);
            page.waitForURL("**/login/enrol");
            Phone phone = new Phone(page.locator("#secret").innerText());
            page.locator("input[name=code]").fill(phone.code(Instant.now()));
            Browsing.press(page.locator("main form button"));
            window.open("/account");
            page.locator("[data-passkey] input").fill("Mi teléfono");
            page.locator("[data-passkey] button").click();
            page.waitForSelector("text=Mi teléfono");
            SecondFactorBrowserIT.look(page, "es-account-with-passkey");
            signOut(page);
            page.locator("[data-passkey] button").click();
            page.waitForURL("**/worklist**");
            new UserAccounts(database).resetSecondFactor("station");
            window.open("/login");
            page.locator("[data-passkey] button").click();
            page.waitForSelector("[data-passkey] [aria-live]");
        }
    }

    @Test
    void aDeviceThatDoesNotKnowItsOfficerIsRefused() {
        try (ConfigurableApplicationContext program = RunningApplication.on(database);
                Browsing window = Browsing.desktop().on(RunningApplication.address(program))) {
            Page page = window.page();
            device(page, false);
            window.signIn(Role.RECEPTION);
            window.open("/account?lang=en");
            page.locator("[data-passkey] input").fill("Anybody’s");
            page.locator("[data-passkey] button").click();
            page.waitForSelector("[data-passkey] [aria-live]");
            assertThat(page.locator("main").innerText()).contains("The passkey was not made");
        }
    }
}
