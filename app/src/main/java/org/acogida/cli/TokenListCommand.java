package org.acogida.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.acogida.access.ApiToken;
import org.acogida.access.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists tokens, one a line: id, account, name, scopes, end, last use, and whether it opens anything. */
@Command(name = "list")
final class TokenListCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private TokenDatabase database = new TokenDatabase();

    TokenListCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        return database.on(front, (tokens, officers) -> {
            tokens.list().forEach(this::say);
            return 0;
        });
    }

    private void say(ApiToken token) {
        String state = token.isLive(Instant.now()) ? "token.live" : "token.over";
        front.say(
                "token.line",
                token.id(),
                token.officer().username(),
                token.name(),
                token.scopes().stream().sorted().map(Scope::spelled).collect(Collectors.joining(",")),
                token.expiresAt(),
                token.lastUsed().map(LocalDate::toString).orElse("-"),
                front.wording().text(state));
    }
}
