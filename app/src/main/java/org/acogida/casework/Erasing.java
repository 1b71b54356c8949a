package org.acogida.casework;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.acogida.clock.ProcedureClock;
import org.acogida.journal.CaseFile;
import org.acogida.journal.Journal;
import org.acogida.journal.StoredEntry;
import org.acogida.keys.PersonKeys;
import org.acogida.offices.Offices;
import org.acogida.offices.Surroundings;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Context;
import org.acogida.procedure.Obstacle;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.OfficeId;
import org.acogida.statistics.ErasedFigures;
import org.acogida.worklists.ReadModels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases the person of a case: what is sealed stays where it is, and the key that opens it is destroyed, also for every copy
 * of the database. The journal is as it was, so it still verifies. Begun again after a crash it comes to its end.
 */
@Component
public final class Erasing {

    private static final String WRITE_DOWN = """
            insert into erasure (case_id, key, act, ordered_by, agreed_by, erased_at, office)
            values (:case, :key, :act, :orderedBy, :agreedBy, :at, :office) on conflict do nothing
            """;

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Journal journal;
    private final PersonKeys keys;
    private final ReadModels models;
    private final Offices offices;
    private final ErasedFigures figures;
    private final List<KeptElsewhere> elsewhere;
    private final Lawbook laws;
    private final ProcedureClock procedure;
    private final Clock real;

    public Erasing(
            JdbcClient database,
            TransactionOperations transactions,
            Journal journal,
            PersonKeys keys,
            ReadModels models,
            Offices offices,
            ErasedFigures figures,
            List<KeptElsewhere> elsewhere,
            Lawbook laws,
            ProcedureClock procedure,
            Clock real) {
        this.database = database;
        this.transactions = transactions;
        this.journal = journal;
        this.keys = keys;
        this.models = models;
        this.offices = offices;
        this.figures = figures;
        this.elsewhere = List.copyOf(elsewhere);
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

    /** What became of an order. A hold that is recorded while it is carried out is either seen by it, or refused. */
    public sealed interface Outcome {
        record Erased() implements Outcome {}

        /** It was so before; nothing is left of it. */
        record ErasedBefore() implements Outcome {}

        record Unknown() implements Outcome {}

        /** It is ordered no longer: withdrawn or lapsed meanwhile. */
        record NotOrdered() implements Outcome {}

        /** These stand in the way, and nothing was done. */
        record Pending(List<Obstacle> by) implements Outcome {
            public Pending {
                by = List.copyOf(by);
            }
        }
    }

    /** Erases, durably, unless something stands in the way: a hold, a claim, what is owed, a right that can still be used. */
    public Outcome erase(Order order) {
        return eraseIf(order, () -> true);
    }

    /** The same, if it is still ordered once nothing else can come between. */
    public Outcome eraseIf(Order order, BooleanSupplier ordered) {
        return Reach.whole(() -> {
            Judged judged = Objects.requireNonNull(transactions.execute(_ -> judge(order, ordered)));
            if (judged.erases()) {
                judged.key().ifPresent(key -> keys.destroy(List.of(key)));
                models.forget(List.of(order.caseId()));
                elsewhere.forEach(place -> place.forget(order.caseId()));
            }
            return judged.outcome();
        });
    }

    /** What is to be done, written down where somebody is to be erased. */
    private record Judged(Outcome outcome, Optional<Long> key) {
        boolean erases() {
            return outcome instanceof Outcome.Erased || outcome instanceof Outcome.ErasedBefore;
        }
    }

    private Judged judge(Order order, BooleanSupplier ordered) {
        awaitTurn();
        if (!ordered.getAsBoolean()) {
            return new Judged(new Outcome.NotOrdered(), Optional.empty());
        }
        CaseId id = order.caseId();
        Map<CaseId, List<StoredEntry>> histories = journal.load(List.of(id));
        if (!histories.containsKey(id)) {
            return new Judged(new Outcome.Unknown(), Optional.empty());
        }
        CaseFile file = CaseFile.replay(id, histories.getOrDefault(id, List.of()));
        if (file.entries().isEmpty()) {
            return new Judged(new Outcome.ErasedBefore(), Optional.empty());
        }
        List<Obstacle> obstacles = listObstacles(file.state(), order.by());
        if (!obstacles.isEmpty()) {
            return new Judged(new Outcome.Pending(obstacles), Optional.empty());
        }
        writeDown(order, file);
        return new Judged(new Outcome.Erased(), Optional.of(file.key()));
    }

    /** Waits, in the caller's transaction, until nobody appends, erases or takes an order back. */
    public void awaitTurn() {
        journal.awaitTurn();
    }

    /** What stands in the way of erasing the person of a case, now; empty if nothing does. */
    public List<Obstacle> listObstacles(CaseState state, OfficerId by) {
        List<Obstacle> found = new ArrayList<>(Obstacle.listToErasing(state, context(state, by)));
        if (Reach.whole(() -> elsewhere.stream().anyMatch(place -> place.isUnsettled(state)))) {
            found.add(Obstacle.of(Obstacle.Kind.PACKET));
        }
        return found;
    }

    /** What the retention of a case is judged by, now: the office at which it was registered, and its calendars. */
    public Context context(CaseState state, OfficerId by) {
        Surroundings surroundings = offices.current();
        return new Context(
                laws,
                surroundings.calendars(),
                procedure.now(),
                state.office().orElseThrow(),
                by,
                surroundings.outages());
    }

    private void writeDown(Order order, CaseFile file) {
        OfficeId office = file.state().office().orElseThrow();
        int written = database.sql(WRITE_DOWN)
                .param("case", order.caseId().value())
                .param("key", file.key())
                .param("act", order.act().strip())
                .param("orderedBy", order.by().value())
                .param("agreedBy", order.agreedBy().value())
                .param("at", real.instant().atOffset(ZoneOffset.UTC))
                .param("office", office.value())
                .update();
        if (written == 1) {
            figures.keep(
                    file.state(),
                    file.entries().stream().map(StoredEntry::entry).toList(),
                    offices.current().calendars().getOffice(office).zone());
        }
    }
}
