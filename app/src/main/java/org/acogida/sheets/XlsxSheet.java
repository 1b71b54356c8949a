package org.acogida.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The first sheet that is shown of a spreadsheet as Excel and LibreOffice write them; formulas stand as last reckoned. */
record XlsxSheet(Path path, FileForm.Spreadsheet form) implements Sheet {

    /** The longest part of a spreadsheet once unpacked, in bytes; longer is a trap, or no list of rows. */
    private static final long LONGEST_PART = 400L << 20;

    static {
        ZipSecureFile.setMaxEntrySize(LONGEST_PART);
    }

    /** Whether a file is packed as spreadsheets are. */
    static boolean isOne(Path path) {
        try (InputStream bytes = Files.newInputStream(path)) {
            return bytes.read() == 'P' && bytes.read() == 'K';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XlsxSheet open(Path path) {
        return with(
                path,
                reader -> new XlsxSheet(
                        path, new FileForm.Spreadsheet(XlsxBook.read(reader).shown())));
    }

    @Override
    public void read(Predicate<SheetRow> reader) {
        with(path, file -> {
            try {
                read(file, reader);
            } catch (XlsxRows.Stopped _) {
                // The reader has enough.
            }
            return form;
        });
    }

    private void read(XSSFReader file, Predicate<SheetRow> reader)
            throws IOException, OpenXML4JException, SAXException, XMLStreamException, ParserConfigurationException {
        file.setUseReadOnlySharedStringsTable(true);
        boolean from1904 = XlsxBook.read(file).from1904();
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) file.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream sheet = sheets.next()) {
                if (sheets.getSheetName().equals(form.sheet())) {
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(
                            file.getStylesTable(),
                            file.getSharedStringsTable(),
                            new XlsxRows(reader),
                            new XlsxNumbers(from1904),
                            false));
                    xml.parse(new InputSource(sheet));
                    return;
                }
            }
        }
    }

    /** What is done with an open spreadsheet. */
    private interface Work<T> {
        T on(XSSFReader reader)
                throws IOException, OpenXML4JException, SAXException, XMLStreamException, ParserConfigurationException;
    }

    /**
     * Whatever the library stumbles over is the file's fault, also parts packed in a way that it knows only with further
     * libraries; what the reader of rows throws goes through.
     */
    private static <T> T with(Path path, Work<T> work) {
        try (OPCPackage parts = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
            return work.on(new XSSFReader(parts));
        } catch (SheetRefused refused) {
            throw refused;
        } catch (XlsxRows.FromReader thrown) {
            throw thrown.exception();
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | XMLStreamException
                | ParserConfigurationException
                | NoClassDefFoundError
                | RuntimeException e) {
            SheetRefused refused = new SheetRefused("file.no-spreadsheet");
            refused.initCause(e);
            throw refused;
        }
    }
}
