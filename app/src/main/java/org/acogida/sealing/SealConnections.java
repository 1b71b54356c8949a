package org.acogida.sealing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.acogida.postgres.Reach;

/** Connections for the seal alone, so that it takes none from those who act. */
final class SealConnections {

    /** A seal reads little of large tables, by their keys; it needs to be told, as new tables say nothing of their size. */
    private static final String BY_KEY =
            "set enable_hashjoin = off; set enable_mergejoin = off;" + " set enable_seqscan = off; set jit = off";

    private static final String PATIENCE_SECONDS = "10";

    private SealConnections() {}

    /** Opens one that commits by hand. */
    static Connection open(String url, String user, String password) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("options", Reach.wholeOption());
        login.setProperty("ApplicationName", "acogida seal");
        login.setProperty("loginTimeout", PATIENCE_SECONDS);
        login.setProperty("connectTimeout", PATIENCE_SECONDS);
        Connection connection = DriverManager.getConnection(url, login);
        try (Statement statement = connection.createStatement()) {
            statement.execute(BY_KEY);
        }
        connection.setAutoCommit(false);
        return connection;
    }
}
