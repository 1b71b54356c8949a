package org.acogida.worklists;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.acogida.journal.CaseFile;
import org.acogida.journal.Journal;
import org.acogida.journal.StoredEntry;
import org.acogida.offices.Surroundings;
import org.acogida.procedure.CaseId;
import org.acogida.rulebook.Lawbook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills shadow tables from the journal, on a connection for which their names come first. */
final class ModelFiller {

    private final JdbcTemplate database;
    private final Lawbook laws;
    private final Surroundings surroundings;
    private final Journal journal;

    ModelFiller(JdbcTemplate database, Lawbook laws, Surroundings surroundings) {
        this.database = database;
        this.laws = laws;
        this.surroundings = surroundings;
        this.journal = new Journal(database);
    }

    /** Writes cases of which nothing was written yet; returns how many entries they have. */
    int fill(List<CaseId> ids) {
        BulkModels models = new BulkModels(laws, surroundings);
        int entries = 0;
        for (List<StoredEntry> history : journal.load(ids).values()) {
            models.add(CaseFile.replay(history));
            entries += history.size();
        }
        database.execute(sending(models));
        return entries;
    }

    private static ConnectionCallback<@Nullable Void> sending(BulkModels models) {
        return (Connection connection) -> {
            models.into(connection);
            return null;
        };
    }

    /** Writes cases anew, as they are now. */
    void again(List<CaseId> ids) {
        ReadModels models = new ReadModels(database, laws);
        Map<CaseId, List<StoredEntry>> histories = journal.load(ids);
        models.write(histories.values().stream().map(CaseFile::replay).toList(), surroundings);
        models.keepTokens(histories.values().stream().flatMap(List::stream).toList(), surroundings);
    }
}
