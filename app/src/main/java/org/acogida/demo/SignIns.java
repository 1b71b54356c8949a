package org.acogida.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.acogida.access.Role;
import org.acogida.rulebook.Act;

/** The weekly signatures of a household: on its weekday, the next day that is open where that one is a holiday. */
final class SignIns {
    private static final double MISSED_ONCE = 0.03;

    private static final List<DayOfWeek> DAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    /** Days on which nobody signs, by one reading of the holidays or the other. */
    private static final List<LocalDate> CLOSED = List.of(
            LocalDate.of(2018, 11, 19),
            LocalDate.of(2018, 11, 20),
            LocalDate.of(2018, 12, 25),
            LocalDate.of(2019, 1, 1),
            LocalDate.of(2019, 2, 4),
            LocalDate.of(2019, 2, 5));

    private final Deeds deeds;
    private final Draw draw;

    SignIns(Deeds deeds, Draw draw) {
        this.deeds = deeds;
        this.draw = draw;
    }

    /** Households are spread over the week. */
    static DayOfWeek dayOf(Household household) {
        return DAYS.get(household.number() % DAYS.size());
    }

    /** Signs every week after one moment and before another, with a miss now and then; returns the last signature, or the start. */
    ZonedDateTime attend(ZonedDateTime from, ZonedDateTime until) {
        DayOfWeek weekday = dayOf(deeds.household());
        LocalDate day = from.toLocalDate().with(TemporalAdjusters.next(weekday));
        ZonedDateTime last = from;
        for (int week = 1; ; week++, day = day.plusWeeks(1)) {
            ZonedDateTime at = Deeds.on(open(day), draw.between(9, 14), draw.below(60));
            if (!at.isBefore(until)) {
                return last;
            }
            if (!draw.chance(MISSED_ONCE)) {
                deeds.step(at, "sign-" + week, Role.RECEPTION, deeds.town(), Act.SIGN_IN, "");
                last = at;
            }
        }
    }

    private static LocalDate open(LocalDate day) {
        LocalDate open = day;
        while (CLOSED.contains(open)) {
            open = open.plusDays(1);
        }
        return open;
    }
}
