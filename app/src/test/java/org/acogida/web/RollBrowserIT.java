package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Role;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Person.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The roll of a site once the server is gone: there for whoever knows its word, and gone after sign-out and after its hours. */
class RollBrowserIT {
    private static final String CANARY = "Quetzalrollo";
    private static final String WORD = "ceiba-47";

    /** The key of a kept roll, as it is on the disk, as letters. */
    private static final String KEY = """
        async () => {
          const folder = await navigator.storage.getDirectory();
          const file = await (await folder.getFileHandle('roll-key')).getFile();
          return [...new Uint8Array(await file.arrayBuffer())].map((byte) => String.fromCharCode(byte)).join('');
        }\
        """;

    @TempDir
    Path profile;

    private static String roll() {
        House house = House.of("Albergue sin red", 4);
        house.lodge(
                new HouseholdId(UUID.randomUUID()),
                CANARY,
                LocalDate.of(1940, 1, 1),
                org.acogida.procedure.Role.SINGLE,
                Set.of(Need.DS),
                0,
                1);
        return RunningApplication.at(house.page() + "/roll?lang=es").toString();
    }

    private static void keep(Page page, String roll) {
        page.navigate(roll);
        page.locator("#keep input").fill(WORD);
        page.locator("#keep button").click();
        waitFor(page, "Guardada en este equipo hasta");
    }

    private static void waitFor(Page page, String words) {
        page.waitForFunction(
                "going => !['', going].includes(document.querySelector('#kept-state').textContent)",
                "Un momento: se cierra o se abre la lista.");
        assertThat(page.locator("#kept-state").innerText()).contains(words);
    }

    private static void open(Page page, String word) {
        page.locator("#open input").fill(word);
        page.locator("#open button").click();
    }

    @Test
    void withTheServerGoneItOpensByItsWordAndIsGoneAfterSignOut() {
        String roll = roll();
        try (Browsing window = Browsing.desktop()) {
            Page page = window.signIn(Role.STATION);
            BrowserContext browser = page.context();
            keep(page, roll);
            browser.setOffline(true);
            page.navigate(roll);
            assertThat(page.locator("h1").innerText()).isEqualTo("Lista de emergencia, sin red");
            open(page, "ceiba-48");
            waitFor(page, "Intentos que quedan: 4");
            assertThat(page.locator("body").innerText()).doesNotContain(CANARY);
            open(page, WORD);
            page.waitForSelector("#roll table");
            assertThat(page.locator("#roll").innerText())
                    .contains("Albergue sin red", CANARY, "ayuda para salir", "Cuarto 1");
            assertThat(page.locator("[data-print]").isVisible()).isTrue();
            page.reload();
            assertThat(page.locator("body").innerText()).doesNotContain(CANARY);
            browser.setOffline(false);
            page.navigate(roll);
            Browsing.press(page.locator("form[action$='/logout'] button"));
            page.waitForFunction("() => localStorage.getItem('acogida-roll') === null");
            browser.setOffline(true);
            assertThat(isThere(page, roll)).isFalse();
        }
    }

    /** Whether anything at all opens at an address. */
    private static boolean isThere(Page page, String address) {
        try {
            page.navigate(address);
            return true;
        } catch (com.microsoft.playwright.PlaywrightException _) {
            return false;
        }
    }

    @Test
    void itsHoursEndAndFiveWrongWordsEndIt() {
        String roll = roll();
        try (Browsing window = Browsing.phone()) {
            Page page = window.signIn(Role.STATION);
            keep(page, roll);
            page.context().setOffline(true);
            page.navigate(roll);
            for (int i = 0; i < 4; i++) {
                open(page, "wrong-" + i);
                waitFor(page, "Intentos que quedan: " + (4 - i));
            }
            open(page, "wrong-4");
            waitFor(page, "no hay ninguna lista");
            page.context().setOffline(false);
            keep(page, roll);
            page.context().setOffline(true);
            page.addInitScript("const now = Date.now; Date.now = () => now() + 9 * 60 * 60 * 1000;");
            page.navigate(roll);
            waitFor(page, "no hay ninguna lista");
            open(page, WORD);
            waitFor(page, "no hay ninguna lista");
            assertThat(page.locator("#roll").innerText()).isEmpty();
        }
    }

    @Test
    void nobodyIsReadableOnTheDiskAndTheKeyIsGoneWithTheSignOut() throws IOException {
        String roll = roll();
        BrowserOnDisk disk = new BrowserOnDisk(profile);
        String[] key = new String[1];
        disk.browse(page -> {
            page.navigate(RunningApplication.at("/login").toString());
            page.locator("input[name=username]").fill("station");
            page.locator("input[name=password]").fill(RunningApplication.PASSWORD);
            Browsing.press(page.locator("main button[type=submit]"));
            keep(page, roll);
            key[0] = (String) Objects.requireNonNull(page.evaluate(KEY));
        });
        assertThat(key[0]).hasSize(32);
        assertThat(disk.holding(CANARY)).isEmpty();
        assertThat(disk.holding(WORD)).isEmpty();
        assertThat(disk.holding(key[0])).isNotEmpty();
        disk.browse(page -> {
            page.navigate(RunningApplication.at("/login?out").toString());
            page.waitForFunction("() => localStorage.getItem('acogida-roll') === null");
        });
        assertThat(disk.holding(key[0])).isEmpty();
        assertThat(disk.holding(CANARY)).isEmpty();
    }
}
