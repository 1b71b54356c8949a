package org.acogida.worklists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.acogida.journal.Journal;
import org.acogida.keys.PersonKeys;
import org.acogida.people.Described;
import org.acogida.postgres.Reach;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Person;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is in which case, found by parts of a name. The database holds only sealed texts, so names are looked through in
 * memory: read when first asked for, and kept up with the journal, and with who is erased, whenever somebody asks. For
 * several threads.
 */
@Component
public final class People {

    private static final String ALL = "select case_id, version, key, sealed from case_person";
    private static final String CHANGED = """
            select c.case_id, p.version, p.key, p.sealed
            from unnest(?::uuid[]) c (case_id) left join case_person p on p.case_id = c.case_id
            """;
    private static final String ERASED = "select case_id from erasure";
    private static final int ROWS_AT_A_TIME = 5_000;

    private final JdbcTemplate database;
    private final PersonKeys keys;
    private final Journal journal;
    private final PersonIndex index = new PersonIndex();
    private final LikeNames names = new LikeNames();
    private final TransactionTemplate reading;
    private long position = -1;
    private long erased;

    public People(JdbcTemplate database, PersonKeys keys, Journal journal) {
        DataSource source = Objects.requireNonNull(database.getDataSource());
        this.reading = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.database = new JdbcTemplate(source);
        this.database.setFetchSize(ROWS_AT_A_TIME);
        this.keys = keys;
        this.journal = journal;
    }

    /** What statistics tell a person by. */
    public record Traits(Optional<Birth> birth, String nationality, Person.Sex sex) {}

    /** The traits of a case's person; empty where nobody can read them any more. Those of the last {@link #refresh}. */
    public Optional<Traits> findTraits(UUID caseId) {
        return index.find(caseId).map(of -> new Traits(of.birth(), of.nationality(), of.sex()));
    }

    List<UUID> search(String text, Optional<UUID> after, int count) {
        refresh();
        return index.search(SearchText.words(text), after, count);
    }

    UUID[] matching(String text) {
        refresh();
        return index.matching(SearchText.words(text));
    }

    /** Those whom a description brings to mind, the most alike first; its name may be typed only in part. */
    List<Alike> searchLike(Described wanted, int count) {
        refresh();
        return names.search(wanted, count);
    }

    /** Those who may be a person, the most alike first, at most so many, each at least so alike. */
    public List<Alike> findLike(Described person, int count, double least) {
        refresh();
        return names.findLike(person, count, least);
    }

    /** How a case's person is described; empty where nobody can read it any more. That of the last {@link #refresh}. */
    public Optional<Described> findDescription(UUID caseId) {
        return names.find(caseId);
    }

    /** How many there are. */
    public int count() {
        refresh();
        return index.size();
    }

    /** Brings memory up to what the journal holds now; the first time all persons are read. */
    public synchronized void refresh() {
        Reach.whole(() -> reading.executeWithoutResult(status -> read()));
    }

    private void read() {
        long now = journal.lastPosition();
        if (position < 0) {
            database.query(ALL, this::take);
        } else if (now > position) {
            UUID[] changed =
                    journal.listCasesAfter(position).stream().map(CaseId::value).toArray(UUID[]::new);
            database.query(CHANGED, this::take, (Object) changed);
        }
        position = now;
        forgetErased();
    }

    /** Whoever was erased, by this program or another one. */
    private void forgetErased() {
        long count = Objects.requireNonNull(database.queryForObject("select count(*) from erasure", Long.class));
        if (count != erased) {
            database.query(ERASED, row -> {
                forget(row.getObject(1, UUID.class));
            });
            erased = count;
        }
    }

    private void take(ResultSet row) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        Optional<PersonLine> line = row.getBytes("sealed") == null ? Optional.empty() : PersonLine.find(row, keys);
        if (line.isPresent()) {
            index.put(IndexedPerson.of(caseId, row.getInt("version"), line.get()));
            names.put(caseId, Descriptions.of(line.get()));
        } else {
            forget(caseId);
        }
    }

    private void forget(UUID caseId) {
        index.remove(caseId);
        names.remove(caseId);
    }
}
