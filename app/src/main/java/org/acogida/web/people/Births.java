package org.acogida.web.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.procedure.Birth;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;

/** When somebody was born, as a day, or as an age or year that may be a range, or not known at all. */
final class Births {
    static final String DAY = "birthDate";
    static final String ABOUT = "age";
    private static final Pattern AGES = Pattern.compile("(\\d{1,3})(?:\\s*-\\s*(\\d{1,3}))?");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:\\s*-\\s*(\\d{4}))?");
    private static final int OLDEST = 130;

    private Births() {}

    static Field day() {
        return Field.date(DAY);
    }

    static Field about() {
        return Field.text(ABOUT);
    }

    static String presetDay(Optional<Birth> birth) {
        return birth.filter(Birth::isExact).map(b -> b.earliest().toString()).orElse("");
    }

    /** "1985", "1980-1985", "32" or "30-35", as {@link #read} understands it. */
    static String presetAbout(Optional<Birth> birth, LocalDate today) {
        return birth.filter(b -> !b.isExact())
                .map(b -> isWholeYears(b)
                        ? range(b.earliest().getYear(), b.latest().getYear())
                        : range(ageOn(b.latest(), today), ageOn(b.earliest(), today)))
                .orElse("");
    }

    private static boolean isWholeYears(Birth birth) {
        return birth.earliest().getDayOfYear() == 1
                && birth.latest().plusDays(1).getDayOfYear() == 1;
    }

    private static int ageOn(LocalDate birth, LocalDate today) {
        return birth.until(today).getYears();
    }

    private static String range(int from, int to) {
        return from == to ? Integer.toString(from) : from + "-" + to;
    }

    /** Empty where nothing was typed, and, with a fault, where it does not fit. */
    static Optional<Birth> read(Filled filled, String prefix, LocalDate today) {
        Optional<LocalDate> day = filled.date(prefix + DAY);
        String about = filled.text(prefix + ABOUT);
        if (day.isEmpty()) {
            return about.isEmpty() ? Optional.empty() : readAbout(filled, prefix + ABOUT, about, today);
        }
        if (!about.isEmpty()) {
            filled.fault(prefix + ABOUT, "fault.age.both");
        }
        if (day.get().isAfter(today) || day.get().isBefore(today.minusYears(OLDEST))) {
            filled.fault(prefix + DAY, "fault.birth", OLDEST);
            return Optional.empty();
        }
        return day.map(Birth::on);
    }

    private static Optional<Birth> readAbout(Filled filled, String field, String about, LocalDate today) {
        Matcher years = YEARS.matcher(about);
        Matcher ages = AGES.matcher(about);
        if (years.matches()) {
            int from = Integer.parseInt(years.group(1));
            return inYears(filled, field, from, second(years, from), today);
        }
        if (ages.matches()) {
            int from = Integer.parseInt(ages.group(1));
            return ofAge(filled, field, from, second(ages, from), today);
        }
        filled.fault(field, "fault.age");
        return Optional.empty();
    }

    private static int second(Matcher range, int first) {
        return range.group(2) == null ? first : Integer.parseInt(range.group(2));
    }

    private static Optional<Birth> inYears(Filled filled, String field, int from, int to, LocalDate today) {
        if (from > to || to > today.getYear() || from < today.getYear() - OLDEST) {
            filled.fault(field, "fault.age");
            return Optional.empty();
        }
        return Optional.of(Birth.inYears(from, to));
    }

    private static Optional<Birth> ofAge(Filled filled, String field, int from, int to, LocalDate today) {
        if (from > to || to > OLDEST) {
            filled.fault(field, "fault.age");
            return Optional.empty();
        }
        return Optional.of(new Birth(today.minusYears(to + 1L).plusDays(1), today.minusYears(from)));
    }
}
