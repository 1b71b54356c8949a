package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.acogida.access.Role;
import org.acogida.places.SiteKind;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Person.Sex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main act of every page, done with the keyboard alone; wherever it stands is seen. */
class KeyboardBrowserIT {
    private static final String CLOSURES = "/offices/comar-tapachula/closures";
    private static final int LAST_STOP = 400;

    /** What kind of element has the focus: {@code button}, {@code input radio}. */
    private static final String KIND = """
            () => {
              const here = document.activeElement;
              return here.localName === 'input' ? `input ${here.type}` : here.localName;
            }""";

    private final Browsing window = Browsing.desktop();
    private final Page page = window.page();
    private final Keyboard keys = new Keyboard(page);
    private final Queue<FileChooser> asked = new ArrayDeque<>();

    @BeforeEach
    void listen() {
        page.onFileChooser(asked::add);
    }

    @AfterEach
    void close() {
        window.close();
    }

    /** Someone whose claim stands, so that a clock runs. */
    private static SomeCase claimant(String surnames) {
        return SomeCase.of("Teclada", surnames, "es").act("2018-09-04", new FileClaim(Manner.WRITTEN, ""));
    }

    private String text(String selector) {
        return page.locator(selector).innerText();
    }

    private String value(String selector) {
        return page.locator(selector).inputValue();
    }

    private void signInByKeyboard(Role role) {
        keys.led("[name=username]").seen().type(role.name().toLowerCase(Locale.ROOT));
        keys.to("[name=password]").type(RunningApplication.PASSWORD).leads("Enter");
    }

