package org.acogida.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.acogida.people.Likeness.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final List<String> WORDS = List.of(
            "José",
            "María",
            "Ana",
            "González",
            "Hernández",
            "López",
            "Cruz",
            "Delacruz",
            "J",
            "Luz",
            "Wilmer",
            "Ximena");

    private static String name(Random random) {
        return String.join(
                " ",
                IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                        .toList());
    }

    /** Each is one person, heard or typed otherwise. */
    @ParameterizedTest
    @CsvSource({
        "José González, Gonzales Jose",
        "María de la Cruz Hernández López, Ernandes Maria Cruz",
        "Ana Lucía Núñez, Analucia Nunes",
        "María Delacruz Paz, Maria de la Cruz Paz",
        "Yessica Castillo, Jessica Castiyo",
        "Guillermo Vásquez, Giyermo Basques",
        "José Luis Mejía, J. Luis Mejia",
        "Suharto, Suharto",
        "Francisco Villeda, Fransisco Vileda",
        "Wilmer Orellana, Wilemr Orellana"
    })
    void oneWhoseNameWasHeardOtherwiseIsLikelyTheSame(String onFile, String typed) {
        assertThat(Comparison.between(Persons.bornIn(onFile, 1985), Persons.bornIn(typed, 1985))
                        .score())
                .isGreaterThanOrEqualTo(Likeness.LIKELY);
    }

    /** Each is two people. */
    @ParameterizedTest
    @CsvSource({
        "José González, José Hernández",
        "María López, Ana López",
        "Ana Cruz, Eva Cruz",
        "José González, González",
        "Luis Castro Paz, Luis Castillo Ponce",
        "Suharto, Suárez"
    })
    void twoAreNotHeldToBeOneByAName(String one, String other) {
        assertThat(Comparison.between(Persons.bornIn(one, 1985), Persons.bornIn(other, 1985))
                        .score())
                .isLessThan(Likeness.LIKELY);
    }

    @Test
    void itSaysWhy() {
        Likeness likeness = Comparison.between(
                Persons.born("José González López", "1985-03-02"), Persons.born("Gonzales Jose", "1985-02-03"));
        assertThat(likeness.traits())
                .containsExactlyInAnyOrder(
                        Trait.SAME_WORDS, Trait.SOUNDS_ALIKE, Trait.OTHER_ORDER, Trait.WORDS_MISSING);
        assertThat(likeness.birth()).isEqualTo(BirthNearness.SWAPPED);
        assertThat(Comparison.between(Persons.called("Maria Jose Paz"), Persons.called("Mariajose Pas"))
                        .traits())
                .contains(Trait.JOINED, Trait.SOUNDS_ALIKE);
    }

    @Test
    void aLikenessDoesNotHangOnWhoIsNamedFirstNorOnTheOrderOfWords() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            String one = name(random);
            String other = name(random);
            double there = Comparison.between(Persons.called(one), Persons.called(other))
                    .score();
            assertThat(Comparison.between(Persons.called(other), Persons.called(one))
                            .score())
                    .as(one + " / " + other)
                    .isCloseTo(there, within(1e-9));
            if (!one.contains("Delacruz") && !other.contains("Delacruz")) {
                List<String> words = new ArrayList<>(List.of(one.split(" ")));
                Collections.shuffle(words, random);
                assertThat(Comparison.between(Persons.called(String.join(" ", words)), Persons.called(other))
                                .score())
                        .as(words + " / " + other)
                        .isCloseTo(there, within(1e-9));
            }
        }
    }

    @Test
    void nobodyIsMoreAlikeThanOneIsToOneself() {
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            Described one = Persons.born(name(random), "1985-03-02");
            assertThat(Comparison.between(one, one).score()).isEqualTo(1);
            double other = Comparison.between(one, Persons.born(name(random), "1985-03-02"))
                    .score();
            assertThat(other).isBetween(0.0, 1.0);
        }
    }

    @Test
    void aNearerBirthNeverMakesTwoLessAlike() {
        Described one = Persons.born("José González", "1985-03-02");
        List<Described> farther = List.of(
                Persons.born("José González", "1985-03-02"),
                Persons.bornIn("José González", 1985),
                Persons.born("José González", "1985-02-03"),
                Persons.born("José González", "1985-03-12"),
                Persons.called("José González"),
                Persons.born("José González", "1986-01-20"),
                Persons.born("José González", "1987-01-20"),
                Persons.born("José González", "1989-01-20"),
                Persons.born("José González", "1960-01-20"));
        double last = 1;
        for (Described other : farther) {
            double score = Comparison.between(one, other).score();
            assertThat(score).as(other.birth().toString()).isLessThanOrEqualTo(last);
            last = score;
        }
        assertThat(last).isLessThan(Likeness.LIKELY);
    }

    @Test
    void anotherSexOnRecordIsNoProofOfTwo() {
        Described woman =
                new Described(NameFolding.fold("Guadalupe Cruz", false), BirthSpan.inYear(1985), Gender.FEMALE);
        Described man = new Described(NameFolding.fold("Guadalupe Cruz", false), BirthSpan.inYear(1985), Gender.MALE);
        assertThat(Comparison.between(woman, man).sexDiffers()).isTrue();
        assertThat(Comparison.between(woman, man).score()).isBetween(Likeness.LIKELY, Likeness.STRONG);
    }

    @Test
    void aScriptWithoutVowelsIsComparedByItsConsonants() {
        Described arabic = new Described(NameFolding.fold("mhmd ahmd", true), BirthSpan.inYear(1985), Gender.UNKNOWN);
        assertThat(Comparison.between(arabic, Persons.bornIn("Mohammed Ahmed", 1985))
                        .score())
                .isGreaterThanOrEqualTo(Likeness.LIKELY);
        assertThat(Comparison.between(arabic, Persons.bornIn("Yusuf Hussein", 1985))
                        .score())
                .isZero();
    }
}
