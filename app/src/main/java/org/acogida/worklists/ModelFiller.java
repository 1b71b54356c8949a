package org.acogida.worklists;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.acogida.journal.CaseFile;
import org.acogida.journal.Journal;
import org.acogida.journal.StoredEntry;
import org.acogida.keys.PersonKeys;
import org.acogida.offices.Surroundings;
import org.acogida.postgres.RoundTrip;
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
    private final PersonKeys keys;
    private final Journal journal;

    ModelFiller(JdbcTemplate database, Lawbook laws, Surroundings surroundings, PersonKeys keys) {
        this.keys = keys;
        this.database = database;
        this.laws = laws;
        this.surroundings = surroundings;
        this.journal = new Journal(database, keys);
    }

    /** Writes cases of which nothing was written yet; returns how many entries they have. */
    int fill(List<CaseId> ids) {
        BulkModels models = new BulkModels(laws, surroundings, keys);
        int entries = 0;
        for (List<StoredEntry> history : journal.load(ids).values()) {
            if (!history.isEmpty()) {
                models.add(CaseFile.replay(history));
                entries += history.size();
            }
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

    /** Writes cases anew, as they are now; those that were erased go. */
    void again(List<CaseId> ids) {
        ReadModels models = new ReadModels(database, laws, keys);
        Map<CaseId, List<StoredEntry>> histories = journal.load(ids);
        models.forget(ids.stream()
                .filter(id -> histories.getOrDefault(id, List.of()).isEmpty())
                .toList());
        List<CaseFile> files = histories.values().stream()
                .filter(history -> !history.isEmpty())
                .map(CaseFile::replay)
                .toList();
        List<StoredEntry> entries =
                histories.values().stream().flatMap(List::stream).toList();
        RoundTrip trip = new RoundTrip();
        models.write(files, entries, surroundings, trip);
        models.keepTokens(entries, surroundings, trip);
        models.keepProtection(files, entries, trip);
        trip.run(database);
    }
}
