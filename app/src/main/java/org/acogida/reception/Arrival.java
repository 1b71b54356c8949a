package org.acogida.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.acogida.procedure.Birth;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.LoneChild;
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

    /** The same, with whether the person cares for a child among these, or is one without parent or guardian. */
    Arrival among(Collection<Arrival> household) {
        List<Arrival> others =
                household.stream().filter(other -> !other.equals(this)).toList();
        List<Optional<Birth>> births =
                others.stream().map(other -> other.person().birth()).toList();
        boolean alone = LoneChild.find(
                        companion(),
                        others.stream().map(Arrival::companion).toList(),
                        circumstances.unaccompanied(),
                        day)
                .isPresent();
        return new Arrival(
                row,
                role,
                day,
                arrivedAt,
                enteredAt,
                alone ? person.needing(Person.Need.SC) : person,
                circumstances.caringForChild(role.caresForChild(births, day)).unaccompaniedIf(alone),
                fear,
                claim);
    }

    private LoneChild.Companion companion() {
        return new LoneChild.Companion(role, person.birth(), circumstances.caresForChild());
    }

    /** A claim filed when the row says so. */
    record Claim(Instant filedAt, Manner manner) {}
}
