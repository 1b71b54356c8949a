package org.acogida.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The entries of the journal, locked by somebody else until this is closed: whoever needs them waits. */
public final class HeldJournal implements AutoCloseable {
    private final Connection connection;

    private HeldJournal(DatabaseAccess database, String mode) {
        DatabaseAccess.Login owner = database.owner();
        try {
            connection = DriverManager.getConnection(database.url(), owner.user(), owner.password());
            connection.setAutoCommit(false);
            try (Statement sql = connection.createStatement()) {
                sql.execute("lock table event in " + mode + " mode");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody reads nor writes. */
    public static HeldJournal fromAll(DatabaseAccess database) {
        return new HeldJournal(database, "access exclusive");
    }

    /** Nobody writes. */
    public static HeldJournal fromWriters(DatabaseAccess database) {
        return new HeldJournal(database, "exclusive");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
