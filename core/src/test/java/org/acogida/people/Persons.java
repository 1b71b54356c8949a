package org.acogida.people;

import java.time.LocalDate;

/** Descriptions of people, for tests. */
final class Persons {
    private Persons() {}

    static Described called(String name) {
        return new Described(NameFolding.fold(name, false), BirthSpan.NOT_KNOWN, Gender.UNKNOWN);
    }

    static Described born(String name, String day) {
        LocalDate born = LocalDate.parse(day);
        return new Described(NameFolding.fold(name, false), BirthSpan.between(born, born), Gender.UNKNOWN);
    }

    static Described bornIn(String name, int year) {
        return new Described(NameFolding.fold(name, false), BirthSpan.inYear(year), Gender.UNKNOWN);
    }
}
