package org.acogida.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> WORDS = List.of("demo", "serve", "deadline", "import", "laws");

    @Test
    void findsTheWordMeant() {
        assertThat(Nearest.of("dmeo", WORDS)).contains("demo");
        assertThat(Nearest.of("deadlines", WORDS)).contains("deadline");
        assertThat(Nearest.of("imprt", WORDS)).contains("import");
    }

    @Test
    void offersNothingWhenNothingIsNear() {
        assertThat(Nearest.of("hovercraft", WORDS)).isEmpty();
        assertThat(Nearest.of("x", WORDS)).isEmpty();
    }

    @Test
    void countsLettersAddedDroppedChangedAndSwapped() {
        assertThat(Nearest.distance("laws", "laws")).isZero();
        assertThat(Nearest.distance("law", "laws")).isEqualTo(1);
        assertThat(Nearest.distance("lwas", "laws")).isEqualTo(1);
        assertThat(Nearest.distance("lads", "laws")).isEqualTo(1);
        assertThat(Nearest.distance("", "laws")).isEqualTo(4);
    }
}
