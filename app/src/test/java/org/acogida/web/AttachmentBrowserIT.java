package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import org.acogida.access.Role;
import org.acogida.attachments.AttachedFile;
import org.junit.jupiter.api.Test;

/** A file is attached and brought down again, with and without script. */
class AttachmentBrowserIT {
    private static final byte[] PDF = "%PDF-1.7 <script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);

    private final SomeCase one = SomeCase.of("Ana", "Adjunta", "es");

    private static void attach(Page page, String name, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        Browsing.press(page.locator("main form button[type=submit]").first());
    }

    @Test
    void aFileIsAttachedRecognisedAndBroughtDownAsItWas() throws IOException {
        try (Browsing window = Browsing.desktop()) {
            Page page = window.signIn(Role.RECEPTION);
            window.open(one.href() + "?lang=es");
            page.locator("a[href$='/attachments']").click();
            attach(page, "pasaporte محمد.html", PDF);
            assertThat(page.locator(".saved").innerText()).contains("Guardado");
            attach(page, "otra vez.pdf", PDF);
            assertThat(page.locator("[role=alert]").innerText()).contains("ya está", "pasaporte محمد.html");
            attach(page, "hoja.pdf", new byte[] {'P', 'K', 3, 4});
            assertThat(page.locator("[role=alert]").innerText()).contains("no es un PDF, JPEG ni PNG");
            attach(page, "grande.pdf", Arrays.copyOf(PDF, AttachedFile.LARGEST + (1 << 20)));
            page.waitForURL("**/attachments?too-big");
            assertThat(page.locator("[role=alert]").innerText()).contains("10 MB");
            window.open(one.href());
            Download download = page.waitForDownload(
                    () -> page.locator("a[download]").first().click());
            assertThat(download.suggestedFilename()).isEqualTo("pasaporte محمد.html.pdf");
            assertThat(Files.readAllBytes(download.path())).isEqualTo(PDF);
            assertThat(page.locator(".timeline").first().innerText()).contains("Se adjuntó un archivo");
            String href = page.locator("a[download]").first().getAttribute("href");
            APIResponse answer = page.request().get(RunningApplication.at(href).toString());
            assertThat(answer.headers())
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("content-type", "application/pdf")
                    .hasEntrySatisfying(
                            "content-disposition", how -> assertThat(how).startsWith("attachment;"));
            assertThat(window.complaints()).allMatch(said -> said.contains("status of 4"));
        }
    }

    @Test
    void withoutScriptTooAndNotByWhomItIsNotFor() {
        try (Browsing window = Browsing.withoutScript();
                SignedIn station = new SignedIn(Role.STATION)) {
            Page page = window.signIn(Role.PROTECTION);
            window.open(one.href() + "/attachments?lang=es");
            attach(page, "acta.pdf", PDF);
            assertThat(page.locator(".saved").innerText()).contains("Guardado");
            String href = page.locator("a[download]").first().getAttribute("href");
            assertThat(page.request()
                            .get(RunningApplication.at(href).toString())
                            .body())
                    .isEqualTo(PDF);
            assertThat(station.get(href).statusCode()).isEqualTo(403);
            assertThat(station.page(one.href())).contains("acta.pdf").doesNotContain(href);
        }
    }
}
