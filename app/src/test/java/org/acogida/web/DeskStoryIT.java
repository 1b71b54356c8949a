package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.acogida.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One family from the bridge to a served decision, in a browser, and the program begun anew. */
class DeskStoryIT {
    private static final String HEAD = "María del Carmen";
    private static final String CHILD = "Ana Lucía";

    /** What the replay of two months may take on a busy machine. */
    private static final double REPLAY_MILLIS = 600_000;

    private final Browsing window = Browsing.desktop();
    private final Page page = window.page();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aFamilyOfFourGoesFromTheBridgeToAServedDecision() throws Exception {
        window.signIn(Role.SUPERVISOR);
        threePathwaysAreSeenUnderTwoLaws();
        theFamilyIsRegisteredByKeyboardAlone();
        theirClaimsAreFiledAtOnce();
        String file = page.locator("tbody th a").first().getAttribute("href");
        String child = page.locator("tbody th a", new Page.LocatorOptions().setHasText(CHILD))
                .getAttribute("href");
        theCertificateSaysWhatItMust(file);
        theClockIsSetForward();
        theClaimIsAmongThoseDueOn24December();
        aReturnIsRefusedWithItsArticle(file);
        aChildIsNotInterviewedWithoutGuardian(child);
        theClaimIsDecidedAndServed(file);
        theProgramBegunAnewStillKnows(file);
        assertThat(window.complaints()).allMatch(said -> said.contains("status of 4"));
    }

    private void threePathwaysAreSeenUnderTwoLaws() {
        window.open("/reception");
        Set<String> inForce = new HashSet<>();
        Set<String> other = new HashSet<>();
        for (String[] answers : List.of(
                new String[] {"NO", "NONE_STATED", "YES", "AT_CROSSING"},
                new String[] {"YES", "PROTECTION", "NO", "AT_CROSSING"},
                new String[] {"NO", "NONE_STATED", "NO", "IRREGULAR"})) {
            choose("fear", answers[0]);
            choose("wish", answers[1]);
            choose("validVisa", answers[2]);
            choose("entry", answers[3]);
            fill("#p0-birthDate", "1985-03-01");
            page.waitForResponse("**/reception/pathway", () -> page.keyboard().press("Tab"));
            page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-settling')");
            inForce.add(page.locator(".way > p > strong").first().innerText());
            other.add(page.locator(".way .other strong").innerText());
        }
        window.picture("pathways");
        assertThat(inForce).hasSize(3);
        assertThat(other).hasSize(3).isNotEqualTo(inForce);
        assertThat(page.locator("#ways").innerText()).contains("LM");
    }

    private void choose(String name, String value) {
        page.locator("[name='" + name + "'][value='" + value + "']").check();
    }

    private void fill(String selector, String text) {
        page.locator(selector).fill("");
        page.locator(selector).fill(text);
    }

