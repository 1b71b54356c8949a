package org.acogida.architecture.violators;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Asks what day it is. */
final class ReadsTheClock {
    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private ReadsTheClock() {}
}
