package org.acogida.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shuts an account: its sessions and tokens open nothing within seconds. */
@Command(name = "disable")
final class UserDisableCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private AccountsChanged accounts = new AccountsChanged();

    @Parameters(index = "0", paramLabel = "USER", descriptionKey = "user.of")
    private String username = "";

    UserDisableCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        return accounts.on(front, changed -> {
            changed.setEnabled(username, false);
            front.say("user.disabled", username);
            return 0;
        });
    }
}
