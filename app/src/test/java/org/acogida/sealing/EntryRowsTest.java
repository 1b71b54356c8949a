package org.acogida.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.acogida.postgres.TestDatabase;
import org.acogida.seal.JournalEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the database gives of an entry is the same whatever its version prints: these texts are those of 15 and of 18. */
class EntryRowsTest {

    private static final List<List<String>> JSON = List.of(
            List.of(
                    "{\"b\": 1.50, \"aa\": [true, null, -0.0, 1e3, 12345678901234567890.10], \"a\": {}}",
                    "{\"a\":{},\"aa\":[true,null,0.0,1000,12345678901234567890.10],\"b\":1.50}"),
            List.of(
                    "{\"e\": \"\\u00e9 \\u0001 \\u001f \\u007f \\\\ \\\" \\/ \\b \\f \\n \\r \\t \\u2028 \\ud83d\\ude00\"}",
                    "{\"e\":\"\u00e9 \\u0001 \\u001f \u007f \\\\ \\\" / \\b \\f \\n \\r \\t \u2028 \ud83d\ude00\"}"),
            List.of("[ ]", "[]"),
            List.of("{\"a\":1,\"a\":2}", "{\"a\":2}"));

    private final SealedDesk desk = new SealedDesk(TestDatabase.migrated());

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void jsonIsSealedInOneFormWhateverTheDatabasePrints() throws SQLException {
        for (List<String> pair : JSON) {
            assertThat(clear(printed(pair.getFirst()))).isEqualTo(pair.getLast());
        }
    }

    /** A column that is not sealed could be changed unnoticed. */
    @Test
    void everyColumnOfAnEventIsSealed() throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Connection connection = desk.open();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery(
                                "select column_name from information_schema.columns where table_name = 'event'")) {
            while (row.next()) {
                columns.add(row.getString(1));
            }
        }
        assertThat(columns)
                .allMatch(column -> EntryRows.COLUMNS.contains("e." + column))
                .hasSize(12);
    }

    private String printed(String json) throws SQLException {
        try (Connection connection = desk.open();
                PreparedStatement statement = connection.prepareStatement("select ?::jsonb::text")) {
            statement.setString(1, json);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static String clear(String json) {
        UUID id = new UUID(0, 0);
        Instant at = Instant.EPOCH;
        byte[] leaf = new JournalEntry(
                        1, id, id, 1, "k", "l", "o", id, at, at, id, json, Optional.empty(), Optional.empty())
                .leaf();
        return new String(leaf, StandardCharsets.UTF_8).split("\t", -1)[12];
    }
}
