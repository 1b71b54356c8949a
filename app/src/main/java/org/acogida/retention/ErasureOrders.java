package org.acogida.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Access;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.casework.Casework;
import org.acogida.casework.Erasing;
import org.acogida.casework.Relations;
import org.acogida.clock.ProcedureClock;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Obstacle;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Two officers erase a person: one orders, another confirms within some days, and either may take it back. */
@Component
public final class ErasureOrders {
    /** How long an order waits to be confirmed. */
    public static final Duration LASTS = Duration.ofDays(7);

    private static final String STANDING = """
            select o.* from erasure_order o
            where o.lapses_at > :now
                and not exists (select from erasure_withdrawal w where w.erasure_order = o.id)
                and not exists (select from erasure e where e.case_id = o.case_id)
            """;

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Casework casework;
    private final Erasing erasing;
    private final Access access;
    private final Relations relations;
    private final Officers officers;
    private final ProcedureClock procedure;
    private final Clock real;

    public ErasureOrders(
            JdbcClient database,
            TransactionOperations transactions,
            Casework casework,
            Erasing erasing,
            Access access,
            Relations relations,
            Officers officers,
            ProcedureClock procedure,
            Clock real) {
        this.database = database;
        this.transactions = transactions;
        this.casework = casework;
        this.erasing = erasing;
        this.access = access;
        this.relations = relations;
        this.officers = officers;
        this.procedure = procedure;
        this.real = real;
    }

    /** What became of an order. */
    public sealed interface Ordered {
        record Done(ErasureOrder order) implements Ordered {}

        /** One stands already, this or the one before it. */
        record Before(ErasureOrder order) implements Ordered {}

        record InTheWay(List<Obstacle> by) implements Ordered {
            public InTheWay {
                by = List.copyOf(by);
            }
        }

        /** There is no such case, or it is none of this officer's. */
        record Unknown() implements Ordered {}
    }

    /** What became of a confirmation. */
    public sealed interface Confirmed {
        record Erased() implements Confirmed {}

        /** Another officer must confirm it. */
        record Own() implements Confirmed {}

        /** Whoever ordered it may no longer do so; it must be ordered anew. */
        record OrdererGone() implements Confirmed {}

        record InTheWay(List<Obstacle> by) implements Confirmed {
            public InTheWay {
                by = List.copyOf(by);
            }
        }

        /** No order stands under that id: confirmed, withdrawn or lapsed before. */
        record NoneStands() implements Confirmed {}
    }

    /** The case, if the officer may have its person erased. */
    public Optional<CaseState> find(Officer officer, CaseId id) {
        return Reach.whole(() -> casework.find(id)).filter(state -> may(officer, state));
    }

    private boolean may(Officer officer, CaseState state) {
        return officer.isEnabled()
                && access.may(officer.role(), Use.ORDER_ERASURE, relations.of(officer, state, procedure.now()));
    }

    /** Orders that the person of a case be erased; where something stands in the way now, nothing is ordered. */
    public Ordered order(Officer officer, CaseId id, String act) {
        Optional<CaseState> found = find(officer, id);
        if (found.isEmpty()) {
            return new Ordered.Unknown();
        }
        CaseState state = found.get();
        List<Obstacle> obstacles = erasing.listObstacles(state, new OfficerId(officer.id()));
        if (!obstacles.isEmpty()) {
            return new Ordered.InTheWay(obstacles);
        }
        return Reach.whole(() -> Objects.requireNonNull(transactions.execute(_ -> orderOnce(officer, state, act))));
    }

    private Ordered orderOnce(Officer officer, CaseState state, String act) {
        erasing.awaitTurn();
        Optional<ErasureOrder> before = listStanding().stream()
                .filter(order -> order.caseId().equals(state.id()))
                .findFirst();
        if (before.isPresent()) {
            return new Ordered.Before(before.get());
        }
        Instant now = real.instant();
        ErasureOrder order = new ErasureOrder(
                UUID.randomUUID(),
                state.id(),
                state.office().orElseThrow(),
                act.strip(),
                new OfficerId(officer.id()),
                now,
                now.plus(LASTS));
        write(order);
        return new Ordered.Done(order);
    }

