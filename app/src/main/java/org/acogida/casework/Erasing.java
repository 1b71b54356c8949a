package org.acogida.casework;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.clock.ProcedureClock;
import org.acogida.journal.CaseFile;
import org.acogida.journal.Journal;
import org.acogida.journal.StoredEntry;
import org.acogida.keys.PersonKeys;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClaimStatus;
import org.acogida.procedure.DataRequest;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Milestone;
import org.acogida.worklists.ReadModels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases the person of a case: what is sealed stays where it is, and the key that opens it is destroyed, also for every copy
 * of the database. The journal is as it was, so it still verifies. Begun again after a crash it comes to its end.
 */
@Component
public final class Erasing {

    private static final String WRITE_DOWN = """
            insert into erasure (case_id, key, act, ordered_by, agreed_by, erased_at)
            values (:case, :key, :act, :orderedBy, :agreedBy, :at) on conflict do nothing
            """;

    /** What the authority owes, and a right of the person whose time is not over. */
    private static final String RUNNING = """
            select name from work_item
            where case_id = :case and kind = 'CLOCK' and (awaits = 'AUTHORITY' or due_at > :now)
                and name <> all (:fulfilled)
            order by number limit 1
            """;

    private final JdbcClient database;
    private final Journal journal;
    private final PersonKeys keys;
    private final ReadModels models;
    private final Lawbook laws;
    private final ProcedureClock procedure;
    private final Clock real;

    public Erasing(
            JdbcClient database,
            Journal journal,
            PersonKeys keys,
            ReadModels models,
            Lawbook laws,
            ProcedureClock procedure,
            Clock real) {
        this.database = database;
        this.journal = journal;
        this.keys = keys;
        this.models = models;
        this.laws = laws;
        this.procedure = procedure;
        this.real = real;
    }

    /**
     * What orders it.
     *
     * @param act the law or order that demands it
     * @param agreedBy another officer than the one who orders it
     */
    public record Order(CaseId caseId, String act, OfficerId by, OfficerId agreedBy) {}

    /** What became of an order. */
    public sealed interface Outcome {
        record Erased() implements Outcome {}

        /** It was so before; nothing is left of it. */
        record ErasedBefore() implements Outcome {}

        record Unknown() implements Outcome {}

        /** Something stands in the way: the claim, being held, or the clock of that name. Nothing was done. */
        record Pending(String what) implements Outcome {}
    }

    /** Erases, durably, unless a claim stands, somebody is held, the authority owes something or a right can still be used. */
    public Outcome erase(Order order) {
        CaseId id = order.caseId();
        Map<CaseId, List<StoredEntry>> histories = journal.load(List.of(id));
        if (!histories.containsKey(id)) {
            return new Outcome.Unknown();
        }
        CaseFile file = CaseFile.replay(id, histories.getOrDefault(id, List.of()));
        if (file.entries().isEmpty()) {
            models.forget(List.of(id));
            return new Outcome.ErasedBefore();
        }
        Optional<String> pending = findPending(file.state());
        if (pending.isPresent()) {
            return new Outcome.Pending(pending.get());
        }
        writeDown(order, file.key());
        keys.destroy(List.of(file.key()));
        models.forget(List.of(id));
        return new Outcome.Erased();
    }

    private Optional<String> findPending(CaseState state) {
        if (state.claim() == ClaimStatus.STANDS) {
            return Optional.of("claim");
        }
        if (state.held()) {
            return Optional.of("held");
        }
        return database.sql(RUNNING)
                .param("case", state.id().value())
                .param("now", procedure.now().atOffset(ZoneOffset.UTC))
                .param("fulfilled", listFulfilled(state))
                .query(String.class)
                .optional();
    }

    /** The clocks that the erasure itself fulfils: those to carry out what was granted, if that is nothing but erasure. */
    private String[] listFulfilled(CaseState state) {
        boolean erasureAlone = state.dataRequests().stream()
                .filter(DataRequest::isOwed)
                .allMatch(owed -> owed.kind() == DataRequest.Kind.ERASURE);
        return state.listRunning().stream()
                .filter(run -> erasureAlone
                        && laws.get(run.law()).getClock(run.clock()).ends().contains(Milestone.DATA_CARRIED_OUT))
                .map(run -> run.clock().value())
                .toArray(String[]::new);
    }

    private void writeDown(Order order, long key) {
        database.sql(WRITE_DOWN)
                .param("case", order.caseId().value())
                .param("key", key)
                .param("act", order.act().strip())
                .param("orderedBy", order.by().value())
                .param("agreedBy", order.agreedBy().value())
                .param("at", real.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
