package org.acogida.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightToLeftTest {
    @ParameterizedTest
    @CsvSource({"محمد, ﻣﺤﻤﺪ", "علي, ﻋﻠﻲ", "بلال, ﺑﻼﻝ", "لا, ﻻ", "Ana, Ana", "פרץ, פרץ"})
    void eachLetterTakesTheShapeItsNeighboursGiveIt(String letters, String shaped) {
        assertThat(ArabicShapes.of(letters)).isEqualTo(shaped);
    }

    @Test
    void marksGoWithTheirLetter() {
        assertThat(new RightToLeft.Order().reorderRTLTextToLTR("שָׁל(")).isEqualTo(")לשָׁ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد علي", "Ana محمد Ruiz", "שלמה פרץ", "María del Carmen"})
    void aNameOnPaperReadsAsItWasWritten(String name) throws IOException {
        byte[] pdf = new PdfPrinter()
                .print("<html lang='es'><head><title>t</title><meta name='description' content='d'/></head>"
                        + "<body style='font-family: DejaVu Sans'><p>" + name + "</p></body></html>");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo(name);
        }
    }
}
