package org.acogida.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.acogida.postgres.RoundTrip;
import org.acogida.postgres.RoundTrip.Reply;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;

/** The officers known to the application. */
@Repository
public class Officers implements UserDetailsService {

    private static final String COLUMNS =
            "id, username, display_name, password_hash, role, office, organisation, language, enabled from app_user";

    private final JdbcClient database;

    public Officers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return findByName(username).orElseThrow(() -> UsernameNotFoundException.fromUsername(username));
    }

    /** The officer of that user name, whatever its case. */
    public Optional<Officer> findByName(String username) {
        return database.sql("select " + COLUMNS + " where username = :username")
                .param("username", UserAccounts.normalise(username))
                .query(Officers::officer)
                .optional();
    }

    /** The officer of that id, for instance to show who did an act. */
    public Optional<Officer> find(UUID id) {
        return database.sql("select " + COLUMNS + " where id = :id")
                .param("id", id)
                .query(Officers::officer)
                .optional();
    }

    /** The officer whose account the operator linked to somebody of a provider. */
    public Optional<Officer> find(ProviderSubject subject) {
        return database.sql(
                        "select " + COLUMNS + " where id ="
                                + " (select officer from app_user_identity where provider = :provider and subject_digest = :digest)")
                .param("provider", subject.provider())
                .param("digest", subject.digest())
                .query(Officers::officer)
                .optional();
    }

    /** The officers of these ids, once the round trip is made; those of which none is known are left out. */
    public Supplier<Map<UUID, Officer>> find(RoundTrip trip, Collection<UUID> ids) {
        Reply<List<Officer>> found = trip.ask(
                "select " + COLUMNS + " where id = any (?)", row -> officer(row, 0), (Object) ids.toArray(UUID[]::new));
        return () -> found.get().stream().collect(Collectors.toMap(Officer::id, Function.identity()));
    }

    /** Everybody who has an account, also those who may no longer sign in, by the name shown. */
    public List<Officer> list() {
        return database.sql("select " + COLUMNS + " order by display_name, username")
                .query(Officers::officer)
                .list();
    }

    /** The first by name of those who may sign in with a role. */
    public Optional<Officer> findFirst(Role role) {
        return database.sql("select " + COLUMNS + " where role = :role and enabled order by username limit 1")
                .param("role", role.name())
                .query(Officers::officer)
                .optional();
    }

    /** One row of the columns of {@code app_user}. */
    public static Officer officer(ResultSet row, int number) throws SQLException {
        return new Officer(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("password_hash"),
                Role.valueOf(row.getString("role")),
                row.getString("office"),
                row.getString("organisation"),
                Locale.of(row.getString("language")),
                row.getBoolean("enabled"));
    }
}
