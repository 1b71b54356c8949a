package org.acogida.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The time by which law and casework go: occurred-at, deadlines, the law in force. Sessions, tokens and recorded-at
 * take the bean {@link java.time.Clock} instead, which nobody can set.
 */
public interface ProcedureClock {

    Instant now();

    /** The day it is at the office. */
    default LocalDate today(ZoneId office) {
        return now().atZone(office).toLocalDate();
    }
}
