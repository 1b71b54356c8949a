package org.acogida.reception;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the cells of one row; what does not fit gives nothing and a fault. */
final class RowReader {
    private static final int LONGEST_TEXT = 200;
    private static final Pattern SHORT_HOUR = Pattern.compile("[ T](?=\\d:)");
    private static final Pattern OFFSET = Pattern.compile("(Z|[+-]\\d{2}:\\d{2})$");

    private final Row row;
    private final ZoneId zone;
    private final Dates dates;
    private final List<Fault> faults = new ArrayList<>();

    RowReader(Row row, ZoneId zone, Dates dates) {
        this.row = row;
        this.zone = zone;
        this.dates = dates;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    void fault(Column column, String key, Object... arguments) {
        faults.add(row.fault(column, key, arguments));
    }

    /** A text of one line, perhaps blank. */
    String text(Column column) {
        String text = row.get(column);
        if (text.length() > LONGEST_TEXT) {
            fault(column, "cell.long", text.length(), LONGEST_TEXT);
        } else if (Cells.hasControl(text)) {
            fault(column, "cell.control");
        }
        return text;
    }

    /** A text of one line; a fault where it is blank. */
    String textThatMust(Column column) {
        if (!row.has(column)) {
            fault(column, "cell.empty");
        }
        return text(column);
    }

    <T> Optional<T> word(Column column, Vocabulary<T> words) {
        if (!row.has(column)) {
            return Optional.empty();
        }
        Optional<T> meaning = words.find(row.get(column));
        if (meaning.isEmpty()) {
            unknown(column, row.get(column), words);
        }
        return meaning;
    }

    <T> List<T> words(Column column, Vocabulary<T> words) {
        List<T> meanings = new ArrayList<>();
        for (String word : Vocabulary.split(row.get(column))) {
            words.find(word).ifPresentOrElse(meanings::add, () -> unknown(column, word, words));
        }
        return meanings;
    }

    private void unknown(Column column, String word, Vocabulary<?> words) {
        String shown = Cells.shown(word);
        words.nearest(shown)
                .ifPresentOrElse(
                        near -> fault(column, "cell.word-nearest", shown, near),
                        () -> fault(column, "cell.word", shown, words.examples()));
    }

    /** A day, as {@code 2018-10-19}, or in the order that the file keeps. */
    Optional<LocalDate> day(Column column) {
        if (!row.has(column)) {
            return Optional.empty();
        }
        try {
            return Optional.of(dates.day(row.get(column)));
        } catch (DateTimeException e) {
            fault(column, e, "cell.day");
            return Optional.empty();
        }
    }

    /** A moment, as {@code 2018-10-19T09:30} by the office's clock; of a day alone its beginning. */
    Optional<Instant> moment(Column column) {
        if (!row.has(column)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parseMoment(row.get(column)));
        } catch (DateTimeException e) {
            fault(column, e, "cell.moment");
            return Optional.empty();
        }
    }

    private Instant parseMoment(String text) {
        if (text.length() <= "2018-10-19".length()) {
            return dates.day(text).atStartOfDay(zone).toInstant();
        }
        String iso = SHORT_HOUR.matcher(dates.turned(text)).replaceFirst("T0").replace(' ', 'T');
        boolean hasOffset = OFFSET.matcher(iso).find();
        return hasOffset
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).atZone(zone).toInstant();
    }

    private void fault(Column column, DateTimeException e, String key) {
        if (e instanceof Dates.Unclear unclear) {
            fault(column, unclear.key(), unclear.arguments());
        } else {
            fault(column, key);
        }
    }
}
