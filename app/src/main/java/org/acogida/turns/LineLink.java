package org.acogida.turns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The link of an entry of a line to the one before it: SHA-256 over that link and the entry's columns as text. Reckoned here as
 * the database does when it is stored, so that neither is taken at its word.
 */
final class LineLink {
    private static final List<String> BEFORE_NEEDS = List.of(
            "recorded_by",
            "kind",
            "turn",
            "slip",
            "ticket_day",
            "number",
            "last_number",
            "on_paper",
            "people",
            "children");
    private static final List<String> AFTER_NEEDS =
            List.of("spot", "desk", "reason", "desks", "officers", "emergency", "helper");

    private LineLink() {}

    static byte[] of(ResultSet entry, byte[] before) throws SQLException {
        MessageDigest digest = sha256();
        digest.update(before);
        return digest.digest(text(entry).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(ResultSet entry) throws SQLException {
        Stream.Builder<String> all = Stream.builder();
        for (String column : List.of("position", "id", "office", "day")) {
            all.add(word(entry, column));
        }
        all.add(micros(entry, "happened_at"));
        all.add(micros(entry, "keyed_at"));
        all.add(word(entry, "keyed_day"));
        all.add(micros(entry, "recorded_at"));
        for (String column : BEFORE_NEEDS) {
            all.add(word(entry, column));
        }
        all.add(needs(entry));
        for (String column : AFTER_NEEDS) {
            all.add(word(entry, column));
        }
        return all.build().collect(Collectors.joining("|"));
    }

    private static String word(ResultSet entry, String column) throws SQLException {
        return Optional.ofNullable(entry.getObject(column))
                .map(Object::toString)
                .orElse("");
    }

    private static String micros(ResultSet entry, String column) throws SQLException {
        return Optional.ofNullable(entry.getObject(column, OffsetDateTime.class))
                .map(at -> Long.toString(ChronoUnit.MICROS.between(OffsetDateTime.parse("1970-01-01T00:00:00Z"), at)))
                .orElse("");
    }

    private static String needs(ResultSet entry) throws SQLException {
        Array needs = entry.getArray("needs");
        return needs == null ? "" : String.join(" ", (String[]) needs.getArray());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: every JDK has it", e);
        }
    }
}
