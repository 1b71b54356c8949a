package org.acogida.bench;

import java.time.LocalDate;

/** Somebody who does not exist, as on file. */
record MadeUpPerson(String given, String surnames, LocalDate birth, boolean female) {
    String name() {
        return given + " " + surnames;
    }
}
