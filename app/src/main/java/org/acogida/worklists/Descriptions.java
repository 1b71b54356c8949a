package org.acogida.worklists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.people.BirthSpan;
import org.acogida.people.Described;
import org.acogida.people.Gender;
import org.acogida.procedure.Birth;
import org.acogida.procedure.Person;
import org.acogida.scripts.LatinName;

/** Makes descriptions that can be compared: of persons, and of what is typed into a search. */
public final class Descriptions {
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z},;]+");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern SHORT_DAY = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern AGE = Pattern.compile("\\d{1,3}");
    private static final int OLDEST = 130;

    private Descriptions() {}

    /** Of a person who is, or is to be, on file. */
    public static Described of(String fullName, Optional<Birth> birth, Person.Sex sex) {
        return new Described(
                LatinName.fold(fullName),
                birth.map(of -> BirthSpan.between(of.earliest(), of.latest())).orElse(BirthSpan.NOT_KNOWN),
                gender(sex));
    }

    static Described of(PersonLine line) {
        return of(line.fullName(), line.birth(), line.sex());
    }

    /**
     * Of somebody who is looked for: the words of a name in any order, and beside them a year of birth ("1985"), a day of birth
     * ("1985-03-02", "2/3/1985") or an age ("33").
     */
    public static Described ofTyped(String typed, LocalDate today) {
        BirthSpan birth = BirthSpan.NOT_KNOWN;
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.splitAsStream(typed.strip()).toList()) {
            Optional<BirthSpan> said = birth(word, today);
            if (said.isPresent()) {
                birth = said.get();
            } else {
                words.add(word);
            }
        }
        return new Described(LatinName.fold(String.join(" ", words)), birth, Gender.UNKNOWN);
    }

    private static Optional<BirthSpan> birth(String word, LocalDate today) {
        Matcher day = DAY.matcher(word);
        Matcher turned = SHORT_DAY.matcher(word);
        if (day.matches()) {
            return day(day.group(1), day.group(2), day.group(3));
        }
        if (turned.matches()) {
            return day(turned.group(3), turned.group(2), turned.group(1));
        }
        if (YEAR.matcher(word).matches()) {
            return Optional.of(BirthSpan.inYear(Integer.parseInt(word)));
        }
        if (AGE.matcher(word).matches() && Integer.parseInt(word) <= OLDEST) {
            LocalDate latest = today.minusYears(Integer.parseInt(word));
            return Optional.of(BirthSpan.between(latest.minusYears(1).plusDays(1), latest));
        }
        return Optional.empty();
    }

    private static Optional<BirthSpan> day(String year, String month, String day) {
        try {
            LocalDate born = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(BirthSpan.between(born, born));
        } catch (DateTimeException _) {
            return Optional.of(BirthSpan.inYear(Integer.parseInt(year)));
        }
    }

    private static Gender gender(Person.Sex sex) {
        return switch (sex) {
            case F -> Gender.FEMALE;
            case M -> Gender.MALE;
            case X -> Gender.UNKNOWN;
        };
    }
}