    private void write(ErasureOrder order) {
        database.sql("""
                        insert into erasure_order (id, case_id, office, act, ordered_by, ordered_at, lapses_at)
                        values (:id, :case, :office, :act, :by, :at, :lapses)
                        """)
                .param("id", order.id())
                .param("case", order.caseId().value())
                .param("office", order.office().value())
                .param("act", order.act())
                .param("by", order.by().value())
                .param("at", utc(order.orderedAt()))
                .param("lapses", utc(order.lapsesAt()))
                .update();
    }

    /** Confirms another officer's order, and erases; what stands in the way is looked at again. */
    public Confirmed confirm(Officer officer, UUID id) {
        Optional<ErasureOrder> standing = findStanding(id).filter(order -> isOf(officer, order));
        if (standing.isEmpty()) {
            return new Confirmed.NoneStands();
        }
        ErasureOrder order = standing.get();
        if (order.by().value().equals(officer.id())) {
            return new Confirmed.Own();
        }
        if (officers.find(order.by().value()).filter(by -> isOf(by, order)).isEmpty()) {
            return new Confirmed.OrdererGone();
        }
        return told(erasing.eraseIf(
                new Erasing.Order(order.caseId(), order.act(), order.by(), new OfficerId(officer.id())),
                () -> findStanding(id).isPresent()));
    }

    private static Confirmed told(Erasing.Outcome outcome) {
        return switch (outcome) {
            case Erasing.Outcome.Erased _, Erasing.Outcome.ErasedBefore _ -> new Confirmed.Erased();
            case Erasing.Outcome.Pending(List<Obstacle> by) -> new Confirmed.InTheWay(by);
            case Erasing.Outcome.Unknown _, Erasing.Outcome.NotOrdered _ -> new Confirmed.NoneStands();
        };
    }

    private boolean isOf(Officer officer, ErasureOrder order) {
        return find(officer, order.caseId()).isPresent();
    }

    /** Takes an order back; whether one stood. */
    public boolean withdraw(Officer officer, UUID id) {
        if (findStanding(id).filter(order -> isOf(officer, order)).isEmpty()) {
            return false;
        }
        return Reach.whole(() -> Objects.requireNonNull(transactions.execute(_ -> {
            erasing.awaitTurn();
            return findStanding(id).isPresent()
                    && database.sql("""
                            insert into erasure_withdrawal (erasure_order, withdrawn_by, withdrawn_at)
                            values (:id, :by, :at) on conflict do nothing
                            """)
                                    .param("id", id)
                                    .param("by", officer.id())
                                    .param("at", utc(real.instant()))
                                    .update()
                            == 1;
        })));
    }

    /** The orders that wait for another officer, of the offices whose cases may be seen now; the first first. */
    public List<ErasureOrder> listStanding() {
        return database.sql(STANDING + " order by o.ordered_at, o.id")
                .param("now", utc(real.instant()))
                .query(ErasureOrders::order)
                .list();
    }

    /** One that waits, of the offices whose cases may be seen now. */
    public Optional<ErasureOrder> findStanding(UUID id) {
        return database.sql(STANDING + " and o.id = :id")
                .param("now", utc(real.instant()))
                .param("id", id)
                .query(ErasureOrders::order)
                .optional();
    }

    /** The last who were erased, of the offices whose cases may be seen now. */
    public List<ErasedCase> listErased(int count) {
        return database.sql("select * from erasure order by erased_at desc, case_id limit :count")
                .param("count", count)
                .query((row, number) -> new ErasedCase(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        instant(row, "erased_at"),
                        row.getString("act"),
                        new OfficerId(row.getObject("ordered_by", UUID.class)),
                        new OfficerId(row.getObject("agreed_by", UUID.class))))
                .list();
    }

    private static ErasureOrder order(ResultSet row, int number) throws SQLException {
        return new ErasureOrder(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                new OfficeId(row.getString("office")),
                row.getString("act"),
                new OfficerId(row.getObject("ordered_by", UUID.class)),
                instant(row, "ordered_at"),
                instant(row, "lapses_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
