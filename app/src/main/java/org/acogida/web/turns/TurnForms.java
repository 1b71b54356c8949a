package org.acogida.web.turns;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.line.Group;
import org.acogida.line.Need;
import org.acogida.line.Spot;
import org.acogida.line.Staff;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;

/** The questions of the line, in as few keys as may be: a group of adults is counted by one number and Enter. */
final class TurnForms {
    static final String PEOPLE = "turnPeople";
    static final String CHILDREN = "turnChildren";
    static final String NEEDS = "turnNeeds";
    static final String SPOT = "turnSpot";
    static final String DESKS = "turnDesks";
    static final String OFFICERS = "turnOfficers";

    private static final int MOST_DIGITS = 4;

    private TurnForms() {}

    static List<Field> group(TurnWords told) {
        return List.of(
                Field.text(PEOPLE).must(),
                Field.text(CHILDREN),
                Field.many(NEEDS, told.needs()),
                Field.choice(SPOT, told.choices("spot", Stream.of(Spot.values())))
                        .preset(Spot.LINE.name()));
    }

    static List<Field> staff(Staff staff) {
        return List.of(
                Field.text(DESKS).must().preset(Integer.toString(staff.desks())),
                Field.text(OFFICERS).must().preset(Integer.toString(staff.officers())));
    }

    /** The group that was counted; empty, with faults, where the numbers are none. */
    static Optional<Group> readGroup(Filled filled) {
        Optional<Integer> people = number(filled, PEOPLE, 1, Group.MOST_PEOPLE);
        Optional<Integer> children =
                filled.is(CHILDREN) ? number(filled, CHILDREN, 0, people.orElse(Group.MOST_PEOPLE)) : Optional.of(0);
        if (people.isEmpty() || children.isEmpty() || !filled.fits()) {
            return Optional.empty();
        }
        Set<Need> needs = EnumSet.noneOf(Need.class);
        filled.values(NEEDS)
                .forEach(name -> Filled.constantNamed(name, Need.class).ifPresent(needs::add));
        return Optional.of(new Group(
                people.get(),
                children.get(),
                needs,
                filled.constant(SPOT, Spot.class).orElse(Spot.LINE)));
    }

    static Optional<Staff> readStaff(Filled filled) {
        Optional<Integer> desks = number(filled, DESKS, 0, Staff.MOST);
        Optional<Integer> officers = number(filled, OFFICERS, 0, Staff.MOST);
        return desks.flatMap(some -> officers.map(others -> new Staff(some, others)));
    }

    /** A whole number of a field; empty, with a fault, where it is none or out of bounds. */
    static Optional<Integer> number(Filled filled, String field, int least, int most) {
        Optional<Integer> number = number(filled.text(field)).filter(n -> n >= least && n <= most);
        if (number.isEmpty()) {
            filled.fault(field, "fault.number", least, most);
        }
        return number;
    }

    static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1," + MOST_DIGITS + "}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
