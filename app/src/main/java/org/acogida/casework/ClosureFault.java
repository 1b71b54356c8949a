package org.acogida.casework;

import org.acogida.offices.Closure;
import org.acogida.rulebook.OfficeId;

/** Why a change of closures cannot be. */
public sealed interface ClosureFault {

    /** There is no such office. */
    record NoOffice(OfficeId office) implements ClosureFault {}

    /** Some of its days lie before the first or after the last day that calendars know. */
    record OutsideCalendars() implements ClosureFault {}

    /** Some of its days are closed already. */
    record AlreadyClosed(Closure by) implements ClosureFault {}

    /** Some of the days to be taken back are none of a closure that stands. */
    record NotClosed() implements ClosureFault {}

    /** Its id belongs to another change. */
    record IdReused() implements ClosureFault {}
}
