package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Two supervisors and the accounts of their office, in real browsers. */
class AccountsBrowserIT {
    private final DatabaseAccess database = TestDatabase.migrated();

    private ConfigurableApplicationContext program() {
        ConfigurableApplicationContext program = RunningApplication.on(database);
        new UserAccounts(database)
                .add(
                        new NewUser("eva", "Eva Ruiz", Role.SUPERVISOR, "comar-tapachula", Locale.of("es")),
                        UserAccounts.hash("eva", RunningApplication.PASSWORD));
        return program;
    }

    private static void signIn(Browsing window, String username) {
        window.open("/login");
        enter(window.page(), username, RunningApplication.PASSWORD);
    }

    private static void enter(Page page, String username, String password) {
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        Browsing.press(page.locator("main button[type=submit]"));
    }

    private static void send(Page page) {
        Browsing.press(page.locator("main form button[type=submit]").first());
    }

    @Test
    void whoeverIsShutIsLedOutOfTheirOwnBrowser() {
        try (ConfigurableApplicationContext program = program();
                Browsing theirs = Browsing.desktop().on(RunningApplication.address(program));
                Browsing evas = Browsing.phone().on(RunningApplication.address(program))) {
            signIn(theirs, "reception");
            Page open = theirs.open("/reception");
            signIn(evas, "eva");
            Page page = evas.open("/accounts?q=reception&lang=en");
            Browsing.press(page.locator("tbody a").first());
            assertThat(page.locator("dl").innerText()).contains("reception", "Open sessions");
            Keyboard keys = new Keyboard(page);
            keys.to("main a[href$='/shut']");
            page.keyboard().press("Enter");
            page.waitForURL("**/shut");
            keys.to("#accountReason");
            page.keyboard().type("Perdió su equipo en el autobús.");
            keys.to("main form button");
            page.keyboard().press("Enter");
            page.waitForURL("**/accounts/*");
            assertThat(page.locator("main").innerText())
                    .contains("The account is shut", "Eva Ruiz (Supervision)", "Perdió su equipo");
            open.navigate(open.url());
            assertThat(open.url()).endsWith("/login?ended");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void aNewAccountIsOrderedByOneConfirmedByAnotherAndChoosesItsPassword(String language) {
        try (ConfigurableApplicationContext program = program();
                Browsing evas = Browsing.desktop().on(RunningApplication.address(program));
                Browsing others = Browsing.desktop().on(RunningApplication.address(program));
                Browsing hers = Browsing.desktop().on(RunningApplication.address(program))) {
            signIn(evas, "eva");
            Page asked = evas.open("/accounts/new?lang=" + language);
            asked.locator("#accountUsername").fill("marta");
            asked.locator("#accountName").fill("Marta Díaz");
            asked.locator("#accountRole").selectOption("RECEPTION");
            asked.locator("[name=accountLanguage][value=" + language + "]").check();
            asked.locator("#accountReason").fill("Empieza el lunes en recepción.");
            send(asked);
            SecondFactorBrowserIT.look(asked, language + "-accounts-with-order");
            Browsing.press(asked.locator("main li a").first());
            assertThat(asked.locator("#stepUp").count()).isZero();
            SecondFactorBrowserIT.look(asked, language + "-own-order");

            signIn(others, "supervisor");
            Page agreed = others.open("/accounts?lang=" + language);
            Browsing.press(agreed.locator("main li a").first());
            agreed.locator("#stepUp").fill(RunningApplication.PASSWORD);
            send(agreed);
            SecondFactorBrowserIT.look(agreed, language + "-account-made");
            String password = agreed.locator("#secret").inputValue();

            Page first = hers.open("/login?lang=" + language);
            enter(first, "marta", password);
            first.waitForURL("**/account/password");
            SecondFactorBrowserIT.look(first, language + "-password-owed");
            first.locator("[name=password]").fill(password);
            first.locator("[name=newPassword]").fill("una-que-nadie-vio");
            first.locator("[name=newAgain]").fill("una-que-nadie-vio");
            Browsing.press(first.locator("main form button[type=submit]"));
            first.waitForURL("**/account");
            hers.open("/reception");
            assertThat(first.url()).endsWith("/reception");
            assertThat(evas.complaints()).isEmpty();
            assertThat(others.complaints()).isEmpty();
            assertThat(hers.complaints()).isEmpty();
        }
    }
}
