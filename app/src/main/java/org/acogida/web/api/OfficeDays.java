package org.acogida.web.api;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.acogida.access.Operation.Use;
import org.acogida.calendar.BusinessCalendar;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeCalendars.Reading;
import org.acogida.rulebook.OfficeId;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.springframework.stereotype.Component;

/** Which days are business days at an office, each that is none with the norm that says so. */
@Component
final class OfficeDays implements Route.Source {
    private static final String OFFICE = "office";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final int MOST_DAYS = 366;

    private final Desk desk;

    OfficeDays(Desk desk) {
        this.desk = desk;
    }

    /** The days of an office under the law in force there, by each reading of the calendar. */
    record OfficeDaysTold(OfficeId office, LawId law, List<DaysByReading> readings) {}

    /** The days by one reading. */
    record DaysByReading(String reading, int businessDays, List<OfficeDay> days) {}

    /**
     * One day.
     *
     * @param because the norms by which it is no business day
     */
    record OfficeDay(LocalDate day, boolean business, List<ClockRoutes.Norm> because) {}

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/offices/{office}/days", "list-days")
                .needs(Use.SEE_WORKLIST)
                .at(OFFICE, Shapes.name())
                .takes(FROM, Route.In.QUERY, new Scalars.Day())
                .takes(TO, Route.In.QUERY, new Scalars.Day())
                .gives(200, Shapes.of(OfficeDaysTold.class))
                .fails(ProblemKind.INVALID)
                .by(this::list));
    }

    private Reply list(Call call) {
        Here here = desk.here(call.officer(), Use.SEE_WORKLIST);
        Office office = here.context().calendars().listOffices().stream()
                .filter(one -> one.id().value().equals(call.text(OFFICE)))
                .findFirst()
                .orElseThrow(() -> new Problem.Stop(ProblemKind.UNKNOWN));
        Law law = here.context()
                .laws()
                .findInForce(office.country(), LocalDate.ofInstant(here.now(), office.zone()))
                .orElseThrow(() -> new Problem.Stop(ProblemKind.UNKNOWN));
        List<LocalDate> days = days(call);
        return Reply.ok(new OfficeDaysTold(
                office.id(),
                law.id(),
                here.context().calendars().get(law.id(), office.id()).readings().stream()
                        .map(reading -> byReading(reading, days, call.language()))
                        .toList()));
    }

    private static List<LocalDate> days(Call call) {
        LocalDate from = call.get(FROM, LocalDate.class);
        LocalDate to = call.get(TO, LocalDate.class);
        Faults faults = new Faults();
        if (to.isBefore(from)) {
            faults.meaning(TO, Schemas.FACTORY.stringNode(to.toString()), "until");
        } else if (BusinessCalendar.outside(from).isPresent()) {
            faults.meaning(FROM, Schemas.FACTORY.stringNode(from.toString()), "calendar");
        } else if (BusinessCalendar.outside(to).isPresent()) {
            faults.meaning(TO, Schemas.FACTORY.stringNode(to.toString()), "calendar");
        } else if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            faults.meaning(TO, Schemas.FACTORY.stringNode(to.toString()), "days", MOST_DAYS);
        }
        Problem.Stop.on(faults);
        return from.datesUntil(to.plusDays(1)).toList();
    }

    private static DaysByReading byReading(Reading reading, List<LocalDate> days, Locale language) {
        List<OfficeDay> told = days.stream()
                .map(day -> new OfficeDay(
                        day,
                        reading.office().isBusinessDay(day),
                        reading.office().reasonsOff(day).stream()
                                .map(off -> ClockRoutes.norm(off, language))
                                .toList()))
                .toList();
        return new DaysByReading(
                reading.name(), (int) told.stream().filter(OfficeDay::business).count(), told);
    }
}
