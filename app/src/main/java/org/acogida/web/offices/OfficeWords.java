package org.acogida.web.offices;

import org.acogida.calendar.DayRange;
import org.acogida.web.Words;

/** How stretches of days are said. */
final class OfficeWords {
    private OfficeWords() {}

    /** "lun 24 dic 2018", or from one day to another. */
    static String days(DayRange days, Words words) {
        return days.from().equals(days.to())
                ? words.day(days.from())
                : words.text("office.days", words.day(days.from()), words.day(days.to()));
    }
}
