package org.acogida.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.acogida.keys.PersonKeys;
import org.jspecify.annotations.Nullable;

/** Writes many entries of the journal by COPY, in the connection's transaction. Not for several threads. */
public final class BulkJournal {

    private final CopyText events = new CopyText();
    private final CopyText placed = new CopyText();
    private final CopyText parts = new CopyText();
    private final PersonKeys keys;

    public BulkJournal(PersonKeys keys) {
        this.keys = keys;
    }

    /** Adds an entry that takes the next position. */
    public void add(StoredEntry stored) {
        EventCodec.Coded coded = code(stored);
        events.row(JournalRows.event(stored, coded));
    }

    /** Adds an entry at a position that was set apart for it. */
    public void add(long position, StoredEntry stored) {
        EventCodec.Coded coded = code(stored);
        List<@Nullable Object> row = new ArrayList<>();
        row.add(position);
        row.addAll(Arrays.asList(JournalRows.event(stored, coded)));
        placed.row(row.toArray());
    }

    private EventCodec.Coded code(StoredEntry stored) {
        EventCodec.Coded coded =
                EventCodec.encode(stored.entry().event(), stored.entry().clocks());
        JournalRows.part(stored, coded, keys).ifPresent(parts::row);
        return coded;
    }

    /** Sends what was added; fails as a whole where another transaction used a version of a case first. */
    public void into(Connection connection) throws SQLException {
        events.into(connection, "event (" + JournalRows.EVENT + ")");
        placed.into(connection, "event (position, " + JournalRows.EVENT + ")");
        parts.into(connection, "person_part (" + JournalRows.PART + ")");
    }
}
