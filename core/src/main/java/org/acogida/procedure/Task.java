package org.acogida.procedure;

import java.time.Instant;
import java.util.Optional;
import org.acogida.rulebook.Due;
import org.acogida.rulebook.LawId;

/**
 * Something a case asks somebody to do, by when, under which law.
 *
 * @param name the clock, duty, document or incident, as its law file or id names it
 * @param due as the law counts it; empty for what is due at once, and for a paused clock
 * @param dueAt the instant at which it is late; empty while its clock is paused
 * @param appearsAt before this instant it is not shown, as the law that asks for it is not in force yet
 * @param disappearsAt from this instant on it is not shown, as another law asks instead; empty where none is known
 */
public record Task(
        Kind kind,
        String name,
        LawId law,
        Optional<Due> due,
        Optional<Instant> dueAt,
        Instant appearsAt,
        Optional<Instant> disappearsAt) {

    /** What asks for it. */
    public enum Kind {
        CLOCK,
        DUTY,
        DOCUMENT,
        STEP,
        INCIDENT
    }
}
