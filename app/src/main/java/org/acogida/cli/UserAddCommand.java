package org.acogida.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.participants.Organisations;
import org.acogida.postgres.DataFolder;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.Migrations;
import org.acogida.wording.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds an officer who can sign in; also the first one. */
@Command(name = "add")
final class UserAddCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(index = "0", paramLabel = "USER", descriptionKey = "user.add.username")
    private String username = "";

    @Option(names = "--role", paramLabel = "ROLE", required = true, descriptionKey = "option.role")
    private Role role = Role.RECEPTION;

    @Option(names = "--office", paramLabel = "OFFICE", required = true, descriptionKey = "option.office")
    private String office = "";

    @Option(names = "--organisation", paramLabel = "ORGANISATION", descriptionKey = "option.organisation")
    private @Nullable String organisation;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "option.name")
    private @Nullable String displayName;

    @Option(names = "--language", paramLabel = "es|en", defaultValue = "es", descriptionKey = "option.language")
    private String language = "";

    @Option(names = "--password-stdin", descriptionKey = "option.password-stdin")
    private boolean passwordFromInput;

    UserAddCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() throws IOException {
        refuseUnknown("--language", language, language.equals("es") || language.equals("en"));
        refuseUnknown("USER", username, !username.isBlank());
        String password = passwordFromInput ? read() : DataFolder.newSecret();
        String hash = UserAccounts.hash(username, password);
        DatabaseAccess access = database.ownerAccess();
        Migrations.run(access);
        String shown =
                Optional.ofNullable(displayName).filter(name -> !name.isBlank()).orElse(username);
        UserAccounts accounts = new UserAccounts(access);
        accounts.add(new NewUser(username, shown, role, office, organisation(), Locale.of(language)), hash);
        front.say("user.added", username, role);
        if (!passwordFromInput) {
            accounts.demandPassword(username);
            front.say("user.password", password);
        }
        return 0;
    }

    /** Whom a partner's account works for; nobody else has any. */
    private String organisation() {
        String given = Objects.requireNonNullElse(organisation, "");
        List<String> known =
                Organisations.list().stream().map(one -> one.id().value()).toList();
        if (role == Role.PARTNER && !known.contains(given)) {
            throw Problem.usage("user.unknown-organisation", given, String.join(", ", known));
        }
        if (role != Role.PARTNER && !given.isEmpty()) {
            throw Problem.usage("user.no-organisation", role, given);
        }
        return given;
    }

    private static void refuseUnknown(String field, String value, boolean known) {
        if (!known) {
            throw Problem.usage("cli.bad-value", field, value);
        }
    }

    private static String read() throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Optional.ofNullable(input.readLine()).orElse("");
    }
}
