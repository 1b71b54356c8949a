package org.acogida.worklists;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.acogida.journal.CaseFile;
import org.acogida.journal.Journal;
import org.acogida.journal.StoredEntry;
import org.acogida.offices.Closures;
import org.acogida.offices.Offices;
import org.acogida.offices.Outages;
import org.acogida.offices.Surroundings;
import org.acogida.procedure.CaseId;
import org.acogida.rulebook.Lawbook;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the tables that pages read anew from the journal. Needs the owner's role; the desk waits meanwhile. */
public final class Rebuild {

    private static final int AT_ONCE = 500;

    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final Journal journal;
    private final Offices offices;
    private final ReadModels models;

    private Rebuild(
            JdbcTemplate database,
            TransactionTemplate transactions,
            Journal journal,
            Offices offices,
            ReadModels models) {
        this.database = database;
        this.transactions = transactions;
        this.journal = journal;
        this.offices = offices;
        this.models = models;
    }

    /** On the owner's connections to a database. */
    public static Rebuild on(DataSource owner, Lawbook laws) {
        JdbcTemplate database = new JdbcTemplate(owner);
        JdbcClient client = JdbcClient.create(database);
        return new Rebuild(
                database,
                new TransactionTemplate(new DataSourceTransactionManager(owner)),
                new Journal(database),
                new Offices(client, new Closures(client), new Outages(client), laws),
                new ReadModels(database, laws));
    }

    /** How many cases and entries were read. */
    public record Counts(int cases, int entries) {}

    /** Reads every entry; all is as before if it fails. */
    public Counts run() {
        return Objects.requireNonNull(transactions.execute(status -> {
            offices.hold();
            database.execute("lock table event in share mode");
            database.execute("truncate work_item, case_person, case_view, document_token");
            return readAll(offices.current());
        }));
    }

    private Counts readAll(Surroundings surroundings) {
        int cases = 0;
        int entries = 0;
        List<CaseId> ids = journal.listCases(Optional.empty(), AT_ONCE);
        while (!ids.isEmpty()) {
            Collection<List<StoredEntry>> histories = journal.load(ids).values();
            models.write(histories.stream().map(CaseFile::replay).toList(), surroundings);
            histories.forEach(history -> models.keepTokens(history, surroundings));
            cases += ids.size();
            entries += histories.stream().mapToInt(List::size).sum();
            ids = journal.listCases(Optional.of(ids.getLast()), AT_ONCE);
        }
        return new Counts(cases, entries);
    }
}
