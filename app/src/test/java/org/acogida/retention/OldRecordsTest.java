package org.acogida.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Role;
import org.acogida.casework.TestDesk;
import org.acogida.laws.Retentions;
import org.acogida.rulebook.RecordClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class OldRecordsTest {
    private final Instant now = Instant.now();
    private final TestDesk desk = new TestDesk();
    private final JdbcTemplate program = desk.wiring.jdbc;
    private final JdbcTemplate owner = new JdbcTemplate(desk.owner());
    private final UUID officer = desk.officer(Role.SUPERVISOR).value();

    @AfterEach
    void close() {
        desk.close();
    }

    private OffsetDateTime daysAgo(int days) {
        return now.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }

    private void read(int daysAgo) {
        program.update("""
                insert into reading (read_at, officer, role, office, operation, kind, outcome, people, charged)
                values (?, ?, 'SUPERVISOR', 'ciudad-hidalgo', 'see-case', 'FILE', 'OPENED', ?, true)
                """, daysAgo(daysAgo), officer, daysAgo);
    }

    private List<Integer> kept() {
        return program.query("select people from reading order by people", (row, number) -> row.getInt(1));
    }

    private static long removed(OldRecords records, RecordClass of) {
        return Optional.ofNullable(records.runs().get(of)).orElseThrow().removed();
    }

    private OldRecords at(Clock clock) {
        return new OldRecords(desk.wiring.client, Retentions.load(), clock);
    }

    @Test
    void whatWasReadIsForgottenOnceTheLawsTimeIsOver() {
        List.of(1, 400, 1090, 1100, 4000).forEach(this::read);
        OldRecords records = at(Clock.systemUTC());
        records.remove();
        assertThat(kept()).as("36 months in every law that there is").containsExactly(1, 400, 1090);
        assertThat(removed(records, RecordClass.READINGS)).isEqualTo(2);
        records.remove();
        assertThat(kept()).containsExactly(1, 400, 1090);
        assertThat(removed(records, RecordClass.READINGS)).isZero();
    }

    @Test
    void nothingOfTheLastYearIsForgottenWhateverTheProgramsClockSays() {
        List.of(1, 364, 400).forEach(this::read);
        OldRecords records = at(Clock.offset(Clock.systemUTC(), Duration.ofDays(20_000)));
        assertThatThrownBy(records::remove).hasStackTraceContaining("less than a year ago");
        assertThat(kept()).containsExactly(1, 364, 400);
        assertThatThrownBy(() -> program.queryForObject("select forget_readings(now(), 10)", Long.class))
                .hasStackTraceContaining("less than a year ago");
        assertThat(program.queryForObject("select forget_readings(?, 10)", Long.class, daysAgo(366)))
                .isOne();
        assertThat(kept()).containsExactly(1, 364);
    }

    @Test
    void noOtherWayLeadsAroundIt() {
        List.of(1, 400).forEach(this::read);
        assertThatThrownBy(() -> program.update("delete from reading")).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() ->
                        program.execute("select set_config('acogida.forgets', 'reading', false); delete from reading"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> owner.update("delete from reading")).hasStackTraceContaining("rows are only added");
        assertThatThrownBy(() ->
                        owner.execute("select set_config('acogida.forgets', 'reading', false); delete from reading"))
                .hasStackTraceContaining("too young");
        assertThat(kept()).containsExactly(1, 400);
    }

    @Test
    void sessionsAndBrowsersThatWereLongNotUsedAreForgotten() {
        for (int days : List.of(1, 179, 182, 900)) {
            program.update(
                    "insert into officer_session values (?, ?, ?, ?, 5, 'FIREFOX', 'LINUX')",
                    UUID.randomUUID(),
                    officer,
                    daysAgo(days),
                    daysAgo(days));
            program.update(
                    "insert into known_device values (?, ?, ?)",
                    "%064x".formatted(days),
                    officer,
                    daysAgo(days).toLocalDate());
        }
        OldRecords records = at(Clock.systemUTC());
        records.remove();
        assertThat(program.queryForObject("select count(*) from officer_session", Integer.class))
                .isEqualTo(2);
        assertThat(program.queryForObject("select count(*) from known_device", Integer.class))
                .isEqualTo(2);
        assertThat(removed(records, RecordClass.SIGN_INS)).isEqualTo(4);
    }

    @Test
    void whoAteIsForgottenAfterADayAndHowManyStays() {
        UUID site = UUID.randomUUID();
        owner.update("""
                insert into site (id, name, kind, office, address, opened_at)
                values (?, 'Albergue', 'SHELTER', 'ciudad-hidalgo', '', now())
                """, site);
        owner.update("insert into given_count values (?, current_date - 3, 'breakfast', 4)", site);
        for (int days : List.of(0, 1, 3, 6, 9)) {
            owner.update("""
                    insert into given (id, case_id, site, office, kind, given_at, recorded_at)
                    values (gen_random_uuid(), gen_random_uuid(), ?, 'ciudad-hidalgo', 'breakfast', '2018-10-19', ?)
                    """, site, daysAgo(days));
            owner.update("""
                    insert into presence (case_id, site, office, seen_at, recorded_at)
                    values (gen_random_uuid(), ?, 'ciudad-hidalgo', '2018-10-19', ?)
                    """, site, daysAgo(days));
        }
        OldRecords records = at(Clock.systemUTC());
        records.remove();
        assertThat(owner.queryForObject("select count(*) from given", Integer.class))
                .isEqualTo(2);
        assertThat(owner.queryForObject("select count(*) from presence", Integer.class))
                .isEqualTo(4);
        assertThat(owner.queryForObject("select number from given_count", Integer.class))
                .isEqualTo(4);
        assertThat(removed(records, RecordClass.GIVEN)).isEqualTo(3);
        assertThat(removed(records, RecordClass.PRESENCE)).isEqualTo(1);
    }
}
