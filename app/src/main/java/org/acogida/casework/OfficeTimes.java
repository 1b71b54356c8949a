package org.acogida.casework;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.acogida.calendar.BusinessCalendar;
import org.acogida.journal.CaseFile;
import org.acogida.journal.Journal;
import org.acogida.offices.Closure;
import org.acogida.offices.Closures;
import org.acogida.offices.Offices;
import org.acogida.offices.Outages;
import org.acogida.offices.RecordedOutage;
import org.acogida.offices.Surroundings;
import org.acogida.procedure.CaseId;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;
import org.acogida.worklists.ReadModels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The offices, the days they were closed, and their outages; entering a closure moves every deadline it touches. */
@Component
public final class OfficeTimes {

    private static final int AT_ONCE = 500;

    private final TransactionTemplate transactions;
    private final Offices offices;
    private final Closures closures;
    private final Outages outages;
    private final Journal journal;
    private final ReadModels models;

    OfficeTimes(
            TransactionTemplate transactions,
            Offices offices,
            Closures closures,
            Outages outages,
            Journal journal,
            ReadModels models) {
        this.transactions = transactions;
        this.offices = offices;
        this.closures = closures;
        this.outages = outages;
        this.journal = journal;
        this.models = models;
    }

    public List<Office> listOffices() {
        return offices.current().calendars().listOffices();
    }

    /** All closures, the earliest first. */
    public List<Closure> listClosures() {
        return closures.list();
    }

    /**
     * Enters a closure and counts the office's deadlines anew, in one transaction; false, and nothing happens, where
     * one of that id is known. Days that no calendar knows are refused.
     */
    public boolean close(Closure closure) {
        if (closure.days().from().isBefore(BusinessCalendar.FIRST)
                || closure.days().to().isAfter(BusinessCalendar.LAST)) {
            throw new IllegalArgumentException("days " + closure.days() + ": calendars reach from "
                    + BusinessCalendar.FIRST + " to " + BusinessCalendar.LAST + "; choose days within");
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            offices.change();
            boolean added = closures.add(closure);
            if (added) {
                countAnew(closure.office());
            }
            return added;
        }));
    }

    private void countAnew(OfficeId office) {
        Surroundings surroundings = offices.current();
        List<CaseId> touched = models.listCasesCountedAt(office);
        for (int from = 0; from < touched.size(); from += AT_ONCE) {
            List<CaseId> some = touched.subList(from, Math.min(from + AT_ONCE, touched.size()));
            models.writeItems(
                    journal.load(some).values().stream().map(CaseFile::replay).toList(), surroundings);
        }
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
