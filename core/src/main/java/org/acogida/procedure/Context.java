package org.acogida.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.acogida.rulebook.Calendars;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;

/** What a decision rests on beside the case: the laws, the calendars, the moment and place of the act, its officer. */
public record Context(
        Lawbook laws, Calendars calendars, Instant at, OfficeId office, OfficerId by, List<Outage> outages) {
    public Context {
        outages = List.copyOf(outages);
    }

    /** The same at another moment. */
    Context at(Instant moment) {
        return new Context(laws, calendars, moment, office, by, outages);
    }

    /** How the clocks of a case are read. */
    public Clocks clocks() {
        return new Clocks(laws, calendars);
    }

    /** The law that governs the act. */
    public Law law() {
        return lawOn(today());
    }

    /** The day of the act, as the office's clock shows it. */
    public LocalDate today() {
        return dayOf(at);
    }

    LocalDate dayOf(Instant moment) {
        return moment.atZone(place().zone()).toLocalDate();
    }

    Law lawOn(LocalDate day) {
        return laws.getInForce(place().country(), day);
    }

    Office place() {
        return calendars.getOffice(office);
    }
}
