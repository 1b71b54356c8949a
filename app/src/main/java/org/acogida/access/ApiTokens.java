package org.acogida.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.acogida.wording.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tokens of programs: made, found by their secret, listed and revoked. They end by the real clock. */
@Component
public final class ApiTokens {

    public static final Duration LONGEST = Duration.ofDays(366);
    public static final int LONGEST_NAME = 100;

    /** How long another process may still take a token that this one revoked. */
    static final Duration REMEMBERED = Duration.ofSeconds(3);

    private static final String READ = """
            select t.id as token, t.name, t.scopes, t.secret_digest, t.created_at, t.expires_at, t.revoked_at, t.last_used,
                u.id, username, display_name, password_hash, role, office, organisation, language, enabled
            from api_token t join app_user u on u.id = t.officer
            """;

    /** A token to be made, for an account that exists. */
    public record NewToken(UUID id, String name, Officer officer, Set<Scope> scopes, Instant expiresAt) {}

    /** A token just made, with its secret, which cannot be told again. */
    public record Issued(ApiToken token, String secret) {
        @Override
        public String toString() {
            return token.toString();
        }
    }

    private record Remembered(ApiToken token, Instant until) {}

    private final JdbcClient database;
    private final Clock real;
    private final ConcurrentHashMap<String, Remembered> remembered = new ConcurrentHashMap<>();

    public ApiTokens(JdbcClient database, Clock real) {
        this.database = database;
        this.real = real;
    }

    /** The token of a secret; empty for one that is unknown, past its day, revoked, or of an account that is shut. */
    public Optional<ApiToken> find(String secret) {
        if (!TokenSecret.looksLikeOne(secret)) {
            return Optional.empty();
        }
        Instant now = real.instant();
        @Nullable
        Remembered found = remembered.compute(
                TokenSecret.digest(secret),
                (digest, known) -> known != null && now.isBefore(known.until())
                        ? known
                        : load(digest, now)
                                .map(token -> new Remembered(token, now.plus(REMEMBERED)))
                                .orElse(null));
        return Optional.ofNullable(found).map(Remembered::token).filter(token -> token.isLive(now));
    }

    private Optional<ApiToken> load(String digest, Instant now) {
        Optional<ApiToken> token = database.sql(READ + " where secret_digest = :digest")
                .param("digest", digest)
                .query(ApiTokens::token)
                .optional();
        token.filter(one -> one.isLive(now)).ifPresent(one -> noteUse(one, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        return token;
    }

    private void noteUse(ApiToken token, LocalDate today) {
        if (!token.lastUsed().equals(Optional.of(today))) {
            database.sql("update api_token set last_used = :today where id = :id")
                    .param("today", today)
                    .param("id", token.id())
                    .update();
        }
    }

    /** Makes a token; throws DuplicateKeyException for an id used before, refuses one without a name or a scope, for longer than 366 days, or for an account that is shut. */
    public Issued create(NewToken wanted) {
        Instant now = real.instant().truncatedTo(ChronoUnit.MICROS);
        refuse(wanted, now);
        ApiToken token = new ApiToken(
                wanted.id(),
                wanted.name().strip(),
                wanted.officer(),
                wanted.scopes(),
                now,
                wanted.expiresAt(),
                Optional.empty(),
                Optional.empty());
        String secret = TokenSecret.make();
        insert(token, TokenSecret.digest(secret));
        return new Issued(token, secret);
    }

    private static void refuse(NewToken wanted, Instant now) {
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
            throw Problem.refused("token.name", wanted.name(), LONGEST_NAME);
        }
        if (wanted.scopes().isEmpty()) {
            throw Problem.refused("token.no-scope", names());
        }
        boolean past = !wanted.expiresAt().isAfter(now);
        if (past || wanted.expiresAt().isAfter(now.plus(LONGEST))) {
            throw Problem.refused("token.expiry", wanted.expiresAt().toString(), LONGEST.toDays());
        }
        if (!wanted.officer().enabled()) {
            throw Problem.refused("token.disabled", wanted.officer().username());
        }
    }

    private static String names() {
        return Arrays.stream(Scope.values()).map(Scope::spelled).collect(Collectors.joining(", "));
    }

    private void insert(ApiToken token, String digest) {
        database.sql("""
                        insert into api_token (id, officer, name, scopes, secret_digest, created_at, expires_at)
                        values (:id, :officer, :name, :scopes, :digest, :created, :expires)
                        """)
                .param("id", token.id())
                .param("officer", token.officer().id())
                .param("name", token.name())
                .param(
                        "scopes",
                        token.scopes().stream().map(Scope::name).sorted().toArray(String[]::new))
                .param("digest", digest)
                .param("created", token.createdAt().atOffset(ZoneOffset.UTC))
                .param("expires", token.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All tokens of the accounts of an office, also those that open nothing any more; the newest first. */
    public List<ApiToken> list(String office) {
        return database.sql(READ + " where office = :office order by created_at desc, t.id")
                .param("office", office)
                .query(ApiTokens::token)
                .list();
    }

    /** All tokens there are; the newest first. */
    public List<ApiToken> list() {
        return database.sql(READ + " order by created_at desc, t.id")
                .query(ApiTokens::token)
                .list();
    }

    public Optional<ApiToken> find(UUID id) {
        return database.sql(READ + " where t.id = :id")
                .param("id", id)
                .query(ApiTokens::token)
                .optional();
    }

    /** Ends a token at once; what was revoked before stays as it was. Not to be called within a transaction. */
    public void revoke(UUID id) {
        database.sql("""
                        update api_token set revoked_at = coalesce(revoked_at, :now) where id = :id
                        returning secret_digest
                        """)
                .param("now", real.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .query(String.class)
                .optional()
                .ifPresent(remembered::remove);
    }

    /** Forgets what was read of an account's tokens, so that it is read anew. */
    void forget(UUID officer) {
        remembered.values().removeIf(one -> one.token().officer().id().equals(officer));
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        Array scopes = row.getArray("scopes");
        return new ApiToken(
                row.getObject("token", UUID.class),
                row.getString("name"),
                Officers.officer(row, number),
                Arrays.stream((String[]) scopes.getArray()).map(Scope::valueOf).collect(Collectors.toSet()),
                Objects.requireNonNull(instant(row, "created_at")),
                Objects.requireNonNull(instant(row, "expires_at")),
                Optional.ofNullable(instant(row, "revoked_at")),
                Optional.ofNullable(row.getObject("last_used", LocalDate.class)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
