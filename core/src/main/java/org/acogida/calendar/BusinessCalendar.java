package org.acogida.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which days are business days between {@link #FIRST} and {@link #LAST}, indexed so that the nth business day
 * after a date is one look-up, whatever n is. Immutable.
 */
public final class BusinessCalendar {
    /** The first day a calendar knows. */
    public static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    /** The last day a calendar knows. */
    public static final LocalDate LAST = LocalDate.of(2069, 12, 31);

    private static final int ORIGIN = (int) FIRST.toEpochDay();
    private static final LocalDate[] ALL = FIRST.datesUntil(LAST.plusDays(1)).toArray(LocalDate[]::new);

    private final Set<DayOfWeek> weekend;
    private final DayOff weekendReason;
    private final List<DayOff> daysOff;
    /** For each day since FIRST: how many business days there are up to and including it. */
    private final char[] countUpTo = new char[ALL.length];
    /** The business days in order, each as days since FIRST. */
    private final char[] businessDays;

    private BusinessCalendar(Set<DayOfWeek> weekend, DayOff weekendReason, List<DayOff> daysOff) {
        this.weekend = Set.copyOf(weekend);
        this.weekendReason = weekendReason;
        this.daysOff = List.copyOf(daysOff);
        this.businessDays = index(openDays());
    }

    /** A calendar whose weekend is that of {@code weekendReason}'s norm and whose days off are those given. */
    public static BusinessCalendar of(Set<DayOfWeek> weekend, DayOff weekendReason, List<DayOff> daysOff) {
        return new BusinessCalendar(weekend, weekendReason, daysOff);
    }

    /** This calendar with further days off. */
    public BusinessCalendar with(List<DayOff> further) {
        if (further.isEmpty()) {
            return this;
        }
        List<DayOff> all = new ArrayList<>(daysOff);
        all.addAll(further);
        return new BusinessCalendar(weekend, weekendReason, all);
    }

    private boolean[] openDays() {
        boolean[] open = new boolean[ALL.length];
        for (int i = 0; i < ALL.length; i++) {
            open[i] = !weekend.contains(ALL[i].getDayOfWeek());
        }
        for (DayOff off : daysOff) {
            long from = Math.max(0, off.days().from().toEpochDay() - ORIGIN);
            long to = Math.min(ALL.length - 1, off.days().to().toEpochDay() - ORIGIN);
            for (long i = from; i <= to; i++) {
                open[(int) i] = false;
            }
        }
        return open;
    }

    private char[] index(boolean[] open) {
        char[] days = new char[ALL.length];
        char count = 0;
        for (int i = 0; i < ALL.length; i++) {
            if (open[i]) {
                days[count++] = (char) i;
            }
            countUpTo[i] = count;
        }
        return Arrays.copyOf(days, count);
    }

    /** The nth business day after a date, which itself never counts; n is at least 1. */
    public LocalDate plusBusinessDays(LocalDate start, int n) {
        long index = countUpTo[offset(start)] - 1L + n;
        if (n < 1 || index >= businessDays.length) {
            throw new DateTimeException(
                    n + " business days from " + start + " cannot be counted: give 1 or more, ending by " + LAST);
        }
        return ALL[businessDays[(int) index]];
    }

    /** The date itself if it is a business day, else the next one. */
    public LocalDate onOrAfter(LocalDate day) {
        return isBusinessDay(day) ? day : plusBusinessDays(day, 1);
    }

    public boolean isBusinessDay(LocalDate day) {
        int offset = offset(day);
        return countUpTo[offset] > (offset == 0 ? 0 : countUpTo[offset - 1]);
    }

    /** How many business days lie after {@code start}, up to and including {@code end}; negative when end lies before. */
    public int businessDaysBetween(LocalDate start, LocalDate end) {
        return countUpTo[offset(end)] - countUpTo[offset(start)];
    }

    /** Why a day does not count, each norm that says so; empty on a business day. */
    public List<DayOff> reasonsOff(LocalDate day) {
        List<DayOff> reasons = new ArrayList<>();
        if (weekend.contains(day.getDayOfWeek())) {
            reasons.add(weekendReason);
        }
        daysOff.stream().filter(off -> off.days().contains(day)).forEach(reasons::add);
        return reasons;
    }

    /** The days off that lie, at least in part, within a range; weekends are not listed. */
    public List<DayOff> listDaysOff(DayRange range) {
        return daysOff.stream()
                .filter(off -> !off.days().from().isAfter(range.to())
                        && !off.days().to().isBefore(range.from()))
                .toList();
    }

    /** What is wrong with a date for this calendar, if anything: it must lie between FIRST and LAST. */
    public static Optional<String> outside(LocalDate day) {
        return day.isBefore(FIRST) || day.isAfter(LAST)
                ? Optional.of(day + " lies outside " + FIRST + ".." + LAST)
                : Optional.empty();
    }

    private static int offset(LocalDate day) {
        long offset = day.toEpochDay() - ORIGIN;
        if (offset < 0 || offset >= ALL.length) {
            throw new DateTimeException("date " + day + " lies outside the calendar, " + FIRST + ".." + LAST
                    + "; give a date between them");
        }
        return (int) offset;
    }
}
