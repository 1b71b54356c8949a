package org.acogida.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.AccountAct.Kind;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.wording.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Makes and changes accounts as the owner of the database, for the operator; each change stands on the record of accounts. */
public final class UserAccounts {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int MOST_ACTS = 1000;

    /** A new officer; the password is checked and hashed elsewhere. */
    public record NewUser(
            String username, String displayName, Role role, String office, String organisation, Locale language) {

        /** One who works for no partner. */
        public NewUser(String username, String displayName, Role role, String office, Locale language) {
            this(username, displayName, role, office, "", language);
        }
    }

    private final JdbcClient database;
    private final AccountRecord record;
    private final String reason;

    public UserAccounts(DatabaseAccess access) {
        this(access, "");
    }

    /** Changes them for a reason, which stands on the record. */
    public UserAccounts(DatabaseAccess access, String reason) {
        this.database = JdbcClient.create(access.asOwner());
        this.record = new AccountRecord(database);
        this.reason = reason.strip();
    }

    /** A user name as it is kept. */
    public static String normalise(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a password has twelve characters or more, and is not the user's name. */
    public static boolean isStrong(String username, String password) {
        return password.length() >= SHORTEST_PASSWORD && !password.equalsIgnoreCase(username);
    }

    /** The stored form of a password; refuses one shorter than twelve characters or equal to the user's name. */
    public static String hash(String username, String password) {
        if (!isStrong(username, password)) {
            throw Problem.refused("user.weak-password", username, SHORTEST_PASSWORD);
        }
        return PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(password);
    }

    /** Whether anybody can sign in at all. */
    public boolean isEmpty() {
        return database.sql("select not exists (select from app_user)")
                .query(Boolean.class)
                .single();
    }

    /** Adds the officer; refuses an office nobody knows and a name that is taken. */
    public void add(NewUser user, String passwordHash) {
        refuseUnknownOffice(user.office());
        try {
            insert(user, passwordHash);
            note(Kind.ADDED, id(user.username()));
        } catch (DuplicateKeyException e) {
            throw Problem.refused("user.taken", user.username());
        }
    }

    /** Has an account's password changed at the next sign-in by it, as whoever made the account was shown it. */
    public void demandPassword(String username) {
        database.sql("update app_user set password_given = true where id = :id")
                .param("id", id(username))
                .update();
    }

    /** Shuts or opens an account, and ends its sessions where it is shut; refuses a name that nobody has. */
    public void setEnabled(String username, boolean enabled) {
        note(enabled ? Kind.REOPENED : Kind.SHUT, id(username));
    }

    /** Ends all sessions of an account, which running programs learn within seconds; refuses a name that nobody has. */
    public int endSessions(String username) {
        UUID officer = id(username);
        int ended = database.sql("select count(*) from officer_session where officer = :officer")
                .param("officer", officer)
                .query(Integer.class)
                .single();
        note(Kind.SIGNED_OUT, officer);
        return ended;
    }

    /** Takes an account's second factor away with its codes and passkeys, and ends its sessions; refuses a name that nobody has. */
    public void resetSecondFactor(String username) {
        note(Kind.FACTOR_RESET, id(username));
    }

    /** Links an account to somebody of a provider; refuses where either is linked there already, and a name that nobody has. */
    public void link(String username, ProviderSubject subject) {
        UUID officer = id(username);
        try {
            database.sql(
                            "insert into app_user_identity (provider, subject_digest, officer) values (:provider, :digest, :officer)")
                    .param("provider", subject.provider())
                    .param("digest", subject.digest())
                    .param("officer", officer)
                    .update();
            note(Kind.LINKED, officer);
        } catch (DuplicateKeyException e) {
            throw Problem.refused("user.linked-already", username, subject.provider());
        }
    }

    /** Unlinks an account from a provider, and ends its sessions; refuses where it is not linked, and a name that nobody has. */
    public void unlink(String username, String provider) {
        int found = database.sql("delete from app_user_identity where provider = :provider and officer = :officer")
                .param("provider", provider)
                .param("officer", id(username))
                .update();
        if (found == 0) {
            throw Problem.refused("user.not-linked", username, provider);
        }
        note(Kind.UNLINKED, id(username));
    }

    /** What was done with an account, the last first; refuses a name that nobody has. */
    public List<AccountAct> list(String username) {
        return record.list(id(username), MOST_ACTS);
    }

    /** What whoever acted is called: a user name, or blank for one that nobody has. */
    public String username(UUID officer) {
        return database.sql("select username from app_user where id = :id")
                .param("id", officer)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Has the database do it, and keeps it on record as the operator's. */
    private void note(Kind kind, UUID account) {
        Officer officer = new Officers(database).find(account).orElseThrow();
        record.act(
                new AccountAct(
                        Instant.now().truncatedTo(ChronoUnit.MICROS),
                        kind,
                        account,
                        Optional.empty(),
                        Optional.empty(),
                        reason,
                        Optional.of(officer.role()),
                        Optional.of(officer.office())),
                null);
    }

    private UUID id(String username) {
        return database.sql("select id from app_user where username = :username")
                .param("username", normalise(username))
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> unknown(username));
    }

    private static Problem unknown(String username) {
        return Problem.usage("cli.bad-value", "USER", username);
    }

    private void refuseUnknownOffice(String office) {
        List<String> known = database.sql("select id from office order by id")
                .query((row, number) -> row.getString(1))
                .list();
        if (!known.contains(office)) {
            throw Problem.usage("user.unknown-office", office, String.join(", ", known));
        }
    }

    private void insert(NewUser user, String passwordHash) {
        database.sql("""
                        insert into app_user (id, username, display_name, password_hash, role, office, organisation, language)
                        values (:id, :username, :displayName, :passwordHash, :role, :office, :organisation, :language)
                        """)
                .param("id", UUID.randomUUID())
                .param("username", normalise(user.username()))
                .param("displayName", user.displayName().strip())
                .param("passwordHash", passwordHash)
                .param("role", user.role().name())
                .param("office", user.office())
                .param("organisation", user.organisation())
                .param("language", user.language().getLanguage())
                .update();
    }
}
