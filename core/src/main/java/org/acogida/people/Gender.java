package org.acogida.people;

/** The sex that somebody was registered with, as far as it tells two people apart. */
public enum Gender {
    FEMALE,
    MALE,
    UNKNOWN;

    boolean contradicts(Gender other) {
        return this != other && this != UNKNOWN && other != UNKNOWN;
    }
}
