package org.acogida.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.acogida.access.ApiTokens;
import org.acogida.access.ApiTokens.Issued;
import org.acogida.access.ApiTokens.NewToken;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Scope;
import org.acogida.wording.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a token and prints its secret, once. */
@Command(name = "add")
final class TokenAddCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private TokenDatabase database = new TokenDatabase();

    @Parameters(index = "0", paramLabel = "USER", descriptionKey = "token.add.username")
    private String username = "";

    @Option(names = "--name", paramLabel = "NAME", required = true, descriptionKey = "token.add.name")
    private String name = "";

    @Option(names = "--scope", paramLabel = "SCOPE", required = true, split = ",", descriptionKey = "token.add.scope")
    private List<String> scopes = List.of();

    @Option(names = "--days", paramLabel = "N", defaultValue = "90", descriptionKey = "token.add.days")
    private int days;

    TokenAddCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        Set<Scope> wanted = EnumSet.noneOf(Scope.class);
        scopes.forEach(scope -> wanted.add(scope(scope)));
        return database.on(front, (tokens, officers) -> add(tokens, officers, wanted));
    }

    private static Scope scope(String spelled) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.spelled().equalsIgnoreCase(spelled.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.unknown(
                        "--scope",
                        spelled,
                        Arrays.stream(Scope.values()).map(Scope::spelled).toList()));
    }

    private int add(ApiTokens tokens, Officers officers, Set<Scope> wanted) {
        Officer officer =
                officers.findByName(username).orElseThrow(() -> Problem.usage("cli.bad-value", "USER", username));
        Instant end = Instant.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
        Issued issued = tokens.create(new NewToken(UUID.randomUUID(), name, officer, wanted, end));
        front.say("token.added", issued.token().name(), officer.username(), officer.role(), end);
        front.say("token.secret", issued.secret());
        return 0;
    }
}
