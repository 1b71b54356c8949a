package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.access.Role;
import org.acogida.procedure.Birth;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command.CorrectPerson;
import org.acogida.procedure.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In September 2018 some from Honduras and four from Belize: too few to be shown, and told by the rest if that were. */
class StatisticsBrowserIT {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Circumstances CROSSING = new Circumstances(
            Circumstances.Wish.PROTECTION, Circumstances.Entry.AT_CROSSING, false, false, false, "Rodolfo Robles");

    private final Browsing window = Browsing.desktop();
    private final Page page = window.page();

    @BeforeAll
    static void register() {
        for (int i = 0; i < 16; i++) {
            SomeCase one = SomeCase.of("Ana", "Cifra", "es");
            if (i < 4) {
                one.act("2018-09-04", new CorrectPerson(belizean(), CROSSING));
            }
        }
    }

    private static Person belizean() {
        return new Person(
                "Ana",
                "Cifra",
                Person.Sex.F,
                Optional.of(Birth.on(LocalDate.of(1985, 3, 1))),
                "BLZ",
                Set.of("es"),
                List.of(),
                Set.of(),
                Optional.empty(),
                "");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theFewAreHiddenOnThePageAndInItsFile() throws IOException {
        window.signIn(Role.LEGAL);
        window.open("/worklist?lang=es");
        Browsing.press(page.locator("main a[href='/statistics']"));
        page.locator("#statistics-by").selectOption("NATIONALITY");
        Browsing.press(page.locator("main form button"));
        assertThat(page.locator("#figures-title").innerText()).containsPattern("\\d+ llegadas en los meses mostrados");
        String belize = page.locator("tbody tr", new Page.LocatorOptions().setHasText("Belice"))
                .innerText();
        assertThat(belize).contains("<10").doesNotContain("4");
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("Honduras"))
                        .innerText())
                .contains("…", "oculto");
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve("es-statistics-filled-" + width + ".png")));
        }
        Download file =
                page.waitForDownload(() -> page.locator("main a[download]").click());
        assertThat(file.suggestedFilename()).isEqualTo("DEMOSTRACIÓN-acogida-estadistica-2018.csv");
        List<String> lines = Files.readAllLines(file.path());
        assertThat(lines.getFirst())
                .startsWith("\uFEFF\"Llegadas por nacionalidad, 2018, oficinas: Todas\",2018-01,")
                .endsWith(",2018-09,Total");
        assertThat(lines).anyMatch(line -> line.matches("Belice,(0,){8}<10,<10"));
        assertThat(lines).anyMatch(line -> line.matches("Honduras,(0,){8}…,…"));
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void onlySupervisionLegalReviewAndAuditSeeFigures() {
        for (Role role : Role.values()) {
            try (SignedIn officer = new SignedIn(role)) {
                boolean may = role == Role.SUPERVISOR || role == Role.LEGAL || role == Role.AUDITOR;
                for (String address : List.of("/statistics", "/statistics.csv")) {
                    assertThat(officer.get(address).statusCode())
                            .as("%s %s", role, address)
                            .isEqualTo(may ? 200 : 403);
                }
                assertThat(officer.page("/worklist").contains("/statistics"))
                        .as("%s", role)
                        .isEqualTo(may);
            }
        }
        try (SignedIn officer = new SignedIn(Role.LEGAL)) {
            assertThat(officer.get("/statistics.csv?year=1").statusCode()).isEqualTo(400);
            assertThat(officer.get("/statistics?what=foo").statusCode()).isEqualTo(400);
        }
    }
}
