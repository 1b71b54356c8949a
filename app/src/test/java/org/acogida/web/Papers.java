package org.acogida.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads a printed paper as a person and as a telephone would.
 *
 * @param code what a telephone reads in its square; blank where it carries none
 * @param embedded whether every font it uses is in it
 */
record Papers(String text, String code, int pages, boolean tagged, boolean embedded, String language) {
    /** A telephone looks many times, each time a little otherwise. */
    private static final List<Integer> LOOKS = List.of(200, 300, 150);

    private static final Map<DecodeHintType, ?> SQUARE =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));

    static Papers read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer pages = new PDFRenderer(document);
            return new Papers(
                    new PDFTextStripper().getText(document).replaceAll("\\s+", " "),
                    LOOKS.stream()
                            .map(dpi -> look(pages, dpi))
                            .filter(Predicate.not(String::isBlank))
                            .findFirst()
                            .orElse(""),
                    document.getNumberOfPages(),
                    document.getDocumentCatalog().getMarkInfo().isMarked(),
                    hasItsFonts(document),
                    document.getDocumentCatalog().getLanguage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasItsFonts(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            for (COSName font : page.getResources().getFontNames()) {
                if (!page.getResources().getFont(font).isEmbedded()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String look(PDFRenderer pages, int dpi) {
        try {
            BufferedImage page = pages.renderImageWithDPI(0, dpi);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            RGBLuminanceSource seen = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            return new MultiFormatReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(seen)), SQUARE)
                    .getText();
        } catch (NotFoundException _) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
