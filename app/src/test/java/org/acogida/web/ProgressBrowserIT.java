package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acogida.access.Role;
import org.acogida.postgres.HeldJournal;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Manner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Long work says how far it has come, to eyes and to ears, while it goes on. */
class ProgressBrowserIT {
    private static final int ROWS = 30_000;

    private final Browsing window = Browsing.desktop();
    private final Page page = window.page();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theReplayAndAnImportSayHowFarTheyAre() {
        RunningApplication.fresh(address -> {
            window.on(address).signIn(Role.SUPERVISOR);
            window.open("/clock?lang=es").locator("#to").fill("2018-12-20T09:00");
            Browsing.press(page.locator("main button[type=submit]:not(.quiet)"));
            look("progressbar \"Lo que pasa mientras tanto\"", "En camino a jue 20 dic 2018", "button \"Parar aquí\"");
            window.open("/clock?lang=en");
            look("progressbar \"What happens meanwhile\"", "On the way to Thu 20 Dec 2018", "button \"Stop here\"");
            Browsing.press(page.locator("#stop"));

            window.open("/import?lang=es")
                    .locator("#file")
                    .setInputFiles(new FilePayload("llegadas.csv", "text/csv", arrivals()));
            Browsing.press(page.locator("main form button[type=submit]"));
            page.waitForSelector("text=de 30,000 filas");
            look("progressbar \"Traer llegadas de un archivo\"", "de 30,000 filas", "button \"Parar\"");
            page.navigate(page.url() + "?lang=en");
            look("progressbar \"Bring arrivals in from a file\"", "of 30,000 rows", "button \"Stop\"");
            Browsing.press(page.locator("#stop"));
            page.waitForSelector("#progress[data-state=STOPPED]");
        });
    }

    private static byte[] arrivals() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> "progress,P%d,2018-10-19,Dominga,Ixcoy,F".formatted(i))
                .collect(Collectors.joining("\n", "source,ref,arrived_at,given_names,surnames,sex\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Someone whose claim the office has to decide in December. */
    private static void claimant(String surnames) {
        SomeCase.of("Rosa", surnames).act("2018-10-15", new FileClaim(Manner.ORAL, "cannot go back"));
    }

    /** The journal is held, so that its cases cannot be read until the page has been looked at. */
    @Test
    void aCountOfDeadlinesSaysHowFarItIsAndShowsWhatItFound() {
        String preview = "/offices/comar-tapachula/closures/preview?from=2018-11-20&to=2018-11-21&act=A&reason=R&lang=";
        claimant("Contada");
        window.signIn(Role.SUPERVISOR);
        try (HeldJournal _ = HeldJournal.fromAll(RunningApplication.database())) {
            window.open(preview + "en");
            look(
                    "progressbar \"How far it has come\"",
                    "Counting deadlines: 0 of",
                    "link \"See how far it is\"",
                    "button \"Stop\"");
            window.open(preview + "es");
            page.waitForResponse("**/closures/preview**", () -> {});
            look("progressbar \"Cuánto falta\"", "Contando plazos: 0 de", "link \"Ver cómo va\"", "button \"Parar\"");
        }
        page.waitForSelector("text=Todavía no se guardó nada");
        assertThat(window.complaints()).isEmpty();
    }

    /** The office's deadlines are stopped twice while they are counted: before they are looked at, and while they are saved. */
    @Test
    void aCountThatIsStoppedSavesNothingAndKeepsWhatWasTyped() {
        claimant("Parada");
        window.signIn(Role.SUPERVISOR);
        String preview =
                "/offices/comar-tapachula/closures/preview?from=2018-11-23&to=2018-11-23&act=Acuerdo&reason=R&lang=";
        try (HeldJournal _ = HeldJournal.fromAll(RunningApplication.database())) {
            window.open(preview + "en");
            Browsing.press(page.locator("#stop"));
            assertThat(page.locator("#act").inputValue()).isEqualTo("Acuerdo");
        }
        window.open(preview + "en");
        page.locator("#words").waitFor();
        page.locator("#words").fill("as ordered");
        try (HeldJournal _ = HeldJournal.fromAll(RunningApplication.database())) {
            Browsing.press(page.locator("main form button[type=submit]"));
            look("progressbar \"How far it has come\"", "button \"Stop\"");
            Browsing.press(page.locator("#stop"));
        }
        page.waitForSelector("text=It was stopped and nothing was saved.");
        assertThat(page.locator("#stop").count()).isZero();
        assertThat(window.complaints()).isEmpty();
    }

    private void look(String... words) {
        assertThat(page.locator("body").ariaSnapshot()).contains(words);
        assertThat(HeardBrowserIT.faults(page, page.url())).isEmpty();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            assertThat(PagesIT.barriers(page)).as(scheme.toString()).isEmpty();
        }
    }
}
