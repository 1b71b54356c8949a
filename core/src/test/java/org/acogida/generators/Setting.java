package org.acogida.generators;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.acogida.rulebook.Calendars;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;

/** Where and when courses run: under which laws, at which offices, and between which moments they begin. */
public record Setting(Lawbook laws, Calendars calendars, List<OfficeId> offices, Instant first, Instant last) {
    public Setting {
        offices = List.copyOf(offices);
    }

    /** Offices without closures of their own; the first is where most acts happen. */
    public static Setting of(Lawbook laws, List<Office> offices, String first, String last) {
        return new Setting(
                laws,
                Calendars.of(laws, offices, Map.of()),
                offices.stream().map(Office::id).toList(),
                Instant.parse(first),
                Instant.parse(last));
    }
}
