package org.acogida.postgres;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * How to reach the database: its JDBC address, the owner (migrates, never serves requests) and the application's
 * own role (neither owner nor able to pass row security).
 */
public record DatabaseAccess(String url, Login owner, Login app) {

    /** Connections of the owner. */
    public DataSource asOwner() {
        return new DriverManagerDataSource(url, owner.user(), owner.password());
    }

    /** A database role and its password; never printed. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
