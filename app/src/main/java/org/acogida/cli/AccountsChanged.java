package org.acogida.cli;

import java.util.function.ToIntFunction;
import org.acogida.access.UserAccounts;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The accounts of a database, to be changed by the operator; why stands on the record of accounts. */
final class AccountsChanged {

    @Mixin
    private EitherDatabase database = new EitherDatabase();

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", descriptionKey = "option.account-reason")
    private String reason = "";

    /** Does what is to be done; gives the exit code. */
    int on(Front front, ToIntFunction<UserAccounts> work) {
        return database.on(front, access -> work.applyAsInt(new UserAccounts(access, reason)));
    }
}
