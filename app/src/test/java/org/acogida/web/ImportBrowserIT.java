package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.acogida.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportBrowserIT {

    private static final String ROWS = """
            source,ref,household,role,arrived_at,given_names,surnames,sex,birth_date,nationality
            browser,F1,F,head,2018-10-19,Dominga,Ixcoy,F,1990-05-01,GTM
            browser,F2,F,child,2018-10-19,Rigoberta,Ixcoy,F,2017-13-02,GTM
            browser,S1,,,2018-10-19,Crescencio,Ixcoy,M,1980-01-01,GTM
            """;

    private final Browsing window = Browsing.desktop();
    private final Page page = window.page();

    @AfterEach
    void close() {
        window.close();
    }

    private void bring(byte[] content) {
        page.locator("input[type=file]").setInputFiles(new FilePayload("llegadas.csv", "text/csv", content));
        page.locator("main form button[type=submit]").click();
        page.waitForSelector("#progress:not([data-state=WAITING]):not([data-state=RUNNING])");
    }

    private void open() {
        window.open("/import?lang=es");
    }

    @Test
    void badRowsAreListedAndTheMendedFileCompletesTheFamily() {
        window.signIn(Role.RECEPTION);
        page.locator("header nav a[href='/reception']").click();
        page.locator("main a[href='/import']").click();
        bring(ROWS.getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("main").innerText())
                .contains("Línea", "birth_date «2017-13-02»: no es una fecha. Escríbala como 2018-10-19.")
                .contains("Retenida por su familia", "línea 3");
        Browsing.press(page.locator("main a[href='/import']"));
        bring(ROWS.replace("2017-13-02", "2017-03-02").getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("main").innerText()).contains("Todas las filas están registradas.");
        assertThat(page.locator("table.totals").innerText()).containsPattern("Registradas\\s+2\\b");
        assertThat(page.locator("table.totals").innerText()).containsPattern("Ya conocidas\\s+1\\b");
        window.open("/reception?q=Rigoberta");
        assertThat(page.locator("#found").innerText()).contains("Rigoberta Ixcoy");
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void aTrialAndAFileThatIsNoneSaveNothing() {
        window.signIn(Role.SUPERVISOR);
        open();
        page.locator("input[name=trial]").check();
        bring(ROWS.replace("browser", "trial").getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("main").innerText()).contains("Fue un ensayo: no se guardó nada.");
        open();
        bring(new byte[] {'P', 'K', 3, 4});
        assertThat(page.locator("[role=alert]").innerText()).contains("No se trajo nada.", "hoja de cálculo");
        open();
        byte[] big = new byte[21 << 20];
        Arrays.fill(big, (byte) 'a');
        page.locator("input[type=file]").setInputFiles(new FilePayload("big.csv", "text/csv", big));
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/import?too-big");
        assertThat(page.locator("[role=alert]").innerText()).contains("20 MB");
    }

    @Test
    void aForeignFilesColumnsAreSaidOnceAndWhatWasTriedIsBroughtIn() {
        String foreign = """
                Núm.;Nombre de pila;Apellido paterno;Día de llegada
                1;Dorotea;Mejía;13/10/2018
                2;Dorotea;Mejía;31/31/2018
                """;
        window.signIn(Role.SUPERVISOR);
        open();
        page.locator("input[name=trial]").check();
        bring(foreign.getBytes(Charset.forName("windows-1252")));
        assertThat(page.locator("[role=alert]").innerText()).contains("No se trajo nada.", "Núm.");
        Browsing.press(page.locator("a[href$='/columns']"));
        assertThat(page.locator("tbody tr").nth(1).innerText()).contains("Nombre de pila", "Dorotea");
        choose("Núm.", "REF");
        choose("Nombre de pila", "GIVEN_NAMES");
        choose("Apellido paterno", "GIVEN_NAMES");
        choose("Día de llegada", "ARRIVED_AT");
        Browsing.press(page.locator("main form button"));
        assertThat(page.locator("[role=alert]").innerText()).contains("Dos columnas", "nombres");
        assertThat(page.getByLabel("Núm.").inputValue()).isEqualTo("REF");
        choose("Apellido paterno", "SURNAMES");
        page.locator("#source").fill("cruz-roja");
        Browsing.press(page.locator("main form button"));
        page.waitForSelector("#progress[data-state=DONE]");
        assertThat(page.locator("main").innerText())
                .contains(
                        "Fue un ensayo", "CSV en windows-1252, separado por puntos y comas; fechas con el día primero")
                .contains("Día de llegada «31/31/2018»: no es una fecha");
        Browsing.press(page.locator("form[action$='/again'] button"));
        page.waitForSelector("#progress[data-state=DONE]");
        assertThat(page.locator("table.totals").innerText()).containsPattern("Registradas\\s+1\\b");
        String rows = page.request().get(page.url() + "/to-mend.csv").text();
        assertThat(rows)
                .isEqualTo("\uFEFFNúm.,Nombre de pila,Apellido paterno,Día de llegada,falta\r\n"
                        + "2,Dorotea,Mejía,31/31/2018,"
                        + "\"Día de llegada «31/31/2018»: no es una fecha. Escríbala como 2018-10-19, o con hora como"
                        + " 2018-10-19T09:30.\"\r\n");
        open();
        bring(rows.replace("31/31/2018", "2018-10-14").getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("main").innerText()).contains("Todas las filas están registradas.");
        assertThat(window.complaints()).allMatch(said -> said.contains("status of 422"));
    }

    private void choose(String column, String meaning) {
        page.getByLabel(column).selectOption(meaning);
    }

    @Test
    void whoMayNotRegisterMayNotImport() {
        window.signIn(Role.LEGAL);
        assertThat(page.navigate(RunningApplication.at("/import").toString()).status())
                .isEqualTo(403);
    }
}
