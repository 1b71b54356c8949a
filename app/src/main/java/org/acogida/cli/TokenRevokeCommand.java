package org.acogida.cli;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.acogida.access.ApiToken;
import org.acogida.access.ApiTokens;
import org.acogida.wording.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ends a token; a running program takes it no more within seconds. */
@Command(name = "revoke")
final class TokenRevokeCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private TokenDatabase database = new TokenDatabase();

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "token.revoke.id")
    private String id = "";

    TokenRevokeCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        return database.on(front, (tokens, officers) -> {
            ApiToken token = find(tokens).orElseThrow(() -> Problem.usage("cli.bad-value", "ID", id));
            tokens.revoke(token.id());
            front.say("token.revoked", token.name(), token.officer().username());
            return 0;
        });
    }

    private Optional<ApiToken> find(ApiTokens tokens) {
        try {
            return tokens.find(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
