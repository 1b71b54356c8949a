package org.acogida.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.acogida.postgres.DatabaseAccess.Login;
import org.acogida.postgres.RoundTrip.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Several statements, one wait. */
class RoundTripTest {

    private static final String ADD =
            "insert into things select * from unnest(?::uuid[], ?::text[], ?::int[], ?::timestamptz[], ?::bytea[])";

    private static final Instant AT = Instant.parse("2018-10-19T15:00:00.123456Z");

    private final DatabaseAccess access = TestDatabase.migrated();
    private final Login owner = access.owner();
    private final JdbcTemplate database = elsewhere();

    @BeforeEach
    void make() {
        database.execute("create table things (id uuid primary key, name text, size int, at timestamptz, bytes bytea)");
    }

    private static @Nullable Object[] thing(@Nullable String name, @Nullable Integer size, @Nullable Instant at) {
        return new @Nullable Object[] {
            UUID.randomUUID(), name, size, at, String.valueOf(name).getBytes(StandardCharsets.UTF_8)
        };
    }

    private List<Map<String, @Nullable Object>> things() {
        return database.queryForList("select * from things order by size");
    }

    @Test
    void eachStatementSeesWhatTheOnesBeforeItDid() {
        RoundTrip trip = new RoundTrip();
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(thing("uno, \"dos\" {tres} \\", 1, AT));
        rows.add(thing(null, 2, null));
        trip.tellAll(ADD, rows);
        Reply<List<String>> named = trip.ask("select name from things where size = ?", row -> row.getString(1), 1);
        trip.tell("delete from things where size = ?", 2);
        trip.tell("select pg_advisory_xact_lock(1)");
        Reply<List<Instant>> at = trip.ask(
                "select at from things",
                row -> row.getObject(1, OffsetDateTime.class).toInstant());
        Reply<List<Long>> left = trip.ask("select count(*) from things", row -> row.getLong(1));
        assertThatThrownBy(named::get).hasMessageContaining("before the round trip");
        trip.run(database);
        assertThat(named.get()).containsExactly("uno, \"dos\" {tres} \\");
        assertThat(left.get()).containsExactly(1L);
        assertThat(at.get()).containsExactly(AT);
    }

    @Test
    void whatIsSetHoldsForTheTransactionAlone() {
        RoundTrip trip = new RoundTrip();
        trip.set("acogida.first", "one");
        trip.set("acogida.second", "two");
        String both = "select current_setting('acogida.first', true) || current_setting('acogida.second', true)";
        Reply<List<String>> set = trip.ask(both, row -> row.getString(1));
        SingleConnectionDataSource same =
                new SingleConnectionDataSource(access.url(), owner.user(), owner.password(), true);
        JdbcTemplate connection = new JdbcTemplate(same);
        new TransactionTemplate(new DataSourceTransactionManager(same)).executeWithoutResult(status -> {
            trip.run(connection);
            assertThat(connection.queryForObject(both, String.class)).isEqualTo("onetwo");
        });
        assertThat(set.get()).containsExactly("onetwo");
        assertThat(connection.queryForObject(both, String.class)).isNullOrEmpty();
        same.destroy();
    }

    @Test
    void whatIsCommittedWithItIsThereBeforeTheTransactionIsLeft() {
        TransactionTemplate transaction = transaction();
        transaction.executeWithoutResult(status -> {
            RoundTrip trip = new RoundTrip();
            trip.tellAll(ADD, List.<@Nullable Object[]>of(thing("uno", 1, AT)));
            trip.runAndCommit(database);
            assertThat(elsewhere().queryForObject("select count(*) from things", Long.class))
                    .isEqualTo(1);
        });
        assertThat(things()).hasSize(1);
    }

    @Test
    void whereOneStatementFailsNothingIsCommitted() {
        TransactionTemplate transaction = transaction();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    RoundTrip trip = new RoundTrip();
                    trip.tellAll(ADD, List.<@Nullable Object[]>of(thing("uno", 1, AT)));
                    trip.tell("select 1 / ?", 0);
                    trip.runAndCommit(database);
                }))
                .hasMessageContaining("division by zero");
        assertThat(things()).isEmpty();
    }

    private JdbcTemplate elsewhere() {
        return new JdbcTemplate(new DriverManagerDataSource(access.url(), owner.user(), owner.password()));
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(
                new DataSourceTransactionManager(Objects.requireNonNull(database.getDataSource())));
    }

    @Test
    void aColumnMayHoldNothingAtAll() {
        RoundTrip trip = new RoundTrip();
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(thing(null, 1, null));
        rows.add(thing(null, 2, null));
        trip.tellAll(ADD, rows);
        trip.run(database);
        assertThat(things()).hasSize(2).allMatch(row -> row.get("name") == null && row.get("at") == null);
    }

    @Test
    void nothingToSayNeedsNoRoundTrip() {
        RoundTrip trip = new RoundTrip();
        trip.tellAll(ADD, List.of());
        trip.run(database);
        assertThat(things()).isEmpty();
    }

    @Test
    void whatTheDatabaseRefusesIsSaidInSpringsWords() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(thing("once", 1, AT));
        RoundTrip trip = new RoundTrip();
        trip.tellAll(ADD, rows);
        trip.tellAll(ADD, rows);
        assertThatThrownBy(() -> trip.run(database)).isInstanceOf(DuplicateKeyException.class);
    }
}
