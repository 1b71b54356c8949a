package org.acogida.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads moments in UTC as they are written, {@code 2018-10-19T15:00:00.123456Z}; a journal is full of them. */
final class InstantReader extends StdDeserializer<Instant> {

    private static final int NANOS_FROM = "2018-10-19T15:00:00.".length();
    private static final int SHORTEST = "2018-10-19T15:00:00Z".length();
    private static final int LONGEST = "2018-10-19T15:00:00.123456789Z".length();
    private static final String FORM = "dddd-dd-ddTdd:dd:dd";

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) {
        String text = json.getString();
        try {
            return parse(text);
        } catch (DateTimeException e) {
            return (Instant) context.handleWeirdStringValue(Instant.class, text, "%s", e.getMessage());
        }
    }

    static Instant parse(String text) {
        if (!isUsual(text)) {
            return Instant.parse(text);
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        return Instant.ofEpochSecond(day * 86_400 + hour * 3_600L + minute * 60L + second, nanos(text));
    }

    /** Whether it is of the usual form, though it may tell of a 31 February. */
    private static boolean isUsual(String text) {
        int end = text.length() - 1;
        if (end < SHORTEST - 1 || end > LONGEST - 1 || end == NANOS_FROM || text.charAt(end) != 'Z') {
            return false;
        }
        for (int i = 0; i < end; i++) {
            char letter = text.charAt(i);
            char wanted = i < FORM.length() ? FORM.charAt(i) : i == FORM.length() ? '.' : 'd';
            if (wanted == 'd' ? letter < '0' || letter > '9' : letter != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int nanos(String text) {
        int end = text.length() - 1;
        if (end < NANOS_FROM) {
            return 0;
        }
        int nanos = number(text, NANOS_FROM, end);
        for (int digits = end - NANOS_FROM; digits < 9; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int until) {
        int number = 0;
        for (int i = from; i < until; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
