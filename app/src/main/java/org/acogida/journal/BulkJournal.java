package org.acogida.journal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes many entries of the journal by COPY, in the connection's transaction. Not for several threads. */
public final class BulkJournal {

    private static final String EVENT =
            "event_id, case_id, version, kind, law, office, officer, occurred_at, recorded_at, command_id, clear)";

    private final CopyText events = new CopyText();
    private final CopyText placed = new CopyText();
    private final CopyText parts = new CopyText();

    /** Adds an entry that takes the next position. */
    public void add(StoredEntry stored) {
        EventCodec.Coded coded = code(stored);
        events.row(row(stored, coded).toArray());
    }

    /** Adds an entry at a position that was set apart for it. */
    public void add(long position, StoredEntry stored) {
        EventCodec.Coded coded = code(stored);
        List<@Nullable Object> row = row(stored, coded);
        row.addFirst(position);
        placed.row(row.toArray());
    }

    private EventCodec.Coded code(StoredEntry stored) {
        EventCodec.Coded coded =
                EventCodec.encode(stored.entry().event(), stored.entry().clocks());
        if (coded.hasPersonal()) {
            parts.row(
                    stored.eventId(), stored.caseId().value(), coded.personal().getBytes(StandardCharsets.UTF_8));
        }
        return coded;
    }

    private static List<@Nullable Object> row(StoredEntry stored, EventCodec.Coded coded) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(stored.eventId());
        row.add(stored.caseId().value());
        row.add(stored.version());
        row.add(coded.kind());
        row.add(stored.entry().law().value());
        row.add(stored.entry().office().value());
        row.add(stored.entry().by().value());
        row.add(stored.entry().occurredAt());
        row.add(stored.recordedAt());
        row.add(stored.commandId());
        row.add(coded.clear());
        return row;
    }

    /** Sends what was added; fails as a whole where another transaction used a version of a case first. */
    public void into(Connection connection) throws SQLException {
        events.into(connection, "event (" + EVENT);
        placed.into(connection, "event (position, " + EVENT);
        parts.into(connection, "person_part (event_id, case_id, payload)");
    }
}
