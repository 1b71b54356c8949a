package org.acogida.worklists;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.acogida.procedure.CaseId;

/** The place of a task in the worklist, as a text that tells nothing of a person. */
record WorkCursor(Optional<Instant> dueAt, CaseId caseId, int number) {

    private static final String NEVER = "never";

    static Optional<WorkCursor> parse(String text) {
        String[] parts = text.split("_", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WorkCursor(
                    parts[0].equals(NEVER) ? Optional.empty() : Optional.of(Instant.parse(parts[0])),
                    new CaseId(UUID.fromString(parts[1])),
                    Integer.parseInt(parts[2])));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return dueAt.map(Instant::toString).orElse(NEVER) + "_" + caseId + "_" + number;
    }
}
