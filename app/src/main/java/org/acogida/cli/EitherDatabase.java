package org.acogida.cli;

import java.util.function.ToIntFunction;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.Migrations;
import picocli.CommandLine.Mixin;

/** The database named, its tables of this version, else the demonstration's, running or not. */
final class EitherDatabase {

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private DemonstrationData data = new DemonstrationData();

    /** Whether one was named; of that only the owner can be asked for. */
    boolean isNamed() {
        return database.isGiven();
    }

    /** Does what is to be done; gives the exit code. */
    int on(Front front, ToIntFunction<DatabaseAccess> work) {
        if (isNamed()) {
            DatabaseAccess access = database.ownerAccess();
            Migrations.run(access);
            return work.applyAsInt(access);
        }
        return data.run(front, (access, secrets, keys) -> work.applyAsInt(access));
    }
}
