package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.acogida.access.Role;
import org.junit.jupiter.api.Test;

class SignInBrowserIT {

    @Test
    void anOfficerSignsInByKeyboardAloneAndOutAgain() {
        try (Browsing window = Browsing.desktop()) {
            Page page = window.open("/login?lang=en");
            page.keyboard().type("protection");
            page.keyboard().press("Tab");
            page.keyboard().type(RunningApplication.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/worklist**");
            assertThat(page.locator("header").innerText()).contains("Ana López");
            page.locator("header form button").click();
            assertThat(page.locator("main").innerText()).contains("You have signed out");
        }
    }

    @Test
    void aWrongPasswordIsExplained() {
        try (Browsing window = Browsing.phone()) {
            Page page = window.open("/login?lang=es");
            page.locator("input[name=username]").fill("legal");
            page.locator("input[name=password]").fill("not it");
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("[role=alert]").innerText()).contains("no coinciden");
        }
    }

    @Test
    void thePolicyIsKeptByStylesIconsAndHtmxAlike() {
        try (Browsing window = Browsing.desktop()) {
            Page page = window.open("/login");
            page.evaluate("""
                    () => {
                      const form = document.querySelector('main form');
                      const select = document.createElement('select');
                      const box = document.createElement('input');
                      box.type = 'checkbox';
                      box.checked = true;
                      const search = document.createElement('input');
                      search.type = 'search';
                      const day = document.createElement('input');
                      day.type = 'date';
                      const wrong = document.createElement('input');
                      wrong.setAttribute('aria-invalid', 'true');
                      form.append(select, box, search, day, wrong);
                    }""");
            page.evaluate("() => window.htmx.ajax('GET', '/img/tick.svg', {target: 'main h1', swap: 'innerHTML'})");
            page.waitForSelector("main h1 svg");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void aScriptWithinAFragmentIsRefused() {
        try (Browsing window = Browsing.desktop()) {
            Page page = window.open("/login");
            Object refused = page.evaluate("""
                    () => {
                      try {
                        document.querySelector('h1').innerHTML = '<script>window.bad = 1</scr' + 'ipt>';
                        return false;
                      } catch (e) {
                        return e instanceof TypeError;
                      }
                    }""");
            assertThat(refused).isEqualTo(true);
        }
    }

    @Test
    void thePageIsAccessibleInLightAndDark() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (Browsing window = Browsing.desktop()) {
                window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                window.signIn(Role.SUPERVISOR);
                assertThat(violations(window.page())).as("%s", scheme).isEmpty();
                assertThat(violations(window.open("/login?error")))
                        .as("%s", scheme)
                        .isEmpty();
            }
        }
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(Rule::toString).toList();
    }
}
