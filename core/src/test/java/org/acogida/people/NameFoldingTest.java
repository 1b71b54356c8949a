package org.acogida.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldingTest {

    @ParameterizedTest
    @CsvSource({
        "José González, jose gonzalez",
        "'MARÍA  DE LA CRUZ', maria cruz",
        "Ana-Lucía Ñúñez, ana lucia nunez",
        "O’Connor d'Ávila, oconnor davila",
        "Đặng Thị Hồng, dang thi hong",
        "Straße Łukasz Bjørn, strasse lukasz bjorn",
        "ﬁlomena, filomena",
        "de la, de la",
        "'', ''"
    })
    void aNameBecomesPlainWords(String name, String words) {
        assertThat(String.join(
                        " ",
                        NameFolding.fold(name, false).stream()
                                .map(NameWord::text)
                                .toList()))
                .isEqualTo(words);
    }

    @Test
    void aNameOfAnyLengthIsKeptShort() {
        List<NameWord> words = NameFolding.fold("abcde ".repeat(2_000) + "x".repeat(10_000), false);
        assertThat(words).hasSize(12);
        assertThat(NameFolding.fold("x".repeat(10_000), false).getFirst().text())
                .hasSize(40);
    }

    @ParameterizedTest
    @CsvSource({
        "gonzalez, gonsales",
        "vasquez, basques",
        "hernandez, ernandes",
        "jimenez, ximenes",
        "gimenez, jimenes",
        "castillo, castiyo",
        "quiroz, kiros",
        "yolanda, llolanda",
        "cecilia, sesilia",
        "philip, filip",
        "canpos, campos",
        "guillermo, guiyermo",
        "guadalupe, wadalupe",
        "rodriguez, rodrigues",
        "karla, carla",
        "cherro, chero"
    })
    void whatSoundsAlikeHasTheSameSounds(String one, String other) {
        assertThat(Sounds.of(one)).isEqualTo(Sounds.of(other));
    }

    @ParameterizedTest
    @CsvSource({"lopez, pena", "ana, eva", "castro, castillo", "gato, dato", "luis, lucia", "mora, moya"})
    void whatSoundsOtherwiseHasNot(String one, String other) {
        assertThat(Sounds.of(one)).isNotEqualTo(Sounds.of(other));
    }
}
