package org.acogida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acogida.access.ApiToken;
import org.acogida.access.ApiTokens;
import org.acogida.access.Scope;
import org.acogida.casework.TestDesk;
import org.acogida.wording.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {

    private static final Pattern SECRET = Pattern.compile("acg_[A-Za-z0-9_-]{43}");

    private final TestDesk desk = new TestDesk();
    private final ApiTokens tokens = new ApiTokens(desk.wiring.client, Clock.systemUTC());

    @TempDir
    Path temporary;

    private final StringWriter said = new StringWriter();

    @AfterEach
    void close() {
        desk.close();
    }

    private int token(String... words) throws IOException {
        Path password = Files.writeString(
                temporary.resolve("password"), desk.database.owner().password());
        PrintWriter to = new PrintWriter(said, true);
        List<String> where = List.of(
                "--database-url",
                desk.database.url().substring("jdbc:".length()),
                "--owner-password-file",
                password.toString());
        String[] line = Stream.of(List.of("token"), List.of(words), where)
                .flatMap(List::stream)
                .toArray(String[]::new);
        return CommandFrame.run(new Front(Object.class, Wording.in(Locale.ENGLISH), to, to), line);
    }

    @Test
    void aTokenIsMadeListedAndRevoked() throws IOException {
        assertThat(token("add", "reception", "--name", "kiosk", "--scope", "read-cases,do-acts", "--days", "30"))
                .as(said.toString())
                .isZero();
        Matcher secret = SECRET.matcher(said.toString());
        assertThat(secret.find()).isTrue();
        ApiToken made = tokens.find(secret.group()).orElseThrow();
        assertThat(made.scopes()).containsExactlyInAnyOrder(Scope.READ_CASES, Scope.DO_ACTS);
        assertThat(token("list")).isZero();
        assertThat(said.toString()).contains(made.id() + "\treception\tkiosk\tread-cases,do-acts\t");
        assertThat(said.toString().lastIndexOf(secret.group())).isEqualTo(secret.start());
        assertThat(token("revoke", made.id().toString())).isZero();
        assertThat(new ApiTokens(desk.wiring.client, Clock.systemUTC()).find(secret.group()))
                .isEmpty();
    }

    @Test
    void whatDoesNotFitIsSaid() throws IOException {
        assertThat(token("add", "nobody", "--name", "k", "--scope", "read-cases"))
                .isEqualTo(2);
        assertThat(said.toString()).contains("USER does not take “nobody”");
        assertThat(token("add", "reception", "--name", "k", "--scope", "read-case"))
                .isEqualTo(2);
        assertThat(said.toString())
                .contains("--scope does not take “read-case”")
                .contains("read-cases");
        assertThat(token("add", "reception", "--name", "k", "--scope", "read-cases", "--days", "367"))
                .isEqualTo(1);
        assertThat(said.toString()).contains("at most 366 days");
        assertThat(token("revoke", "x")).isEqualTo(2);
        assertThat(tokens.list()).isEmpty();
    }
}
