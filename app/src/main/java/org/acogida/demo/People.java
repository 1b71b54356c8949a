package org.acogida.demo;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.demo.Household.Member;
import org.acogida.procedure.Birth;
import org.acogida.procedure.Person;
import org.acogida.procedure.Person.IdentityDocument;
import org.acogida.procedure.Person.Need;
import org.acogida.procedure.Person.Sex;
import org.acogida.procedure.Role;

/** Makes up the people of one group, who come from one country. */
final class People {
    private static final int OLD = 60;
    private static final List<String> OF_GUATEMALA = List.of("mam", "quc", "kek");

    private final PeopleParts parts;
    private final Draw draw;
    private final LocalDate day;
    private final String nationality;
    private final Set<String> languages;

    People(PeopleParts parts, Draw draw, LocalDate day) {
        this.parts = parts;
        this.draw = draw;
        this.day = day;
        this.nationality = parts.one(draw, "nationality");
        this.languages = languages();
    }

    private Set<String> languages() {
        return switch (nationality) {
            case "GTM" -> draw.chance(0.25) ? ofGuatemala() : Set.of("es");
            case "HND" -> draw.chance(0.03) ? Set.of("es", "cab") : Set.of("es");
            default -> Set.of("es");
        };
    }

    private Set<String> ofGuatemala() {
        String own = draw.one(OF_GUATEMALA);
        return draw.chance(0.2) ? Set.of(own) : Set.of("es", own);
    }

    String surname() {
        return parts.one(draw, "surname");
    }

    /** Somebody grown up who travels without children. */
    Member adult(Sex sex, Role role) {
        return grown(sex, 19 + draw.below(14) + draw.below(14), role, needs(sex));
    }

    /** Somebody who may be seventeen or eighteen: nobody knows, and it is not written down as known. */
    Member ofUnknownAge(Sex sex) {
        Birth birth = Birth.inYears(day.getYear() - 19, day.getYear() - 17);
        return member(sex, surnames(), birth, Role.SINGLE, EnumSet.noneOf(Need.class), false);
    }

    Member parent(Sex sex, int age, Role role, boolean alone) {
        Set<Need> needs = needs(sex);
        if (alone) {
            needs.add(Need.SP);
        }
        return grown(sex, age, role, needs);
    }

    Member relative(Sex sex, int age) {
        Set<Need> needs = needs(sex);
        if (age >= OLD) {
            needs.add(Need.ER);
        }
        return grown(sex, age, Role.RELATIVE, needs);
    }

    /** A child of whole years, at least three months old. */
    Member child(int age, String surnames) {
        Sex sex = draw.chance(0.5) ? Sex.F : Sex.M;
        LocalDate born = age == 0
                ? day.minusMonths(draw.between(3, 11)).minusDays(draw.below(28))
                : day.minusYears(age).minusDays(draw.below(365));
        return member(sex, surnames, Birth.on(born), Role.CHILD, EnumSet.noneOf(Need.class), false);
    }

    Member childAlone() {
        LocalDate born = day.minusYears(draw.between(14, 17)).minusDays(draw.below(365));
        Sex sex = draw.chance(0.3) ? Sex.F : Sex.M;
        return member(sex, surnames(), Birth.on(born), Role.SINGLE, EnumSet.of(Need.SC), true);
    }

    private Member grown(Sex sex, int age, Role role, Set<Need> needs) {
        LocalDate born = day.minusYears(age).minusDays(draw.below(365));
        boolean exact = draw.chance(0.92);
        Birth birth = exact ? Birth.on(born) : Birth.inYears(born.getYear() - 1, born.getYear());
        return member(sex, surnames(), birth.isSurelyAdult(day) ? birth : Birth.on(born), role, needs, false);
    }

    private Member member(Sex sex, String surnames, Birth birth, Role role, Set<Need> needs, boolean alone) {
        String kind = sex == Sex.F ? "given-f" : "given-m";
        String given = parts.one(draw, kind);
        String second = parts.one(draw, kind);
        boolean both = draw.chance(0.6) && !second.equals(given);
        Optional<Sex> interviewer = sex == Sex.F && draw.chance(0.06) ? Optional.of(Sex.F) : Optional.empty();
        Person person = new Person(
                both ? given + " " + second : given,
                surnames,
                sex,
                Optional.of(birth),
                nationality,
                languages,
                documents(birth.isSurelyAdult(day)),
                needs,
                interviewer,
                parts.one(draw, "contact"));
        return new Member(person, role, alone);
    }

    private String surnames() {
        return draw.chance(0.85) ? surname() + " " + surname() : surname();
    }

    private List<IdentityDocument> documents(boolean adult) {
        if (!draw.chance(adult ? 0.55 : 0.3)) {
            return List.of();
        }
        String number = "%04d-%04d-%05d".formatted(draw.below(1_900), draw.between(1950, 2018), draw.below(100_000));
        return List.of(new IdentityDocument(parts.one(draw, adult ? "paper" : "paper-child"), number));
    }

    private Set<Need> needs(Sex sex) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        add(needs, Need.SM, 0.015);
        add(needs, Need.DS, 0.01);
        add(needs, Need.TR, 0.005);
        add(needs, Need.LP, 0.02);
        if (sex == Sex.F) {
            add(needs, Need.WR, 0.03);
            add(needs, Need.SV, 0.02);
        }
        return needs;
    }

    private void add(Set<Need> needs, Need need, double share) {
        if (draw.chance(share)) {
            needs.add(need);
        }
    }
}
