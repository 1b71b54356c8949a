package org.acogida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.ProviderSubject;
import org.acogida.casework.TestDesk;
import org.acogida.signin.Device;
import org.acogida.signin.OfficerSessions;
import org.acogida.wording.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCommandTest {

    private final TestDesk desk = new TestDesk();
    private final OfficerSessions sessions = new OfficerSessions(desk.wiring.client, Clock.systemUTC());

    @TempDir
    Path temporary;

    private final StringWriter said = new StringWriter();

    @AfterEach
    void close() {
        desk.close();
    }

    private int user(String... words) throws IOException {
        Path password = Files.writeString(
                temporary.resolve("password"), desk.database.owner().password());
        PrintWriter to = new PrintWriter(said, true);
        List<String> where = List.of(
                "--database-url",
                desk.database.url().substring("jdbc:".length()),
                "--owner-password-file",
                password.toString());
        String[] line = Stream.of(List.of("user"), List.of(words), where)
                .flatMap(List::stream)
                .toArray(String[]::new);
        return CommandFrame.run(new Front(Object.class, Wording.in(Locale.ENGLISH), to, to), line);
    }

    private Officer officer() {
        return new Officers(desk.wiring.client).findByName("legal").orElseThrow();
    }

    private void begin() {
        sessions.begin(officer(), Device.of(null), Duration.ofMinutes(5));
    }

    @Test
    void anAccountIsShutWithItsSessionsAndOpened() throws IOException {
        begin();
        assertThat(user("disable", "Legal")).as(said.toString()).isZero();
        assertThat(officer().enabled()).isFalse();
        assertThat(sessions.list(officer().id())).isEmpty();
        assertThat(user("enable", "legal")).isZero();
        assertThat(officer().enabled()).isTrue();
    }

    @Test
    void sessionsAreEndedAndCounted() throws IOException {
        begin();
        begin();
        assertThat(user("sign-out", "legal")).isZero();
        assertThat(said.toString()).contains("Ended the sessions of legal: 2.");
        assertThat(sessions.list(officer().id())).isEmpty();
    }

    @Test
    void anAccountIsLinkedToOneOfAProviderAndUnlinkedWithItsSessions() throws IOException {
        Officers officers = new Officers(desk.wiring.client);
        ProviderSubject subject = new ProviderSubject("ACNUR", "sub-1");
        assertThat(user("link", "legal", "--oidc", "ACNUR", "--subject", "sub-1"))
                .isZero();
        assertThat(officers.find(subject)).contains(officer());
        assertThat(user("link", "legal", "--oidc", "ACNUR", "--subject", "sub-2"))
                .isEqualTo(1);
        assertThat(user("link", "protection", "--oidc", "ACNUR", "--subject", "sub-1"))
                .isEqualTo(1);
        assertThat(officers.find(new ProviderSubject("COMAR", "sub-1"))).isEmpty();
        begin();
        assertThat(user("unlink", "legal", "--oidc", "ACNUR")).isZero();
        assertThat(officers.find(subject)).isEmpty();
        assertThat(sessions.list(officer().id())).isEmpty();
        assertThat(user("unlink", "legal", "--oidc", "ACNUR")).isEqualTo(1);
    }

    @Test
    void whatWasDoneStandsOnRecordAsTheOperatorsWithItsReason() throws IOException {
        assertThat(user("disable", "legal", "--reason", "Dejó el puesto {0}")).isZero();
        assertThat(user("enable", "legal")).isZero();
        assertThat(user("acts", "legal")).isZero();
        assertThat(said.toString())
                .containsPattern("  shut  the operator of the server: Dejó el puesto \\{0\\}\\R")
                .containsPattern("  reopened  the operator of the server\\R")
                .containsPattern("  added  the operator of the server\\R");
        assertThat(said.toString().indexOf("  reopened  "))
                .isLessThan(said.toString().indexOf("  shut  "));
    }

    @Test
    void aPasswordThatWasShownMustBeChangedAndOneThatWasGivenNeedNot() throws IOException {
        assertThat(user("add", "nueva", "--role", "LEGAL", "--office", "comar-tapachula"))
                .isZero();
        assertThat(desk.wiring
                        .client
                        .sql("select password_given from app_user where username = 'nueva'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(desk.wiring
                        .client
                        .sql("select password_given from app_user where username = 'legal'")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void aNameThatNobodyHasIsRefused() throws IOException {
        for (String word : List.of("disable", "enable", "sign-out", "acts", "reset-second-factor")) {
            assertThat(user(word, "nobody")).isEqualTo(2);
            assertThat(said.toString()).contains("USER does not take “nobody”");
        }
    }
}
