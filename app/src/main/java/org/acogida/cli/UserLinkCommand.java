package org.acogida.cli;

import java.util.concurrent.Callable;
import org.acogida.access.ProviderSubject;
import org.acogida.access.UserAccounts;
import org.acogida.signin.ProviderSettings;
import org.acogida.wording.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Links an account to somebody whom an institution’s provider signs in. */
@Command(name = "link")
final class UserLinkCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private EitherDatabase database = new EitherDatabase();

    @Parameters(index = "0", paramLabel = "USER", descriptionKey = "user.of")
    private String username = "";

    @Option(names = "--oidc", paramLabel = "NAME", required = true, descriptionKey = "option.user-oidc")
    private String provider = "";

    @Option(names = "--subject", paramLabel = "SUB", required = true, descriptionKey = "option.subject")
    private String subject = "";

    UserLinkCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        if (!ProviderSettings.isName(provider)) {
            throw Problem.usage("cli.bad-value", "--oidc", provider);
        }
        if (subject.isBlank()) {
            throw Problem.usage("cli.bad-value", "--subject", subject);
        }
        return database.on(front, access -> {
            new UserAccounts(access).link(username, new ProviderSubject(provider, subject));
            front.say("user.linked", username, provider);
            return 0;
        });
    }
}
