package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.acogida.access.Role;
import org.junit.jupiter.api.Test;

/** An office is closed, and opened again: what its acts move is seen before and after, with script and without. */
class ClosureBrowserIT {
    private static final String ACT = "Acuerdo 7/2018";

    /** A browser on a program of its own, as other tests count by the closures of theirs. */
    private record Desk(Browsing window) {
        static Desk of(Browsing window, String address, Role role) {
            window.on(address).open("/login?lang=es");
            window.signIn(role);
            return new Desk(window);
        }

        Page page() {
            return window.page();
        }

        void open(String path) {
            window.open(path);
        }

        String text() {
            return page().locator("main").innerText();
        }

        void submit() {
            Browsing.press(page().locator("main form button[type=submit]").last());
        }

        /** Registers somebody who may still claim, and gives the address of their file. */
        String register() {
            open("/reception");
            page().locator("#p0-givenNames").fill("Rosa");
            page().locator("[name='p0.sex'][value=F]").check();
            page().locator("[name=fear][value=NO]").check();
            page().locator("[name=wish][value=NONE_STATED]").check();
            Browsing.save(page());
            return page().locator("tbody th a").getAttribute("href");
        }

        String lastDayToClaim(String file) {
            open(file + "/clocks/file");
            return page().locator("td.last .date").innerText() + " "
                    + page().locator("table.month").last().locator("caption").innerText();
        }

        void ask(String from, String to, String act) {
            page().locator("#from").fill(from);
            page().locator("#to").fill(to);
            page().locator("#act").fill(act);
            page().locator("#reason").fill("Inundación");
            submit();
        }
    }

    @Test
    void aClosureIsSeenBeforeItIsSavedAndNamedAfterwardsAndItsWithdrawalLeavesThePersonTheDate() {
        RunningApplication.fresh(address -> {
            try (Browsing window = Browsing.desktop()) {
                Desk desk = Desk.of(window, address, Role.SUPERVISOR);
                String file = desk.register();
                String before = desk.lastDayToClaim(file);
                desk.open("/offices/comar-tapachula/closures/new");
                desk.ask("2018-11-09", "2018-11-07", ACT);
                assertThat(desk.page().locator("[role=alert]").innerText()).contains("queda antes del primero");
                desk.ask("2018-11-07", "2018-11-09", ACT);
                assertThat(desk.text()).contains("Todavía no se guardó nada", "La persona gana tiempo", "Rosa", ACT);
                String preview = desk.page().url();
                assertThat(desk.lastDayToClaim(file)).isEqualTo(before);
                legalSeesItAndCannotSaveIt(address, preview);
                desk.page().navigate(preview);
                save(desk);
                assertThat(desk.page().locator(".saved").innerText()).contains("Guardado");
                String closure = desk.page().url();
                String after = desk.lastDayToClaim(file);
                assertThat(after).isNotEqualTo(before);
                assertThat(desk.text()).contains(ACT);
                withdrawnItLeavesThePersonTheDate(desk, closure, file, after);
                assertThat(window.complaints()).allMatch(said -> said.contains("status of 4"));
            }
            itWorksWithoutScript(address);
        });
    }

    private static void save(Desk desk) {
        if (desk.page().locator("#words").count() > 0) {
            desk.submit();
            assertThat(desk.page().locator("[role=alert]").innerText()).contains("vacío");
            desk.page().locator("#words").fill("La sede quedó bajo el agua; así lo ordena el acuerdo.");
        }
        desk.submit();
    }

    private static void legalSeesItAndCannotSaveIt(String address, String preview) {
        try (Browsing other = Browsing.desktop()) {
            Desk legal = Desk.of(other, address, Role.LEGAL);
            legal.page().navigate(preview);
            assertThat(legal.text()).contains("La persona gana tiempo", "solo quien supervisa");
            assertThat(legal.page().locator("main form").count()).isZero();
            assertThat(legal.page()
                            .navigate(address + "/offices/comar-tapachula/closures/new")
                            .status())
                    .isEqualTo(403);
        }
    }

    private static void withdrawnItLeavesThePersonTheDate(Desk desk, String closure, String file, String after) {
        desk.page().navigate(closure);
        Browsing.press(desk.page().locator("a[href$='/withdraw']"));
        desk.ask("2018-11-07", "2018-11-09", "Acuerdo 9/2018");
        assertThat(desk.text()).contains("La persona conserva su fecha", "Rosa");
        save(desk);
        assertThat(desk.text()).contains("Guardado", "el cierre se retiró entero", "La sede quedó bajo el agua");
        assertThat(desk.lastDayToClaim(file)).isEqualTo(after);
        assertThat(desk.text()).contains("Acuerdo 9/2018");
    }

    private static void itWorksWithoutScript(String address) {
        try (Browsing window = Browsing.withoutScript()) {
            Desk desk = Desk.of(window, address, Role.SUPERVISOR);
            String file = desk.register();
            String before = desk.lastDayToClaim(file);
            desk.open("/offices/comar-tapachula/closures/new");
            desk.ask("2018-11-12", "2018-11-13", "Acuerdo 11/2018");
            save(desk);
            assertThat(desk.text()).contains("Guardado", "Acuerdo 11/2018");
            assertThat(desk.lastDayToClaim(file)).isNotEqualTo(before);
            desk.open("/offices/comar-tapachula?from=2018-11");
            assertThat(desk.page().locator("td.closed").count()).isEqualTo(2);
            desk.open("/offices/comar-tapachula/closures/new");
            desk.ask("2018-11-13", "2018-11-14", "Acuerdo 12/2018");
            assertThat(desk.page().locator("[role=alert]").innerText()).contains("Acuerdo 11/2018");
        }
    }
}
