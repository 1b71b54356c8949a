package org.acogida.web.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Prints a page of well-formed XHTML as a tagged PDF with its fonts in it. */
@Component
public final class PdfPrinter {
    private static final String FAMILY = "DejaVu Sans";
    private static final int PLAIN = 400;
    private static final int BOLD = 700;

    /** What XML cannot hold, however it is written: most control characters and halves of pairs. */
    private static final Pattern NO_CHARACTER =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    PdfPrinter() {
        XRLog.setLoggingEnabled(false);
    }

    /** The PDF of a page. */
    public byte[] print(String xhtml) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> font("DejaVuSans.ttf"), FAMILY, PLAIN, FontStyle.NORMAL, true)
                    .useFont(() -> font("DejaVuSans-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true)
                    .useUnicodeBidiSplitter(RightToLeft::new)
                    .useUnicodeBidiReorderer(new RightToLeft.Order())
                    .usePdfUaAccessibility(true)
                    .withHtmlContent(NO_CHARACTER.matcher(xhtml).replaceAll(""), "/")
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream("/paper/" + file), file);
    }
}
