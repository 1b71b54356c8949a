package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.acogida.access.Role;
import org.acogida.clock.DemonstrationClock;
import org.acogida.line.LineEvent;
import org.acogida.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What cost people their place in other lines, done in this one: a slip is lost, a call missed, a day closed. */
class TurnsBrowserIT {

    private static final ZoneId BRIDGE = ZoneId.of("America/Mexico_City");

    /** An officer at the line of a program of its own. */
    private record Officer(Browsing window, String address) {
        static Officer of(Browsing window, String address, Role role) {
            window.on(address).open("/login?lang=es");
            window.signIn(role);
            return new Officer(window, address);
        }

        Page page() {
            return window.page();
        }

        String text() {
            return page().locator("main").innerText();
        }

        Officer open(String path) {
            window.open(path);
            return this;
        }

        void staff(int desks) {
            open("/turns");
            page().locator("#turnDesks").fill(String.valueOf(desks));
            page().locator("#turnOfficers").fill(String.valueOf(desks));
            Browsing.press(page().locator("form[action$='/turns/staff'] button"));
        }

        /** Counts a group by its number alone, and gives the turn's label. */
        String count(int people) {
            open("/turns");
            page().locator("#turnPeople").fill(String.valueOf(people));
            page().locator("#turnPeople").press("Enter");
            page().waitForURL("**&given=*");
            return page().locator(".state.due .turn-label").innerText();
        }

        /** The address in the square of the slip that was given last, as a telephone reads it. */
        String slip() {
            return slip(page().locator("a[href$='slip.pdf']").getAttribute("href"));
        }

        String slip(String pdf) {
            APIResponse answer = page().request().get(address + pdf);
            Papers slip = Papers.read(answer.body());
            assertThat(slip.tagged()).isTrue();
            assertThat(slip.text()).contains("no depende de esta ficha", "LRPCAP 6", "Contado", "Counted");
            return slip.code();
        }

        void press(String key) {
            Browsing.press(page().locator("main [data-key=" + key + "]"));
        }

        String findSlip(String typed) {
            open("/turns/find");
            page().locator("#q").fill(typed);
            Browsing.press(page().locator("main form button"));
            return page().locator("main [role=status]").innerText();
        }
    }

    private static String phone(Browsing phone, String slip) {
        phone.page().navigate(slip);
        assertThat(phone.page().context().cookies()).isEmpty();
        return phone.page().locator("main").innerText();
    }

    @Test
    void aLostSlipAMissedCallAndAForeignCodeCostNobodyTheirPlace() {
        RunningApplication.fresh(address -> {
            try (Browsing window = Browsing.desktop();
                    Browsing phone = Browsing.phone()) {
                Officer officer = Officer.of(window, address, Role.RECEPTION);
                officer.staff(1);
                String first = officer.count(2);
                String slip = officer.slip();
                for (int people : new int[] {4, 1, 1, 1}) {
                    officer.count(people);
                }
                assertThat(slip).startsWith(address + "/t/");
                assertThat(phone(phone, slip)).contains(first, "Es el siguiente", "no depende de esta ficha");
                window.picture("turns");
                phone.picture("turn-on-a-phone");
                String other = theLostSlipIsReplaced(officer, phone, slip, first);
                theMissedCallIsMadeAgain(officer, phone, other, first);
                aForeignCodeIsToldToBeOne(officer);
                anEmergencyIsRaisedInTwoTaps(officer);
                theLogTellsIt(officer, phone, first);
                assertThat(window.complaints()).isEmpty();
                assertThat(phone.complaints()).isEmpty();
            }
        });
    }

    private static String theLostSlipIsReplaced(Officer officer, Browsing phone, String slip, String first) {
        officer.open("/turns/find");
        officer.page().locator("main summary").click();
        officer.page().locator("#people").fill("2");
        Browsing.press(officer.page().locator("main form button"));
        assertThat(officer.text()).contains(first, "2 personas", "en la fila");
        Browsing.press(officer.page().locator("main [role=status] a").first());
        Browsing.press(officer.page().locator("form[action$='/reissue'] button"));
        String other = officer.slip();
        assertThat(other).isNotEqualTo(slip);
        assertThat(phone(phone, slip)).contains("Esta ficha fue reemplazada", "comprada no sirve");
        assertThat(officer.findSlip(slip)).contains("Esta ficha fue reemplazada");
        assertThat(phone(phone, other)).contains(first, "Es el siguiente");
        return other;
    }

