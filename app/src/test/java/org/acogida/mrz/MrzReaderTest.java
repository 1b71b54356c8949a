package org.acogida.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acogida.mrz.Reading.Why;
import org.acogida.mrz.WrongDigit.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The specimens that ICAO 9303, parts 4 to 7, print, and what people make of such lines. */
class MrzReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 10, 19);

    private static Zone zone(String text) {
        return ((Reading.Read) MrzReader.read(text)).zone();
    }

    @ParameterizedTest
    @EnumSource
    void eachSpecimenIsReadWhole(Specimen specimen) {
        Zone zone = zone(specimen.lines());
        assertThat(zone.format().name()).isEqualTo(specimen.name());
        assertThat(zone.surnames()).isEqualTo("ERIKSSON");
        assertThat(zone.givenNames()).isEqualTo("ANNA MARIA");
        assertThat(zone.cut()).isFalse();
        assertThat(zone.sex()).isEqualTo('F');
        assertThat(zone.issuer()).isEqualTo("UTO");
        assertThat(zone.wrong()).isEmpty();
        assertThat(zone.number()).isEqualTo(specimen.number());
        assertThat(zone.kind()).isEqualTo(specimen.kind());
        assertThat(zone.birth().text()).isEqualTo(specimen.birth());
        assertThat(zone.expiry().text()).isEqualTo(specimen.expiry());
        assertThat(zone.nationality()).isEqualTo("UTO");
    }

    @ParameterizedTest
    @EnumSource
    void inOneLineInSmallLettersAndWithSpacesItIsTheSame(Specimen specimen) {
        Zone whole = zone(specimen.lines());
        assertThat(zone(specimen.lines().replace("\n", ""))).isEqualTo(whole);
        assertThat(zone(specimen.lines().toLowerCase(Locale.ROOT))).isEqualTo(whole);
        assertThat(zone(specimen.lines().replace("\n", "\r\n") + "\r\n")).isEqualTo(whole);
        assertThat(zone("  " + specimen.lines().replace("\n", "\n \n ").replace("O", "O ")))
                .isEqualTo(whole);
        assertThat(zone(specimen.lines().replace("<<", "«"))).isEqualTo(whole);
    }

    @Test
    void fillersThatNobodyTypesAtTheEndOfNamesAreNotNeeded() {
        assertThat(zone("P<UTOERIKSSON<<ANNA<MARIA\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"))
                .isEqualTo(zone(Specimen.TD3.lines()));
        assertThat(zone("I<UTOD231458907\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA"))
                .isEqualTo(zone(Specimen.TD1.lines()));
    }

    @Test
    void aNumberOfMoreThanNineLettersIsWhole() {
        Zone zone =
                zone("I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<");
        assertThat(zone.number()).isEqualTo("D23145890734");
        assertThat(zone.wrong()).isEmpty();
    }

    @Test
    void twoSurnamesOneNameAndNamesThatAreCut() {
        Zone two = zone("P<HNDDE<LA<CRUZ<LOPEZ<<MARIA<DEL<CARMEN<<<<<\nL898902C36HND7408122F1204159ZE184226B<<<<<10");
        assertThat(two.surnames()).isEqualTo("DE LA CRUZ LOPEZ");
        assertThat(two.givenNames()).isEqualTo("MARIA DEL CARMEN");
        Zone one = zone("P<AFGAHMAD<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nL898902C36AFG7408122F1204159ZE184226B<<<<<10");
        assertThat(one.surnames()).isEqualTo("AHMAD");
        assertThat(one.givenNames()).isEmpty();
        Zone cut = zone("P<UTOBENNELONG<WOOLOOMOOLOO<WARRANDYTE<<DING\nL898902C36UTO7408122F1204159ZE184226B<<<<<10");
        assertThat(cut.cut()).isTrue();
    }

    @Test
    void eachCheckDigitIsToldByItself() {
        String right = Specimen.TD3.lines();
        assertThat(zone(right.replace("L898902C36", "L898902C46")).wrong())
                .extracting(WrongDigit::part)
                .containsExactly(Part.NUMBER, Part.WHOLE);
        assertThat(zone(right.replace("L898902C36", "L898902C37")).wrong())
                .contains(new WrongDigit(Part.NUMBER, "L898902C3", '7', '6'));
        assertThat(zone(right.replace("7408122", "7408123")).wrong())
                .contains(new WrongDigit(Part.BIRTH, "740812", '3', '2'));
        assertThat(zone(right.replace("1204159", "1204158")).wrong())
                .contains(new WrongDigit(Part.EXPIRY, "120415", '8', '9'));
        assertThat(zone(right.replace("<<<<<10", "<<<<<20")).wrong())
                .contains(new WrongDigit(Part.OPTIONAL, "ZE184226B", '2', '1'));
        assertThat(zone(right.replace("<<<<<10", "<<<<<11")).wrong())
                .extracting(WrongDigit::part)
                .containsExactly(Part.WHOLE);
    }

    /** A digit that is taken for another in any one place that a check digit guards is noticed. */
    @ParameterizedTest
    @EnumSource
    void noSingleWrongFigureGoesUnnoticed(Specimen specimen) {
        char[] lines = specimen.lines().replace("\n", "").toCharArray();
        for (int at : specimen.guarded()) {
            char before = lines[at];
            lines[at] = before == '9' ? '0' : (char) (before + 1);
            assertThat(zone(new String(lines)).wrong()).as("place %d", at).isNotEmpty();
            lines[at] = before;
        }
    }

    @Test
    void datesThatAreNotWholeAreToldAsFarAsTheyGo() {
        ZoneDate year = new ZoneDate("74<<<<");
        assertThat(year.asBirth(TODAY)).isEmpty();
        assertThat(year.asYearOfBirth(TODAY)).isEqualTo(Optional.of(1974));
        assertThat(new ZoneDate("<<<<<<").asYearOfBirth(TODAY)).isEmpty();
        assertThat(new ZoneDate("740230").asBirth(TODAY)).isEmpty();
        assertThat(new ZoneDate("180101").asBirth(TODAY)).contains(LocalDate.of(2018, 1, 1));
        assertThat(new ZoneDate("181020").asBirth(TODAY)).contains(LocalDate.of(1918, 10, 20));
        assertThat(new ZoneDate("680229").asBirth(TODAY)).contains(LocalDate.of(1968, 2, 29));
        assertThat(new ZoneDate("270415").asExpiry(TODAY)).contains(LocalDate.of(2027, 4, 15));
        assertThat(new ZoneDate("991231").asExpiry(TODAY)).contains(LocalDate.of(1999, 12, 31));
        assertThat(new ZoneDate("000229").asExpiry(TODAY)).contains(LocalDate.of(2000, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\n", "\t"})
    void nothingIsNothing(String text) {
        assertThat(MrzReader.read(text)).isEqualTo(new Reading.Unread(Why.EMPTY, ""));
    }

    @Test
    void whatIsNoZoneIsToldByWhatDoesNotFit() {
        assertThat(MrzReader.read("P<UTOERIKSSOÑ<<ANNA")).isEqualTo(new Reading.Unread(Why.LETTER, "Ñ"));
        assertThat(MrzReader.read("P<UTO😀")).isEqualTo(new Reading.Unread(Why.LETTER, "😀"));
        assertThat(MrzReader.read("P<UTOERIKSSON")).isEqualTo(new Reading.Unread(Why.LENGTH, "13"));
        assertThat(MrzReader.read(Specimen.TD3.lines() + "<")).isEqualTo(new Reading.Unread(Why.LENGTH, "89"));
        assertThat(MrzReader.read("<".repeat(88))).isEqualTo(new Reading.Unread(Why.CONTENT, ""));
        assertThat(MrzReader.read("A".repeat(100_000))).isInstanceOf(Reading.Unread.class);
        assertThat(List.of(Why.values())).hasSize(4);
    }
}
