package org.acogida.offices;

import java.util.List;
import java.util.Optional;
import org.acogida.procedure.Outage;
import org.acogida.rulebook.Calendars;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;

/** The offices with their calendars and outages, as they stood at one revision. */
public record Surroundings(long revision, Calendars calendars, List<Outage> outages) {
    public Surroundings {
        outages = List.copyOf(outages);
    }

    public Optional<Office> findOffice(OfficeId id) {
        return calendars.listOffices().stream()
                .filter(office -> office.id().equals(id))
                .findFirst();
    }
}