    private static void theMissedCallIsMadeAgain(Officer officer, Browsing phone, String slip, String first) {
        officer.open("/turns");
        officer.press("n");
        phone(phone, slip);
        assertThat(phone.page().locator("[data-live]").innerText()).contains("Pase a la mesa 1");
        officer.press("m");
        phone.page()
                .waitForFunction("() => document.querySelector('[data-live]').innerText.includes('3 grupos antes')");
        officer.open("/turns");
        officer.press("n");
        officer.press("v");
        assertThat(officer.text()).contains("Está en la mesa");
        officer.press("n");
        assertThat(officer.page().locator(".card .turn-label").innerText()).isNotEqualTo(first);
        phone.page().waitForFunction("() => document.querySelector('[data-live]').innerText.includes('1 grupo antes')");
    }

    private static void aForeignCodeIsToldToBeOne(Officer officer) {
        assertThat(officer.findSlip("https://turnos-rapidos.example/t/1234")).contains("no es una ficha de esta fila");
        assertThat(officer.findSlip("Z9999")).contains("Z9999", "cada día tiene la suya");
    }

    private static void anEmergencyIsRaisedInTwoTaps(Officer officer) {
        officer.open("/turns");
        officer.page().locator(".emergency summary").click();
        Browsing.press(officer.page().locator("form[action$='/emergencies'] button"));
        assertThat(officer.text()).contains("Emergencia médica, avisada: 09:0");
        Browsing.press(officer.page().locator("button[value=AMBULANCE]"));
        assertThat(officer.text()).doesNotContain("avisada");
    }

    private static void theLogTellsIt(Officer officer, Browsing phone, String first) {
        phone.page().navigate(officer.address() + "/line/comar-tapachula/log");
        assertThat(phone.page().locator("main").innerText())
                .contains(
                        first,
                        "Nadie vino",
                        "Se dio otra ficha",
                        "Ambulancia",
                        "Nadie pasó antes que otros sin un motivo")
                .contains("La nacionalidad no se pregunta");
        assertThat(phone.page().context().cookies()).isEmpty();
    }

