package org.acogida.web.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acogida.calendar.DayOff;
import org.acogida.rulebook.Explanation;
import org.acogida.web.Words;
import org.jspecify.annotations.Nullable;

/** A month of days: its weeks from Monday to Sunday, with null for days of other months. */
public record Month(String title, List<List<@Nullable Cell>> weeks) {

    /**
     * One day.
     *
     * @param status how it is drawn: {@code counted}, {@code skipped}, {@code paused}, {@code moved}, {@code start},
     *     {@code outside}, {@code closed} or {@code depends}
     * @param ordinal its number in the count, or a sign; blank where it has none
     * @param said what became of it, in words
     */
    public record Cell(int day, String status, String ordinal, String said, boolean due, boolean today) {}

    /** The month that begins on a day. */
    public static Month of(LocalDate month, String title, Function<LocalDate, Cell> cell) {
        List<List<@Nullable Cell>> weeks = new ArrayList<>();
        LocalDate monday = month.minusDays(month.getDayOfWeek().getValue() - 1L);
        for (LocalDate week = monday; week.isBefore(month.plusMonths(1)); week = week.plusWeeks(1)) {
            List<@Nullable Cell> cells = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                LocalDate day = week.plusDays(i);
                cells.add(day.getMonthValue() == month.getMonthValue() ? cell.apply(day) : null);
            }
            weeks.add(cells);
        }
        return new Month(title, weeks);
    }

    /** The months from the start of an explanation to its end. */
    static List<Month> list(Explanation explanation, LocalDate today, Words words) {
        return new Maker(explanation, today, words).months();
    }

    private static final class Maker {
        private final Explanation explanation;
        private final LocalDate today;
        private final Words words;
        private final Map<LocalDate, Explanation.Day> days = new HashMap<>();

        Maker(Explanation explanation, LocalDate today, Words words) {
            this.explanation = explanation;
            this.today = today;
            this.words = words;
            explanation.days().forEach(day -> days.put(day.day(), day));
        }

        List<Month> months() {
            List<Month> months = new ArrayList<>();
            LocalDate first = explanation.start().toLocalDate().withDayOfMonth(1);
            LocalDate last = explanation.due().day();
            for (LocalDate month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                months.add(Month.of(month, words.month(month), this::cell));
            }
            return months;
        }

        private Cell cell(LocalDate date) {
            Explanation.@Nullable Day day = days.get(date);
            boolean start = date.equals(explanation.start().toLocalDate());
            String status = start
                    ? "start"
                    : day == null ? "outside" : day.status().name().toLowerCase(Locale.ROOT);
            return new Cell(
                    date.getDayOfMonth(),
                    status,
                    day == null || day.ordinal() == 0 ? "" : Integer.toString(day.ordinal()),
                    said(status, day),
                    date.equals(explanation.due().day()),
                    date.equals(today));
        }

        private String said(String status, Explanation.@Nullable Day day) {
            return switch (status) {
                case "outside" -> "";
                case "start" -> words.text("calendar.start");
                case "counted" -> words.text("calendar.counted", day == null ? 0 : day.ordinal());
                default -> words.text("calendar." + status) + because(day);
            };
        }

        private String because(Explanation.@Nullable Day day) {
            if (day == null) {
                return "";
            }
            String reasons = day.because().stream()
                    .map(DayOff::name)
                    .map(words::law)
                    .distinct()
                    .collect(Collectors.joining(", "));
            return reasons.isEmpty() ? "" : ": " + reasons;
        }
    }
}
