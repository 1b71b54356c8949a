package org.acogida.web.stays;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Person;
import org.acogida.procedure.SiteId;
import org.acogida.procedure.Stay;
import org.acogida.web.reception.FoundPeople.Found;
import org.acogida.worklists.CaseSummary;
import org.acogida.worklists.StayLine;

/**
 * Somebody who may come to a site, as far as they are seen.
 *
 * @param stays where they stay now or have a reservation
 * @param file how their case stands, where it was opened: nobody comes to a closed site unread
 */
record Comer(CaseSummary summary, Found seen, List<StayLine> stays, Optional<CaseState> file) {
    Comer {
        stays = List.copyOf(stays);
    }

    CaseId id() {
        return summary.id();
    }

    Optional<StayLine> findHere(SiteId site) {
        return stays.stream()
                .filter(stay -> stay.state().isPresent() && stay.site().equals(site))
                .findFirst();
    }

    Optional<StayLine> findElsewhere(SiteId site) {
        return stays.stream()
                .filter(stay -> stay.state().isPresent() && !stay.site().equals(site))
                .findFirst();
    }

    Optional<StayLine> findReserved(SiteId site) {
        return stays.stream()
                .filter(stay ->
                        stay.state() == Stay.State.RESERVED && stay.site().equals(site))
                .findFirst();
    }

    boolean isHeld() {
        return file.filter(CaseState::held).isPresent();
    }

    /** Whether the file says nothing against their being a child. */
    boolean mayBeChild(LocalDate today) {
        return file.flatMap(CaseState::person)
                .filter(person -> person.birth()
                        .filter(birth -> birth.isSurelyAdult(today))
                        .isEmpty())
                .map(Person::sex)
                .isPresent();
    }
}
