package org.acogida.worklists;

import java.util.Optional;
import org.acogida.calendar.DayRange;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Party;

/**
 * Which tasks to list; what is empty or blank restricts nothing.
 *
 * @param holder who works on the case
 * @param text part of the person's name, whatever its accents and case
 * @param task the name of a clock, duty, document, step or incident
 * @param pathway the id of a pathway
 * @param due only those of that group
 * @param dueIn only those whose last day is one of these
 */
public record WorkFilter(
        Optional<OfficeId> office,
        Optional<Holder> holder,
        String text,
        String task,
        String pathway,
        Optional<Party> awaits,
        Optional<DueGroup> due,
        Optional<DayRange> dueIn) {

    public static WorkFilter everything() {
        return at(Optional.empty());
    }

    /** Everything that is to be done at an office, or at all. */
    public static WorkFilter at(Optional<OfficeId> office) {
        return new WorkFilter(
                office, Optional.empty(), "", "", "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    WorkFilter ofAnyGroup() {
        return new WorkFilter(office, holder, text, task, pathway, awaits, Optional.empty(), dueIn);
    }
}
