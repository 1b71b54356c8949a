package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.acogida.access.Role;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Manner;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExportBrowserIT {

    private static final String SURNAME = "Exportación";

    private final Browsing window = Browsing.desktop();
    private final Page page = window.page();

    @AfterEach
    void close() {
        window.close();
    }

    private static final class Somebody {
        static final SomeCase CASE = SomeCase.of("=HYPERLINK(1)", SURNAME, "es")
                .act("2018-09-04", new FileClaim(Manner.WRITTEN, "Una razón reservada."));
    }

    private Download take() {
        return page.waitForDownload(
                () -> page.locator("main form[data-file] button").click());
    }

    @Test
    void theNumberOfPeopleIsSaidBeforeAViewOfTheWorklistBecomesAFile() throws IOException {
        String id = Somebody.CASE.id().toString();
        window.signIn(Role.SUPERVISOR);
        window.open("/worklist?lang=es&task=decide&q=" + SURNAME);
        Browsing.press(page.locator("main a[href^='/exports']"));
        assertThat(page.locator("main").innerText())
                .contains("El archivo llevará datos de 1 persona.", "Plazo o tarea: ")
                .doesNotContain(SURNAME);

        page.locator("#exportPeople").fill("20");
        page.locator("#exportPurpose").fill("Revisión semanal de plazos");
        page.locator("[name=exportFormat][value=XLSX]").check();
        Browsing.press(page.locator("main form[data-file] button"));
        assertThat(page.locator("[role=alert]").innerText())
                .contains("¿De cuántas personas son los datos?", "20", "llevaría datos de 1,", "escriba 1.");
        assertThat(page.locator("#exportPurpose").inputValue()).isEqualTo("Revisión semanal de plazos");
        assertThat(page.locator("[name=exportFormat][value=XLSX]").isChecked()).isTrue();
        assertThat(page.locator("main").innerText()).doesNotContain("Revisión semanal de plazos");

        page.locator("#exportPeople").fill("1");
        Browsing.press(page.locator("main form[data-file] button"));
        assertThat(page.locator("#stepUp-fault").innerText()).contains("La contraseña no es esa");
        page.locator("#stepUp").fill(RunningApplication.PASSWORD);
        Download workbook = take();
        assertThat(workbook.suggestedFilename()).isEqualTo("DEMOSTRACIÓN-acogida-pendientes-2018-10-19.xlsx");
        assertTexts(workbook, id);
        assertThat(page.locator("#save-state").innerText()).isEqualTo("El archivo está en sus descargas.");

        page.locator("[name=exportFormat][value=CSV]").check();
        Download csv = take();
        assertThat(Files.readString(csv.path()))
                .startsWith("\uFEFFExpediente,Persona,Plazo o tarea,Vence,Oficina,Quién lo lleva,Vía,Ley\r\n")
                .contains("\r\n" + id + ",'=HYPERLINK(1) " + SURNAME + ",", ",2018-11-06,COMAR Tapachula,")
                .doesNotContain("reservada");

        window.open("/exports");
        assertThat(page.locator("table.exports tbody tr").first().innerText())
                .contains("Ana López", "Pendientes · CSV", "parte de un nombre", "Revisión semanal de plazos")
                .doesNotContain(SURNAME, "2018");
        assertThat(window.complaints()).allMatch(complaint -> complaint.contains("422"));
    }

    @Test
    void aFileIsMadeByKeyboardAlone() {
        Keyboard keys = new Keyboard(page);
        Somebody.CASE.href();
        window.signIn(Role.SUPERVISOR);
        window.open("/worklist?lang=es&task=decide&q=" + SURNAME);
        keys.to("main a[href^='/exports']").leads("Enter");
        keys.to("main form[data-file] button").leads("Enter").led(".faults").seen();
        keys.to(".faults a").press("Enter").led("#exportPeople").type("1");
        keys.to("#exportPurpose").type("Archivo");
        keys.to("#stepUp").type(RunningApplication.PASSWORD);
        keys.to("main form[data-file] button").seen();
        Download file = page.waitForDownload(() -> keys.press("Enter"));
        assertThat(file.suggestedFilename()).endsWith(".csv");
    }

    private static void assertTexts(Download file, String id) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile())) {
            assertThat(workbook.getFirstSheet().getName()).isEqualTo("DEMOSTRACIÓN Pendientes");
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.getLast().getCellText(0)).isEqualTo(id);
            assertThat(rows.getLast().getCellText(1)).isEqualTo("=HYPERLINK(1) " + SURNAME);
            assertThat(rows.getLast().stream())
                    .allMatch(cell -> cell.getType() == CellType.STRING && cell.getFormula() == null);
        }
    }

    @Test
    void theCasesBecomeAFileInTheLanguageOfThePage() throws IOException {
        String id = Somebody.CASE.id().toString();
        window.signIn(Role.SUPERVISOR);
        window.open("/exports?lang=en&list=CASES&office=comar-tapachula");
        String people =
                page.locator("main .lead").innerText().replaceAll(".*data of (1 person|([0-9,]+) people).*", "$2");
        page.locator("#exportPeople").fill(people.isEmpty() ? "1" : people);
        page.locator("#exportPurpose").fill("Annual report");
        page.locator("#stepUp").fill(RunningApplication.PASSWORD);
        Download file = take();
        assertThat(file.suggestedFilename()).isEqualTo("DEMONSTRATION-acogida-cases-2018-10-19.csv");
        assertThat(Files.readString(file.path()))
                .contains("Case,Person,Birth,Nationality,Pathway,Claim,Office,Registered\r\n")
                .contains(id + ",'=HYPERLINK(1) " + SURNAME + ",1985-03-01,HND,", ",COMAR Tapachula,2018-09-03T")
                .doesNotContain("reservada");
    }

    @Test
    void onlySupervisorsExport() {
        for (Role role : Role.values()) {
            try (SignedIn officer = new SignedIn(role)) {
                boolean may = role == Role.SUPERVISOR;
                assertThat(officer.get("/exports").statusCode()).as("%s", role).isEqualTo(may ? 200 : 403);
                assertThat(officer.page("/worklist").contains("/exports"))
                        .as("%s", role)
                        .isEqualTo(may);
                if (!may && role.isOfOffice()) {
                    assertThat(officer.post("/worklist", "/exports", Map.of("exportPeople", "1"))
                                    .statusCode())
                            .as("%s", role)
                            .isEqualTo(403);
                }
            }
        }
    }
}
