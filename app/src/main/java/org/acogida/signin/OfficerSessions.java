package org.acogida.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.ProviderSubject;
import org.acogida.access.TokenSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sessions of officers on record, by the real clock. Each request asks here who its officer is now: an account that was
 * shut, a session that was ended and another role or office hold within {@link #REMEMBERED} (safety R5).
 */
@Component
public final class OfficerSessions {

    /** How long what was read of a session holds before it is read again. */
    public static final Duration REMEMBERED = Duration.ofSeconds(3);

    /** How far the last act on record may lag behind. */
    static final Duration LAG = Duration.ofSeconds(30);

    private static final Duration LONG_PAST = Duration.ofDays(1);

    private final JdbcClient database;
    private final Officers officers;
    private final Clock real;
    private final ConcurrentHashMap<UUID, Known> known = new ConcurrentHashMap<>();

    public OfficerSessions(JdbcClient database, Clock real) {
        this.database = database;
        this.officers = new Officers(database);
        this.real = real;
    }

    private record Known(Officer officer, Duration idle, Instant lastAct, Instant writtenAct, Instant readAt) {
        Known acted(Instant now) {
            return new Known(officer, idle, now, writtenAct, readAt);
        }

        Known written() {
            return new Known(officer, idle, lastAct, lastAct, readAt);
        }

        Known read(Instant now) {
            return new Known(officer, idle, lastAct, writtenAct, now);
        }

        Instant ends() {
            return lastAct.plus(idle);
        }
    }

    /** Begins one after a password or a passkey, which lasts for so long without an act; gives its id. */
    public UUID begin(Officer officer, Device device, Duration idle) {
        return begin(officer, device, idle, Optional.empty());
    }

    /** The same, perhaps by a provider. */
    UUID begin(Officer officer, Device device, Duration idle, Optional<ByProvider> provider) {
        Instant now = now();
        known.values().removeIf(one -> now.isAfter(one.ends().plus(LONG_PAST)));
        database.sql("delete from officer_session where last_act < :past")
                .param("past", now.minus(LONG_PAST).atOffset(ZoneOffset.UTC))
                .update();
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into officer_session
                            (id, officer, begun_at, last_act, idle_minutes, browser, system, provider, provider_session)
                        values (:id, :officer, :now, :now, :idle, :browser, :system, :provider, :session)
                        """)
                .param("id", id)
                .param("officer", officer.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("idle", idle.toMinutes())
                .param("browser", device.browser().name())
                .param("system", device.system().name())
                .param("provider", provider.map(ByProvider::provider).orElse(null))
                .param(
                        "session",
                        provider.map(ByProvider::session)
                                .map(TokenSecret::digest)
                                .orElse(null))
                .update();
        return id;
    }

    /**
     * Whose it is, as their account is now; empty where it was ended, has been idle for too long, or its account is shut.
     *
     * @param act whether the request is an act of the person, which lets the session last
     */
    public Optional<Officer> find(UUID id, boolean act) {
        Instant now = now();
        Optional<Known> found = read(id, now);
        if (found.isPresent() && now.isAfter(found.get().ends())) {
            end(id);
            return Optional.empty();
        }
        if (act) {
            noteAct(id, now);
        }
        return found.map(Known::officer);
    }

    private Optional<Known> read(UUID id, Instant now) {
        @Nullable Known before = known.get(id);
        if (before != null && now.isBefore(before.readAt().plus(REMEMBERED))) {
            return Optional.of(before);
        }
        try {
            Optional<Known> after = load(id, before, now);
            after.ifPresentOrElse(one -> known.put(id, one), () -> known.remove(id));
            return after;
        } catch (DataAccessException e) {
            if (before == null) {
                throw e;
            }
            // Nobody is read anything from a database that is away: who was signed in stays so until it is back.
            known.put(id, before.read(now));
            return Optional.of(before);
        }
    }

    private Optional<Known> load(UUID id, @Nullable Known before, Instant now) {
        return database.sql("""
                        select s.last_act, s.idle_minutes, u.id, username, display_name, password_hash, role, office, organisation,
                            language, enabled
                        from officer_session s join app_user u on u.id = s.officer where s.id = :id and enabled
                        """)
                .param("id", id)
                .query((row, number) -> {
                    Instant written = instant(row, "last_act");
                    Instant acted = before != null && before.lastAct().isAfter(written) ? before.lastAct() : written;
                    return new Known(Officers.officer(row, number), idle(row), acted, written, now);
                })
                .optional();
    }

    private void noteAct(UUID id, Instant now) {
        @Nullable Known acted = known.computeIfPresent(id, (_, one) -> one.acted(now));
        if (acted != null && !now.isBefore(acted.writtenAct().plus(LAG))) {
            known.computeIfPresent(id, (_, one) -> one.written());
            try {
                database.sql("update officer_session set last_act = :now where id = :id and last_act < :now")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update();
            } catch (DataAccessException _) {
                // A full disk keeps nobody from reading on; this process knows when they last did.
            }
        }
    }

    /** How long a session lasts from now on if nobody does anything; empty for one that {@link #find} has not just found. */
    public Optional<Duration> left(UUID id) {
        return Optional.ofNullable(known.get(id)).map(one -> Duration.between(now(), one.ends()));
    }

    /** An officer's sessions that last, the one begun last first. */
    public List<OfficerSession> list(UUID officer) {
        return database.sql("""
                        select id, begun_at, last_act, idle_minutes, browser, system, provider from officer_session
                        where officer = :officer and last_act + make_interval(mins => idle_minutes) >= :now
                        order by begun_at desc, id
                        """)
                .param("officer", officer)
                .param("now", now().minus(LAG).atOffset(ZoneOffset.UTC))
                .query((row, number) -> session(row))
                .list();
    }

    /** Ends one, at once in this process. */
    public void end(UUID id) {
        known.remove(id);
        database.sql("delete from officer_session where id = :id")
                .param("id", id)
                .update();
    }

    /** Ends one of an officer's own; another's is left alone. */
    public void end(UUID officer, UUID id) {
        if (list(officer).stream().anyMatch(one -> one.id().equals(id))) {
            end(id);
        }
    }

    /** Forgets what was read of an officer's sessions, so that each is read anew. */
    public void forget(UUID officer) {
        known.values().removeIf(one -> one.officer().id().equals(officer));
    }

    /** Ends all of an officer's but one; says how many. */
    public int endOthers(UUID officer, UUID but) {
        List<UUID> others = database.sql(
                        "delete from officer_session where officer = :officer and id <> :but returning id")
                .param("officer", officer)
                .param("but", but)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        others.forEach(known::remove);
        return others.size();
    }

    /** Ends what a provider says has ended: that session, or all of somebody's; whether it had not said so before. */
    boolean end(EndedByProvider said) {
        Optional<UUID> officer = said.subject()
                .flatMap(subject -> officers.find(new ProviderSubject(said.provider(), subject)))
                .map(Officer::id);
        List<Optional<UUID>> ended = database.sql("""
                        with first as (
                            insert into provider_logout (provider, token_digest, expires_at)
                            values (:provider, :token, :expires) on conflict do nothing returning provider),
                        past as (delete from provider_logout where expires_at < :now),
                        ended as (
                            delete from officer_session where exists (select from first) and (officer = :officer or :anybody)
                                and (:session::text is null or provider = :provider
                                    and coalesce(provider_session, case when :anybody then '' else :session end) = :session)
                            returning id)
                        select id from first left join ended on true
                        """)
                .param("provider", said.provider())
                .param("token", TokenSecret.digest(said.id()))
                .param("expires", said.expiresAt().atOffset(ZoneOffset.UTC))
                .param("now", now().atOffset(ZoneOffset.UTC))
                .param("officer", officer.orElse(null))
                .param("anybody", said.subject().isEmpty())
                .param("session", said.session().map(TokenSecret::digest).orElse(null))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .list();
        ended.forEach(id -> id.ifPresent(known::remove));
        return !ended.isEmpty();
    }

    private Instant now() {
        return real.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static OfficerSession session(ResultSet row) throws SQLException {
        return new OfficerSession(
                row.getObject("id", UUID.class),
                new Device(
                        Device.Browser.valueOf(row.getString("browser")),
                        Device.Computer.valueOf(row.getString("system"))),
                instant(row, "begun_at"),
                instant(row, "last_act"),
                idle(row),
                Optional.ofNullable(row.getString("provider")));
    }

    private static Duration idle(ResultSet row) throws SQLException {
        return Duration.ofMinutes(row.getInt("idle_minutes"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