    private void theFamilyIsRegisteredByKeyboardAlone() {
        window.open("/reception");
        Keyboard keys = new Keyboard(page);
        keys.choose("fear", "YES").choose("wish", "PROTECTION");
        keys.to(".card > details > summary").press("Enter").to("#crossing").type("Puente Rodolfo Robles");
        keys.to("#p0-givenNames").type(HEAD).to("#p0-surnames").type("Hernández de la Cruz");
        keys.to("#p0-age").type("33").choose("p0.sex", "F");
        keys.to("#p0-nationality").type("Honduras").to("#p0-languages").type("español");
        relative(keys, "p1", "José Ángel", "34", "M", "PARTNER");
        relative(keys, "p2", CHILD, "8", "F", "CHILD");
        relative(keys, "p3", "Luis", "ocho meses", "M", "CHILD");
        page.evaluate("scrollTo(0, 0)");
        window.picture("reception");
        keys.to("button[value=save]").press("Enter");
        page.waitForFunction("() => document.activeElement.matches('[role=alert]')");
        assertThat(page.locator("[role=alert]").innerText()).contains("ocho meses", "30-35", "Luis Hernández");
        assertThat(page.locator("#p0-givenNames").inputValue()).isEqualTo(HEAD);
        keys.press("Tab").press("Enter");
        page.waitForFunction("() => document.activeElement.id === 'p3-age'");
        keys.press("Control+A").type("0");
        keys.to("button[value=save]").press("Enter");
        page.waitForURL("**/reception/*-*");
        assertThat(page.locator("tbody tr").count()).isEqualTo(4);
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText(HEAD))
                        .innerText())
                .contains("la familia no se separa");
    }

    private void relative(Keyboard keys, String row, String name, String age, String sex, String role) {
        keys.to("button[value=add]").press("Enter");
        page.waitForFunction("wanted => document.activeElement.id === wanted", row + "-givenNames");
        keys.type(name).to("#" + row + "-surnames").type("Hernández");
        keys.to("#" + row + "-age").type(age).choose(row + ".sex", sex).pick("#" + row + "-role", role);
        assertThat(page.locator("#" + row + "-nationality").inputValue()).isEqualTo("Honduras");
    }

    private void theirClaimsAreFiledAtOnce() {
        new Keyboard(page).to("main form button[type=submit]").press("Enter");
        page.waitForSelector("a[href$='certificate.pdf']");
        window.picture("family");
        assertThat(page.locator("a[href$='certificate.pdf']").count()).isEqualTo(4);
    }

    private void theCertificateSaysWhatItMust(String file) throws Exception {
        byte[] pdf = page.request()
                .get(RunningApplication.at(file + "/certificate.pdf").toString())
                .body();
        Papers paper = Papers.read(pdf);
        assertThat(paper.text())
                .contains(HEAD, "NO puede ser", "NOT be returned", "LRPCAP 22", "lun 24 dic 2018", "Mon 24 Dec 2018")
                .contains("DEMOSTRACIÓN");
        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.tagged()).isTrue();
        assertThat(paper.language()).startsWith("es");
        String genuine = asAStranger(URI.create(paper.code()));
        String unknown = asAStranger(RunningApplication.at("/v/never-given"));
        assertThat(genuine).contains("auténtico").doesNotContain(HEAD, "Hernández", "24 dic");
        assertThat(unknown).contains("no se conoce");
        assertThat(genuine.replace("Este documento es auténtico.", "").replace("state due", ""))
                .isEqualTo(unknown.replace("Este documento no se conoce.", "").replace("state overdue", ""));
    }

    private static String asAStranger(URI address) throws Exception {
        try (HttpClient stranger = HttpClient.newHttpClient()) {
            return stranger.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body()
                    .replaceAll("<meta name=\"csrf\"[^>]*>", "");
        }
    }

    private void theClockIsSetForward() {
        window.open("/clock");
        page.locator("#to").fill("2018-12-20T09:00");
        Browsing.press(page.locator("main button[type=submit]:not(.quiet)"));
        page.waitForSelector(
                "#progress[data-state=REACHED]", new Page.WaitForSelectorOptions().setTimeout(REPLAY_MILLIS));
        assertThat(page.locator(".demonstration").innerText()).contains("20 de diciembre de 2018");
        window.picture("clock");
    }

    private void theClaimIsAmongThoseDueOn24December() {
        window.open("/worklist?on=2018-12-24&task=decide&q=Hern%C3%A1ndez+de+la+Cruz");
        Locator row = page.locator("tbody tr", new Page.LocatorOptions().setHasText(HEAD));
        assertThat(row.innerText()).contains("quedan 2 días hábiles · lun 24 dic");
        window.picture("worklist");
        row.locator(".time a").click();
        page.waitForURL("**/clocks/decide");
        window.picture("deadline");
        assertThat(page.locator("table.month").count()).isEqualTo(3);
        assertThat(page.locator("td.last .ordinal").innerText()).isEqualTo("45");
        assertThat(page.locator("main").innerText())
                .contains("20 nov 2018", "Revolución", "LFPA 28", "mié 26 dic 2018");
    }

    private void aReturnIsRefusedWithItsArticle(String file) {
        window.open(file);
        page.locator(".maynot > summary", new Page.LocatorOptions().setHasText("Ordenar un retorno"))
                .click();
        assertThat(page.locator("details.maynot[open]").innerText()).contains("LRPCAP 6");
        window.open(file + "/acts/order-return");
        choose("kind", "DEPORTATION");
        page.locator("#reasons").fill("Entró sin documentos.");
        choose("receipt", "NO");
        Response answer = page.waitForResponse("**/acts/order-return", this::submit);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(page.locator("[role=alert]").innerText()).contains("No se hizo", "LRPCAP 6", "Qué hacer");
        assertThat(page.locator("#reasons").inputValue()).isEqualTo("Entró sin documentos.");
        window.picture("refusal");
        page.locator("[role=alert] a").first().click();
        assertThat(page.locator(page.url().replaceFirst(".*#", "#")).innerText())
                .contains("LRPCAP 6");
    }

    private void submit() {
        Browsing.press(page.locator("main form button[type=submit]"));
    }

    private void aChildIsNotInterviewedWithoutGuardian(String child) {
        assertThat(interview(child)).isEqualTo(409);
        assertThat(page.locator("[role=alert]").innerText()).contains("LRPCAP");
        window.open(child + "/acts/notify-child-authority");
        submit();
        window.open(child + "/acts/appoint-guardian");
        page.locator("#guardianName").fill(HEAD);
        page.locator("#relation").fill("madre");
        submit();
        assertThat(interview(child)).isEqualTo(302);
        assertThat(page.locator(".saved").innerText()).contains("Registrar la entrevista");
    }

    private int interview(String file) {
        window.open(file + "/acts/hold-interview");
        page.locator("#language").fill("español");
        page.locator("#interviewer").fill("Ana Pérez");
        choose("interviewerSex", "F");
        page.locator("#minutes").fill("Relata amenazas de una pandilla.");
        return page.waitForResponse("**/acts/hold-interview", this::submit).status();
    }

    private void theClaimIsDecidedAndServed(String file) {
        assertThat(interview(file)).isEqualTo(302);
        window.open(file + "/acts/decide-claim");
        choose("outcome", "REFUSED");
        page.locator("#reasons").fill("Persecución por un agente no estatal.");
        assertThat(page.waitForResponse("**/acts/decide-claim", this::submit).status())
                .isEqualTo(409);
        assertThat(page.locator("[role=alert]").innerText()).contains("complementaria");
        choose("outcome", "REFUGEE");
        page.locator("#ground").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        assertThat(page.waitForResponse("**/acts/decide-claim", this::submit).status())
                .isEqualTo(302);
        window.open(file + "/acts/serve-decision");
        page.locator("#proof").fill("Firmó de recibido en la oficina.");
        assertThat(page.waitForResponse("**/acts/serve-decision", this::submit).status())
                .isEqualTo(302);
        assertThat(page.locator(".pathway").innerText()).contains("protección reconocida");
        window.picture("file");
    }

    private void theProgramBegunAnewStillKnows(String file) {
        RunningApplication.again(address -> {
            page.navigate(address + "/login");
            page.locator("input[name=username]").fill("supervisor");
            page.locator("input[name=password]").fill(RunningApplication.PASSWORD);
            page.locator("main button[type=submit]").click();
            page.navigate(address + file);
            assertThat(page.locator("h1").innerText()).contains(HEAD);
            assertThat(page.locator(".timeline li").count()).isGreaterThan(6);
            assertThat(page.locator("main").innerText())
                    .contains("Se notificó la resolución: Condición de refugiado reconocida");
        });
    }
}
