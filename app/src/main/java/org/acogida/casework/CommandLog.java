package org.acogida.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.acogida.journal.CanonicalJson;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Verdict;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Safeguard;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Every command that was done or refused, once, with its answer. Works in the caller's transaction. */
@Component
final class CommandLog {

    private final JdbcTemplate database;
    private final Lawbook laws;

    CommandLog(JdbcTemplate database, Lawbook laws) {
        this.database = database;
        this.laws = laws;
    }

    /** A command with its answer and the keyed digest of its body, in hexadecimal. */
    record Kept(UUID commandId, String digest, Answer answer) {}

    /** An answer as stored: the version it led to, or the act, law and safeguards of a refusal. */
    private record Stored(int version, String act, String law, List<String> by) {}

    Map<UUID, Kept> load(Collection<UUID> commandIds) {
        Map<UUID, Kept> found = new HashMap<>();
        database.query(
                "select command_id, case_id, encode(digest, 'hex') as digest, answer from command"
                        + " where command_id = any (?)",
                row -> {
                    Kept kept = kept(row);
                    found.put(kept.commandId(), kept);
                },
                (Object) commandIds.toArray(UUID[]::new));
        return found;
    }

    private Kept kept(ResultSet row) throws SQLException {
        CaseId caseId = new CaseId(row.getObject("case_id", UUID.class));
        Stored stored = CanonicalJson.read(row.getString("answer"), Stored.class);
        Answer answer = stored.act().isEmpty()
                ? new Answer.Done(caseId, stored.version(), true)
                : new Answer.Refused(caseId, refused(stored));
        return new Kept(row.getObject("command_id", UUID.class), row.getString("digest"), answer);
    }

    private Verdict.Refused refused(Stored stored) {
        Law law = laws.get(new LawId(stored.law()));
        List<Safeguard> by = law.safeguards().stream()
                .filter(safeguard -> stored.by().contains(safeguard.id()))
                .toList();
        return new Verdict.Refused(Act.valueOf(stored.act()), law.id(), by);
    }

    void keep(List<Kept> commands, Instant recordedAt) {
        database.batchUpdate(
                "insert into command (command_id, case_id, digest, answer, recorded_at)"
                        + " values (?, ?, decode(?, 'hex'), ?::jsonb, ?)",
                commands.stream()
                        .map(kept -> new Object[] {
                            kept.commandId(),
                            kept.answer().caseId().value(),
                            kept.digest(),
                            CanonicalJson.writeText(stored(kept.answer())),
                            recordedAt.atOffset(ZoneOffset.UTC)
                        })
                        .toList());
    }

    private static Stored stored(Answer answer) {
        return switch (answer) {
            case Answer.Done done -> new Stored(done.version(), "", "", List.of());
            case Answer.Refused(CaseId _, Verdict.Refused why) ->
                new Stored(
                        0,
                        why.act().name(),
                        why.law().value(),
                        why.by().stream().map(Safeguard::id).toList());
            case Answer.Conflict _, Answer.NotAllowed _, Answer.Invalid _, Answer.HeldBack _ ->
                throw new IllegalArgumentException("answer " + answer + ": only what was done or refused is kept");
        };
    }
}
