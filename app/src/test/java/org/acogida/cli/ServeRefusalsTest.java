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
import java.util.UUID;
import org.acogida.keys.TestKeys;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.acogida.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real thing does not start with: each refusal names the setting and what to do, never the secret. */
class ServeRefusalsTest {
    private static final String KEY = "Zk3uVb9qLx7RtW2mYp5sHd";

    private final DatabaseAccess database = TestDatabase.migrated();

    @TempDir
    Path temporary;

    /** What is said where the program does not start. */
    private String refused(Locale language, String role, String password, String key, String... words)
            throws IOException {
        StringWriter said = new StringWriter();
        PrintWriter to = new PrintWriter(said, true);
        List<String> line = new ArrayList<>(List.of("serve", "--behind-proxy", "--port", "0"));
        line.addAll(List.of("--database-url", database.url().substring("jdbc:".length())));
        line.addAll(
                List.of("--owner-password-file", file("owner", database.owner().password())));
        line.addAll(List.of("--app", role, "--app-password-file", file("app", password)));
        line.addAll(List.of("--command-key-file", file("key", key)));
        line.addAll(TestKeys.options(temporary));
        line.addAll(List.of(words));
        int code = CommandFrame.run(new Front(Object.class, Wording.in(language), to, to), line.toArray(String[]::new));
        assertThat(code).as(said.toString()).isEqualTo(1);
        assertThat(said.toString())
                .doesNotContain(password, key, database.owner().password());
        return said.toString();
    }

    private String refused(String... words) throws IOException {
        return refused(Locale.ENGLISH, database.app().user(), database.app().password(), KEY, words);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(temporary.resolve(name), content).toString();
    }

    @Test
    void measuresAreNotGivenToOtherMachinesUnasked() throws IOException {
        assertThat(refused("--metrics-port", "9464", "--metrics-address", "0.0.0.0"))
                .contains("--metrics-address 0.0.0.0", "--metrics-exposed");
        assertThat(refused("--metrics-port", "9464", "--metrics-address", "0.0.0.0", "--metrics-exposed"))
                .contains("Nobody can sign in yet");
    }

    @Test
    void tracesDoNotCrossTheNetworkInTheClear() throws IOException {
        assertThat(refused("--traces-url", "http://name:word@203.0.113.7:4318/v1/traces"))
                .contains("--traces-url http://203.0.113.7", "https")
                .doesNotContain("word@");
        assertThat(refused("--traces-url", "http://127.0.0.1:4318/v1/traces")).contains("Nobody can sign in yet");
    }

    @Test
    void behindAProxyOnlyThisMachineIsListenedTo() throws IOException {
        assertThat(refused("--address", "0.0.0.0")).contains("--address 0.0.0.0", "--certificate");
    }

    @Test
    void aDemonstrationIsNotServed() throws IOException {
        TestDatabase.administer(
                database, "insert into demonstration_clock (reserved_until) values ('2018-10-19T18:00:00Z')");
        assertThat(refused()).contains("There is a demonstration in this database", "--database-url");
        assertThat(refused(
                        Locale.of("es"), database.app().user(), database.app().password(), KEY))
                .contains("En esta base de datos hay una demostración");
    }

    @Test
    void aKeyOrPasswordOfFewDifferentCharactersIsNotTaken() throws IOException {
        assertThat(refused(Locale.ENGLISH, database.app().user(), database.app().password(), "abc".repeat(10)))
                .contains("key of commands", "--command-key-file");
        assertThat(refused(Locale.ENGLISH, database.app().user(), "xyxyxyxyxyxyxyxy", KEY))
                .contains("The password of role acogida_app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pg_read_all_data", "pg_execute_server_program", "acogida_owner"})
    void aRoleThatIsInAPowerfulOneIsNotTaken(String group) throws IOException {
        String name = "member_" + UUID.randomUUID().toString().replace("-", "");
        String password = UUID.randomUUID().toString();
        TestDatabase.administer(
                database,
                "create role %1$s login noinherit password '%2$s'; grant %3$s to %1$s"
                        .formatted(name, password, group));
        String base = database.url().replaceFirst(".*/", "");
        TestDatabase.administer(database, "grant connect on database " + base + " to " + name);
        assertThat(refused(Locale.ENGLISH, name, password, KEY)).contains("The database role " + name, "BYPASSRLS");
    }

    @Test
    void aRoleThatMayBecomeOnePastRowSecurityIsNotTaken() throws IOException {
        String past = "past_" + UUID.randomUUID().toString().replace("-", "");
        TestDatabase.administer(database, "create role " + past + " bypassrls");
        aRoleThatIsInAPowerfulOneIsNotTaken(past);
    }
}
