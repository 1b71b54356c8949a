package org.acogida.cli;

import java.time.Clock;
import java.util.function.BiFunction;
import org.acogida.access.ApiTokens;
import org.acogida.access.Officers;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.DatabaseAccess.Login;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Mixin;

/** Where the tokens are. */
final class TokenDatabase {

    @Mixin
    private EitherDatabase database = new EitherDatabase();

    /** What is to be done; gives the exit code. */
    interface Work extends BiFunction<ApiTokens, Officers, Integer> {}

    int on(Front front, Work work) {
        return database.on(front, access -> on(access, database.isNamed() ? access.owner() : access.app(), work));
    }

    private static int on(DatabaseAccess access, Login login, Work work) {
        JdbcClient client =
                JdbcClient.create(new DriverManagerDataSource(access.url(), login.user(), login.password()));
        return work.apply(new ApiTokens(client, Clock.systemUTC()), new Officers(client));
    }
}
