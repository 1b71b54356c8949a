package org.acogida.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NormTest {
    @Test
    void aTextIsGivenInTheLanguageAskedAndElseInSpanish() {
        Text name = new Text("Navidad", "Christmas");
        assertThat(name.in("es-MX")).isEqualTo("Navidad");
        assertThat(name.in("en")).isEqualTo("Christmas");
        assertThat(name.in("en-GB")).isEqualTo("Christmas");
        assertThat(name.in("fr")).isEqualTo("Navidad");
    }

    @Test
    void aTextIsWholeInBothLanguages() {
        assertThatThrownBy(() -> new Text("", "Christmas")).hasMessageContaining("es=''");
        assertThatThrownBy(() -> new Text("Navidad", " ")).hasMessageContaining("es and en must both be given");
    }

    @Test
    void aCitationNamesItsNorm() {
        assertThatThrownBy(() -> Citation.confirmed(" ")).hasMessageContaining("norm");
        assertThat(Citation.confirmed("LFPA 28").norm()).isEqualTo("LFPA 28");
    }

    @Test
    void whatWasNotReadAtTheSourceIsMarkedUnsure() {
        assertThat(Citation.confirmed("LFPA 28").isUnsure()).isFalse();
        assertThat(new Citation("LFPA 28", Confidence.PARTIAL).isUnsure()).isTrue();
        assertThat(new Citation("LFPA 28", Confidence.MEMORY).isUnsure()).isTrue();
    }
}
