package org.acogida.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.calendar.BusinessCalendar;
import org.acogida.calendar.DayOff;
import org.acogida.rulebook.Calendars;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Deadlines;
import org.acogida.rulebook.Explanation;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeCalendars;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Unit;
import org.acogida.wording.Nearest;
import org.acogida.wording.Problem;

/** Counts the clocks of one law at an office that need not exist, with the closures given for it. */
final class DeadlineDesk {
    private final Law law;
    private final ZoneId zone;
    private final OfficeCalendars calendars;

    DeadlineDesk(Law law, Office office, List<DayOff> closures) {
        this.law = law;
        this.zone = office.zone();
        this.calendars = Calendars.of(Lawbook.of(List.of(law)), List.of(office), Map.of(office.id(), closures))
                .get(law.id(), office.id());
    }

    static Office office(Law law, Optional<String> id, Optional<String> authority, Optional<ZoneId> zone) {
        OfficeId office = new OfficeId(id.orElse("desk"));
        return new Office(
                office,
                office.value(),
                law.country(),
                authority.orElse(law.calendar().authority()),
                zone.orElse(law.calendar().zone()));
    }

    /** When a clock that starts at {@code from} ends, by one reading of the calendar or, if none is named, by all. */
    Explanation explain(String clock, String from, String reading) {
        ClockRule rule = rule(clock);
        OfficeCalendars counted = reading.isEmpty() ? calendars : only(reading);
        Instant start = start(rule, from);
        try {
            return Deadlines.explain(rule, start, List.of(), Optional.empty(), counted);
        } catch (DateTimeException e) {
            throw Problem.refused("deadline.beyond", from, BusinessCalendar.FIRST, BusinessCalendar.LAST);
        }
    }

    private ClockRule rule(String clock) {
        List<String> known =
                law.clocks().keySet().stream().map(ClockName::value).toList();
        if (!known.contains(clock)) {
            throw Nearest.of(clock, known)
                    .map(near -> Problem.usage("deadline.unknown-clock-nearest", clock, law.id(), near))
                    .orElseGet(
                            () -> Problem.usage("deadline.unknown-clock", clock, law.id(), String.join(", ", known)));
        }
        return law.getClock(new ClockName(clock));
    }

    private OfficeCalendars only(String reading) {
        List<String> known =
                calendars.readings().stream().map(OfficeCalendars.Reading::name).toList();
        if (!known.contains(reading)) {
            throw Problem.usage("deadline.unknown-calendar", reading, law.id(), String.join(", ", known));
        }
        return calendars.only(reading);
    }

    private Instant start(ClockRule rule, String from) {
        boolean hours = rule.length().unit() == Unit.HOURS;
        boolean hasTime = from.contains("T");
        if (hours && !hasTime) {
            throw Problem.usage("deadline.needs-time", rule.name(), from);
        }
        try {
            LocalDateTime start =
                    hasTime ? LocalDateTime.parse(from) : LocalDate.parse(from).atStartOfDay();
            if (BusinessCalendar.outside(start.toLocalDate()).isPresent()) {
                throw Problem.usage("deadline.beyond", from, BusinessCalendar.FIRST, BusinessCalendar.LAST);
            }
            return start.atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw Problem.usage("deadline.bad-from", from);
        }
    }

    /** The due date or, for clocks of hours, date and time at the office. */
    static String due(Explanation explanation) {
        return explanation
                .due()
                .moment()
                .map(moment -> moment.toLocalDateTime().toString())
                .orElseGet(() -> explanation.due().day().toString());
    }
}
