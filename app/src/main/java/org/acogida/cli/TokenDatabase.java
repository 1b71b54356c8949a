package org.acogida.cli;

import java.time.Clock;
import java.util.function.BiFunction;
import org.acogida.access.ApiTokens;
import org.acogida.access.Officers;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.DatabaseAccess.Login;
import org.acogida.postgres.Migrations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Mixin;

/** Where the tokens are: the database named, else the demonstration's, running or not. */
final class TokenDatabase {

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private DemonstrationData data = new DemonstrationData();

    /** What is to be done; gives the exit code. */
    interface Work extends BiFunction<ApiTokens, Officers, Integer> {}

    int on(Front front, Work work) {
        if (database.isGiven()) {
            DatabaseAccess access = database.ownerAccess();
            Migrations.run(access);
            return on(access, access.owner(), work);
        }
        return data.run(front, (access, secrets, keys) -> on(access, access.app(), work));
    }

    private static int on(DatabaseAccess access, Login login, Work work) {
        JdbcClient client =
                JdbcClient.create(new DriverManagerDataSource(access.url(), login.user(), login.password()));
        return work.apply(new ApiTokens(client, Clock.systemUTC()), new Officers(client));
    }
}
