package org.acogida.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.acogida.mrz.Specimen;
import org.acogida.web.TestWords;
import org.acogida.web.Words;
import org.acogida.web.form.Filled;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class ZoneFieldsTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 10, 19);
    private static final String CARMEN =
            "P<HNDNUNEZ<LOPEZ<<MARIA<DEL<CARMEN<<<<<<<<<<\nE123456<<3HND8503013F2704151<<<<<<<<<<<<<<<6";

    private static final List<Specimen> SPECIMENS = List.of(Specimen.values());

    private final Words words = TestWords.in("es");
    private final MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();

    private ZoneFields zone(String text) {
        typed.set("p0.mrz", text);
        return new ZoneFields(words, TODAY, "p0.", typed);
    }

    private void type(String field, String value) {
        typed.set("p0." + field, value);
    }

    private String there(String field) {
        return Optional.ofNullable(typed.getFirst("p0." + field)).orElse("");
    }

    @Test
    void whatIsEmptyIsFilledAndMakesAPerson() {
        ZoneFields fields = zone(CARMEN);
        fields.fill();
        assertThat(there("givenNames")).isEqualTo("Maria del Carmen");
        assertThat(there("surnames")).isEqualTo("Nunez Lopez");
        assertThat(there("birthDate")).isEqualTo("1985-03-01");
        assertThat(there("sex")).isEqualTo("F");
        assertThat(there("nationality")).isEqualTo("Honduras");
        assertThat(there("documentKind0")).isEqualTo("Pasaporte de Honduras, vence 2027-04-15");
        assertThat(there("documentNumber0")).isEqualTo("E123456");
        ZoneFields.Told told = fields.tell().orElseThrow();
        assertThat(told.fault()).isEmpty();
        assertThat(told.summary()).contains("Pasaporte de Honduras", "E123456");
        assertThat(told.differences()).isEmpty();
        Filled filled = new Filled(typed, words);
        assertThat(new PersonFields(words, TODAY).read(filled, "p0.", Optional.empty()))
                .hasValueSatisfying(person -> assertThat(person.nationality()).isEqualTo("HND"));
    }

    @Test
    void nothingTypedIsOverwrittenUntilTheOfficerTakesWhatWasRead() {
        type("givenNames", "Marta");
        type("surnames", "Núñez López");
        type("age", "30-40");
        type("sex", "M");
        type("nationality", "guatemala");
        ZoneFields fields = zone(CARMEN);
        fields.fill();
        assertThat(there("givenNames")).isEqualTo("Marta");
        assertThat(there("surnames")).as("accents are more, not another name").isEqualTo("Núñez López");
        assertThat(there("birthDate")).isEmpty();
        assertThat(fields.tell().orElseThrow().differences())
                .containsExactly(
                        new ZoneFields.Difference("givenNames", "Nombre o nombres", "Marta", "Maria del Carmen"),
                        new ZoneFields.Difference("birthDate", words.text("field.birthDate"), "30-40", "1985-03-01"),
                        new ZoneFields.Difference(
                                "sex", words.text("field.sex"), words.text("sex.M"), words.text("sex.F")),
                        new ZoneFields.Difference("nationality", "Nacionalidad", "guatemala", "Honduras"));
        fields.take("birthDate");
        assertThat(there("birthDate")).isEqualTo("1985-03-01");
        assertThat(there("age")).isEmpty();
        assertThat(there("givenNames")).isEqualTo("Marta");
        fields.take(ZoneFields.ALL);
        assertThat(there("givenNames")).isEqualTo("Maria del Carmen");
        assertThat(there("surnames")).isEqualTo("Núñez López");
        assertThat(there("sex")).isEqualTo("F");
        assertThat(fields.tell().orElseThrow().differences()).isEmpty();
    }

    @Test
    void anotherDocumentStandsBesideTheFirstAndAnotherNumberOfTheSameKindDiffers() {
        zone(CARMEN).fill();
        ZoneFields card = zone(Specimen.TD1.lines());
        card.fill();
        assertThat(there("documentNumber0")).isEqualTo("E123456");
        assertThat(there("documentNumber1")).isEqualTo("D23145890");
        type("documentNumber0", "E123457");
        ZoneFields again = zone(CARMEN);
        again.fill();
        assertThat(there("documentNumber0")).isEqualTo("E123457");
        assertThat(again.tell().orElseThrow().differences())
                .extracting(ZoneFields.Difference::typed)
                .contains("E123457");
        again.take("documentNumber0");
        assertThat(there("documentNumber0")).isEqualTo("E123456");
    }

    @Test
    void aWrongCheckDigitIsToldWithItsFieldAndTheDocumentIsTaken() {
        ZoneFields fields = zone(CARMEN.replace("8503013F", "8503016F"));
        fields.fill();
        assertThat(there("birthDate")).isEqualTo("1985-03-01");
        assertThat(String.join("\n", fields.tell().orElseThrow().notes()))
                .contains("fecha de nacimiento", "«850301» con 6", "le tocaría 3", "se acepta tal como está");
    }

    @Test
    void whatADocumentDoesNotSayIsNotFilled() {
        ZoneFields fields =
                zone("P<XXBAHMAD<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nE123456<<3XXB85<<<<1<1204159<<<<<<<<<<<<<<<6");
        fields.fill();
        assertThat(there("surnames")).isEqualTo("Ahmad");
        assertThat(there("givenNames")).isEmpty();
        assertThat(there("sex")).isEmpty();
        assertThat(there("nationality")).isEmpty();
        assertThat(there("birthDate")).isEmpty();
        assertThat(there("age")).isEqualTo("1985");
        assertThat(String.join("\n", fields.tell().orElseThrow().notes()))
                .contains(
                        "«XXB»",
                        "«85<<<<»",
                        "Venció: " + words.day(LocalDate.of(2012, 4, 15)),
                        "Se acepta tal como está");
    }

    @Test
    void whatIsNoZoneChangesNothingAndSaysWhy() {
        type("surnames", "Ruiz");
        ZoneFields fields = zone("P<HNDNUÑEZ");
        fields.fill();
        fields.take(ZoneFields.ALL);
        assertThat(typed.toSingleValueMap()).isEqualTo(Map.of("p0.mrz", "P<HNDNUÑEZ", "p0.surnames", "Ruiz"));
        assertThat(fields.tell().orElseThrow().fault()).contains("«Ñ»", "Corríjala");
        assertThat(zone("").tell()).isEmpty();
    }

    @Test
    void namesAreWrittenAsPeopleWriteThem() {
        assertThat(ZoneFields.written("DE LA CRUZ LOPEZ")).isEqualTo("De la Cruz Lopez");
        assertThat(ZoneFields.written("MARIA  DEL   CARMEN ")).isEqualTo("Maria del Carmen");
        assertThat(ZoneFields.written("")).isEmpty();
    }

    /** Whatever stands in the form, filling changes only what was empty. */
    @Test
    void fillingNeverChangesWhatIsThere() {
        Random chance = new Random(9303);
        List<String> names = List.of(
                "givenNames",
                "surnames",
                "age",
                "birthDate",
                "sex",
                "nationality",
                "documentKind0",
                "documentNumber0",
                "documentKind1",
                "documentNumber1",
                "contact");
        List<String> values = List.of("", "Ana", "F", "1985-03-01", "33", "Honduras", "E123456", "Pasaporte", "x < y");
        for (int i = 0; i < 2_000; i++) {
            typed.clear();
            names.forEach(name -> type(name, values.get(chance.nextInt(values.size()))));
            Map<String, String> before = typed.toSingleValueMap();
            zone(chance.nextBoolean()
                            ? CARMEN
                            : SPECIMENS.get(chance.nextInt(SPECIMENS.size())).lines())
                    .fill();
            before.forEach((name, value) -> {
                if (!value.isEmpty()) {
                    assertThat(typed.getFirst(name)).as(name).isEqualTo(value);
                }
            });
        }
    }
}
