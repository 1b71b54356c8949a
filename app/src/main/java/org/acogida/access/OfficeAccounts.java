package org.acogida.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of an office, as its supervisors look after them. */
@Component
public final class OfficeAccounts {

    private static final String READ = """
            select u.id, username, display_name, password_hash, role, office, organisation, language, enabled,
                greatest(
                    (select max(last_used) from known_device d where d.officer = u.id),
                    (select max(last_act at time zone 'UTC')::date from officer_session s where s.officer = u.id),
                    (select max(last_used) from api_token t where t.officer = u.id)) as last_use,
                exists (select from second_factor f where f.officer = u.id) as second_factor,
                (select count(*) from user_credentials k where k.user_entity_user_id =
                    rtrim(translate(encode(uuid_send(u.id), 'base64'), '+/', '-_'), '=')) as passkeys,
                array(select provider from app_user_identity i where i.officer = u.id order by provider) as providers,
                (select count(*) from officer_session s where s.officer = u.id
                    and s.last_act + make_interval(mins => s.idle_minutes) >= :now) as sessions,
                (select count(*) from api_token t where t.officer = u.id and t.revoked_at is null
                    and t.expires_at > :now) as tokens
            from app_user u
            """;

    private final JdbcClient database;
    private final Clock real;

    public OfficeAccounts(JdbcClient database, Clock real) {
        this.database = database;
        this.real = real;
    }

    /** Which of them: a part of the name shown or of the user name, blank for all; open ones, shut ones, or both where empty. */
    public record Filter(String words, Optional<Boolean> enabled) {}

    /** Those of an office that fit, by the name shown: so many at most, after the first so many. */
    public List<OfficeAccount> list(String office, Filter filter, int from, int count) {
        return database.sql(READ + """
                        where office = :office and (strpos(lower(display_name), :words) > 0 or strpos(username, :words) > 0)
                            and enabled = coalesce(:enabled::boolean, enabled)
                        order by display_name, username offset :from limit :count
                        """)
                .param("now", now())
                .param("office", office)
                .param("words", UserAccounts.normalise(filter.words()))
                .param("enabled", filter.enabled().orElse(null))
                .param("from", from)
                .param("count", count)
                .query((row, number) -> account(row))
                .list();
    }

    /** One of an office; empty for another's. */
    public Optional<OfficeAccount> find(String office, UUID id) {
        return database.sql(READ + " where office = :office and u.id = :id")
                .param("now", now())
                .param("office", office)
                .param("id", id)
                .query((row, number) -> account(row))
                .optional();
    }

    private OffsetDateTime now() {
        return real.instant().atOffset(ZoneOffset.UTC);
    }

    private static OfficeAccount account(ResultSet row) throws SQLException {
        Array providers = Objects.requireNonNull(row.getArray("providers"));
        return new OfficeAccount(
                Officers.officer(row, 0),
                Optional.ofNullable(row.getObject("last_use", LocalDate.class)),
                row.getBoolean("second_factor"),
                row.getInt("passkeys"),
                Arrays.asList((String[]) providers.getArray()),
                row.getInt("sessions"),
                row.getInt("tokens"));
    }
}
