package org.acogida.web.worklist;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.calendar.DayRange;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Party;
import org.acogida.web.Words;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Fault;
import org.acogida.web.form.Filled;
import org.acogida.worklists.DueGroup;
import org.acogida.worklists.Holder;
import org.acogida.worklists.SearchText;
import org.acogida.worklists.WorkFilter;

/** Reads the filters of a view; one that names nothing is a fault with its remedy, and never left out in silence. */
final class Filters {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");

    private final WorkQuery query;
    private final FilterChoices choices;
    private final Words words;
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    Filters(WorkQuery query, FilterChoices choices, Words words) {
        this.query = query;
        this.choices = choices;
        this.words = words;
    }

    /** What the view restricts; what is a fault restricts nothing, so look at {@link #faults} first. */
    WorkFilter read(OfficerId reader, Function<String, Optional<OfficerId>> officers) {
        String text = query.word(WorkQuery.TEXT);
        if (query.isLost()) {
            fault(WorkQuery.TEXT, "filter.lost");
        } else if (text.length() > Filled.LONGEST_TEXT) {
            fault(WorkQuery.TEXT, "fault.long", text.length(), Filled.LONGEST_TEXT);
        } else if (!text.isBlank() && !SearchText.isEnough(text)) {
            fault(WorkQuery.TEXT, "filter.short", SearchText.SHORTEST);
        }
        return new WorkFilter(
                chosen(WorkQuery.OFFICE).map(OfficeId::new),
                chosen(WorkQuery.OFFICER).flatMap(word -> holder(word, reader, officers)),
                text,
                chosen(WorkQuery.TASK).orElse(""),
                chosen(WorkQuery.PATHWAY).orElse(""),
                chosen(WorkQuery.AWAITS).flatMap(word -> FilterChoices.constant(word, Party.class)),
                chosen(WorkQuery.DUE).flatMap(word -> FilterChoices.constant(word, DueGroup.class)),
                days());
    }

    private static Optional<Holder> holder(
            String word, OfficerId reader, Function<String, Optional<OfficerId>> officers) {
        return switch (word) {
            case FilterChoices.MINE -> Optional.of(new Holder.Named(reader));
            case FilterChoices.NOBODY -> Optional.of(new Holder.Nobody());
            default -> officers.apply(word).map(Holder.Named::new);
        };
    }

    /** A day and a week at once must agree. */
    private Optional<DayRange> days() {
        Optional<LocalDate> on = day(WorkQuery.ON);
        Optional<DayRange> week = day(WorkQuery.WEEK).map(Filters::week);
        if (on.isPresent() && week.isPresent() && !week.get().contains(on.get())) {
            fault(
                    WorkQuery.ON,
                    "filter.outside-week",
                    words.day(week.get().from()),
                    words.day(week.get().to()));
        }
        return on.map(DayRange::day).or(() -> week);
    }

    static DayRange week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new DayRange(monday, monday.plusDays(6));
    }

    private Optional<LocalDate> day(String name) {
        String word = query.word(name);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = findDay(word);
        if (day.isEmpty()) {
            fault(name, "filter.day", meant(word).map(LocalDate::toString).orElse("2018-12-24"));
        }
        return day;
    }

    /** The day a word is; empty where it is none. */
    static Optional<LocalDate> findDay(String word) {
        return DAY.matcher(word).matches() ? parse(word) : Optional.empty();
    }

    /** The day somebody meant who wrote it day first. */
    private static Optional<LocalDate> meant(String word) {
        Matcher dayFirst = DAY_FIRST.matcher(word);
        return dayFirst.matches()
                ? parse("%s-%2s-%2s"
                        .formatted(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
                        .replace(' ', '0'))
                : Optional.empty();
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Optional<String> chosen(String name) {
        String word = query.word(name);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (choices.list(name).stream().map(Choice::value).noneMatch(word::equals)) {
            fault(name, "filter.choice");
            return Optional.empty();
        }
        return Optional.of(word);
    }

    private void fault(String name, String key, Object... arguments) {
        faults.put(
                name,
                new Fault(
                        name,
                        "filter-" + name,
                        query.word(name),
                        words.text("filter." + name),
                        words.text(key, arguments)));
    }

    /** What names nothing, by filter. */
    Map<String, Fault> faults() {
        return faults;
    }

    List<Fault> listFaults() {
        return new ArrayList<>(faults.values());
    }
}
