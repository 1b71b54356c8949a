package org.acogida.worklists;

import java.util.Collection;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.acogida.postgres.RoundTrip;
import org.acogida.procedure.CaseId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Moved dates on their way to the tables that pages read: gathered in a table apart while everybody else goes on, and
 * written together once all are there. Works in one transaction of the caller's, and leaves nothing behind.
 */
public final class GatheredDates {

    private static final int AT_ONCE = 5_000;

    private static final String ADD = """
            insert into moved_date (place, case_id, number, due_day, due_at, hidden_from)
            select ? + row, case_id, number, due_day, due_at, hidden_from
            from unnest(?::uuid[], ?::int[], ?::date[], ?::timestamptz[], ?::timestamptz[]) with ordinality
                moved (case_id, number, due_day, due_at, hidden_from, row)
            """;

    private static final String WRITE = """
            update work_item w set due_day = m.due_day, due_at = m.due_at, hidden_from = m.hidden_from
            from moved_date m
            where m.place > ? and m.place <= ? and w.case_id = m.case_id and w.number = m.number
            """;

    private final JdbcTemplate database;
    private int count;

    GatheredDates(JdbcTemplate database) {
        this.database = database;
    }

    public void add(MovedDates moved) {
        RoundTrip trip = new RoundTrip();
        trip.tellAll(ADD, moved.rows(), count);
        trip.run(database);
        count += moved.rows().size();
    }

    /** Drops what was gathered of these cases, as they went on since. */
    public void forget(Collection<CaseId> cases) {
        database.update("delete from moved_date where case_id = any (?)", (Object)
                cases.stream().map(CaseId::value).toArray(UUID[]::new));
    }

    /** How many were gathered, the forgotten ones too. */
    public int count() {
        return count;
    }

    /** Writes them; tells again and again how many of {@link #count} are. */
    public void write(IntConsumer written) {
        for (int from = 0; from < count; from += AT_ONCE) {
            written.accept(from);
            database.update(WRITE, from, from + AT_ONCE);
        }
        database.update("delete from moved_date");
        written.accept(count);
    }
}
