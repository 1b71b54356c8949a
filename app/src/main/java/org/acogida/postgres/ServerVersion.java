package org.acogida.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.acogida.postgres.DatabaseAccess.Login;
import org.acogida.wording.Problem;

/** Which PostgreSQL is good enough: older ones let statistics of rows out that row security hides (CVE-2025-8713). */
public final class ServerVersion {

    private static final int PARTS = 10_000;
    private static final Map<Integer, Integer> FIRST_MENDED = Map.of(15, 14, 16, 10, 17, 6);
    private static final int ALL_MENDED_FROM = 18;

    private ServerVersion() {}

    /** Refuses a server whose version is known to tell of hidden rows. */
    public static void refuseLeaky(DatabaseAccess access) {
        Login app = access.app();
        try (Connection connection = DriverManager.getConnection(access.url(), app.user(), app.password());
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select current_setting('server_version_num')::int, current_setting('server_version')")) {
            row.next();
            if (!isMended(row.getInt(1))) {
                throw Problem.refused("database.old-server", row.getString(2));
            }
        } catch (SQLException e) {
            throw Problem.environment("database.unreachable", access.url(), String.valueOf(e.getMessage()));
        }
    }

    /** Whether a version keeps hidden rows hidden; {@code number} as in {@code server_version_num}. */
    static boolean isMended(int number) {
        int major = number / PARTS;
        return major >= ALL_MENDED_FROM || FIRST_MENDED.getOrDefault(major, Integer.MAX_VALUE) <= number % PARTS;
    }
}
