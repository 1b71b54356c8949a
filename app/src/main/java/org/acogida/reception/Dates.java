package org.acogida.reception;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the days of a file are read. Year first is always understood; for the two other orders the file itself tells which
 * one it keeps, as soon as one of its days can be read in only one of them, or else somebody says it.
 */
final class Dates {
    private static final Pattern TURNED = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?=$|[ T])");
    private static final int MONTHS = 12;

    private final Optional<DateOrder> said;
    private final Map<DateOrder, Long> lines = new EnumMap<>(DateOrder.class);

    Dates(Optional<DateOrder> said) {
        this.said = said;
    }

    /** A day that cannot be read, and why. */
    static final class Unclear extends DateTimeException {
        private static final long serialVersionUID = 1L;

        private final transient Object[] arguments;

        Unclear(String key, Object... arguments) {
            super(key);
            this.arguments = arguments.clone();
        }

        String key() {
            return String.valueOf(getMessage());
        }

        Object[] arguments() {
            return arguments.clone();
        }
    }

    /** Learns from a cell of the file. */
    void learn(String cell, long line) {
        Matcher turned = TURNED.matcher(cell);
        if (turned.lookingAt()) {
            int first = Integer.parseInt(turned.group(1));
            int second = Integer.parseInt(turned.group(3));
            if (first > MONTHS && second <= MONTHS) {
                lines.putIfAbsent(DateOrder.DAY_FIRST, line);
            } else if (second > MONTHS && first <= MONTHS) {
                lines.putIfAbsent(DateOrder.MONTH_FIRST, line);
            }
        }
    }

    /** The order that was said, or else the one the file keeps; empty where it has no such days, or both kinds. */
    Optional<DateOrder> order() {
        return said.or(
                () -> lines.size() == 1 ? Optional.of(lines.keySet().iterator().next()) : Optional.empty());
    }

    /**
     * The day that a text is.
     *
     * @throws DateTimeException where there is none, as {@link Unclear} where it could be two
     */
    LocalDate day(String text) {
        Matcher turned = TURNED.matcher(text);
        if (!turned.matches()) {
            return LocalDate.parse(text);
        }
        int first = Integer.parseInt(turned.group(1));
        int second = Integer.parseInt(turned.group(3));
        int year = Integer.parseInt(turned.group(4));
        if (first == second) {
            return LocalDate.of(year, first, second);
        }
        DateOrder order = order().orElseThrow(() -> unclear(year, first, second));
        return order == DateOrder.DAY_FIRST ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
    }

    private Unclear unclear(int year, int first, int second) {
        return lines.size() > 1
                ? new Unclear(
                        "cell.day-mixed",
                        lines.getOrDefault(DateOrder.DAY_FIRST, 0L),
                        lines.getOrDefault(DateOrder.MONTH_FIRST, 0L))
                : new Unclear("cell.day-unclear", LocalDate.of(year, second, first), LocalDate.of(year, first, second));
    }

    /**
     * A day or moment written year first.
     *
     * @throws DateTimeException as {@link #day}
     */
    String turned(String text) {
        Matcher turned = TURNED.matcher(text);
        return turned.lookingAt() ? day(turned.group()) + text.substring(turned.end()) : text;
    }

    /** The same; as it stands where it cannot be read. */
    String plain(String text) {
        try {
            return turned(text);
        } catch (DateTimeException _) {
            return text;
        }
    }
}
