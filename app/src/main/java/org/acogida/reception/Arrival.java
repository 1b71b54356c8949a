package org.acogida.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Person;
import org.acogida.procedure.Role;

/**
 * One person's arrival as a row tells it, checked.
 *
 * @param day of the arrival, as the office counts it
 */
record Arrival(
        Row row,
        Role role,
        LocalDate day,
        Instant arrivedAt,
        Instant enteredAt,
        Person person,
        Circumstances circumstances,
        Optional<FearAnswer> fear,
        Optional<Claim> claim) {
    /** A claim filed when the row says so. */
    record Claim(Instant filedAt, Manner manner) {}
}
