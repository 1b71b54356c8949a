package org.acogida.casework;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.acogida.journal.Journal;
import org.acogida.offices.ClosureChange;
import org.acogida.offices.ClosureRecord;
import org.acogida.offices.Closures;
import org.acogida.offices.Entered;
import org.acogida.offices.Offices;
import org.acogida.offices.Outages;
import org.acogida.offices.RecordedOutage;
import org.acogida.offices.Surroundings;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Office;
import org.acogida.worklists.GatheredDates;
import org.acogida.worklists.ReadModels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The offices, the days they were closed, and their outages; a change of closures moves every deadline it touches. */
@Component
public final class OfficeTimes {

    private final TransactionTemplate transactions;
    private final Offices offices;
    private final Lawbook laws;
    private final Closures closures;
    private final Outages outages;
    private final Journal journal;
    private final ReadModels models;

    OfficeTimes(
            TransactionTemplate transactions,
            Offices offices,
            Lawbook laws,
            Closures closures,
            Outages outages,
            Journal journal,
            ReadModels models) {
        this.transactions = transactions;
        this.offices = offices;
        this.laws = laws;
        this.closures = closures;
        this.outages = outages;
        this.journal = journal;
        this.models = models;
    }

    public List<Office> listOffices() {
        return offices.current().calendars().listOffices();
    }

    /** All closures with what was taken back of them, the earliest first. */
    public List<ClosureRecord> listClosures() {
        return closures.list();
    }

    /** Why a change cannot be, if it cannot. */
    public Optional<ClosureFault> findFault(ClosureChange change) {
        return ClosureChecks.find(change, listOffices(), closures.list());
    }

    /** Whom a change would touch at that moment; nothing is saved. The change must be without fault. */
    public Effects preview(ClosureChange change, Instant now, Counting counting) {
        Plan plan = plan(offices.current(), change, now);
        Reach.whole(() -> plan.recount()
                .run(listCases(change), counting, handful -> plan.count().addAll(handful.files())));
        return plan.count().effects();
    }

    /** How clocks are counted before and after a change, and what differs so far. */
    private record Plan(Recount recount, EffectCount count) {
        void take(Recount.Handful handful, GatheredDates dates) {
            count.addAll(handful.files());
            dates.add(handful.moved());
        }
    }

    private Plan plan(Surroundings before, ClosureChange change, Instant now) {
        Surroundings after = offices.planned(change);
        EffectCount count = new EffectCount(laws, before, after, offices.plannedWithoutPromise(change), now);
        return new Plan(new Recount(laws, journal, before, after), count);
    }

    private List<CaseId> listCases(ClosureChange change) {
        return models.listCasesCountedAt(change.office(), change.days());
    }

    /**
     * Enters a change and counts the office's deadlines anew, all or nothing. Acts go on while it counts; they wait while it
     * counts again those cases that they changed meanwhile, and saves. Where an authority gains time or the promise to a
     * person must hold, nothing is saved unless {@code entered} says why it may be.
     */
    public ClosureAnswer enter(ClosureChange change, Entered entered, Instant now, Counting counting) {
        Optional<ClosureAnswer> answer = Optional.empty();
        while (answer.isEmpty()) {
            answer = Reach.whole(() -> attempt(change, entered, now, counting));
        }
        return answer.get();
    }

    /** The same; empty, and nothing done, where closures or outages were changed meanwhile. */
    private Optional<ClosureAnswer> attempt(ClosureChange change, Entered entered, Instant now, Counting counting) {
        Surroundings before = offices.current();
        if (isKnown(change)) {
            return Optional.of(new ClosureAnswer.Saved(true));
        }
        Optional<ClosureFault> fault = findFault(change);
        if (fault.isPresent()) {
            return Optional.of(new ClosureAnswer.Faulty(fault.get()));
        }
        Plan plan = plan(before, change, now);
        long seen = journal.lastPosition();
        List<CaseId> cases = listCases(change);
        return Objects.requireNonNull(transactions.execute(status -> {
            GatheredDates dates = models.gatherDates();
            plan.recount().run(cases, counting, handful -> plan.take(handful, dates));
            Optional<ClosureAnswer> answer = mustBeConfirmed(plan, entered);
            if (answer.isEmpty()) {
                offices.reserve();
                if (offices.current().revision() != before.revision()) {
                    status.setRollbackOnly();
                    return Optional.empty();
                }
                List<CaseId> changed = journal.listCasesAfter(seen);
                dates.forget(changed);
                plan.recount().run(changed, (step, done, of) -> {}, handful -> plan.take(handful, dates));
                answer = mustBeConfirmed(plan, entered);
            }
            if (answer.isPresent()) {
                status.setRollbackOnly();
                return answer;
            }
            closures.add(change, entered);
            offices.change();
            dates.write(written -> counting.reached(Counting.Step.SAVING, written, dates.count()));
            return Optional.of(new ClosureAnswer.Saved(false));
        }));
    }

    private static Optional<ClosureAnswer> mustBeConfirmed(Plan plan, Entered entered) {
        return entered.words().isBlank()
                ? Optional.of(plan.count().effects())
                        .filter(Effects::mustBeConfirmed)
                        .map(ClosureAnswer.MustBeConfirmed::new)
                : Optional.empty();
    }

    private boolean isKnown(ClosureChange change) {
        return closures.list().stream()
                .anyMatch(known ->
                        known.closure().equals(change) || known.withdrawals().contains(change));
    }

    /** All outages, the earliest first. */
    public List<RecordedOutage> listOutages() {
        return outages.list();
    }

    /** Enters a time in which an office could not take what people brought; false where one of that id is known. */
    public boolean record(RecordedOutage outage) {
        return Objects.requireNonNull(transactions.execute(status -> {
            offices.change();
            return outages.add(outage);
        }));
    }

    /** Ends an outage that goes on; false where there is none of that id, or it ended, or began later. */
    public boolean end(UUID outage, Instant until) {
        return Objects.requireNonNull(transactions.execute(status -> {
            offices.change();
            return outages.end(outage, until);
        }));
    }
}
