package org.acogida.web.offices;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.calendar.BusinessCalendar;
import org.acogida.calendar.DayOff;
import org.acogida.calendar.DayRange;
import org.acogida.rulebook.OfficeCalendars;
import org.acogida.rulebook.OfficeCalendars.Reading;
import org.acogida.web.Words;
import org.acogida.web.clocks.Month;
import org.acogida.web.form.Choice;

/**
 * Which days count at an office, some months of them.
 *
 * @param readings those to choose from; empty where there is one only
 * @param reading the one that is shown; empty for all together
 * @param earlier the month to go back to; empty where calendars know none
 */
record OfficeCalendar(
        List<Choice> readings,
        String reading,
        List<Month> months,
        List<Off> off,
        Optional<String> earlier,
        Optional<String> later) {

    static final int MONTHS = 3;

    private static final YearMonth FIRST = YearMonth.from(BusinessCalendar.FIRST);
    private static final YearMonth LAST = YearMonth.from(BusinessCalendar.LAST).minusMonths(MONTHS - 1L);

    /** Days off by one norm; {@code readings} says in which of them, and is blank where in all. */
    record Off(String days, String name, String article, boolean unsure, String readings) {}

    /** From a month, or the nearest that calendars know, by the reading of that name or else by all. */
    static OfficeCalendar of(
            OfficeCalendars calendars, YearMonth wanted, String reading, LocalDate today, Words words) {
        List<Reading> shown = calendars.readings().stream()
                .filter(one -> one.name().equals(reading))
                .toList();
        YearMonth from = wanted.isBefore(FIRST) ? FIRST : wanted.isAfter(LAST) ? LAST : wanted;
        boolean all = shown.isEmpty();
        return new Maker(all ? calendars.readings() : shown, from, today, words).make(calendars, all ? "" : reading);
    }

    private record Maker(List<Reading> shown, YearMonth from, LocalDate today, Words words) {

        OfficeCalendar make(OfficeCalendars calendars, String reading) {
            List<Choice> choices = calendars.readings().size() == 1
                    ? List.of()
                    : Stream.concat(
                                    Stream.of(new Choice("", words.text("office.reading.all"))),
                                    calendars.readings().stream().map(one -> new Choice(one.name(), name(one))))
                            .toList();
            return new OfficeCalendar(
                    choices,
                    reading,
                    Stream.iterate(from, month -> month.plusMonths(1))
                            .limit(MONTHS)
                            .map(this::month)
                            .toList(),
                    off(),
                    Optional.of(from).filter(FIRST::isBefore).map(month -> last(month.minusMonths(MONTHS))),
                    Optional.of(from)
                            .filter(LAST::isAfter)
                            .map(month -> month.plusMonths(MONTHS).toString()));
        }

        private static String last(YearMonth month) {
            return (month.isBefore(FIRST) ? FIRST : month).toString();
        }

        private String name(Reading reading) {
            return words.textOr("reading." + reading.name(), reading.name());
        }

        private Month month(YearMonth month) {
            LocalDate first = month.atDay(1);
            List<Integer> counts = shown.stream()
                    .map(reading -> (int) first.datesUntil(first.plusMonths(1))
                            .filter(reading.office()::isBusinessDay)
                            .count())
                    .sorted()
                    .toList();
            String title = counts.getFirst().equals(counts.getLast())
                    ? words.text("office.month", words.month(first), counts.getFirst())
                    : words.text("office.month.between", words.month(first), counts.getFirst(), counts.getLast());
            return Month.of(first, title, this::cell);
        }

        private Month.Cell cell(LocalDate day) {
            long open = shown.stream()
                    .filter(reading -> reading.office().isBusinessDay(day))
                    .count();
            List<DayOff> because = shown.stream()
                    .flatMap(reading -> reading.office().reasonsOff(day).stream())
                    .distinct()
                    .toList();
            String status = open == shown.size() ? "counted" : open > 0 ? "depends" : off(because);
            return new Month.Cell(
                    day.getDayOfMonth(), status, sign(status), said(status, because), false, day.equals(today));
        }

        private static String off(List<DayOff> because) {
            return because.stream().anyMatch(off -> off.kind() == DayOff.Kind.CLOSURE) ? "closed" : "skipped";
        }

        private static String sign(String status) {
            return switch (status) {
                case "depends" -> "?";
                case "closed" -> "×";
                default -> "";
            };
        }

        private String said(String status, List<DayOff> because) {
            String norms = because.stream()
                    .map(off -> words.law(off.name()) + " (" + off.source().norm() + ")")
                    .collect(Collectors.joining(", "));
            return switch (status) {
                case "counted" -> words.text("office.counted");
                case "depends" -> words.text("office.depends", norms);
                default -> words.text("office.skipped", norms);
            };
        }

        /** Each norm with its days, the weekend first. */
        private List<Off> off() {
            LocalDate last = from.plusMonths(MONTHS).atDay(1).minusDays(1);
            DayRange range = new DayRange(from.atDay(1), last);
            Map<DayOff, List<Reading>> byNorm = new LinkedHashMap<>();
            for (Reading reading : shown) {
                reading.office()
                        .listDaysOff(range)
                        .forEach(off -> byNorm.computeIfAbsent(off, o -> new ArrayList<>())
                                .add(reading));
            }
            Stream<Off> days = byNorm.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> entry.getKey().days().from()))
                    .map(entry -> off(days(entry.getKey().days()), entry.getKey(), entry.getValue()));
            return Stream.concat(weekend(range).stream(), days).toList();
        }

        private Optional<Off> weekend(DayRange range) {
            Map<DayOff, List<String>> weekends = new LinkedHashMap<>();
            range.from()
                    .datesUntil(range.from().plusWeeks(1))
                    .forEach(day -> shown.getFirst().office().reasonsOff(day).stream()
                            .filter(off -> off.kind() == DayOff.Kind.WEEKEND)
                            .forEach(off -> weekends.computeIfAbsent(off, o -> new ArrayList<>())
                                    .add(words.of("day", day.getDayOfWeek()))));
            return weekends.entrySet().stream()
                    .map(entry -> off(String.join(", ", entry.getValue()), entry.getKey(), shown))
                    .findFirst();
        }

        private Off off(String days, DayOff off, List<Reading> by) {
            return new Off(
                    days,
                    words.law(off.name()),
                    off.source().norm(),
                    off.source().isUnsure(),
                    readings(by));
        }

        /** The readings that count a day off so, or, where that is shorter, those that do not; blank where all do. */
        private String readings(List<Reading> by) {
            List<Reading> not =
                    shown.stream().filter(reading -> !by.contains(reading)).toList();
            if (not.isEmpty()) {
                return "";
            }
            return not.size() < by.size()
                    ? words.text("office.except", names(not))
                    : words.text("office.only", names(by));
        }

        private String names(List<Reading> readings) {
            return readings.stream().map(this::name).collect(Collectors.joining("; "));
        }

        private String days(DayRange days) {
            return OfficeWords.days(days, words);
        }
    }
}
