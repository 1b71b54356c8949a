package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.acogida.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the acts of a day cost in keys, with the keyboard alone; {@code docs/benchmarks.md} tells the figures. */
class KeystrokesIT {
    private static final int MOST_FOR_A_FAMILY = 120;

    private final Browsing window = Browsing.desktop();
    private final Page page = window.page();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aFamilyOfFourIsRegisteredInFewKeys() {
        window.signIn(Role.RECEPTION);
        window.open("/reception");
        Keyboard keys = new Keyboard(page);
        keys.choose("fear", "YES").choose("wish", "PROTECTION");
        keys.to("#p0-givenNames")
                .type("María")
                .press("Tab")
                .type("Paz Núñez")
                .press("Tab")
                .type("33");
        keys.choose("p0.sex", "F")
                .to("#p0-nationality")
                .type("hnd")
                .press("Tab")
                .type("es");
        relative(keys, "p1", "José", "34", "M", "PARTNER");
        relative(keys, "p2", "Ana", "8", "F", "CHILD");
        relative(keys, "p3", "Luis", "0", "M", "CHILD");
        keys.press("Alt+S");
        page.waitForURL("**/reception/*-*");
        assertThat(page.locator("tbody tr").count()).isEqualTo(4);
        assertThat(page.locator("tbody").innerText()).contains("Luis Paz Núñez");
        System.out.println("Keys for a family of four: " + keys.strokes());
        assertThat(keys.strokes()).isLessThanOrEqualTo(MOST_FOR_A_FAMILY);
    }

    @Test
    void aCaseIsFoundExtendedDecidedAndServedInFewKeys() {
        window.signIn(Role.SUPERVISOR);
        registered("Keyla", "Ordóñez");
        window.open("/reception");
        Keyboard find = new Keyboard(page);
        find.type("ordon");
        page.waitForFunction("() => document.querySelector('#found a')?.textContent.includes('Ordóñez')");
        follow(find, "#found a", "**/cases/*");
        String file = page.url();

        Keyboard extend = new Keyboard(page);
        extend.press("Alt+A").led("#may-title");
        extend.to("details:has(a[href$='/acts/extend-clock']) > summary").press("Enter");
        follow(extend, "a[href$='/acts/extend-clock']", "**/acts/extend-clock");
        extend.choose("clock", "decide").choose("extension", "no-interpreter");
        extend.to("#text").type("Falta intérprete.").press("Alt+S");
        page.waitForSelector(".saved");

        interviewed(file);
        Keyboard decide = new Keyboard(page);
        follow(decide, ".next a[href$='/acts/decide-claim']", "**/acts/decide-claim");
        decide.choose("outcome", "REFUGEE").to("#ground").press("ArrowDown");
        decide.to("#reasons").type("Persecución por una pandilla.").press("Alt+S");
        page.waitForSelector(".saved");
        follow(decide, ".next a[href$='/acts/serve-decision']", "**/acts/serve-decision");
        decide.to("#proof").type("Firmó.").press("Alt+S");
        page.waitForSelector(".saved");
        System.out.printf(
                "Keys to find a case: %d, extend: %d, decide and serve: %d%n",
                find.strokes(), extend.strokes(), decide.strokes());
        assertThat(page.locator(".pathway").innerText()).contains("protección reconocida");
    }

    private void follow(Keyboard keys, String link, String address) {
        keys.to(link).press("Enter");
        page.waitForURL(address);
        page.waitForLoadState();
    }

    private void registered(String given, String surnames) {
        window.open("/reception");
        page.locator("[name=fear][value=YES]").check();
        page.locator("[name=wish][value=PROTECTION]").check();
        page.locator("#p0-givenNames").fill(given);
        page.locator("#p0-surnames").fill(surnames);
        page.locator("#p0-age").fill("30");
        page.locator("#p0-languages").fill("español");
        page.locator("[name='p0.sex'][value=F]").check();
        Browsing.save(page);
        Browsing.press(page.locator("main form button[type=submit]"));
        page.waitForSelector("a[href$='certificate.pdf']");
    }

    private void interviewed(String file) {
        page.navigate(file + "/acts/hold-interview");
        page.locator("#language").fill("español");
        page.locator("#interviewer").fill("Ana Pérez");
        page.locator("[name=interviewerSex][value=F]").check();
        page.locator("#minutes").fill("Relata amenazas.");
        page.locator("main form button[type=submit]").click();
        page.waitForSelector(".saved");
    }

    private void relative(Keyboard keys, String row, String name, String age, String sex, String role) {
        keys.press("Alt+N");
        page.waitForFunction("wanted => document.activeElement.id === wanted", row + "-givenNames");
        keys.type(name).press("Tab").press("Tab").type(age);
        keys.choose(row + ".sex", sex).pick("#" + row + "-role", role);
    }
}
