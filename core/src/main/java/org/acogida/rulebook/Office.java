package org.acogida.rulebook;

import java.time.ZoneId;

/**
 * A place where the procedure is run.
 *
 * @param country ISO 3166 alpha-2, lower case
 * @param authority spelled as in the law's calendar: {@code comar}, {@code inm}
 */
public record Office(OfficeId id, String name, String country, String authority, ZoneId zone) {
    public Office {
        Names.check("authority", authority);
    }
}
