package org.acogida.turns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.acogida.calendar.BusinessCalendar;
import org.acogida.clock.ProcedureClock;
import org.acogida.offices.Offices;
import org.acogida.offices.Surroundings;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;
import org.springframework.stereotype.Component;

/** What day it is at each office, and on which days it is open by its calendar and the closures entered. */
@Component
public final class LineDays {
    private final Offices offices;
    private final Lawbook laws;
    private final ProcedureClock clock;

    LineDays(Offices offices, Lawbook laws, ProcedureClock clock) {
        this.offices = offices;
        this.laws = laws;
        this.clock = clock;
    }

    /** Empty for an office that there is not. */
    public Optional<LineDay> find(OfficeId id) {
        return find(offices.current(), id);
    }

    /** The same as of when the offices were last asked for by anybody in this program. */
    Optional<LineDay> findKnown(OfficeId id) {
        return offices.findKnown().flatMap(known -> find(known, id));
    }

    private Optional<LineDay> find(Surroundings current, OfficeId id) {
        Instant now = clock.now();
        return current.findOffice(id).map(office -> new LineDay(office, calendar(current, office, now), now));
    }

    private BusinessCalendar calendar(Surroundings current, Office office, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, office.zone());
        return current.calendars()
                .get(laws.getInForce(office.country(), today).id(), office.id())
                .readings()
                .getFirst()
                .office();
    }
}
