package org.acogida.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.acogida.postgres.DatabaseAccess.Login;
import org.acogida.wording.Problem;

/** Two roles: the owner changes tables and serves nobody, the application serves and owns nothing. */
public final class DatabaseRoles {

    private static final String POWERS = """
            select exists (select 1 from pg_roles p where pg_has_role(r.oid, p.oid, 'MEMBER')
                    and (p.rolsuper or p.rolbypassrls or p.rolcreaterole or p.rolcreatedb or p.rolreplication
                        or p.rolname in ('pg_read_all_data', 'pg_write_all_data', 'pg_read_server_files',
                            'pg_write_server_files', 'pg_execute_server_program')))
                or exists (select 1 from pg_database d
                    where d.datname = current_database() and pg_has_role(r.oid, d.datdba, 'MEMBER'))
                or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = 'public' and pg_has_role(r.oid, c.relowner, 'MEMBER'))
            from pg_roles r where r.rolname = current_user
            """;

    private DatabaseRoles() {}

    /** Makes both roles and the database where missing, and sets both passwords. */
    static void prepare(Login administrator, DatabaseAccess access, String database) {
        String url = access.url().replaceFirst("/[^/]*$", "/postgres");
        try (Connection connection = DriverManager.getConnection(url, administrator.user(), administrator.password());
                Statement sql = connection.createStatement()) {
            prepare(sql, access.owner());
            prepare(sql, access.app());
            if (!found(sql, "select 1 from pg_database where datname = '" + database + "'")) {
                sql.execute("create database " + database + " owner "
                        + access.owner().user());
            }
            restrict(sql, database, access.app());
        } catch (SQLException e) {
            throw Problem.environment("postgres.roles", String.valueOf(e.getMessage()));
        }
    }

    /** Leaves the program nothing to do in the database itself but to connect: no tables of its own, not even for a while. */
    static void restrict(Statement sql, String database, Login app) throws SQLException {
        sql.execute("revoke all on database " + database + " from public");
        sql.execute("grant connect on database " + database + " to " + app.user());
    }

    private static void prepare(Statement sql, Login login) throws SQLException {
        String verb = found(sql, "select 1 from pg_roles where rolname = '" + login.user() + "'") ? "alter" : "create";
        sql.execute(verb + " role " + login.user() + " login nosuperuser nobypassrls nocreatedb nocreaterole password '"
                + login.password() + "'");
    }

    private static boolean found(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }

    /** Refuses an application role that could change the tables, or look past row security, itself or by a role it is in. */
    public static void refusePowerful(DatabaseAccess access) {
        Login app = access.app();
        try (Connection connection = DriverManager.getConnection(access.url(), app.user(), app.password());
                Statement sql = connection.createStatement();
                ResultSet powers = sql.executeQuery(POWERS)) {
            powers.next();
            if (powers.getBoolean(1)) {
                throw Problem.refused("database.powerful-role", app.user());
            }
        } catch (SQLException e) {
            throw Problem.environment("database.unreachable", access.url(), String.valueOf(e.getMessage()));
        }
    }
}
