package org.acogida.web;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private static final int DPI = 200;

    static Papers read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new Papers(
                    new PDFTextStripper().getText(document).replaceAll("\\s+", " "),
                    code(new PDFRenderer(document).renderImageWithDPI(0, DPI)),
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

    private static String code(BufferedImage page) {
        int width = page.getWidth();
        int height = page.getHeight();
        int[] pixels = page.getRGB(0, 0, width, height, null, 0, width);
        try {
            return new MultiFormatReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                    .getText();
        } catch (NotFoundException _) {
            return "";
        }
    }
}
