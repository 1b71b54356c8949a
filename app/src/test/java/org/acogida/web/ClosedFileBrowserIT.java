package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.acogida.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that stay closed, as somebody sees, hears and types them, and what can be done all the same (safety R3, R4). */
class ClosedFileBrowserIT {
    private static final String FACTS = "section[aria-labelledby=facts-title] a";

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void itsPagesAreWholeAndWithoutBarriers(String language) {
        List<String> barriers = new ArrayList<>();
        try (ReadDesk desk = new ReadDesk("--acogida.readings.files=1", "--acogida.readings.initials=1");
                Browsing window = Browsing.desktop().on(RunningApplication.address(desk.program));
                Browsing above = Browsing.desktop().on(RunningApplication.address(desk.program))) {
            UUID first = desk.register("reception", ReadDesk.OFFICE, "Rosa", "Canaria");
            UUID second = desk.register("reception", ReadDesk.OFFICE, "Marta", "Canaria");
            UUID other = desk.register("station", ReadDesk.ELSEWHERE, "Luz", "Canaria");
            Page page = window.signIn(Role.PROTECTION);
            window.open("/worklist?lang=" + language);
            look("masked and hidden names", "/reception?q=canaria", window, language, barriers);
            look("closed file", "/cases/" + other, window, language, barriers);
            assertThat(page.locator(FACTS).count()).isEqualTo(6);
            assertThat(page.content()).doesNotContain("Canaria");
            window.open("/cases/" + first);
            look("over the budget", "/cases/" + second, window, language, barriers);
            assertThat(page.locator(FACTS).count()).isEqualTo(6);
            assertThat(page.content()).doesNotContain("Canaria");
            look("fact in a closed file", "/cases/" + second + "/acts/file-claim", window, language, barriers);
            page.locator("#statement").fill("Tengo miedo de volver.");
            page.locator("[name=manner]").first().check();
            Browsing.press(page.locator("main form button[type=submit]"));
            assertThat(page.locator("[role=status].saved").count()).isEqualTo(1);
            look("fact saved", page.url().replaceFirst("^https?://[^/]+", ""), window, language, barriers);

            above.signIn(Role.SUPERVISOR);
            above.open("/worklist?lang=" + language);
            look("board with an alert", "/board", above, language, barriers);
            look("reads with an alert", "/readings", above, language, barriers);
            above.page()
                    .locator("section[aria-labelledby=alerts-title] a")
                    .first()
                    .click();
            look(
                    "reads of an account",
                    above.page().url().replaceFirst("^https?://[^/]+", ""),
                    above,
                    language,
                    barriers);
        }
        assertThat(barriers).isEmpty();
    }

    private static void look(String name, String path, Browsing window, String language, List<String> barriers) {
        Page page = window.open(path);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.content()).as(name).doesNotContain("??");
        PagesIT.barriers(page).forEach(barrier -> barriers.add(name + " " + barrier));
        barriers.addAll(HeardBrowserIT.faults(page, name));
        PagesIT.assertFits(page, "/" + name, language);
    }

    @Test
    void aFileIsOpenedInAnEmergencyByKeyboardAloneAndWithoutScript() {
        try (ReadDesk desk = new ReadDesk();
                Browsing window = Browsing.desktop().on(RunningApplication.address(desk.program));
                Browsing plain = Browsing.withoutScript().on(RunningApplication.address(desk.program))) {
            String file = "/cases/" + desk.register("station", ReadDesk.ELSEWHERE, "Luz", "Canaria");
            Keyboard keys = new Keyboard(window.page());
            window.signIn(Role.PROTECTION);
            window.open(file + "?lang=es");
            keys.to("main a[role=button]").leads("Enter");
            keys.to("#glassReason").type("Su hija está en urgencias");
            keys.to("main form button").leads("Enter");
            assertThat(window.page().locator("h1").innerText()).isEqualTo("Luz Canaria");
            assertThat(window.page().locator("p.state.soon").innerText()).contains("quedan 60 minutos");

            Page page = plain.signIn(Role.LEGAL);
            plain.open(file + "?lang=es");
            Browsing.press(page.locator("main a[role=button]"));
            page.locator("#glassReason").fill("Su hija está en urgencias");
            Browsing.press(page.locator("main form button"));
            assertThat(page.locator("h1").innerText()).isEqualTo("Luz Canaria");
        }
    }
}
