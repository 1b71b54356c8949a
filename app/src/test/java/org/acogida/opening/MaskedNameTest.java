package org.acogida.opening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedNameTest {
    @ParameterizedTest
    @CsvSource({
        "Ana López, A. L.",
        "María de los Ángeles Hernández, M. D. L. Á.",
        "Jean-Pierre, J. P.",
        "محمد علي, م. ع.",
        "'  ', ''",
        "3 X, X."
    })
    void onlyInitialsAreLeft(String name, String masked) {
        assertThat(MaskedName.of(name)).isEqualTo(masked);
    }
}
