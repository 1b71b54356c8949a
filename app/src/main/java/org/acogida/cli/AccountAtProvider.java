package org.acogida.cli;

import org.acogida.signin.ProviderSettings;
import org.acogida.wording.Problem;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An account, and an institution’s provider to which it is or was linked. */
final class AccountAtProvider {

    @Parameters(index = "0", paramLabel = "USER", descriptionKey = "user.of")
    private String username = "";

    @Option(names = "--oidc", paramLabel = "NAME", required = true, descriptionKey = "option.user-oidc")
    private String provider = "";

    String username() {
        return username;
    }

    /** The provider's name; refuses what cannot be one. */
    String provider() {
        if (!ProviderSettings.isName(provider)) {
            throw Problem.usage("cli.bad-value", "--oidc", provider);
        }
        return provider;
    }
}
