package org.acogida.reception;

import java.util.ArrayList;
import java.util.List;
import org.acogida.procedure.Role;

/** The rows of one household, read; those of a person alone too. */
record Household(List<ArrivalReader.Read> members) {
    /** The most people that one household may have; more is a column filled by mistake. */
    static final int MOST_MEMBERS = 60;

    Household {
        members = List.copyOf(members);
    }

    /** Each with what is wrong within the household, where nothing else is; {@code headKnown}: one is on record. */
    Household checked(boolean headKnown) {
        if (hasFaults() || !isFamily()) {
            return this;
        }
        List<ArrivalReader.Read> checked = new ArrayList<>();
        boolean head = headKnown;
        for (ArrivalReader.Read member : members) {
            boolean isHead = roleOf(member) == Role.HEAD;
            checked.add(isHead && head ? member.with(member.row().fault(Column.ROLE, "household.two-heads")) : member);
            head |= isHead;
        }
        if (!head) {
            ArrivalReader.Read first = checked.getFirst();
            checked.set(0, first.with(first.row().fault(Column.HOUSEHOLD, "household.no-head")));
        }
        return new Household(checked);
    }

    /** What their rows tell, of those whose row could be read. */
    List<Arrival> arrivals() {
        return members.stream().flatMap(member -> member.arrival().stream()).toList();
    }

    boolean isFamily() {
        return members.getFirst().row().has(Column.HOUSEHOLD);
    }

    boolean hasFaults() {
        return members.stream().anyMatch(member -> !member.faults().isEmpty());
    }

    /** The lines at fault, as a message names them. */
    String linesAtFault() {
        return String.join(
                ", ",
                members.stream()
                        .filter(member -> !member.faults().isEmpty())
                        .map(member -> Long.toString(member.row().line()))
                        .toList());
    }

    private static Role roleOf(ArrivalReader.Read member) {
        return member.arrival().map(Arrival::role).orElse(Role.SINGLE);
    }
}
