package org.acogida.journal;

import java.time.Instant;
import java.util.UUID;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Entry;

/**
 * An entry as the journal keeps it.
 *
 * @param version its place in the case, from 1
 * @param recordedAt by the real clock, which nobody can set; the entry's own time is when it happened
 * @param commandId the command it came from; the entries of one command share it
 * @param key the number of the key of the case's person
 */
public record StoredEntry(
        UUID eventId, CaseId caseId, int version, UUID commandId, Instant recordedAt, Entry entry, long key) {

    /** The same with the entry told in another way, as for somebody who may not know all of it. */
    public StoredEntry with(Entry told) {
        return new StoredEntry(eventId, caseId, version, commandId, recordedAt, told, key);
    }
}
