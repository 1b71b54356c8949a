package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, in both languages: whole words, no barrier, nothing refused by the policy, nothing wider than a phone. */
class PagesIT {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final int HIGH = 900;
    private static final List<String> MORE_RULES = List.of(
            "target-size", "label-content-name-mismatch", "p-as-heading", "table-fake-caption", "td-has-header");

    /** What in the dark may be another matter than by day. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String TOO_SMALL = """
            () => [...document.querySelectorAll('main button, main select, main [role=button], main summary, main input')]
              .filter(e => !e.matches('.visually-hidden, [type=hidden], [type=radio], [type=checkbox]'))
              .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44)
              .map(e => e.outerHTML)""";

    private static List<PageStates.Shown> pages() {
        return PageStates.list(EveryPage.file(), EveryPage.family(), "Ñamandú");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void everyPageIsWholeAndWithoutBarriersInLightAndDark(String language) {
        List<String> barriers = new ArrayList<>();
        try (Browsing window = Browsing.desktop()) {
            window.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            Page page = window.signIn(Role.SUPERVISOR);
            window.open("/worklist?lang=" + language);
            for (PageStates.Shown shown : pages()) {
                shown.bring().accept(window);
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
                assertThat(page.content()).as(shown.name()).doesNotContain("??");
                barriers(page).forEach(barrier -> barriers.add(shown.name() + " " + barrier));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                colours(page).forEach(barrier -> barriers.add(shown.name() + " in the dark " + barrier));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                assertFits(page, shown.name(), language);
            }
            assertThat(window.complaints()).allMatch(said -> said.matches(".*status of (400|403|404|409|422).*"));
            assertThat(barriers).isEmpty();
        }
    }

    /** Not wider than the window, of a desk and of a phone; and on the phone large enough to touch. */
    static void assertFits(Page page, String address, String language) {
        for (int width : new int[] {DESK, PHONE}) {
            page.setViewportSize(width, HIGH);
            picture(page, address, language, width);
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                    .as("%s at %s", address, width)
                    .isLessThanOrEqualTo(width);
        }
        assertThat((List<?>) page.evaluate(TOO_SMALL)).as(address).isEmpty();
        page.setViewportSize(DESK, HIGH);
    }

    /** Takes a picture of the whole page, where {@code -Dscreenshots} asks for them. */
    private static void picture(Page page, String address, String language, int width) {
        if (System.getProperty("screenshots") != null) {
            String name = EveryPage.named(address.replace("FILE", "/cases/1").replace("FAMILY", "/reception/1"));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve(language + name + "-" + width + ".png")));
        }
    }

    @Test
    void receptionNeedsNoScript() {
        try (Browsing window = Browsing.withoutScript()) {
            Page page = window.signIn(Role.RECEPTION);
            window.open("/reception?lang=es");
            page.locator("#p0-givenNames").fill("Sin guion");
            page.locator("[name='p0.sex'][value=X]").check();
            page.locator("[name=fear][value=NO]").check();
            page.locator("[name=wish][value=STAY]").check();
            page.locator("[name=validVisa][value=YES]").check();
            Browsing.press(page.locator("button[value=look]").last());
            assertThat(page.locator("#ways").innerText()).contains("Sin guion", "visa");
            Browsing.press(page.locator("button[value=add]"));
            Browsing.press(page.locator("button[value=remove-1]"));
            assertThat(page.locator("#p0-givenNames").inputValue()).isEqualTo("Sin guion");
            page.locator("#q").fill("Wolfeschlegel");
            Browsing.press(page.locator("button[value=search]"));
            Browsing.save(page);
            assertThat(page.url()).matches(".*/reception/[0-9a-f-]{36}");
        }
    }

    @Test
    void whoComesSecondSeesThatTheFileChangedAndLosesNothing() {
        try (Browsing first = Browsing.desktop();
                Browsing second = Browsing.desktop()) {
            first.signIn(Role.PROTECTION);
            second.signIn(Role.SUPERVISOR);
            String form = EveryPage.file() + "/acts/record-observation";
            first.open(form + "?lang=es");
            second.open(form + "?lang=es");
            observe(first.page(), "Primero.");
            Response late = second.page().waitForResponse("**/acts/**", () -> observe(second.page(), "Después."));
            assertThat(late.status()).isEqualTo(409);
            assertThat(second.page().locator("[role=alert]").innerText()).contains("cambió");
            assertThat(second.page().locator("#text").inputValue()).isEqualTo("Después.");
            Browsing.press(second.page().locator("main form button[type=submit]"));
            assertThat(second.page().locator(".saved").innerText()).contains("observación");
        }
    }

    private static void observe(Page page, String text) {
        page.locator("#text").fill(text);
        Browsing.press(page.locator("main form button[type=submit]"));
    }

    @Test
    void aFormSentTwiceIsDoneOnce() {
        try (Browsing window = Browsing.desktop()) {
            Page page = window.signIn(Role.SUPERVISOR);
            window.open(EveryPage.file() + "/acts/record-observation?lang=es");
            page.locator("#text").fill("Una sola vez.");
            page.evaluate("""
                    async () => {
                      const form = document.querySelector('main form');
                      const send = () => fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form))});
                      await Promise.all([send(), send(), send()]);
                    }""");
            window.open(EveryPage.file());
            assertThat(page.content().split("Una sola vez\\.", -1)).hasSize(2);
        }
    }

    @Test
    void whoMayNotDoAnActIsNotOfferedIt() {
        try (Browsing window = Browsing.desktop()) {
            Page page = window.signIn(Role.RECEPTION);
            window.open(EveryPage.file() + "?lang=es");
            assertThat(page.locator("a[href$='/acts/order-return']").count()).isZero();
            window.open(EveryPage.file() + "/acts/order-return");
            page.locator("[name=kind][value=ASSISTED]").check();
            page.locator("[name=receipt][value=NO]").check();
            Response answer = page.waitForResponse(
                    "**/acts/**",
                    () -> page.locator("main form button[type=submit]").click());
            assertThat(answer.status()).isEqualTo(403);
            assertThat(page.locator("[role=alert]").innerText()).contains("No está a su alcance");
        }
    }

    /** What axe finds, by its own rules and those of WCAG 2.2 AA that it leaves out unless asked. */
    static List<String> barriers(Page page) {
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        options.setRules(MORE_RULES.stream().collect(Collectors.toMap(rule -> rule, rule -> on)));
        AxeResults found =
                new AxeBuilder(page).setLegacyMode(true).options(options).analyze();
        assertThat(Stream.of(found.getPasses(), found.getViolations(), found.getInapplicable(), found.getIncomplete())
                        .flatMap(List::stream)
                        .map(Rule::getId))
                .containsAll(MORE_RULES);
        return found.getViolations().stream().map(Object::toString).toList();
    }

    /** What axe finds of colours alone. */
    private static List<String> colours(Page page) {
        AxeResults found =
                new AxeBuilder(page).setLegacyMode(true).withRules(OF_COLOURS).analyze();
        return found.getViolations().stream().map(Object::toString).toList();
    }
}
