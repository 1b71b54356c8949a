package org.acogida.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.casework.CommandKey;
import org.acogida.journal.EventKinds;
import org.acogida.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The addresses that are told of events, and how far each was told. Times are those of the real clock. */
@Component
public final class Webhooks {

    private static final String SECRET = "whs_";

    private static final String READ = """
            select w.id, w.officer, address, kinds, w.created_at, position, delivered_at, failures, failing_since,
                next_try, fault, fault_detail, suspended_at
            from webhook w join app_user u on u.id = w.officer
            where removed_at is null
            """;

    /** An address to be told of kinds of events, by their stored names. */
    public record NewWebhook(UUID id, Officer officer, String address, Set<String> kinds) {}

    /** What becomes of one that is to be registered. */
    public sealed interface Answer {
        /** Told from now on; the secret cannot be told again. */
        record Registered(UUID id, String secret) implements Answer {
            @Override
            public String toString() {
                return id.toString();
            }
        }

        record Refused(HostFault fault) implements Answer {}
    }

    private final JdbcClient database;
    private final Officers officers;
    private final Journal journal;
    private final AllowedHosts hosts;
    private final CommandKey key;
    private final Clock real;

    public Webhooks(
            JdbcClient database, Officers officers, Journal journal, AllowedHosts hosts, CommandKey key, Clock real) {
        this.database = database;
        this.officers = officers;
        this.journal = journal;
        this.hosts = hosts;
        this.key = key;
        this.real = real;
    }

    /** Registers one that is told of what happens from now on; throws DuplicateKeyException for an id used before. */
    public Answer register(NewWebhook wanted) {
        Set<String> unknown = wanted.kinds().stream()
                .filter(kind -> !EventKinds.listNames().contains(kind))
                .collect(Collectors.toSet());
        if (wanted.kinds().isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException("kinds: " + unknown + "; give at least one of EventKinds");
        }
        Optional<HostFault> fault = hosts.findFault(wanted.address());
        if (fault.isPresent()) {
            return new Answer.Refused(fault.get());
        }
        insert(wanted);
        return new Answer.Registered(wanted.id(), secret(wanted.id()));
    }

    private void insert(NewWebhook wanted) {
        database.sql("""
                        insert into webhook (id, officer, address, kinds, created_at, position)
                        values (:id, :officer, :address, :kinds, :now, :position)
                        """)
                .param("id", wanted.id())
                .param("officer", wanted.officer().id())
                .param("address", wanted.address())
                .param("kinds", wanted.kinds().stream().sorted().toArray(String[]::new))
                .param("now", utc(real.instant()))
                .param("position", journal.lastPosition())
                .update();
    }

    /** The secret that signs what goes to a webhook: made from the program's key, so the database holds none. */
    String secret(UUID id) {
        return SECRET + key.secret("webhook", id.toString());
    }

    /** Those of the accounts of an office, the newest first. */
    public List<Webhook> list(String office) {
        return list(database.sql(READ + " and office = :office order by w.created_at desc, w.id")
                .param("office", office));
    }

    public Optional<Webhook> find(UUID id) {
        return list(database.sql(READ + " and w.id = :id").param("id", id)).stream()
                .findFirst();
    }

    /** Those that have something to be told now. */
    List<UUID> listDue() {
        return database.sql("""
                        select id from webhook
                        where removed_at is null and suspended_at is null and (next_try is null or next_try <= :now)
                            and position < (select max(position) from event)
                        order by position
                        """)
                .param("now", utc(real.instant()))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Notes how far it was told; false where somebody else went on from there, stopped it, or took it away. */
    boolean advance(UUID id, long from, long to, boolean delivered) {
        return database.sql("""
                        update webhook set position = :to, failures = 0, failing_since = null, next_try = null,
                            fault = null, fault_detail = null,
                            delivered_at = case when :delivered then :now else delivered_at end
                        where id = :id and position = :from and removed_at is null and suspended_at is null
                        """)
                        .param("id", id)
                        .param("from", from)
                        .param("to", to)
                        .param("delivered", delivered)
                        .param("now", utc(real.instant()))
                        .update()
                == 1;
    }

    /** Notes a failure, and when to try again; suspends it where patience is over or the fault cannot pass. */
    void fail(Webhook webhook, DeliveryFault fault, Patience patience) {
        Instant now = real.instant().truncatedTo(ChronoUnit.MICROS);
        Instant since = webhook.failingSince().orElse(now);
        int failures = webhook.failures() + 1;
        boolean over = !fault.mayPass() || !now.isBefore(since.plus(patience.limit()));
        database.sql("""
                        update webhook set failures = :failures, failing_since = :since, next_try = :next,
                            fault = :fault, fault_detail = :detail, suspended_at = :suspended
                        where id = :id and position = :position and removed_at is null
                        """)
                .param("id", webhook.id())
                .param("position", webhook.position())
                .param("failures", failures)
                .param("since", utc(since))
                .param("next", utc(now.plus(patience.after(failures))))
                .param("fault", fault.kind().name())
                .param("detail", fault.detail())
                .param("suspended", over ? utc(now) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Tries again at once, from the event that could not be delivered. */
    public void resume(UUID id) {
        database.sql("""
                        update webhook set suspended_at = null, failures = 0, failing_since = null, next_try = null
                        where id = :id and removed_at is null
                        """).param("id", id).update();
    }

    /** Tells it nothing more; what it was stays on record. */
    public void remove(UUID id) {
        database.sql("update webhook set removed_at = :now where id = :id and removed_at is null")
                .param("now", utc(real.instant()))
                .param("id", id)
                .update();
    }

    private List<Webhook> list(StatementSpec statement) {
        return statement.query((row, number) -> webhook(row)).list();
    }

    private Webhook webhook(ResultSet row) throws SQLException {
        @Nullable String fault = row.getString("fault");
        return new Webhook(
                row.getObject("id", UUID.class),
                officers.find(row.getObject("officer", UUID.class)).orElseThrow(),
                row.getString("address"),
                Arrays.stream((String[]) row.getArray("kinds").getArray()).collect(Collectors.toSet()),
                instant(row, "created_at").orElseThrow(),
                row.getLong("position"),
                instant(row, "delivered_at"),
                row.getInt("failures"),
                instant(row, "failing_since"),
                instant(row, "next_try"),
                Optional.ofNullable(fault)
                        .map(name -> new DeliveryFault(DeliveryFault.Kind.valueOf(name), detail(row))),
                instant(row, "suspended_at"));
    }

    private static String detail(ResultSet row) {
        try {
            return Objects.requireNonNullElse(row.getString("fault_detail"), "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
