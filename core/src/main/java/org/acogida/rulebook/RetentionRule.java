package org.acogida.rulebook;

import java.time.LocalDate;
import java.util.Optional;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;

/**
 * How long records of a class are kept.
 *
 * @param keep in calendar days, weeks or months; empty for what goes with its case
 */
public record RetentionRule(RecordClass of, Optional<Length> keep, Text title, Optional<Text> note, Citation source) {
    private static final LocalDate SOME_DAY = LocalDate.of(2001, 1, 1);

    public RetentionRule {
        if (keep.isPresent() == (of.atEnd() == RecordClass.AtEnd.WITH_CASE)) {
            throw new IllegalArgumentException("retention of " + of + ": give a length, unless it goes with its case");
        }
        keep.ifPresent(length -> check(of, length));
    }

    private static void check(RecordClass of, Length keep) {
        if (!isCounted(keep.unit())) {
            throw new IllegalArgumentException(
                    "retention of " + of + ": unit " + keep.unit() + "; count calendar days, weeks or months");
        }
        if (isTooShort(of, keep)) {
            throw new IllegalArgumentException(
                    "retention of " + of + ": " + keep + " is less than " + of.leastDays() + " days");
        }
    }

    /** Whether retention can be counted in a unit. */
    public static boolean isCounted(Unit unit) {
        return unit == Unit.CALENDAR_DAYS || unit == Unit.WEEKS || unit == Unit.MONTHS;
    }

    /** Whether a counted length is less than the least of its class. */
    public static boolean isTooShort(RecordClass of, Length keep) {
        return plus(SOME_DAY, keep).isBefore(SOME_DAY.plusDays(of.leastDays()));
    }

    /** The first day on which what was last touched on a day is no longer kept; empty for what goes with its case. */
    public Optional<LocalDate> findEnd(LocalDate from) {
        return keep.map(length -> plus(from, length).plusDays(1));
    }

    /** The last day whose records may be kept no longer on a day, or one after it; empty for what goes with its case. */
    public Optional<LocalDate> findStart(LocalDate today) {
        return keep.map(length -> switch (length.unit()) {
            case WEEKS -> today.minusWeeks(length.amount());
            case MONTHS -> today.minusMonths(length.amount());
            case HOURS, CALENDAR_DAYS, WORKING_DAYS, BUSINESS_DAYS -> today.minusDays(length.amount());
        });
    }

    private static LocalDate plus(LocalDate day, Length length) {
        return switch (length.unit()) {
            case WEEKS -> day.plusWeeks(length.amount());
            case MONTHS -> day.plusMonths(length.amount());
            case HOURS, CALENDAR_DAYS, WORKING_DAYS, BUSINESS_DAYS -> day.plusDays(length.amount());
        };
    }
}
