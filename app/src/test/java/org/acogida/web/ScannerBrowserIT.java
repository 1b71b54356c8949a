package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.acogida.access.Role;
import org.acogida.postgres.TestDatabase;
import org.acogida.scanner.RunningClamd;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The program with a real scanner: what it knows is refused, and without its answer no file is kept. */
class ScannerBrowserIT {
    private static final String PDF = "%PDF-1.7 acta\n%%EOF";

    private static void attach(Page page, String name, String content) {
        page.locator("#file")
                .setInputFiles(new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.US_ASCII)));
        Browsing.press(page.locator("main form button[type=submit]").first());
    }

    private static String health(Page page, String address) {
        return page.request().get(address + "/health").text();
    }

    @Test
    void whatItKnowsIsRefusedAndWithoutItsAnswerNoFileIsKept() {
        try (RunningClamd clamd = new RunningClamd();
                ConfigurableApplicationContext program =
                        RunningApplication.on(TestDatabase.migrated(), "--acogida.scanner=" + clamd.address());
                Browsing window = Browsing.withoutScript()) {
            String address = RunningApplication.address(program);
            Page page = window.on(address).signIn(Role.RECEPTION);
            assertThat(health(page, address)).contains("\"scanner\":\"here\"");
            register(window);
            attach(page, "acta.pdf", PDF + RunningClamd.HARMFUL);
            assertThat(page.locator("[role=alert]").innerText())
                    .contains("«acta.pdf»", "lo reconoce como dañino", "pida el documento en papel");
            clamd.stop();
            attach(page, "acta.pdf", PDF);
            assertThat(page.locator("[role=alert]").innerText())
                    .contains("«acta.pdf»: No se guardó: el antivirus no contesta", "Vuelva a intentarlo");
            assertThat(page.locator("main .empty").innerText()).contains("Ninguno");
            clamd.startAgain();
            attach(page, "acta.pdf", PDF);
            assertThat(page.locator(".saved").innerText()).contains("Guardado");
        }
    }

    private static void register(Browsing window) {
        Page page = window.open("/reception?lang=es");
        page.locator("[name=fear][value=YES]").check();
        page.locator("[name=wish][value=PROTECTION]").check();
        page.locator("#p0-givenNames").fill("Ana");
        page.locator("[name='p0.sex'][value=F]").check();
        Browsing.save(page);
        Browsing.press(page.locator("a[href*='purpose=PORTRAIT']"));
    }
}
