package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.acogida.access.Role;
import org.acogida.attachments.MadePictures;
import org.junit.jupiter.api.Test;

/** Photos of people and of their documents, and the lines of a document read at the desk. */
class DocumentBrowserIT {
    private static final String FIRST_LINE = "P<HNDNUNEZ<LOPEZ<<MARIA<DEL<CARMEN<<<<<<<<<<";
    private static final String SECOND_LINE = "E123456<<3HND8503013F2704151<<<<<<<<<<<<<<<6";

    private static void photograph(Page page, String purpose, String name, byte[] photo) {
        page.locator("#photo [value=" + purpose + "]").check();
        page.locator("#camera").setInputFiles(new FilePayload(name, "image/jpeg", photo));
        Browsing.press(page.locator("#photo button[type=submit]"));
    }

    @Test
    void aPortraitIsClosedUntilItIsOpenedAndForThoseWhoMaySeeIt() {
        SomeCase one = SomeCase.of("Ana", "Retratada", "es");
        try (Browsing window = Browsing.phone();
                SignedIn legal = new SignedIn(Role.LEGAL);
                SignedIn station = new SignedIn(Role.STATION)) {
            Page page = window.signIn(Role.RECEPTION);
            window.open(one.href() + "?lang=es");
            assertThat(page.locator(".portrait").count()).isZero();
            page.locator("a[href$='/attachments#photo']").click();
            assertThat(page.locator("#camera").getAttribute("capture")).isEqualTo("environment");
            photograph(page, "PORTRAIT", "IMG_0001.jpg", MadePictures.jpeg(2_000, 1_500));
            assertThat(page.locator(".saved").innerText()).contains("Guardado");
            List<String> asked = new CopyOnWriteArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            window.open(one.href());
            page.locator(".timeline").first().scrollIntoViewIfNeeded();
            page.locator(".portrait summary").scrollIntoViewIfNeeded();
            assertThat(asked).noneMatch(url -> url.endsWith("/portrait"));
            page.waitForResponse(
                    "**/portrait", () -> page.locator(".portrait summary").click());
            page.waitForFunction("() => document.querySelector('.portrait img').naturalWidth === 1600");
            assertThat(page.locator(".portrait img").getAttribute("alt")).isEqualTo("Retrato de Ana Retratada");
            var answer = page.request()
                    .get(RunningApplication.at(one.href() + "/portrait").toString());
            assertThat(answer.headers())
                    .containsEntry("content-type", "image/jpeg")
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("content-security-policy", "default-src 'none'; sandbox")
                    .hasEntrySatisfying(
                            "cache-control", kept -> assertThat(kept).contains("no-store"));
            String file = page.locator("a[download]").first().getAttribute("href");
            for (SignedIn other : List.of(legal, station)) {
                assertThat(other.get(one.href() + "/portrait").statusCode()).isEqualTo(403);
                assertThat(other.get(file).statusCode()).isEqualTo(403);
                assertThat(other.page(one.href())).doesNotContain("/portrait\"", file);
            }
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void aPdfIsNoPortraitAndOneThatActsIsKeptAndMarked() {
        SomeCase one = SomeCase.of("Ana", "Documentada", "es");
        byte[] pdf = "%PDF-1.7 << /S /JavaScript /JS (app.alert(1)) >>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        try (Browsing window = Browsing.withoutScript()) {
            Page page = window.signIn(Role.PROTECTION);
            window.open(one.href() + "/attachments?lang=es&purpose=PORTRAIT");
            assertThat(page.locator("#photo [value=PORTRAIT]").isChecked()).isTrue();
            photograph(page, "PORTRAIT", "retrato.jpg", pdf);
            assertThat(page.locator("[role=alert]").innerText()).contains("«retrato.jpg»", "Tome una foto");
            page.locator("#file").setInputFiles(new FilePayload("acta.pdf", "application/pdf", pdf));
            page.locator("#purpose").selectOption("DOCUMENT_FRONT");
            Browsing.press(page.locator("main form button[type=submit]").first());
            assertThat(page.locator("main li").first().innerText())
                    .contains("acta.pdf", "Documento, frente", "Este PDF contiene JavaScript. Ábralo solo");
            String href = page.locator("a[download]").first().getAttribute("href");
            var answer = page.request().get(RunningApplication.at(href).toString());
            assertThat(answer.body()).isEqualTo(pdf);
            assertThat(answer.headers())
                    .containsEntry("content-security-policy", "default-src 'none'; sandbox")
                    .hasEntrySatisfying(
                            "content-disposition", how -> assertThat(how).startsWith("attachment;"));
        }
    }

    @Test
    void aScannersBurstFillsThePersonAndWhatDiffersIsTakenByAKey() {
        try (Browsing window = Browsing.desktop()) {
            Page page = window.signIn(Role.RECEPTION);
            window.open("/reception?lang=es");
            page.locator("#p0-givenNames").fill("Marta");
            page.locator("#p0-surnames").fill("Núñez López");
            Keyboard keys = new Keyboard(page);
            keys.to("details.zone > summary").press("Enter");
            keys.to("#p0-mrz").type(FIRST_LINE).press("Enter").type(SECOND_LINE).press("Enter");
            assertThat(page.locator("#p0-mrz").inputValue()).isEqualTo(FIRST_LINE + "\n" + SECOND_LINE + "\n");
            keys.to("button[value=zone-0]").leads("Enter");
            assertThat(page.locator("#p0-givenNames").inputValue()).isEqualTo("Marta");
            assertThat(page.locator("#p0-surnames").inputValue()).isEqualTo("Núñez López");
            assertThat(page.locator("#p0-birthDate").inputValue()).isEqualTo("1985-03-01");
            assertThat(page.locator("[name='p0.sex'][value=F]").isChecked()).isTrue();
            assertThat(page.locator("#p0-nationality").inputValue()).isEqualTo("Honduras");
            assertThat(page.locator("#p0-documentNumber0").inputValue()).isEqualTo("E123456");
            assertThat(page.locator(".zone section").innerText())
                    .contains("Pasaporte de Honduras, vence 2027-04-15", "escrito", "Marta", "Maria del Carmen");
            page.waitForFunction("() => document.activeElement.closest('.zone section') !== null");
            keys.to("button[value=zone-0-givenNames]").leads("Enter");
            assertThat(page.locator("#p0-givenNames").inputValue()).isEqualTo("Maria del Carmen");
            assertThat(page.locator(".zone li button").count()).isZero();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void allThatDiffersIsTakenByOneKeyAndTheFamilyIsRegistered() {
        try (Browsing window = Browsing.desktop()) {
            Page page = window.signIn(Role.RECEPTION);
            window.open("/reception?lang=es");
            page.locator("[name=fear][value=YES]").check();
            page.locator("[name=wish][value=PROTECTION]").check();
            page.locator("#p0-givenNames").fill("Marta");
            page.locator("#p0-surnames").fill("Nuñes");
            page.locator("#p0-languages").fill("español");
            page.locator("details.zone > summary").click();
            page.locator("#p0-mrz").fill(FIRST_LINE + "\n" + SECOND_LINE);
            Browsing.press(page.locator("button[value=zone-0]"));
            new Keyboard(page).leads("Alt+L");
            assertThat(page.locator("#p0-surnames").inputValue()).isEqualTo("Nunez Lopez");
            Browsing.save(page);
            assertThat(page.locator("tbody").innerText()).contains("Maria del Carmen Nunez Lopez", "Tomar una foto");
            page.locator("a[href*='purpose=PORTRAIT']").click();
            photograph(page, "PORTRAIT", "a.png", MadePictures.png(300, 400));
            assertThat(page.locator("main li").first().innerText()).contains("Retrato de la persona", "JPEG");
        }
    }

    @Test
    void withoutScriptLinesAreReadToo() {
        try (Browsing window = Browsing.withoutScript()) {
            Page page = window.signIn(Role.RECEPTION);
            window.open("/reception?lang=en");
            page.locator("details.zone > summary").click();
            page.locator("#p0-mrz").fill(FIRST_LINE + "\n" + SECOND_LINE.replace("8503013", "8503016"));
            Browsing.press(page.locator("button[value=zone-0]"));
            assertThat(page.locator("#p0-surnames").inputValue()).isEqualTo("Nunez Lopez");
            assertThat(page.locator(".zone section").innerText())
                    .contains("Passport of Honduras", "date of birth", "“850301” was read with 6, and it should be 3");
            page.locator("#p0-mrz").fill("P<HNDNUÑEZ");
            Browsing.press(page.locator("button[value=zone-0]"));
            assertThat(page.locator("#p0-mrz-fault").innerText()).contains("“Ñ” does not appear in any document");
            assertThat(page.locator("#p0-surnames").inputValue()).isEqualTo("Nunez Lopez");
        }
    }
}
