package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.acogida.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An outage is entered, corrected where it cannot be, seen at its office, and ended; without script. */
class OutageBrowserIT {
    private static final String OFFICE = "/offices/ciudad-hidalgo";

    private final Browsing window = Browsing.withoutScript();
    private final Page page = window.page();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void anOutageIsEnteredAndEnded() {
        window.signIn(Role.RECEPTION);
        window.open(OFFICE + "/outages/new?lang=es");
        page.locator("#outageFrom").fill("2018-10-18T10:00");
        page.locator("#outageUntil").fill("2018-10-18T09:00");
        Browsing.press(page.locator("main form button[type=submit]"));
        assertThat(page.locator("[role=alert]").innerText()).contains("Hasta cuándo", "Qué pasó");
        assertThat(page.locator("#outageFrom").inputValue()).isEqualTo("2018-10-18T10:00");
        page.locator("#outageUntil").fill("");
        page.locator("#outageWhat").fill("Sin luz en el puente");
        Browsing.press(page.locator("main form button[type=submit]"));
        assertThat(page.url()).contains(OFFICE);
        assertThat(outages()).contains("desde el jue 18 oct 2018, 10:00, sigue", "Sin luz en el puente");
        Browsing.press(page.locator("section[aria-labelledby=outages] form button"));
        assertThat(outages()).contains("del jue 18 oct 2018, 10:00 al").doesNotContain("sigue");
    }

    private String outages() {
        return page.locator("section[aria-labelledby=outages]").innerText();
    }
}
