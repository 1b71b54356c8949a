package org.acogida.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** The program's connections, on each of which the rows of those offices are seen that {@link Reach} says. */
public final class OfficePool extends HikariDataSource {

    @Override
    public Connection getConnection() throws SQLException {
        return ReachedConnection.over(super.getConnection());
    }
}
