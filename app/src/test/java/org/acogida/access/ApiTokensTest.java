package org.acogida.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.ApiTokens.Issued;
import org.acogida.access.ApiTokens.NewToken;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.DatabaseAccess.Login;
import org.acogida.postgres.TestDatabase;
import org.acogida.rulebook.Act;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ApiTokensTest {

    private static final Set<Relation> OWN = Set.of(Relation.OWN, Relation.PART);
    private static final Instant START = Instant.parse("2026-01-10T12:00:00Z");

    private final DatabaseAccess database = TestDatabase.migrated();
    private final JdbcClient owner = client(database.owner());
    private final JdbcClient app = client(database.app());
    private Instant now = START;
    private final Clock clock =
            InstantSource.tick(() -> now, Duration.ofNanos(1)).withZone(ZoneOffset.UTC);
    private final ApiTokens tokens = new ApiTokens(app, clock);
    private final Access access = new Access();

    private JdbcClient client(Login login) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), login.user(), login.password()));
    }

    @BeforeEach
    void anAccount() {
        UserAccounts accounts = new UserAccounts(database);
        accounts.add(
                new NewUser("robot", "Robot", Role.RECEPTION, "ciudad-hidalgo", Locale.of("es")), "{noop}never used");
    }

    private Officer officer() {
        return new Officers(app).findByName("robot").orElseThrow();
    }

    private Issued issue(Scope... scopes) {
        return tokens.create(
                new NewToken(UUID.randomUUID(), "kiosk", officer(), Set.of(scopes), now.plus(Duration.ofDays(30))));
    }

    @Test
    void aTokenIsFoundByItsSecretOfWhichOnlyTheDigestIsKept() {
        Issued issued = issue(Scope.READ_CASES, Scope.DO_ACTS);
        assertThat(issued.secret()).matches("acg_[A-Za-z0-9_-]{43}");
        assertThat(issued).asString().doesNotContain(issued.secret());
        assertThat(tokens.find(issued.secret())).hasValueSatisfying(token -> {
            assertThat(token.id()).isEqualTo(issued.token().id());
            assertThat(token.scopes()).containsExactlyInAnyOrder(Scope.READ_CASES, Scope.DO_ACTS);
            assertThat(token.officer().username()).isEqualTo("robot");
        });
        String kept = owner.sql("select api_token::text from api_token")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(issued.secret().substring(4));
        assertThat(tokens.find(issued.secret().replace("acg_", "acx_"))).isEmpty();
        assertThat(tokens.find("acg_" + "A".repeat(43))).isEmpty();
        assertThat(tokens.find("")).isEmpty();
    }

    @Test
    void aTokenThatIsRevokedOpensNothingAtOnceAndForGood() {
        Issued issued = issue(Scope.READ_CASES);
        assertThat(tokens.find(issued.secret())).isPresent();
        tokens.revoke(issued.token().id());
        assertThat(tokens.find(issued.secret())).isEmpty();
        assertThat(tokens.list("ciudad-hidalgo"))
                .singleElement()
                .satisfies(token -> assertThat(token.revokedAt()).contains(now));
        assertThatThrownBy(
                        () -> app.sql("update api_token set revoked_at = null").update())
                .hasMessageContaining("stays revoked");
    }

    @Test
    void whatAnotherProcessRevokesIsForgottenInSeconds() {
        Issued issued = issue(Scope.READ_CASES);
        assertThat(tokens.find(issued.secret())).isPresent();
        new ApiTokens(app, clock).revoke(issued.token().id());
        now = now.plus(ApiTokens.REMEMBERED);
        assertThat(tokens.find(issued.secret())).isEmpty();
    }

    @Test
    void aTokenEndsOnItsMomentEvenWhileItIsRemembered() {
        Issued issued = tokens.create(new NewToken(
                UUID.randomUUID(), "kiosk", officer(), Set.of(Scope.READ_CASES), now.plus(Duration.ofSeconds(1))));
        assertThat(tokens.find(issued.secret())).isPresent();
        now = now.plusSeconds(1);
        assertThat(tokens.find(issued.secret())).isEmpty();
    }

    @Test
    void aShutAccountShutsItsTokens() {
        Issued issued = issue(Scope.READ_CASES);
        owner.sql("update app_user set enabled = false").update();
        assertThat(tokens.find(issued.secret())).isEmpty();
        assertThatThrownBy(() -> issue(Scope.READ_CASES)).hasMessageContaining("robot is shut");
    }

    @Test
    void onlyTheDayOfItsLastUseIsKept() {
        Issued issued = issue(Scope.READ_CASES);
        assertThat(tokens.find(issued.token().id()).orElseThrow().lastUsed()).isEmpty();
        tokens.find(issued.secret());
        now = now.plus(Duration.ofDays(1));
        tokens.find(issued.secret());
        assertThat(tokens.find(issued.token().id()).orElseThrow().lastUsed()).contains(LocalDate.of(2026, 1, 11));
    }

    @Test
    void aTokenNeedsANameAScopeAndAnEndWithinAYear() {
        Instant soon = now.plusSeconds(60);
        Set<Scope> scopes = Set.of(Scope.READ_CASES);
        assertThatThrownBy(() -> tokens.create(new NewToken(UUID.randomUUID(), " ", officer(), scopes, soon)))
                .hasMessageContaining("which program");
        assertThatThrownBy(() -> tokens.create(new NewToken(UUID.randomUUID(), "k", officer(), Set.of(), soon)))
                .hasMessageContaining("read-cases");
        for (Instant end : new Instant[] {now, now.plus(ApiTokens.LONGEST).plusSeconds(1)}) {
            assertThatThrownBy(() -> tokens.create(new NewToken(UUID.randomUUID(), "k", officer(), scopes, end)))
                    .hasMessageContaining(end.toString())
                    .hasMessageContaining("366");
        }
        tokens.create(new NewToken(UUID.randomUUID(), "k", officer(), scopes, now.plus(ApiTokens.LONGEST)));
    }

    @Test
    void aTokenDoesNoMoreThanItsRoleAndNoMoreThanItsScopes() {
        ApiToken reader = issue(Scope.READ_CASES).token();
        ApiToken actor = issue(Scope.DO_ACTS, Scope.MANAGE).token();
        assertThat(access.may(reader, Operation.Use.SEE_CASE, OWN)).isTrue();
        assertThat(access.may(reader, Operation.Use.SEE_BOARD, OWN)).isFalse();
        assertThat(access.may(reader, Operation.of(Act.FILE_CLAIM), OWN)).isFalse();
        assertThat(access.may(actor, Operation.of(Act.FILE_CLAIM), Set.of())).isTrue();
        assertThat(access.may(actor, Operation.of(Act.CORRECT_PERSON), Set.of()))
                .isFalse();
        assertThat(access.may(actor, Operation.of(Act.DECIDE_CLAIM), OWN)).isFalse();
        assertThat(access.may(actor, Operation.Use.EXPORT_LISTS, OWN)).isFalse();
    }

    @Test
    void everyOperationIsInSomeScopeButTheMakingOfTokensOnesOwnAccountAndJudgingOthers() {
        assertThat(Operation.listAll())
                .filteredOn(operation -> Set.of(Scope.values()).stream().noneMatch(scope -> scope.covers(operation)))
                .containsExactlyInAnyOrder(
                        Operation.Use.MANAGE_PROGRAMS,
                        Operation.Use.MANAGE_ACCOUNTS,
                        Operation.Use.MANAGE_TABLETS,
                        Operation.Use.MEND_PACKETS,
                        Operation.Use.RUN_TURNS,
                        Operation.Use.VIEW_PLACES,
                        Operation.Use.RUN_PLACES,
                        Operation.Use.TAKE_ROLL,
                        Operation.Use.SCAN_PEOPLE,
                        Operation.Use.SEE_OWN_ACCOUNT,
                        Operation.Use.SEE_ACCESS,
                        Operation.Use.SEE_READINGS,
                        Operation.Use.LIFT_LIMITS,
                        Operation.Use.REVIEW_GLASS,
                        Operation.Use.SEE_MATCHES,
                        Operation.Use.DECIDE_MATCHES,
                        Operation.Use.SEE_RETENTION,
                        Operation.Use.ORDER_ERASURE);
    }
}
