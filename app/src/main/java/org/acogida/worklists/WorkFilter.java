package org.acogida.worklists;

import java.time.LocalDate;
import java.util.Optional;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Party;

/**
 * Which tasks to list; what is empty or blank restricts nothing.
 *
 * @param text part of the person's name, whatever its accents and case
 * @param task the name of a clock, duty, document, step or incident
 * @param pathway the id of a pathway
 * @param due only those of that group
 * @param dueOn only those whose last day is this
 */
public record WorkFilter(
        Optional<OfficeId> office,
        String text,
        String task,
        String pathway,
        Optional<Party> awaits,
        Optional<DueGroup> due,
        Optional<LocalDate> dueOn) {

    public static WorkFilter everything() {
        return new WorkFilter(Optional.empty(), "", "", "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    WorkFilter ofAnyGroup() {
        return new WorkFilter(office, text, task, pathway, awaits, Optional.empty(), dueOn);
    }
}
