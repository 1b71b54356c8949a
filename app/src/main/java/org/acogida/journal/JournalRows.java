package org.acogida.journal;

import java.util.Optional;
import org.acogida.keys.PersonKeys;
import org.acogida.procedure.Entry;
import org.jspecify.annotations.Nullable;

/** What the tables of the journal hold of an entry, column by column, however it is written. */
final class JournalRows {

    static final String EVENT =
            "event_id, case_id, version, kind, law, office, officer, occurred_at, recorded_at, command_id, clear";
    static final String PART = "event_id, case_id, payload";

    private JournalRows() {}

    static @Nullable Object[] event(StoredEntry stored, EventCodec.Coded coded) {
        Entry entry = stored.entry();
        return new @Nullable Object[] {
            stored.eventId(),
            stored.caseId().value(),
            stored.version(),
            coded.kind(),
            entry.law().value(),
            entry.office().value(),
            entry.by().value(),
            entry.occurredAt(),
            stored.recordedAt(),
            stored.commandId(),
            coded.clear()
        };
    }

    /** What is kept apart, as it tells of the person; empty where the event holds nothing of the kind. */
    static Optional<@Nullable Object[]> part(StoredEntry stored, EventCodec.Coded coded, PersonKeys keys) {
        return coded.hasPersonal()
                ? Optional.of(new @Nullable Object[] {
                    stored.eventId(), stored.caseId().value(), PersonPart.seal(stored, coded.personal(), keys)
                })
                : Optional.empty();
    }
}
