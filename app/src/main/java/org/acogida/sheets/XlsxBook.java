package org.acogida.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;

/**
 * What a spreadsheet says of itself.
 *
 * @param shown the name of its first sheet that is not hidden
 * @param from1904 whether its days are counted from 1904, as on old Macs, and not from 1900
 */
record XlsxBook(String shown, boolean from1904) {

    static XlsxBook read(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
        Optional<String> shown = Optional.empty();
        boolean from1904 = false;
        try (InputStream data = reader.getWorkbookData()) {
            XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(data);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    if (xml.getLocalName().equals("workbookPr")) {
                        String value = attribute(xml, "date1904");
                        from1904 = value.equals("1") || value.equals("true");
                    } else if (xml.getLocalName().equals("sheet")
                            && shown.isEmpty()
                            && !attribute(xml, "state").toLowerCase(Locale.ROOT).contains("hidden")) {
                        shown = Optional.of(attribute(xml, "name"));
                    }
                }
            }
        }
        return new XlsxBook(shown.orElseThrow(() -> new SheetRefused("file.no-spreadsheet")), from1904);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        @Nullable String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
