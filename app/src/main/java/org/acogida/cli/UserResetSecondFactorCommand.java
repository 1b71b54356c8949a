package org.acogida.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes the second factor of an account away, as after a lost telephone; another must be set up. */
@Command(name = "reset-second-factor")
final class UserResetSecondFactorCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private AccountsChanged accounts = new AccountsChanged();

    @Parameters(index = "0", paramLabel = "USER", descriptionKey = "user.of")
    private String username = "";

    UserResetSecondFactorCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        return accounts.on(front, changed -> {
            changed.resetSecondFactor(username);
            front.say("user.factor-reset", username);
            return 0;
        });
    }
}
