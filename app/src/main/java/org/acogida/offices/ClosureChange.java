package org.acogida.offices;

import java.util.UUID;
import org.acogida.calendar.DayRange;
import org.acogida.norm.Text;
import org.acogida.rulebook.OfficeId;

/** What changes the days on which an office is closed: a closure, or days of one taken back. Each cites its act. */
public sealed interface ClosureChange permits Closure, Withdrawal {

    /** Made before it is first sent; sent again with it, the change has no second effect. */
    UUID id();

    OfficeId office();

    DayRange days();

    String act();

    Text reason();
}
