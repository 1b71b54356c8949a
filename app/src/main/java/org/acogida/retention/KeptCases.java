package org.acogida.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.casework.Casework;
import org.acogida.casework.Erasing;
import org.acogida.clock.ProcedureClock;
import org.acogida.journal.CaseFile;
import org.acogida.journal.StoredEntry;
import org.acogida.laws.Retentions;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Context;
import org.acogida.procedure.DataRequest;
import org.acogida.procedure.LegalHold;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Retention;
import org.acogida.rulebook.RecordClass;
import org.acogida.rulebook.RetentionPlan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases are kept no longer than the law says, which are held, and whose erasure was granted; of the offices seen now. */
@Component
public final class KeptCases {
    /** How many cases are looked at for one page. */
    static final int LOOKED_AT = 200;

    /** No claim stands in them, nobody is held, and nothing was done for as long as the shortest period. */
    private static final String QUIET = """
            select v.case_id from case_view v
            where v.case_id > :after and v.claim <> 'STANDS' and not v.held and v.registered_at < :before
                and not exists (select from event e where e.case_id = v.case_id and e.occurred_at >= :before)
            order by v.case_id limit :count
            """;

    private static final String HELD = """
            select distinct p.case_id from event p
            where p.kind = 'legal-hold-placed'
                and not exists (select from event l where l.case_id = p.case_id and l.kind = 'legal-hold-lifted'
                    and l.clear ->> 'hold' = p.clear ->> 'hold')
                and not exists (select from erasure e where e.case_id = p.case_id)
            order by p.case_id limit :count
            """;

    /** What was granted has a clock under some laws, and is a step under others. */
    private static final String GRANTED = """
            select distinct w.case_id from work_item w
            where w.name in ('carry-out-data', 'CARRY_OUT_DATA') order by w.case_id limit :count
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient database;
    private final Casework casework;
    private final Erasing erasing;
    private final Retentions retentions;
    private final ProcedureClock procedure;

    public KeptCases(
            JdbcClient database, Casework casework, Erasing erasing, Retentions retentions, ProcedureClock procedure) {
        this.database = database;
        this.casework = casework;
        this.erasing = erasing;
        this.retentions = retentions;
        this.procedure = procedure;
    }

    /** A case whose time is over. */
    public record DueCase(CaseId id, Retention.Counted why) {}

    /**
     * Those of some cases whose time is over.
     *
     * @param next after which case to look further; empty where there are no more
     */
    public record DueCases(List<DueCase> cases, Optional<CaseId> next) {
        public DueCases {
            cases = List.copyOf(cases);
        }
    }

    /** A hold that stands. */
    public record HeldCase(CaseId id, LegalHold hold) {}

    private Retention retention(CaseState state, List<StoredEntry> history, Context context) {
        return Retention.of(
                state, lastAct(history), retentions.get(context.law().country()), context);
    }

    /** How long a case is kept, now; empty where nobody is registered under that id. */
    public Optional<Retention> find(CaseId id, OfficerId by) {
        List<StoredEntry> history = casework.listHistory(id);
        if (history.isEmpty()) {
            return Optional.empty();
        }
        CaseState state = CaseFile.replay(id, history).state();
        return Optional.of(retention(state, history, erasing.context(state, by)));
    }

    private static Instant lastAct(List<StoredEntry> history) {
        return history.stream()
                .map(stored -> stored.entry().occurredAt())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** The cases whose time is over, among some that come after one. */
    public DueCases listDue(RetentionPlan plan, Optional<CaseId> after, OfficerId by) {
        List<CaseId> quiet = database.sql(QUIET)
                .param("after", after.map(CaseId::value).orElse(BEFORE_ALL))
                .param("before", latest(plan).atOffset(ZoneOffset.UTC))
                .param("count", LOOKED_AT)
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
        List<DueCase> due = new ArrayList<>();
        Map<CaseId, List<StoredEntry>> histories = casework.listHistories(quiet);
        for (CaseId id : quiet) {
            List<StoredEntry> history = histories.getOrDefault(id, List.of());
            if (!history.isEmpty()) {
                CaseState state = CaseFile.replay(id, history).state();
                Context context = erasing.context(state, by);
                if (retention(state, history, context) instanceof Retention.Counted counted
                        && counted.isDue(context.today())) {
                    due.add(new DueCase(id, counted));
                }
            }
        }
        return new DueCases(due, quiet.size() < LOOKED_AT ? Optional.empty() : Optional.of(quiet.getLast()));
    }

    /** Before this moment must have been done what was done last in a case that is due; a day is left for time zones. */
    private Instant latest(RetentionPlan plan) {
        LocalDate today = procedure.now().atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate latest = plan.list().stream()
                .filter(rule -> rule.of().atEnd() == RecordClass.AtEnd.TWO_OFFICERS)
                .flatMap(rule -> rule.findStart(today).stream())
                .max(LocalDate::compareTo)
                .orElse(today);
        return latest.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** The holds that stand. */
    public List<HeldCase> listHeld(int count) {
        return listStates(HELD, count).stream()
                .flatMap(state -> state.listStandingHolds().stream().map(hold -> new HeldCase(state.id(), hold)))
                .toList();
    }

    /** Whose erasure was granted and is not carried out. */
    public List<CaseId> listGranted(int count) {
        return listStates(GRANTED, count).stream()
                .filter(state -> state.dataRequests().stream()
                        .anyMatch(one -> one.isOwed() && one.kind() == DataRequest.Kind.ERASURE))
                .map(CaseState::id)
                .toList();
    }

    private List<CaseState> listStates(String statement, int count) {
        List<CaseId> ids = database.sql(statement)
                .param("count", count)
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
        Map<CaseId, List<StoredEntry>> histories = casework.listHistories(ids);
        return ids.stream()
                .filter(id -> !histories.getOrDefault(id, List.of()).isEmpty())
                .map(id -> CaseFile.replay(id, histories.getOrDefault(id, List.of()))
                        .state())
                .toList();
    }
}
