package org.acogida.postgres;

import java.util.Map;
import org.acogida.postgres.DatabaseAccess.Login;
import org.acogida.wording.Problem;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the tables to this version, as the owner. Scripts stand in {@code db/migration}; each grants to
 * {@code ${app}} just what the application needs.
 */
public final class Migrations {

    private Migrations() {}

    /** Runs what is missing; throws a Problem that names the script and its error. */
    public static void run(DatabaseAccess access) {
        Login owner = access.owner();
        try {
            Flyway.configure()
                    .dataSource(access.url(), owner.user(), owner.password())
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("app", access.app().user()))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw Problem.environment("database.migration", String.valueOf(e.getMessage()));
        }
    }
}
