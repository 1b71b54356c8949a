package org.acogida.sealing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Up to which position no entry can come any more. Whoever writes an entry holds a lock on the table from before its
 * position is drawn to the end of the transaction. A position is settled once everybody who held that lock when it could be
 * read first is gone: what was drawn before it is then visible, or will never be. Nobody is waited for.
 *
 * <p>Transaction ids would not do: a transaction gets its own only after the position is drawn.
 */
final class Settling {

    private static final String LAST = "select coalesce(max(position), 0) from event";

    private static final String WRITERS = """
            select distinct virtualtransaction from pg_locks
            where locktype = 'relation' and relation = 'event'::regclass and granted
                and database = (select oid from pg_database where datname = current_database())
                and mode in ('RowExclusiveLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')
            """;

    private record Pending(long position, Set<String> writers) {}

    private Optional<Pending> pending = Optional.empty();
    private long settled;

    /** Looks who writes; what is read by later statements holds every entry up to the position it gives. */
    long look(Connection connection) throws SQLException {
        if (pending.isEmpty()) {
            long last = last(connection);
            pending = Optional.of(new Pending(last, writers(connection)));
        } else {
            Set<String> still = writers(connection);
            still.retainAll(pending.get().writers());
            pending = Optional.of(new Pending(pending.get().position(), still));
        }
        if (pending.get().writers().isEmpty()) {
            settled = Math.max(settled, pending.get().position());
            pending = Optional.empty();
        }
        return settled;
    }

    private static long last(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LAST)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Set<String> writers(Connection connection) throws SQLException {
        Set<String> writers = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(WRITERS)) {
            while (row.next()) {
                writers.add(row.getString(1));
            }
        }
        return writers;
    }
}
