package org.acogida.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.acogida.sheets.Sheet;
import org.acogida.sheets.SheetRefused;

/**
 * A spreadsheet. The first byte says which of its parts the others are; with any other first byte they are the packed file
 * itself, which hardly ever opens.
 */
public final class XlsxTarget {
    private static final String[] PARTS = {
        "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "[Content_Types].xml"
    };
    private static final String CONTENT = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private XlsxTarget() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Bytes.asFile(file(bytes), ".xlsx", file -> {
            try {
                Sheet.open(file).read(row -> row.line() > 0);
            } catch (SheetRefused refused) {
                Refusals.check(refused);
            }
        });
    }

    private static byte[] file(byte[] bytes) {
        int part = bytes.length == 0 ? -1 : bytes[0] - 'a';
        if (part < 0 || part >= PARTS.length) {
            return bytes;
        }
        return packed(PARTS[part], Arrays.copyOfRange(bytes, 1, bytes.length));
    }

    private static byte[] packed(String changed, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            add(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml", 1));
            add(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relation("worksheet", "worksheets/sheet1.xml", 1)
                            .replace(
                                    "</Relationships>",
                                    entry("sharedStrings", "sharedStrings.xml", 2) + entry("styles", "styles.xml", 3)
                                            + "</Relationships>"));
            for (String part : PARTS) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(part.equals(changed) ? content : ordinary(part));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String relation(String kind, String target, int id) {
        return "<Relationships xmlns=\"" + PACKAGE + "\">" + entry(kind, target, id) + "</Relationships>";
    }

    private static String entry(String kind, String target, int id) {
        return "<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, RELATED, kind, target);
    }

    /** The part as a small spreadsheet has it. */
    static byte[] ordinary(String part) {
        String text = switch (part) {
            case "xl/worksheets/sheet1.xml" ->
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                        + "<c r=\"B1\" t=\"inlineStr\"><is><t>día</t></is></c></row><row r=\"2\">"
                        + "<c r=\"A2\"><v>7.5</v></c><c r=\"B2\" s=\"1\"><v>43392</v></c>"
                        + "<c r=\"C2\" t=\"b\"><v>1</v></c><c r=\"D2\" t=\"e\"><v>#REF!</v></c>"
                        + "<c r=\"E2\" t=\"str\"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>";
            case "xl/sharedStrings.xml" -> "<sst xmlns=\"" + MAIN + "\"><si><t>ref</t></si></sst>";
            case "xl/styles.xml" ->
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\"><numFmt numFmtId=\"170\""
                        + " formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"170\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
            case "xl/workbook.xml" ->
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATED + "\"><workbookPr date1904=\"0\"/>"
                        + "<sheets><sheet name=\"Hoja\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
            default ->
                "<Types xmlns=\"" + CONTENT + "\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE
                        + "worksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + TYPE
                        + "sharedStrings+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE
                        + "styles+xml\"/></Types>";
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The parts that a file may be wrong in, in the order of the letters that name them. */
    static String[] parts() {
        return PARTS.clone();
    }
}
