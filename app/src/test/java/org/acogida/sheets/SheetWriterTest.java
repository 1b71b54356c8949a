package org.acogida.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a list, no cell of its file is a formula, and every cell is there. */
class SheetWriterTest {
    @TempDir
    Path folder;

    private static final String TRIGGERS = "=+-@＝＋－＠﹦﹢﹣﹫−";
    private static final List<String> PIECES = List.of(
            "=",
            "+",
            "-",
            "@",
            "＝",
            "＋",
            "－",
            "＠",
            "−",
            "\t",
            "\r",
            "\n",
            "\r\n",
            " ",
            "\u00A0",
            "\u3000",
            "\u200B",
            "\uFEFF",
            "\"",
            "'",
            "“",
            "«",
            ";",
            ",",
            "|",
            "Ana",
            "José",
            "محمد",
            "1+1",
            "cmd|' /C calc'!A0",
            "HYPERLINK(",
            ")",
            "(",
            "<b>&",
            "_x000D_",
            "\u0007",
            "\uD83D\uDE00",
            "\uD800");

    private static List<List<String>> fuzz(long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 200)
                .mapToObj(row ->
                        IntStream.range(0, 4).mapToObj(column -> cell(random)).toList())
                .toList();
    }

    private static String cell(Random random) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            cell.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return cell.toString();
    }

    private static byte[] file(Format format, List<List<String>> rows) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SheetWriter sheet = format.open(file, "Pendientes")) {
            for (List<String> row : rows) {
                sheet.row(row);
            }
        }
        return file.toByteArray();
    }

    /** What a spreadsheet looks at first in a cell: what follows its spaces, marks and double quotes. */
    private static String head(String cell) {
        return cell.codePoints()
                .dropWhile(sign -> Character.isWhitespace(sign)
                        || Character.isSpaceChar(sign)
                        || Character.isISOControl(sign)
                        || Character.getType(sign) == Character.FORMAT
                        || "\"“«".indexOf(sign) >= 0)
                .limit(1)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("");
    }

    private static boolean isFormula(String cell) {
        String head = head(cell);
        return !head.isEmpty() && TRIGGERS.contains(head);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noCellOfACsvIsAFormulaWhateverItIsSplitAt(long seed) throws IOException {
        List<List<String>> rows = fuzz(seed);
        assertThat(rows.stream().flatMap(List::stream).filter(SheetWriterTest::isFormula))
                .hasSizeGreaterThan(100);
        String text = new String(file(Format.CSV, rows), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        List<CsvRecord> read = new ArrayList<>();
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text.substring(1))) {
            csv.forEach(read::add);
        }
        assertThat(read).hasSameSizeAs(rows);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < 4; column++) {
                String cell = read.get(row).getField(column);
                assertThat(isFormula(cell)).as(cell).isFalse();
                String typed = rows.get(row).get(column);
                assertThat(unmarked(cell)).isEqualTo(unmarked(typed).replace('\uD800', '?'));
            }
        }
        for (String splitAt : List.of(";", "\t", "\\|")) {
            assertThat(text.split(splitAt)).noneMatch(SheetWriterTest::isFormula);
        }
    }

    /** Only apostrophes are added, nothing is taken away. */
    private static String unmarked(String cell) {
        return cell.replace("'", "");
    }

    @Test
    void whatIsNoFormulaStaysAsItIs() {
        for (String plain :
                List.of("Ana María", "O’Neill", "d'Arc", "2018-12-24", "Ana-Lucía", "a=b", "ana@correo.mx", "", "—")) {
            assertThat(HarmlessText.of(plain)).isEqualTo(plain);
            assertThat(HarmlessText.undo(plain)).isEqualTo(plain);
        }
        assertThat(HarmlessText.of("=1+1")).isEqualTo("'=1+1");
        assertThat(HarmlessText.of(" \"＠SUM(A1)")).isEqualTo("' \"＠SUM(A1)");
        assertThat(HarmlessText.of("Ana;=1+1")).isEqualTo("Ana;'=1+1");
        assertThat(HarmlessText.undo("'=1+1;'-2")).isEqualTo("=1+1;-2");
        assertThat(HarmlessText.of("\tAna")).isEqualTo("'\tAna");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyCellOfAWorkbookIsATextAndStaysOne(long seed) throws IOException {
        List<List<String>> rows = fuzz(seed);
        byte[] file = file(Format.XLSX, rows);
        List<Row> read;
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getFirstSheet().getName()).isEqualTo("Pendientes");
            read = workbook.getFirstSheet().read();
        }
        assertThat(read).hasSameSizeAs(rows);
        assertThat(part(file, "xl/worksheets/sheet1.xml")
                        .replaceAll("<c r=\"[A-Z]+[0-9]+\" s=\"1\" t=\"inlineStr\">", ""))
                .doesNotContain("<c ", "<f");
        assertThat(part(file, "xl/styles.xml"))
                .contains("<numFmt numFmtId=\"165\" formatCode=\"@\"/>", "<cellXfs count=\"2\">")
                .containsPattern("/><xf numFmtId=\"165\"[^>]*/></cellXfs>");
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < 4; column++) {
                Cell cell = read.get(row).getCell(column);
                assertThat(cell.getType()).isEqualTo(CellType.STRING);
                assertThat(cell.getFormula()).isNull();
                assertThat(visible(cell.getText()))
                        .isEqualTo(visible(rows.get(row).get(column).replaceAll("[\u0007\uD800]", "\uFFFD")));
            }
        }
    }

    private String part(byte[] file, String name) throws IOException {
        Path kept = Files.write(folder.resolve("workbook.xlsx"), file);
        try (ZipFile zip = new ZipFile(kept.toFile());
                InputStream content = zip.getInputStream(zip.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** XML has one sign for the end of a line. */
    private static String visible(String text) {
        return text.replaceAll("[\r\n]+", "\n");
    }

    @Test
    void aWorkbookOfManyRowsIsWhole() throws IOException {
        List<List<String>> rows = IntStream.range(0, 2_100)
                .mapToObj(number -> List.of("row " + number, "=" + number))
                .toList();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file(Format.XLSX, rows)))) {
            List<Row> read = workbook.getFirstSheet().read();
            assertThat(read).hasSize(2_100);
            assertThat(read.getLast().getCellText(1)).isEqualTo("=2099");
        }
    }
}
