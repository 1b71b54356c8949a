package org.acogida.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.acogida.seal.JournalEntry;

/** How an entry is read from its tables to be sealed or checked; always by these columns, whoever asks. */
final class EntryRows {

    /** The digests are made where the bytes are: files would be long to send. */
    static final String COLUMNS = """
            e.position, e.event_id, e.case_id, e.version, e.kind, e.law, e.office, e.officer, e.occurred_at,
            e.recorded_at, e.command_id, e.clear::text as clear, sha256(p.payload) as part,
            sha256(a.payload) as attachment
            """;

    static final String PARTS = """
            left join person_part p on p.event_id = e.event_id
            left join attachment_part a on a.attachment_id =
                case when e.kind = 'attachment-added' then (e.clear ->> 'attachment')::uuid end
            """;

    private EntryRows() {}

    static JournalEntry read(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getInt("version"),
                row.getString("kind"),
                row.getString("law"),
                row.getString("office"),
                row.getObject("officer", UUID.class),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"),
                row.getObject("command_id", UUID.class),
                row.getString("clear"),
                Optional.ofNullable(row.getBytes("part")),
                Optional.ofNullable(row.getBytes("attachment")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
