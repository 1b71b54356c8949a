package org.acogida.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.acogida.places.Guest;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Person;
import org.acogida.procedure.Role;

/** What of a person on file matters for a bed. */
public final class Guests {
    private Guests() {}

    /** Whoever has that case, by the age of that night. */
    public static Guest of(CaseState state, LocalDate on) {
        Guest.Sex sex = state.person()
                .map(person -> switch (person.sex()) {
                    case F -> Guest.Sex.F;
                    case M -> Guest.Sex.M;
                    case X -> Guest.Sex.X;
                })
                .orElse(Guest.Sex.X);
        return new Guest(
                state.id().toString(),
                kin(state.role()),
                sex,
                birth(state.person().flatMap(Person::birth), on),
                care(state));
    }

    /** Of a birth that is not known exactly, a day that tells child from grown-up, where all possible days agree. */
    private static Optional<LocalDate> birth(Optional<Birth> birth, LocalDate on) {
        return birth.filter(span -> span.isSurelyAdult(on) || span.isSurelyChild(on))
                .map(Birth::latest);
    }

    private static Guest.Kin kin(Role role) {
        return switch (role) {
            case HEAD, CARER -> Guest.Kin.HEAD;
            case PARTNER -> Guest.Kin.PARTNER;
            case CHILD, GRANDCHILD -> Guest.Kin.CHILD;
            case PARENT, SIBLING, GRANDPARENT, RELATIVE, RELATIVE_OF_PARTNER, DEPENDANT -> Guest.Kin.RELATIVE;
            case SINGLE -> Guest.Kin.SINGLE;
        };
    }

    private static Set<Guest.Care> care(CaseState state) {
        Set<Guest.Care> care = EnumSet.noneOf(Guest.Care.class);
        for (Person.Need need : state.person().map(Person::needs).orElse(Set.of())) {
            switch (need) {
                case ER, DS, SM -> care.add(Guest.Care.ACCESS);
                case CR, SC, WR, LP, TR, SV -> care.add(Guest.Care.SHELTER);
                case SP, FU -> {}
            }
        }
        return care;
    }
}
