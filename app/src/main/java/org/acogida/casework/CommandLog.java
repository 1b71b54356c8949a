package org.acogida.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.acogida.journal.CanonicalJson;
import org.acogida.postgres.RoundTrip;
import org.acogida.postgres.RoundTrip.Reply;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Verdict;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Safeguard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every command that was done or refused, once, with its answer. Works in the caller's transaction. */
@Component
final class CommandLog {

    private static final String KEEP = """
            insert into command (command_id, case_id, digest, answer, recorded_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::bytea[], ?::jsonb[], ?::timestamptz[])
            """;

    private static final HexFormat HEX = HexFormat.of();

    private final Lawbook laws;

    CommandLog(Lawbook laws) {
        this.laws = laws;
    }

    /** A command with its answer and the keyed digest of its body, in hexadecimal. */
    record Kept(UUID commandId, String digest, Answer answer) {}

    /** An answer as stored: the version it led to, or the act, law and safeguards of a refusal. */
    record Stored(int version, String act, String law, List<String> by) {}

    /** Those of these ids that were answered before, once the round trip is made. */
    Supplier<Map<UUID, Kept>> load(Collection<UUID> commandIds, RoundTrip trip) {
        Reply<List<Kept>> found = trip.ask(
                "select command_id, case_id, digest, answer from command where command_id = any (?)",
                this::kept,
                (Object) commandIds.toArray(UUID[]::new));
        return () -> found.get().stream().collect(Collectors.toMap(Kept::commandId, Function.identity()));
    }

    private Kept kept(ResultSet row) throws SQLException {
        CaseId caseId = new CaseId(row.getObject("case_id", UUID.class));
        Stored stored = CanonicalJson.read(row.getString("answer"), Stored.class);
        Answer answer = stored.act().isEmpty()
                ? new Answer.Done(caseId, stored.version(), true)
                : new Answer.Refused(caseId, refused(stored));
        return new Kept(row.getObject("command_id", UUID.class), HEX.formatHex(row.getBytes("digest")), answer);
    }

    private Verdict.Refused refused(Stored stored) {
        Law law = laws.get(new LawId(stored.law()));
        List<Safeguard> by = law.safeguards().stream()
                .filter(safeguard -> stored.by().contains(safeguard.id()))
                .toList();
        return new Verdict.Refused(Act.valueOf(stored.act()), law.id(), by);
    }

    void keep(List<Kept> commands, Instant recordedAt, RoundTrip trip) {
        trip.tellAll(
                KEEP,
                commands.stream()
                        .map(kept -> new @Nullable Object[] {
                            kept.commandId(),
                            kept.answer().caseId().value(),
                            HEX.parseHex(kept.digest()),
                            CanonicalJson.writeText(stored(kept.answer())),
                            recordedAt
                        })
                        .toList());
    }

    static Stored stored(Answer answer) {
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
