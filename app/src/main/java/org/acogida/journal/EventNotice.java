package org.acogida.journal;

import java.time.Instant;
import java.util.UUID;
import org.acogida.procedure.CaseId;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;

/**
 * That something happened in a case: what the journal holds of it in clear, with nothing of a person or an officer.
 *
 * @param position its place among all events of all cases; grows in the order in which they were saved
 * @param kind the name under which the kind of event is stored
 */
public record EventNotice(
        long position,
        UUID eventId,
        CaseId caseId,
        int version,
        String kind,
        LawId law,
        OfficeId office,
        Instant occurredAt,
        Instant recordedAt,
        UUID commandId) {}
