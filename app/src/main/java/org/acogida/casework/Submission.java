package org.acogida.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;

/**
 * One act asked for by one officer. Sent again with the same id it has no second effect and gets the same answer.
 *
 * @param commandId made by the client before the first sending
 * @param expectedVersion the version of the case the officer looked at; empty when the act holds whatever happened since
 * @param occurredAt when it happened, where the officer says so; empty for now
 */
public record Submission(
        UUID commandId,
        CaseId caseId,
        OptionalInt expectedVersion,
        OfficerId by,
        OfficeId office,
        Optional<Instant> occurredAt,
        Command command) {

    /** An act of now, whatever the version of the case. */
    public static Submission now(UUID commandId, CaseId caseId, OfficerId by, OfficeId office, Command command) {
        return new Submission(commandId, caseId, OptionalInt.empty(), by, office, Optional.empty(), command);
    }

    /** The same, only if nothing has happened in the case since that version. */
    public Submission expecting(int version) {
        return new Submission(commandId, caseId, OptionalInt.of(version), by, office, occurredAt, command);
    }

    /** The same, as having happened at that moment. */
    public Submission occurred(Instant at) {
        return occurred(Optional.of(at));
    }

    /** The same, as having happened then, or now where nobody says. */
    public Submission occurred(Optional<Instant> at) {
        return new Submission(commandId, caseId, expectedVersion, by, office, at, command);
    }
}
