package org.acogida.cli;

import java.util.concurrent.Callable;
import org.acogida.access.ProviderSubject;
import org.acogida.wording.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Links an account to somebody whom an institution’s provider signs in. */
@Command(name = "link")
final class UserLinkCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private AccountsChanged accounts = new AccountsChanged();

    @Mixin
    private AccountAtProvider account = new AccountAtProvider();

    @Option(names = "--subject", paramLabel = "SUB", required = true, descriptionKey = "option.subject")
    private String subject = "";

    UserLinkCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        String provider = account.provider();
        if (subject.isBlank()) {
            throw Problem.usage("cli.bad-value", "--subject", subject);
        }
        return accounts.on(front, changed -> {
            changed.link(account.username(), new ProviderSubject(provider, subject));
            front.say("user.linked", account.username(), provider);
            return 0;
        });
    }
}
