package org.acogida.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.DatabaseAccess.Login;
import org.acogida.wording.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database, and its two roles; passwords come from files or the environment, never from the command line. */
final class DatabaseOptions {

    private static final Set<String> DEFAULTS =
            Set.of("postgres", "password", "acogida", "admin", "changeme", "secret");
    private static final int SHORTEST = 12;
    private static final int FEWEST_DIFFERENT = 6;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            defaultValue = "${env:ACOGIDA_DATABASE_URL:-}",
            descriptionKey = "option.database-url")
    private String url = "";

    @Option(
            names = "--owner",
            paramLabel = "ROLE",
            defaultValue = "${env:ACOGIDA_OWNER:-acogida_owner}",
            descriptionKey = "option.owner")
    private String owner = "";

    @Option(names = "--owner-password-file", paramLabel = "FILE", descriptionKey = "option.owner-password-file")
    private @Nullable Path ownerPasswordFile;

    @Option(
            names = "--app",
            paramLabel = "ROLE",
            defaultValue = "${env:ACOGIDA_APP:-acogida_app}",
            descriptionKey = "option.app")
    private String app = "";

    @Option(names = "--app-password-file", paramLabel = "FILE", descriptionKey = "option.app-password-file")
    private @Nullable Path appPasswordFile;

    /** Whether any database was named. */
    boolean isGiven() {
        return !url.isBlank();
    }

    /** The user named, or in the demonstration that one; empty where nobody is named for a real database. */
    Optional<String> userOr(@Nullable String named, String inDemonstration) {
        return Optional.ofNullable(named).or(() -> isGiven() ? Optional.empty() : Optional.of(inDemonstration));
    }

    /** Both roles with their passwords; refuses missing and weak ones. */
    DatabaseAccess access() {
        return new DatabaseAccess(
                jdbc(),
                login(owner, ownerPasswordFile, "ACOGIDA_OWNER_PASSWORD"),
                login(app, appPasswordFile, "ACOGIDA_APP_PASSWORD"));
    }

    /** The owner alone, for work that the application's role may not do. */
    DatabaseAccess ownerAccess() {
        return new DatabaseAccess(
                jdbc(), login(owner, ownerPasswordFile, "ACOGIDA_OWNER_PASSWORD"), new Login(app, ""));
    }

    private String jdbc() {
        if (!isGiven()) {
            throw Problem.usage("database.no-url");
        }
        String address = url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres:", "postgresql:");
        if (!address.startsWith("jdbc:postgresql://") || address.contains("@") || address.contains("password=")) {
            throw Problem.usage("database.url", url.replaceAll(":[^:@/]+@", ":…@"));
        }
        return address;
    }

    private static Login login(String user, @Nullable Path file, String variable) {
        String password = secret(file, variable);
        refuseWeak(user, password, variable);
        return new Login(user, password);
    }

    /** A secret from its file, or else from the environment; blank where neither is given. */
    static String secret(@Nullable Path file, String variable) {
        return file == null
                ? Optional.ofNullable(System.getenv(variable)).orElse("").strip()
                : read(file);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw Problem.environment("file.unreadable", file);
        }
    }

    /** Whether a secret has so few different characters that nobody can have made it at random. */
    static boolean isMonotonous(String secret) {
        return secret.chars().distinct().count() < FEWEST_DIFFERENT;
    }

    private static void refuseWeak(String user, String password, String variable) {
        if (password.isBlank()) {
            throw Problem.refused("database.no-password", user, variable);
        }
        boolean guessable = DEFAULTS.contains(password.toLowerCase(Locale.ROOT)) || password.equalsIgnoreCase(user);
        if (guessable || password.length() < SHORTEST || isMonotonous(password)) {
            throw Problem.refused("database.weak-password", user, SHORTEST);
        }
    }
}
