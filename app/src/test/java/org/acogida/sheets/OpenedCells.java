package org.acogida.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of the most harmful cells, opened by LibreOffice: none is a formula there. Files written carelessly have some. */
class OpenedCells {
    private static final int ROWS = 1_500;
    private static final int COLUMNS = 6;
    private static final Pattern FORMULA = Pattern.compile("table:formula=");
    private static final Pattern CELL = Pattern.compile("<table:table-cell[^>]*office:value-type=");
    private static final List<String> BEGINNINGS = List.of(
            "=", "+", "-", "@", "＝", "＋", "－", "＠", "−", "\t=", "\r=", " =", "'=", "\"=", "\u00A0=", "\uFEFF=", "",
            ";=", ",=", "|=");
    private static final List<String> BODIES = List.of(
            "1+1",
            "SUM(A1:A9)",
            "HYPERLINK(\"http://example.org\";\"x\")",
            "cmd|' /C calc'!A0",
            "A1",
            "2",
            "WEBSERVICE(\"http://example.org\")",
            "Ana",
            "1\n=1+1",
            "1;=1+1",
            "1\",=1+1,\"");
    /** Comma, quotes, UTF-8, and every cell that can be a number or a formula taken for one. */
    private static final String AS_ANYBODY_MAY =
            "--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1,true";

    @TempDir
    Path folder;

    private static List<List<String>> rows() {
        SplittableRandom random = new SplittableRandom(28);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            List<String> row = new ArrayList<>();
            for (int column = 0; column < COLUMNS; column++) {
                row.add(BEGINNINGS.get(random.nextInt(BEGINNINGS.size())) + BODIES.get(random.nextInt(BODIES.size())));
            }
            rows.add(row);
        }
        return rows;
    }

    private Path written(Format format) throws IOException {
        Path file = folder.resolve("list." + format.ending());
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file));
                SheetWriter writer = format.open(to, "Lista")) {
            for (List<String> row : rows()) {
                writer.row(row);
            }
        }
        return file;
    }

    /** What LibreOffice makes of a file, in its own form, which is text. */
    private String opened(Path file, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri()));
        command.addAll(List.of(options));
        command.addAll(List.of("--convert-to", "fods", "--outdir", folder.toString(), file.toString()));
        Process office = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(office.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(office.waitFor()).as(said).isZero();
        Path opened = Path.of(file.toString().replaceFirst("\\.[a-z]+$", ".fods"));
        assertThat(opened).as(said).exists();
        return Files.readString(opened);
    }

    private static long count(Pattern pattern, String in) {
        try (Stream<?> found = pattern.matcher(in).results()) {
            return found.count();
        }
    }

    @Test
    void noCellOfACsvIsAFormula() throws IOException, InterruptedException {
        String opened = opened(written(Format.CSV), AS_ANYBODY_MAY);
        System.out.printf("cells, CSV: %d cells, %d formulas%n", count(CELL, opened), count(FORMULA, opened));
        assertThat(count(CELL, opened)).isGreaterThan(ROWS);
        assertThat(count(FORMULA, opened)).isZero();
    }

    @Test
    void noCellOfAWorkbookIsAFormula() throws IOException, InterruptedException {
        String opened = opened(written(Format.XLSX));
        System.out.printf("cells, XLSX: %d cells, %d formulas%n", count(CELL, opened), count(FORMULA, opened));
        assertThat(count(CELL, opened)).isGreaterThan(ROWS);
        assertThat(count(FORMULA, opened)).isZero();
    }

    /** The same cells as they are: if LibreOffice found no formula there, the tests above could see none. */
    @Test
    void cellsWrittenCarelesslyAreSeenToBeFormulas() throws IOException, InterruptedException {
        Path csv = folder.resolve("careless.csv");
        try (CsvWriter writer = CsvWriter.builder().build(csv)) {
            rows().forEach(writer::writeRecord);
        }
        Path xlsx = folder.resolve("careless2.xlsx");
        try (Workbook workbook = new Workbook(Files.newOutputStream(xlsx), "Acogida", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Lista");
            sheet.formula(0, 0, "1+1");
        }
        long inCsv = count(FORMULA, opened(csv, AS_ANYBODY_MAY));
        long inXlsx = count(FORMULA, opened(xlsx));
        System.out.printf("cells, control: %d formulas in CSV, %d in XLSX%n", inCsv, inXlsx);
        assertThat(inCsv).isGreaterThan(100);
        assertThat(inXlsx).isEqualTo(1);
    }
}
