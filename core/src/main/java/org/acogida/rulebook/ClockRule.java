package org.acogida.rulebook;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;

/**
 * A time limit of a law: how long, from which moments until which, whose act it awaits, what extends or pauses it,
 * and what its end means. Day 1 is the day after the start.
 *
 * @param restarts whether a further start begins the count again while it runs; a person's time always does
 * @param onAssignedDay whether it ends on the person's assigned weekday, on or after the last day counted
 * @param movesToBusinessDay whether a last day that is no business day moves to the next (LFPA 29)
 * @param closes the milestone that a person's reasoned act records when the right has lapsed
 */
public record ClockRule(
        ClockName name,
        Length length,
        Set<Milestone> starts,
        Set<Milestone> ends,
        Party awaits,
        boolean restarts,
        boolean onAssignedDay,
        boolean movesToBusinessDay,
        List<PauseRule> pauses,
        Optional<Extension> extension,
        Consequence consequence,
        Optional<Milestone> closes,
        Text title,
        Optional<Text> note,
        Citation source) {
    public ClockRule {
        starts = Set.copyOf(starts);
        ends = Set.copyOf(ends);
        pauses = List.copyOf(pauses);
        if (!Collections.disjoint(starts, ends)) {
            throw new IllegalArgumentException("clock " + name
                    + ": a milestone is named in starts and in ends; take it out" + " of ends and say restarts: true");
        }
        if (consequence == Consequence.RIGHT_MAY_LAPSE && awaits != Party.PERSON) {
            throw new IllegalArgumentException(
                    "clock " + name + ": consequence right-may-lapse closes a person's right,"
                            + " so awaits must be person, not " + Names.spelled(awaits));
        }
        if ((consequence == Consequence.RIGHT_MAY_LAPSE) != closes.isPresent()) {
            throw new IllegalArgumentException("clock " + name + ": consequence right-may-lapse and the field closes go"
                    + " together; name the milestone that a reasoned act records, or choose another consequence");
        }
    }

    /** Whether the authority's act is awaited, so that of several readings of a date the earliest counts. */
    public boolean countsEarliest() {
        return awaits != Party.PERSON;
    }

    /** Whether a further start while it runs begins the count again. */
    public boolean beginsAnew() {
        return restarts || awaits == Party.PERSON;
    }

    /** A cause for which days are not counted; authority pauses need a cited act. */
    public record PauseRule(Party cause, Citation source) {}

    /** How a clock may be extended: into which clock, counted from the same start, for which listed reasons. */
    public record Extension(ClockName into, List<Reason> reasons, Citation source) {
        public Extension {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("extension into " + into + ": list at least one reason");
            }
        }

        public Optional<Reason> findReason(String id) {
            return reasons.stream().filter(reason -> reason.id().equals(id)).findFirst();
        }
    }

    /** One of the closed list of reasons for an extension. */
    public record Reason(String id, Text title, Citation source) {
        public Reason {
            Names.check("reason", id);
        }
    }
}
