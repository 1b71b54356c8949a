package org.acogida.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ends all sessions of an account, which may sign in anew. */
@Command(name = "sign-out")
final class UserSignOutCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private AccountsChanged accounts = new AccountsChanged();

    @Parameters(index = "0", paramLabel = "USER", descriptionKey = "user.of")
    private String username = "";

    UserSignOutCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        return accounts.on(front, changed -> {
            front.say("user.signed-out", username, changed.endSessions(username));
            return 0;
        });
    }
}
