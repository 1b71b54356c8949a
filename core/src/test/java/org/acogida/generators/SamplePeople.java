package org.acogida.generators;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.acogida.procedure.Birth;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Person;

/** People with and without names, papers and known birthdays; many are about to turn 18. */
public final class SamplePeople {
    private static final List<String> GIVEN = List.of("Ana María", "José", "Ñusta", "Abebe", "", "Jean-Baptiste", "李");
    private static final List<String> SURNAMES = List.of("Pérez López", "Zelaya", "O'Neill", "de la Cruz", "Núñez");
    private static final List<String> NATIONALITIES = List.of("HND", "SLV", "GTM", "HTI", "VEN", "XXA", "XXX");
    static final List<String> LANGUAGES = List.of("es", "ht", "quc", "fr", "en");

    private SamplePeople() {}

    /** A person as registered on a day. */
    public static Person person(Dice dice, LocalDate today) {
        return new Person(
                dice.pick(GIVEN),
                dice.pick(SURNAMES),
                dice.any(Person.Sex.class),
                birth(dice, today),
                dice.pick(NATIONALITIES),
                dice.some(LANGUAGES, 2),
                dice.percent(30)
                        ? List.of(new Person.IdentityDocument("pasaporte", "E" + dice.between(1, 99_999)))
                        : List.of(),
                dice.some(List.of(Person.Need.values()), 2),
                dice.percent(30) ? Optional.of(dice.any(Person.Sex.class)) : Optional.empty(),
                "");
    }

    /** A birthday that is known, unsure by days or years, or unknown; often some 18 years before. */
    public static Optional<Birth> birth(Dice dice, LocalDate today) {
        int kind = dice.between(1, 100);
        if (kind <= 45) {
            return Optional.of(Birth.on(today.minusYears(dice.between(19, 70)).minusDays(dice.between(0, 300))));
        }
        if (kind <= 60) {
            return Optional.of(Birth.on(today.minusYears(dice.between(0, 17)).minusDays(dice.between(0, 300))));
        }
        if (kind <= 90) {
            LocalDate earliest = today.minusYears(18).minusDays(dice.between(-40, 40));
            return Optional.of(new Birth(earliest, earliest.plusDays(dice.oneOf(0, 0, 1, 30, 365))));
        }
        if (kind <= 95) {
            int year = today.getYear() - dice.between(0, 40);
            return Optional.of(Birth.inYears(year, year + dice.between(0, 3)));
        }
        return Optional.empty();
    }

    public static Circumstances circumstances(Dice dice) {
        return new Circumstances(
                dice.any(Circumstances.Wish.class),
                dice.any(Circumstances.Entry.class),
                dice.percent(20),
                dice.percent(10),
                dice.percent(30),
                "Suchiate");
    }
}
