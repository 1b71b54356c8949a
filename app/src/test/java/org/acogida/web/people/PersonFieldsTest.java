package org.acogida.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.procedure.Birth;
import org.acogida.procedure.Person;
import org.acogida.web.TestWords;
import org.acogida.web.Words;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonFieldsTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 10, 19);
    private static final Words WORDS = TestWords.in("es");
    private static final PersonFields FIELDS = new PersonFields(WORDS, TODAY);

    private static Filled typed(String... pairs) {
        Map<String, List<String>> typed = new HashMap<>(Map.of("givenNames", List.of("Ana"), "sex", List.of("F")));
        for (int i = 0; i < pairs.length; i += 2) {
            typed.put(pairs[i], List.of(pairs[i + 1]));
        }
        return new Filled(typed, WORDS);
    }

    @ParameterizedTest
    @CsvSource({
        "34, 1983-10-20, 1984-10-19",
        "30-35, 1982-10-20, 1988-10-19",
        "0, 2017-10-20, 2018-10-19",
        "1984, 1984-01-01, 1984-12-31",
        "1980 - 1985, 1980-01-01, 1985-12-31"
    })
    void anAgeOrAYearIsATimeInWhichThePersonWasBorn(String age, LocalDate earliest, LocalDate latest) {
        assertThat(FIELDS.read(typed("age", age), "", Optional.empty()).flatMap(Person::birth))
                .contains(new Birth(earliest, latest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unos treinta", "-3", "35-30", "131", "2019", "1800", "1985-1980"})
    void whatIsNoAgeIsAFaultOfItsField(String age) {
        Filled filled = typed("age", age);
        assertThat(FIELDS.read(filled, "", Optional.empty())).isEmpty();
        assertThat(filled.findFault("age")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1790-12-31", "2018-10-20", "9999-01-01", "31/12/1990"})
    void aBirthThatCannotBeIsAFaultOfItsField(String day) {
        Filled filled = typed("birthDate", day);
        assertThat(FIELDS.read(filled, "", Optional.empty())).isEmpty();
        assertThat(filled.findFault("birthDate")).isPresent();
    }

    @Test
    void aBirthDateAndAnAgeContradict() {
        Filled filled = typed("age", "34", "birthDate", "1984-01-01");
        assertThat(FIELDS.read(filled, "", Optional.empty())).isEmpty();
    }

    @Test
    void nobodyKnowsHowOldIsNoFault() {
        assertThat(FIELDS.read(typed(), "", Optional.empty()).orElseThrow().birth())
                .isEmpty();
    }

    @Test
    void whatIsOnRecordComesBackAsItWas() {
        Person known = new Person(
                "Ana María",
                "de la Cruz Ñu",
                Person.Sex.F,
                Optional.of(new Birth(LocalDate.of(1983, 5, 4), LocalDate.of(1986, 2, 1))),
                "HND",
                Set.of("es", "mam", "ar"),
                List.of(new Person.IdentityDocument("pasaporte", "E1"), new Person.IdentityDocument("", "77")),
                Set.of(Person.Need.SP, Person.Need.TR),
                Optional.of(Person.Sex.F),
                "albergue");
        Map<String, List<String>> typed = new HashMap<>();
        for (Field field : Stream.concat(
                        FIELDS.first(Optional.of(known)).stream(), FIELDS.second(Optional.of(known)).stream())
                .toList()) {
            typed.put(field.name(), field.preset());
        }
        for (Field field : FIELDS.further(Optional.of(known))) {
            typed.put(field.name(), field.preset());
        }
        assertThat(FIELDS.read(new Filled(typed, WORDS), "", known.birth())).contains(known);
    }

    @ParameterizedTest
    @CsvSource({"Honduras, HND", "hnd, HND", "Haití, HTI", "haiti, HTI", "Germany, DEU", "apatrida, XXA", "'', XXX"})
    void aNationalityIsFoundHoweverItIsTyped(String typed, String code) {
        assertThat(new Countries(WORDS).read(typed("nationality", typed), "nationality"))
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({"español, es", "SPANISH, es", "Quiché, quc", "mam, mam", "alemán, de"})
    void aLanguageIsFoundHoweverItIsTyped(String typed, String tag) {
        assertThat(new Languages(WORDS).readAll(typed("languages", typed), "languages"))
                .containsExactly(tag);
    }

    @Test
    void anUnknownLanguageIsNamed() {
        Filled filled = typed("languages", "español, klingonés");
        assertThat(FIELDS.read(filled, "", Optional.empty())).isEmpty();
        assertThat(filled.findFault("languages").orElseThrow().remedy()).contains("klingonés");
    }
}
