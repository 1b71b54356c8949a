package org.acogida.reception;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.procedure.Birth;

/** When a person was born, from a day, a year or a range of years. */
final class Births {
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:\\s*-\\s*(\\d{4}))?");
    private static final int OLDEST = 130;

    private Births() {}

    /** Empty where neither is given, or, with a fault, where it cannot be. */
    static Optional<Birth> read(RowReader reader, Row row, LocalDate arrived) {
        Optional<LocalDate> day = reader.day(Column.BIRTH_DATE);
        Optional<Birth> years = years(reader, row, arrived);
        if (day.isEmpty()) {
            return years;
        }
        if (isNotThen(day.get(), arrived)) {
            reader.fault(Column.BIRTH_DATE, "birth.not-then", arrived.minusYears(OLDEST), arrived);
            return Optional.empty();
        }
        if (years.filter(y -> day.get().isBefore(y.earliest()) || day.get().isAfter(y.latest()))
                .isPresent()) {
            reader.fault(Column.BIRTH_YEAR, "birth.contradicts", day.get());
        }
        return day.map(Birth::on);
    }

    private static Optional<Birth> years(RowReader reader, Row row, LocalDate arrived) {
        if (!row.has(Column.BIRTH_YEAR)) {
            return Optional.empty();
        }
        Matcher years = YEARS.matcher(row.get(Column.BIRTH_YEAR));
        if (!years.matches()) {
            reader.fault(Column.BIRTH_YEAR, "birth.years");
            return Optional.empty();
        }
        int first = Integer.parseInt(years.group(1));
        int last = years.group(2) == null ? first : Integer.parseInt(years.group(2));
        LocalDate latest = LocalDate.of(last, 12, 31);
        if (first > last || last > arrived.getYear() || first < arrived.getYear() - OLDEST) {
            reader.fault(Column.BIRTH_YEAR, "birth.not-then", arrived.minusYears(OLDEST), arrived);
            return Optional.empty();
        }
        return Optional.of(new Birth(LocalDate.of(first, 1, 1), latest.isAfter(arrived) ? arrived : latest));
    }

    private static boolean isNotThen(LocalDate born, LocalDate arrived) {
        return born.isAfter(arrived) || born.isBefore(arrived.minusYears(OLDEST));
    }
}
