package org.acogida.webhooks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lets one process on a database deliver, and another as soon as that one is gone: a lock that ends with its connection,
 * which is none of the pool.
 */
final class DeliveryLock implements AutoCloseable {
    private static final String TAKE = "select pg_try_advisory_lock(hashtextextended('acogida.webhooks', 0))";
    private static final int SECONDS = 5;

    private final DataSource unpooled;
    private @Nullable Connection held;

    DeliveryLock(DataSource unpooled) {
        this.unpooled = unpooled;
    }

    /** Whether this process delivers now; takes the lock where it is free. */
    synchronized boolean hold() throws SQLException {
        if (held != null && held.isValid(SECONDS)) {
            return true;
        }
        close();
        Connection connection = unpooled.getConnection();
        if (take(connection)) {
            held = connection;
            return true;
        }
        connection.close();
        return false;
    }

    private static boolean take(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(TAKE)) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        Connection connection = held;
        held = null;
        if (connection != null) {
            connection.close();
        }
    }
}
