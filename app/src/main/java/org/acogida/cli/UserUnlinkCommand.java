package org.acogida.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes the link of an account to an institution’s provider away, and ends its sessions. */
@Command(name = "unlink")
final class UserUnlinkCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private AccountsChanged accounts = new AccountsChanged();

    @Mixin
    private AccountAtProvider account = new AccountAtProvider();

    UserUnlinkCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        String provider = account.provider();
        return accounts.on(front, changed -> {
            changed.unlink(account.username(), provider);
            front.say("user.unlinked", account.username(), provider);
            return 0;
        });
    }
}
