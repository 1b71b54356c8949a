package org.acogida.worklists;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.acogida.journal.CaseFile;
import org.acogida.journal.CopyText;
import org.acogida.journal.StoredEntry;
import org.acogida.keys.PersonKeys;
import org.acogida.offices.Surroundings;
import org.acogida.rulebook.Lawbook;

/**
 * Writes what pages read of many new cases by COPY, in the connection's transaction. The tables must not hold these
 * cases yet. Not for several threads.
 */
public final class BulkModels {

    private final Lawbook laws;
    private final Projection projection;
    private final Surroundings surroundings;
    private final PersonKeys keys;
    private final CopyText views = new CopyText();
    private final CopyText persons = new CopyText();
    private final CopyText items = new CopyText();
    private final CopyText tokens = new CopyText();
    private final CopyText spans = new CopyText();
    private final CopyText transfers = new CopyText();

    public BulkModels(Lawbook laws, Surroundings surroundings, PersonKeys keys) {
        this.laws = laws;
        this.keys = keys;
        this.projection = new Projection(laws, surroundings);
        this.surroundings = surroundings;
    }

    /** Adds a case with its person, its tasks, the tokens of its documents, when it protects, and where it is to go. */
    public void add(CaseFile file) {
        ProjectedCase of = projection.of(file);
        views.row(ModelRows.view(of));
        persons.row(ModelRows.person(file, keys));
        ModelRows.items(of).forEach(items::row);
        ModelRows.spans(file, 1, laws).forEach(spans::row);
        ModelRows.transfer(file.state()).ifPresent(transfers::row);
        addTokens(file.entries());
    }

    private void addTokens(List<StoredEntry> entries) {
        for (StoredEntry stored : entries) {
            ModelRows.token(stored, surroundings).ifPresent(tokens::row);
        }
    }

    /** Sends what was added. */
    public void into(Connection connection) throws SQLException {
        views.into(connection, "case_view (" + ModelRows.VIEW + ")");
        persons.into(connection, "case_person (" + ModelRows.PERSON + ")");
        items.into(connection, "work_item (" + ModelRows.ITEM + ")");
        tokens.into(connection, "document_token (" + ModelRows.TOKEN + ")");
        spans.into(connection, "protection_span (" + ModelRows.SPAN + ")");
        transfers.into(connection, "case_transfer (" + ModelRows.TRANSFER + ")");
    }
}
