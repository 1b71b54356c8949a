package org.acogida.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Opens an account that was shut. */
@Command(name = "enable")
final class UserEnableCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private AccountsChanged accounts = new AccountsChanged();

    @Parameters(index = "0", paramLabel = "USER", descriptionKey = "user.of")
    private String username = "";

    UserEnableCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        return accounts.on(front, changed -> {
            changed.setEnabled(username, true);
            front.say("user.enabled", username);
            return 0;
        });
    }
}
