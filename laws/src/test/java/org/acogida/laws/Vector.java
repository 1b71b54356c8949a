package org.acogida.laws;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.acogida.calendar.DayOff;
import org.acogida.calendar.DayRange;
import org.acogida.calendar.Layer;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;
import org.acogida.rulebook.Calendars;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Deadlines;
import org.acogida.rulebook.Due;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeCalendars;
import org.acogida.rulebook.OfficeId;

/** A line of a vectors file: when a clock that starts at {@code from} is due, by one reading of the calendar or by all. */
record Vector(String law, String clock, String from, String calendar, String closure, String due, String source) {
    private static final OfficeId OFFICE = new OfficeId("desk");

    static List<Vector> read(Path file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(Vector::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector of(NamedCsvRecord row) {
        return new Vector(
                row.getField("law"),
                row.getField("clock"),
                row.getField("from"),
                row.getField("calendar"),
                row.getField("closure"),
                row.getField("due"),
                row.getField("source"));
    }

    /** The due date, or date and time, as the law counts it. */
    String count(Law of) {
        ZoneId zone = of.calendar().zone();
        Office office = new Office(OFFICE, "desk", of.country(), of.calendar().authority(), zone);
        OfficeCalendars all = Calendars.of(Lawbook.of(List.of(of)), List.of(office), Map.of(OFFICE, closures()))
                .get(of.id(), OFFICE);
        OfficeCalendars calendars = calendar.isEmpty() ? all : all.only(calendar);
        ClockRule rule = of.getClock(new ClockName(clock));
        Due counted = Deadlines.due(rule, start(zone), calendars);
        return counted.moment()
                .map(moment -> moment.toLocalDateTime().toString())
                .orElseGet(() -> counted.day().toString());
    }

    private Instant start(ZoneId zone) {
        LocalDateTime start = from.contains("T")
                ? LocalDateTime.parse(from)
                : LocalDate.parse(from).atStartOfDay();
        return start.atZone(zone).toInstant();
    }

    private List<DayOff> closures() {
        if (closure.isEmpty()) {
            return List.of();
        }
        String[] days = closure.split("\\.\\.", -1);
        DayRange range = new DayRange(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
        return List.of(new DayOff(
                range,
                DayOff.Kind.CLOSURE,
                Layer.OFFICE,
                new Text("Cierre", "Closure"),
                Citation.confirmed("vectors")));
    }

    @Override
    public String toString() {
        String by = calendar.isEmpty() ? "" : " by " + calendar;
        String closed = closure.isEmpty() ? "" : ", closed " + closure;
        return law + " " + clock + " from " + from + by + closed + " is due " + due + " (" + source + ")";
    }
}
