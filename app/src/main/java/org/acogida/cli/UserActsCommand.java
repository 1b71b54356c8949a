package org.acogida.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.acogida.access.AccountAct;
import org.acogida.access.UserAccounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what was done with an account, by whom and why. */
@Command(name = "acts")
final class UserActsCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private EitherDatabase database = new EitherDatabase();

    @Parameters(index = "0", paramLabel = "USER", descriptionKey = "user.of")
    private String username = "";

    UserActsCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        return database.on(front, access -> {
            UserAccounts accounts = new UserAccounts(access);
            List<AccountAct> acts = accounts.list(username);
            if (acts.isEmpty()) {
                front.say("user.acts-none", username);
            }
            acts.forEach(act -> say(act, accounts));
            return 0;
        });
    }

    private void say(AccountAct act, UserAccounts accounts) {
        String by = act.by().map(accounts::username).orElse("");
        String agreed = act.agreedBy().map(accounts::username).orElse("");
        front.say(
                "user.act",
                act.at().toString(),
                act.kind().spelled(),
                by.isEmpty() ? 0 : 1,
                by,
                agreed.isEmpty() ? 0 : 1,
                agreed,
                act.reason().isEmpty() ? 0 : 1,
                act.reason());
    }
}
