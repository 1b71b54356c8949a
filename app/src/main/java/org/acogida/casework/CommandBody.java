package org.acogida.casework;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.acogida.journal.CanonicalJson;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;

/** What makes a command the same when it is sent again: who asked for what, in which case, as of when. */
record CommandBody(
        CaseId caseId, OfficerId by, OfficeId office, Optional<Instant> occurredAt, String kind, Command command) {

    private static final Pattern NUL = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\u0000");

    static CommandBody of(Submission submission) {
        return new CommandBody(
                submission.caseId(),
                submission.by(),
                submission.office(),
                submission.occurredAt(),
                submission.command().getClass().getSimpleName(),
                submission.command());
    }

    /** Its bytes; empty where a text holds what is no character: half a surrogate pair, or NUL. */
    Optional<byte[]> bytes() {
        String json = CanonicalJson.writeText(this);
        boolean whole = StandardCharsets.UTF_8.newEncoder().canEncode(json)
                && !(json.contains("\\u0000") && NUL.matcher(json).find());
        return whole ? Optional.of(json.getBytes(StandardCharsets.UTF_8)) : Optional.empty();
    }
}