    /** Opens the browser's own choice of files from a button that was reached by keyboard. */
    private void choose(String button, String name, String content) {
        keys.to(button).press("Enter");
        page.waitForCondition(() -> !asked.isEmpty());
        asked.remove()
                .setFiles(new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anOfficerSignsInAndOut() {
        window.open("/login?lang=es");
        keys.led("[name=username]")
                .type("reception")
                .to("[name=password]")
                .type("otra")
                .leads("Enter");
        assertThat(text("[role=alert]")).contains("no coinciden");
        signInByKeyboard(Role.RECEPTION);
        assertThat(text("h1")).isEqualTo("Pendientes");
        keys.to("header form button").leads("Enter");
        assertThat(text("[role=status].state")).contains("Ha salido");
    }

    @Test
    void theWorklistIsWalkedFilteredAndItsCasesGiven() {
        SomeCase one = claimant("Renglonera");
        window.signIn(Role.SUPERVISOR);
        window.open("/worklist?lang=es");
        keys.press("/").led("#filter-q").seen().type("renglonera").leads("Enter");
        keys.to(".more > summary").press("Enter").pick("#filter-task", "decide");
        keys.to(".filters > .buttons button").leads("Enter");
        assertThat(page.url()).doesNotContain("renglonera").contains("sought=", "task=decide");
        assertThat(page.locator("tr[data-row]").count()).isEqualTo(1);
        keys.press("j").led(".row-link").seen().press("k").press("x");
        assertThat(page.locator("[name=case]:checked").count()).isEqualTo(1);
        keys.press("a").led("#assignee").seen().press("ArrowDown");
        keys.to(".assign-bar button").leads("Enter");
        assertThat(text(".saved")).contains("1 expediente", "Ana López");
        keys.press("j").led(".row-link").leads("Enter");
        assertThat(page.url()).endsWith(one.href());
    }

    @Test
    void aFigureOfTheBoardIsFollowedToItsRows() {
        claimant("Tablonera");
        window.signIn(Role.SUPERVISOR);
        window.open("/worklist?lang=es");
        keys.to("main a[href='/board']").leads("Enter");
        keys.to("#shares-title ~ table .figure a").leads("Enter");
        assertThat(page.url()).contains("/worklist?");
        assertThat(page.locator("tr[data-row]").count()).isPositive();
    }

    @Test
    void aPersonIsRegisteredTheirClaimFiledAndTheyAreFoundAgain() {
        window.signIn(Role.RECEPTION);
        window.open("/reception?lang=es");
        keys.led("#q").seen();
        keys.choose("fear", "YES").choose("wish", "PROTECTION");
        keys.to("#p0-givenNames")
                .type("Recién")
                .to("#p0-surnames")
                .type("Tecleada")
                .to("#p0-age")
                .type("30");
        keys.choose("p0.sex", "F")
                .to("#p0-nationality")
                .type("hnd")
                .to("#p0-languages")
                .type("es");
        keys.leads("Alt+S");
        assertThat(page.url()).matches(".*/reception/[0-9a-f-]{36}");
        keys.to("[name=member]").press("Space").press("Space");
        keys.to("main form button[type=submit]").leads("Enter");
        assertThat(page.locator("a[href$='certificate.pdf']").count()).isEqualTo(1);
        keys.to("main a[href='/reception']").leads("Enter");
        keys.led("#q").type("tecleada");
        page.waitForSelector("#found a");
        keys.to("#found a").leads("Enter");
        assertThat(text("h1")).contains("Recién Tecleada");
    }

    @Test
    void thePathwayChangesWithoutTakingTheFocus() {
        window.signIn(Role.RECEPTION);
        window.open("/reception?lang=es");
        keys.choose("fear", "YES");
        page.waitForResponse("**/reception/pathway", () -> keys.choose("wish", "PROTECTION"));
        settled();
        assertThat(keys.isOn("[name=wish][value=PROTECTION]")).isTrue();
        assertThat(text("#ways")).contains("olicitud");
        keys.to("#otherLaw");
        page.waitForResponse("**/reception/pathway", () -> keys.press("ArrowDown"));
        settled();
        assertThat(keys.isOn("#otherLaw")).isTrue();
        keys.seen();
    }

    private void settled() {
        page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
    }

    @Test
    void aFileLeadsToItsNextActItsReasonsAndItsDeadlines() {
        SomeCase one = claimant("Expedienta");
        window.signIn(Role.PROTECTION);
        window.open(one.href() + "?lang=es");
        keys.to(".next a[role=button]").leads("Space");
        assertThat(page.url()).contains("/acts/");
        keys.leads("Escape");
        assertThat(page.url()).endsWith(one.href());
        keys.to(".maynot > summary").press("Enter").to(".maynot[open] .barred a");
        keys.to("a.act").leads("Enter");
        assertThat(text(".refusal")).contains("Qué hacer");
        keys.leads("Escape").to("a.clock[href$='/decide']").leads("Enter");
        assertThat(text("main")).contains("Día por día");
        keys.leads("Escape");
        assertThat(page.url()).endsWith(one.href());
    }

    @Test
    void anActIsMendedThroughItsSummaryAndSaved() {
        SomeCase one = claimant("Observada");
        window.signIn(Role.PROTECTION);
        window.open(one.href() + "/acts/record-observation?lang=es");
        keys.to("main form button[type=submit]").leads("Enter").led(".faults").seen();
        keys.to(".faults a[href='#text']").press("Enter").led("#text").seen().type("Llegó con fiebre.");
        keys.leads("Alt+S");
        assertThat(text(".saved")).contains("observación");
        keys.to(".timeline summary").press("Enter");
        assertThat(text(".timeline >> nth=0")).contains("Llegó con fiebre.");
    }

    @Test
    void aRefusalTakesTheFocusAndLeadsToItsArticle() {
        SomeCase one = claimant("Retenida");
        window.signIn(Role.SUPERVISOR);
        window.open(one.href() + "/acts/order-return?lang=es");
        keys.choose("kind", "DEPORTATION")
                .to("#reasons")
                .type("Entró sin documentos.")
                .choose("receipt", "NO")
                .leads("Alt+S");
        keys.led(".refusal[role=alert]").seen().to(".refusal a").leads("Enter");
        keys.led(".rule:target");
        assertThat(text(".rule:target")).contains("LRPCAP");
    }

    @Test
    void aSiteIsOpenedItsBedsAreWalkedAndOneGoesOutOfUse() {
        window.signIn(Role.STATION);
        window.open("/places?lang=es");
        keys.leads("Alt+N").to("a[href$='template=shelter']").leads("Enter");
        keys.to("#siteName").type("Albergue a teclas").leads("Alt+S");
        assertThat(text("h1")).isEqualTo("Albergue a teclas");
        keys.to("ol.beds a").press("ArrowRight").seen().press("End").seen();
        assertThat(page.evaluate("() => document.activeElement.innerText")).isEqualTo("6\nlibre");
        keys.press("Home")
                .press("ArrowDown")
                .seen()
                .to(".room:nth-of-type(2) h3 a")
                .leads("Enter");
        keys.to("#bedsFirst").type("4").choose("bedsWhy", "REPAIR").leads("Alt+S");
        assertThat(text(".room:nth-of-type(2) li:nth-child(4)")).isEqualTo("4\nen reparación");
    }

    @Test
    void aFamilyIsReceivedAtTheDoorAndTheNextIsLookedFor() {
        UUID site = Lodgings.site("Albergue a teclas de noche", SiteKind.SHELTER, 4);
        Lodgings.family(
                "Puerta Nochebuena",
                List.of(
                        new Lodgings.Member("Refugio", org.acogida.procedure.Role.HEAD, Sex.F, 1985),
                        new Lodgings.Member("Socorro", org.acogida.procedure.Role.CHILD, Sex.F, 2010)));
        window.signIn(Role.RECEPTION);
        window.open("/places/" + site + "?lang=es");
        keys.leads("Alt+R").led("#q").type("Refugio Nochebuena").leads("Enter");
        keys.to("main a[href*='arrive?case=']").leads("Enter");
        keys.led("button[data-key=s]").seen().leads("Enter");
        assertThat(text(".saved")).contains("2 personas");
        keys.led("#q").seen();
        assertThat(page.locator("main li:has-text('Nochebuena')").count()).isEqualTo(2);
    }

    @Test
    void aFileIsAttachedAndAWrongOneAnswered() {
        SomeCase one = claimant("Adjuntada");
        window.signIn(Role.RECEPTION);
        window.open(one.href() + "?lang=es");
        keys.to("a.act[href$='/attachments']").leads("Enter");
        choose("#file", "hoja.pdf", "PK\u0003\u0004");
        keys.to("main form button[type=submit]").leads("Enter").led(".faults").seen();
        keys.to(".faults a[href='#file']").press("Enter").led("#file").press("Shift+Tab");
        choose("#file", "acta.pdf", "%PDF-1.7 acta");
        keys.to("main form button[type=submit]").leads("Enter");
        assertThat(text(".saved")).contains("Guardado");
        keys.to("a[download]");
        assertThat(page.waitForDownload(() -> keys.press("Enter")).suggestedFilename())
                .isEqualTo("acta.pdf");
    }

    @Test
    void aLawIsReadByItsArticlesAndComparedWithAnother() {
        window.signIn(Role.LEGAL);
        window.open("/worklist?lang=es");
        keys.to("header a[href='/laws']")
                .leads("Enter")
                .to("h2 a[href='/laws/mx-2018']")
                .leads("Enter");
        keys.to(".contents a[href='#safeguards']").press("Enter");
        page.waitForURL("**/laws/mx-2018#safeguards");
        assertThat(page.locator(":target").isVisible()).isTrue();
        keys.to(".unsure-list summary").press("Enter").to(".unsure-list a").press("Enter");
        keys.led(".rule:target").seen();
        keys.leads("Escape").to("a[href='/laws/compare']").leads("Enter");
        keys.pick("#a", "mx-2018").pick("#b", "de-2022");
        keys.to(".compare-form button").leads("Enter");
        assertThat(page.url()).contains("a=mx-2018").contains("b=de-2022");
        assertThat(page.locator("table.compare").count()).isPositive();
        keys.to("table.compare a").leads("Enter").led(".rule:target");
    }

    @Test
    void theTextOfAPaperIsChangedAndTakenBack() {
        window.signIn(Role.SUPERVISOR);
        window.open("/papers?lang=es");
        keys.to("a[href='/papers/summons/es']").leads("Enter");
        String shipped = value("#body");
        keys.to("#body").press("Control+A").type("Venga.");
        keys.to("main form button[type=submit]").leads("Enter").led(".faults").seen();
        keys.to(".faults a").press("Enter").led("#body").press("Control+A").type(shipped);
        keys.press("Control+End").type("\n\nTraiga agua.");
        keys.to("main form button[type=submit]").leads("Enter");
        assertThat(text(".saved")).contains("Guardado");
        assertThat(value("#body")).endsWith("Traiga agua.");
        keys.to("[name=shipped]").leads("Enter");
        assertThat(value("#body")).isEqualTo(shipped);
    }

    @Test
    void aFileOfArrivalsIsTried() {
        window.signIn(Role.RECEPTION);
        window.open("/reception?lang=es");
        keys.to("main a[href='/import']").leads("Enter");
        choose("#file", "llegadas.csv", """
                source,ref,arrived_at,given_names,surnames,sex
                keys,K1,2018-10-19,Dominga,Ixcoy,F
                keys,K2,2018-13-19,Crescencio,Ixcoy,M
                """);
        keys.to("[name=trial]").press("Space");
        keys.to("main form button[type=submit]").leads("Enter");
        page.waitForSelector("#progress:not([data-state=WAITING]):not([data-state=RUNNING])");
        assertThat(text("main")).contains("Fue un ensayo", "2018-13-19");
        keys.to("main a[href='/import']").leads("Enter");
    }

    @Test
    void anOfficeIsClosedAnOutageEnteredAndTheClockSetForward() {
        RunningApplication.fresh(address -> {
            page.navigate(address + "/login?lang=es");
            signInByKeyboard(Role.SUPERVISOR);
            page.navigate(address + "/offices");
            anOfficeIsClosed();
            anOutageIsEnteredAndEnded();
            page.navigate(address + "/worklist");
            theClockIsSetForward();
        });
        assertThat(window.complaints()).allMatch(said -> said.contains("status of 4"));
    }

    private void anOfficeIsClosed() {
        keys.to("a[href='/offices/comar-tapachula']").leads("Enter");
        keys.to("a[href$='/closures/new']").leads("Enter");
        keys.to("main form button[type=submit]").leads("Enter").led(".faults").seen();
        keys.to(".faults a").press("Enter").led("#from").type("11072018");
        assertThat(value("#from")).isEqualTo("2018-11-07");
        keys.to("#to").type("11092018").to("#act").type("Acuerdo 7/2018");
        keys.to("#reason").type("Inundación");
        keys.to("main form button[type=submit]").leads("Enter");
        assertThat(text("main")).contains("Todavía no se guardó nada");
        keys.to("main form button[type=submit]").leads("Enter");
        assertThat(text("[role=status].saved")).contains("Guardado");
        assertThat(page.url()).contains(CLOSURES + "/");
        keys.leads("Escape");
    }

    private void anOutageIsEnteredAndEnded() {
        keys.to("a[href$='/outages/new']").leads("Enter");
        keys.to("#outageFrom").type("10182018").press("Tab").type("1000AM");
        assertThat(value("#outageFrom")).isEqualTo("2018-10-18T10:00");
        keys.to("#outageWhat").type("Sin luz en el puente").leads("Alt+S");
        assertThat(text("section[aria-labelledby=outages]")).contains("Sin luz", "sigue");
        keys.to("section[aria-labelledby=outages] form button").leads("Enter");
        assertThat(text("section[aria-labelledby=outages]")).doesNotContain("sigue");
    }

    private void theClockIsSetForward() {
        keys.to(".demonstration a").leads("Enter");
        keys.to("#to").type("10202018").press("Tab").type("1100PM");
        assertThat(value("#to")).isEqualTo("2018-10-20T23:00");
        keys.to("main form button[type=submit]").leads("Enter");
        keys.to("#stop");
        page.waitForResponse("**/clock/progress", () -> {});
        settled();
        assertThat(keys.isOn("#stop")).isTrue();
        keys.leads("Enter");
        assertThat(text("main")).contains("Parado");
    }

    @Test
    void theKeysAreShownWithoutLeavingThePageAndEscapeGoesBackToWhereOneWas() {
        window.signIn(Role.RECEPTION);
        window.open("/reception?lang=es");
        keys.to("#p0-surnames").type("A medias").choose("fear", "YES").press("?");
        page.waitForSelector("dialog[open] kbd");
        assertThat(text("dialog[open]")).contains("Teclas", "Alt+S");
        keys.led("dialog button").seen().press("Escape");
        page.waitForSelector("dialog", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(keys.isOn("[name=fear][value=YES]")).isTrue();
        assertThat(value("#p0-surnames")).isEqualTo("A medias");
        assertThat(page.url()).contains("/reception");
        keys.press("?");
        page.waitForSelector("dialog[open] kbd");
        keys.led("dialog button").press("Enter");
        keys.led("[name=fear][value=YES]").seen();
    }

    @Test
    void helpOpensBesideItsField() {
        SomeCase one = claimant("Ayudada");
        window.signIn(Role.RECEPTION);
        window.open("/reception?lang=es");
        keys.choose("wish", "STAY").press("F1");
        assertThat(text(".field:has([name=wish]) .help[open]")).contains("protección");
        assertThat(keys.isOn("[name=wish]")).isTrue();
        keys.press("F1");
        assertThat(page.locator(".help[open]").count()).isZero();
        keys.to(".field:has([name=wish]) .help > summary").press("Enter");
        assertThat(page.locator(".field:has([name=wish]) .help[open]").count()).isEqualTo(1);
        window.open(one.href() + "/acts/decide-claim?lang=en");
        keys.to(".field:has([name=complementary]) .help > summary").press("Enter");
        assertThat(text(".help[open]")).contains("omplementary protection");
    }

    @Test
    void theLanguageIsChosen() {
        window.signIn(Role.LEGAL);
        window.open("/laws?lang=es");
        keys.to("header a[hreflang=en]").leads("Enter");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(text("h1")).isEqualTo("Laws");
        keys.to("header a[hreflang=es]").leads("Enter");
        assertThat(text("h1")).isEqualTo("Leyes");
    }

    @Test
    void theFirstKeyLeadsPastTheHeadOfThePage() {
        window.signIn(Role.LEGAL);
        window.open("/laws?lang=es");
        keys.press("Tab").seen();
        assertThat(keys.isOn(".skip")).isTrue();
        keys.press("Enter").led("main").press("Tab").seen();
        assertThat(keys.isOn("main *")).isTrue();
    }

    @Test
    void whereverTheKeyboardStandsIsSeen() {
        SomeCase one = claimant("Recorrida");
        window.signIn(Role.SUPERVISOR);
        Set<String> kinds = new TreeSet<>();
        for (String address : new String[] {
            "/worklist?lang=es&q=recorrida",
            "/reception",
            one.href(),
            one.href() + "/acts/decide-claim",
            "/papers/summons/es"
        }) {
            window.open(address);
            page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");
            walk(kinds);
        }
        assertThat(kinds)
                .contains("a", "button", "input search", "input text", "input radio", "input checkbox", "input date")
                .contains("select", "summary", "textarea");
    }

    /** Walks a page from its head to its end. */
    private void walk(Set<String> kinds) {
        keys.to(".skip");
        for (int i = 0; i < LAST_STOP; i++) {
            keys.press("Tab");
            if (keys.isOn("body, .skip")) {
                return;
            }
            keys.seen();
            kinds.add((String) page.evaluate(KIND));
        }
        throw new AssertionError(page.url() + " has no end");
    }
}