    @Test
    void throughAClosedDayTheOldOrderHoldsAndASlipOfAnotherDayIsToldWhatItIs() {
        try (ConfigurableApplicationContext program = RunningApplication.on(TestDatabase.migrated());
                Browsing window = Browsing.desktop();
                Browsing phone = Browsing.phone()) {
            Officer officer = Officer.of(window, RunningApplication.address(program), Role.SUPERVISOR);
            officer.staff(1);
            String first = officer.count(2);
            String slip = officer.slip();
            String second = officer.count(3);
            setClock(program, "2018-10-19T17:50");
            String late = officer.count(1);
            assertThat(officer.text()).contains("turno para el lun 22 oct");
            String ofMonday = officer.slip();
            assertThat(phone(phone, ofMonday))
                    .contains(late, "Es para el lun 22 oct", "No hace falta dormir en la fila");
            assertThat(officer.findSlip(late)).contains("Es para el lun 22 oct");
            mondayIsClosed(officer);
            setClock(program, "2018-10-22T10:00");
            assertThat(phone(phone, slip))
                    .contains(first, "La oficina está cerrada hoy; abre el mar 23 oct", "No perdió su lugar");
            assertThat(officer.open("/turns").text())
                    .contains("Hoy la oficina está cerrada", "desde el mar 23 oct")
                    .doesNotContain("menos de 5 minutos");
            setClock(program, "2018-10-23T09:30");
            String fresh = officer.count(1);
            assertThat(phone(phone, slip)).contains("Es el siguiente", "Era para el vie 19 oct");
            assertThat(phone(phone, ofMonday)).contains("2 grupos antes", "Era para el lun 22 oct");
            assertThat(officer.findSlip(slip)).contains(first, "Era para el vie 19 oct");
            officer.open("/turns");
            assertThat(officer.page().locator("table.work tbody th").allInnerTexts())
                    .containsExactly(first, second, late, fresh);
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static void setClock(ConfigurableApplicationContext program, String to) {
        assertThat(program.getBean(DemonstrationClock.class)
                        .setForward(LocalDateTime.parse(to).atZone(BRIDGE).toInstant()))
                .isTrue();
    }

    private static void mondayIsClosed(Officer officer) {
        officer.open("/offices/comar-tapachula/closures/new");
        officer.page().locator("#from").fill("2018-10-22");
        officer.page().locator("#to").fill("2018-10-22");
        officer.page().locator("#act").fill("Acuerdo 8/2018");
        officer.page().locator("#reason").fill("Inundación");
        Browsing.press(officer.page().locator("main form button[type=submit]").last());
        if (officer.page().locator("#words").count() > 0) {
            officer.page().locator("#words").fill("La sede quedó bajo el agua.");
        }
        Browsing.press(officer.page().locator("main form button[type=submit]").last());
        assertThat(officer.page().locator(".saved").innerText()).contains("Guardado");
    }

    @Test
    void theScreenOfTheHallCallsByItselfAndSaysWhenTheNetIsGone() {
        TurnDesk desk = TurnDesk.of("inm-tapachula").staff(2);
        String label = desk.give(2, 0).ticket().label();
        try (Browsing hall = Browsing.desktop()) {
            Page page = hall.open("/hall/inm-tapachula?lang=es");
            assertThat(page.locator(".hall-soon").innerText()).contains(label);
            desk.record(line -> line.next(desk.day().today())
                    .map(next -> List.<LineEvent>of(new LineEvent.Called(next.turn(), 2, next.why())))
                    .orElseThrow());
            page.waitForSelector(".hall-calls li");
            assertThat(page.locator(".hall-calls").innerText()).contains(label, "mesa 2");
            assertThat(page.locator("[role=log]").textContent()).contains("Turno " + label + ", a la mesa 2.");
            hall.picture("hall");
            page.context().setOffline(true);
            page.waitForSelector(".state.overdue");
            assertThat(page.locator(".state.overdue").innerText()).contains("Sin conexión desde las");
            page.context().setOffline(false);
            page.waitForFunction("() => document.querySelector('.state.overdue') === null");
            assertThat(page.locator(".hall-calls").innerText()).contains(label);
        }
    }

    @Test
    void theDeskIsWorkedByKeyboardAlone() {
        RunningApplication.fresh(address -> {
            try (Browsing window = Browsing.desktop()) {
                Officer officer = Officer.of(window, address, Role.RECEPTION);
                officer.staff(1);
                Keyboard keys = new Keyboard(officer.page());
                keys.to("#turnPeople").type("3").press("Enter");
                officer.page().waitForURL("**&given=*");
                String label = officer.page().locator(".turn-label").innerText();
                press(officer.page(), "Alt+n");
                assertThat(officer.text()).contains(label, "3 personas", "Se llamó");
                press(officer.page(), "Alt+v");
                assertThat(officer.text()).contains("Está en la mesa");
                keys.to("button[formaction$='/served']");
                press(officer.page(), "Enter");
                assertThat(officer.text()).contains("Nadie espera para hoy");
            }
        });
    }

    private static void press(Page page, String key) {
        page.evaluate("() => { document.documentElement.dataset.left = 'yes'; }");
        page.keyboard().press(key);
        page.waitForFunction("() => document.documentElement?.dataset.left === undefined");
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    @Test
    void itWorksWithoutScript() {
        RunningApplication.fresh(address -> {
            try (Browsing window = Browsing.withoutScript();
                    Browsing phone = Browsing.withoutScript()) {
                Officer officer = Officer.of(window, address, Role.RECEPTION);
                officer.staff(1);
                String label = officer.count(2);
                assertThat(phone(phone, officer.slip())).contains(label, "Es el siguiente");
                phone.page().navigate(address + "/line/comar-tapachula");
                phone.page().locator("#turn").fill(label.toLowerCase(Locale.ROOT));
                Browsing.press(phone.page().locator("main form button"));
                assertThat(phone.page().locator("main").innerText()).contains(label, "Es el siguiente");
                officer.open("/turns/keying");
                officer.page().locator("#turnNumber").fill("3");
                officer.page().locator("#turnAsked").fill("2018-10-19T08:10");
                officer.page().locator("#turnPeople").fill("5");
                Browsing.press(officer.page().locator("main form button[type=submit]"));
                assertThat(officer.text()).contains("Guardado", "P3");
                officer.page().locator("#turnNumber").fill("3");
                officer.page().locator("#turnAsked").fill("2018-10-19T23:10");
                officer.page().locator("#turnPeople").fill("0");
                Browsing.press(officer.page().locator("main form button[type=submit]"));
                assertThat(officer.page().locator("[role=alert]").innerText())
                        .contains("Está en el futuro", "de 1 a 60");
                officer.open("/turns");
                assertThat(officer.page()
                                .locator("table.work tbody th")
                                .allInnerTexts()
                                .getFirst())
                        .contains("P3");
            }
        });
    }
}
