package org.acogida.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.acogida.rulebook.OfficeId;

/**
 * Some hours of one day at one office.
 *
 * @param claims how many people claimed in them; of these so many women, children, and children alone
 * @param ofUnknownAge men, as they say, of whom nobody knows whether they are grown up
 */
record Sitting(
        LocalDate day,
        LocalTime from,
        LocalTime to,
        OfficeId office,
        int claims,
        int women,
        int children,
        int alone,
        int ofUnknownAge) {

    static final ZoneId ZONE = ZoneId.of("America/Mexico_City");

    /** When somebody claims before whom so many of this sitting did. */
    ZonedDateTime at(int before) {
        long seconds = from.until(to, ChronoUnit.SECONDS);
        return ZonedDateTime.of(day, from.plusSeconds(seconds * before / claims), ZONE);
    }
}
