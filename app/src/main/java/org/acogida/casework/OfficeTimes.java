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
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Office;
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
        Surroundings before = offices.current();
        Surroundings after = offices.planned(change);
        EffectCount count = new EffectCount(laws, before, after, offices.plannedWithoutPromise(change), now);
        new Recount(laws, journal, models, before, after)
                .run(change, counting, handful -> count.addAll(handful.files()));
        return count.effects();
    }

    /**
     * Enters a change and counts the office's deadlines anew, all in one transaction. Where an authority gains time or the
     * promise to a person must hold, nothing is saved unless {@code entered} says why it may be.
     */
    public ClosureAnswer enter(ClosureChange change, Entered entered, Instant now, Counting counting) {
        return Objects.requireNonNull(transactions.execute(status -> {
            offices.reserve();
            if (isKnown(change)) {
                return new ClosureAnswer.Saved(true);
            }
            Optional<ClosureFault> fault = findFault(change);
            if (fault.isPresent()) {
                return new ClosureAnswer.Faulty(fault.get());
            }
            Effects effects = save(change, entered, now, counting);
            if (effects.mustBeConfirmed() && entered.words().isBlank()) {
                status.setRollbackOnly();
                return new ClosureAnswer.MustBeConfirmed(effects);
            }
            return new ClosureAnswer.Saved(false);
        }));
    }

    private boolean isKnown(ClosureChange change) {
        return closures.list().stream()
                .anyMatch(known ->
                        known.closure().equals(change) || known.withdrawals().contains(change));
    }

    private Effects save(ClosureChange change, Entered entered, Instant now, Counting counting) {
        Surroundings before = offices.current();
        Surroundings after = offices.planned(change);
        Surroundings unpromised = offices.plannedWithoutPromise(change);
        closures.add(change, entered);
        offices.change();
        EffectCount count = new EffectCount(laws, before, after, unpromised, now);
        new Recount(laws, journal, models, before, after).run(change, counting, handful -> {
            models.write(handful.moved());
            count.addAll(handful.files());
        });
        return count.effects();
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
