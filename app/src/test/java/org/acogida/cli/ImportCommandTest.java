package org.acogida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.acogida.Acogida;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.keys.TestKeys;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.acogida.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private static final String ROWS = """
            source,ref,arrived_at,given_names,surnames,nationality
            iom,1,2018-10-19,Ana,Paz,HND
            iom,2,2018-10-19,,,HND
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... words) {
        Front front = new Front(
                Acogida.class, Wording.in(Locale.ENGLISH), new PrintWriter(out, true), new PrintWriter(err, true));
        return CommandFrame.run(front, words);
    }

    private int bring(DatabaseAccess database, String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                "import",
                file("arrivals.csv", ROWS),
                "--database-url",
                database.url().substring("jdbc:".length()),
                "--owner-password-file",
                file("owner", database.owner().password()),
                "--app-password-file",
                file("app", database.app().password()),
                "--command-key-file",
                file("key", "only-for-these-tests")));
        line.addAll(TestKeys.options(folder));
        line.addAll(List.of(words));
        return run(line.toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static DatabaseAccess withUsers() {
        DatabaseAccess database = TestDatabase.migrated();
        UserAccounts accounts = new UserAccounts(database);
        for (Role role : List.of(Role.RECEPTION, Role.STATION)) {
            String name = role == Role.RECEPTION ? "ana" : "eva";
            accounts.add(new NewUser(name, name, role, "ciudad-hidalgo", Locale.ENGLISH), "{noop}never used");
        }
        return database;
    }

    @Test
    void badRowsAreToldGoodOnesTakenAndTheSameFileChangesNothing() throws Exception {
        DatabaseAccess database = withUsers();
        assertThat(bring(database, "--by", "ana", "--dry-run")).isEqualTo(1);
        assertThat(out.toString()).contains("Read 2: registered 1,", "nothing was saved");
        assertThat(bring(database, "--by", "ana")).isEqualTo(1);
        assertThat(bring(database, "--by", "ana")).isEqualTo(1);
        assertThat(out.toString())
                .contains("Line 3 (2): given_names: is empty")
                .contains("Read 2: registered 0, known already 1, changed and not applied 0, refused 1");
    }

    @Test
    void whoImportsAndWhereMustBeKnownAndAllowed() throws Exception {
        DatabaseAccess database = withUsers();
        assertThat(bring(database)).isEqualTo(2);
        assertThat(bring(database, "--by", "nobody")).isEqualTo(2);
        assertThat(bring(database, "--by", "eva")).isEqualTo(1);
        assertThat(bring(database, "--by", "ana", "--office", "ciudad-hidlago")).isEqualTo(2);
        assertThat(err.toString())
                .contains("Missing: --by", "“nobody”", "role of eva", "“ciudad-hidlago”", "ciudad-hidalgo.");
    }

    @Test
    void theTemplateNeedsNoDatabase() {
        assertThat(run("import", "--template")).isZero();
        assertThat(out.toString()).startsWith("source,ref,household,role,").endsWith("claim_manner\r\n");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(run("import")).isEqualTo(2);
        assertThat(run("import", folder.resolve("none.csv").toString())).isEqualTo(3);
        assertThat(err.toString()).contains("Missing: FILE", "none.csv");
    }
}
