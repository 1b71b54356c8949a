package org.acogida.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.stream.Stream;
import org.acogida.papers.PaperText.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaperTextTest {

    static Stream<Arguments> shipped() {
        return Stream.of(PaperKind.values())
                .flatMap(kind -> PaperTexts.LANGUAGES.stream().map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatAcogidaBringsIsWithoutFlaw(PaperKind kind, String language) {
        PaperText text = PaperTexts.shipped(kind, language);
        assertThat(text.body()).isNotBlank();
        assertThat(text.check(kind)).isEmpty();
    }

    @Test
    void aParagraphWithoutAnythingToSayIsLeftOutWithItsHeading() {
        PaperText text = new PaperText(
                "# Uno\r\n\r\nLugar: {lugar}.\n\n# Dos\n\nEl {cita} en {oficina}.\n \nSin lugar.\n\n# Tres");
        assertThat(text.fill(Map.of(Slot.INTERVIEW, "lunes $1", Slot.PLACE, " ", Slot.OFFICE, "Tapachula")))
                .containsExactly(
                        new Paragraph(true, "Dos"),
                        new Paragraph(false, "El lunes $1 en Tapachula."),
                        new Paragraph(false, "Sin lugar."));
    }

    @Test
    void whatIsUnknownOrMissingIsNamedWithItsRemedy() {
        assertThat(new PaperText("Venga el {dia}. {razones}").check(PaperKind.SUMMONS))
                .extracting(Flaw::key, flaw -> flaw.arguments().getFirst())
                .containsExactly(
                        tuple("paper.flaw.unknown", "{dia}"),
                        tuple("paper.flaw.unknown", "{razones}"),
                        tuple("paper.flaw.missing", "{cita}"));
        assertThat(new PaperText("{cita} {").check(PaperKind.SUMMONS))
                .extracting(Flaw::key)
                .containsExactly("paper.flaw.brace");
        assertThat(new PaperText("{cita}" + "a".repeat(PaperText.LONGEST)).check(PaperKind.SUMMONS))
                .extracting(Flaw::key)
                .containsExactly("paper.flaw.long");
    }
}
