package org.acogida.cli;

import java.util.function.ToIntFunction;
import org.acogida.access.UserAccounts;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.Migrations;
import picocli.CommandLine.Mixin;

/** Where the accounts are: the database named, else the demonstration's, running or not. */
final class UserDatabase {

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private DemonstrationData data = new DemonstrationData();

    /** Does what is to be done, as the owner; gives the exit code. */
    int on(Front front, ToIntFunction<UserAccounts> work) {
        if (database.isGiven()) {
            DatabaseAccess access = database.ownerAccess();
            Migrations.run(access);
            return work.applyAsInt(new UserAccounts(access));
        }
        return data.run(front, (access, secrets, keys) -> work.applyAsInt(new UserAccounts(access)));
    }
}
