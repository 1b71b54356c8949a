package org.acogida.access;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.wording.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Makes accounts, as the owner of the database: the application itself cannot. */
public final class UserAccounts {

    private static final int SHORTEST_PASSWORD = 12;

    /** A new officer; the password is checked and hashed elsewhere. */
    public record NewUser(
            String username, String displayName, Role role, String office, String organisation, Locale language) {

        /** One who works for no partner. */
        public NewUser(String username, String displayName, Role role, String office, Locale language) {
            this(username, displayName, role, office, "", language);
        }
    }

    private final JdbcClient database;

    public UserAccounts(DatabaseAccess access) {
        this.database = JdbcClient.create(access.asOwner());
    }

    /** A user name as it is kept. */
    public static String normalise(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    /** The stored form of a password; refuses one shorter than twelve characters or equal to the user's name. */
    public static String hash(String username, String password) {
        if (password.length() < SHORTEST_PASSWORD || password.equalsIgnoreCase(username)) {
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
        } catch (DuplicateKeyException e) {
            throw Problem.refused("user.taken", user.username());
        }
    }

    /** Shuts or opens an account, and ends its sessions where it is shut; refuses a name that nobody has. */
    public void setEnabled(String username, boolean enabled) {
        int found = database.sql("update app_user set enabled = :enabled where username = :username")
                .param("enabled", enabled)
                .param("username", normalise(username))
                .update();
        refuseUnknown(username, found);
        if (!enabled) {
            endSessions(username);
        }
    }

    /** Ends all sessions of an account, which running programs learn within seconds; refuses a name that nobody has. */
    public int endSessions(String username) {
        UUID officer = id(username);
        return database.sql("delete from officer_session where officer = :officer")
                .param("officer", officer)
                .update();
    }

    /** Takes an account's second factor away with its codes and passkeys, and ends its sessions; refuses a name that nobody has. */
    public void resetSecondFactor(String username) {
        UUID officer = id(username);
        for (String table : List.of("recovery_code", "second_factor")) {
            database.sql("delete from " + table + " where officer = :officer")
                    .param("officer", officer)
                    .update();
        }
        database.sql("""
                        delete from user_credentials where user_entity_user_id =
                            rtrim(translate(encode(uuid_send(:officer), 'base64'), '+/', '-_'), '=')
                        """).param("officer", officer).update();
        endSessions(username);
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
        endSessions(username);
    }

    private UUID id(String username) {
        return database.sql("select id from app_user where username = :username")
                .param("username", normalise(username))
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> unknown(username));
    }

    private static void refuseUnknown(String username, int found) {
        if (found == 0) {
            throw unknown(username);
        }
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
