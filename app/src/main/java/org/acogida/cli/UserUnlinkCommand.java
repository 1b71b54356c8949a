package org.acogida.cli;

import java.util.concurrent.Callable;
import org.acogida.access.UserAccounts;
import org.acogida.signin.ProviderSettings;
import org.acogida.wording.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the link of an account to an institution’s provider away, and ends its sessions. */
@Command(name = "unlink")
final class UserUnlinkCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private EitherDatabase database = new EitherDatabase();

    @Parameters(index = "0", paramLabel = "USER", descriptionKey = "user.of")
    private String username = "";

    @Option(names = "--oidc", paramLabel = "NAME", required = true, descriptionKey = "option.user-oidc")
    private String provider = "";

    UserUnlinkCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        if (!ProviderSettings.isName(provider)) {
            throw Problem.usage("cli.bad-value", "--oidc", provider);
        }
        return database.on(front, access -> {
            new UserAccounts(access).unlink(username, provider);
            front.say("user.unlinked", username, provider);
            return 0;
        });
    }
}
