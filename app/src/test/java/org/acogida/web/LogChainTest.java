package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.line.Group;
import org.acogida.line.LineEvent;
import org.acogida.line.LineEvent.Called;
import org.acogida.line.Need;
import org.acogida.line.Spot;
import org.acogida.line.Turn;
import org.acogida.line.Why;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.acogida.rulebook.OfficeId;
import org.acogida.turns.LogChecks;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The log of a line that whoever owns the database changes. */
class LogChainTest {
    private static final String BRIDGE = "ciudad-hidalgo";
    private static final OfficeId OFFICE = new OfficeId(BRIDGE);
    private static final String NEXT_LINKS = """
            do $$
            declare
                entry line_event;
                before bytea;
            begin
                for entry in select * from line_event where office = 'ciudad-hidalgo' order by position loop
                    before := line_link(entry, before);
                    update line_event set link = before where position = entry.position;
                end loop;
            end
            $$
            """;

    /** What was tampered with is put back afterwards. */
    private record Attack(JdbcTemplate owner, LogChecks checks) {
        Optional<Long> after(String... statements) {
            owner.execute("create table kept as select * from line_event");
            change(statements);
            Optional<Long> broken = checks.check(OFFICE).broken();
            change("delete from line_event", "insert into line_event overriding system value select * from kept");
            owner.execute("drop table kept");
            return broken;
        }

        private void change(String... statements) {
            List<String> all = new ArrayList<>(List.of("alter table line_event disable trigger user"));
            all.addAll(List.of(statements));
            all.add("alter table line_event enable trigger user");
            owner.batchUpdate(all.toArray(String[]::new));
        }
    }

    @Test
    void anEntryThatIsTakenOutChangedOrPutBetweenIsNoticedAndToldOnThePage() {
        DatabaseAccess database = TestDatabase.migrated();
        try (ConfigurableApplicationContext program = RunningApplication.on(database);
                HttpBrowser stranger = new HttpBrowser(RunningApplication.address(program))) {
            LogChecks checks = program.getBean(LogChecks.class);
            List<Long> positions = positionsOf(program, database);
            int all = positions.size();
            assertThat(checks.check(OFFICE))
                    .returns((long) all, LogChecks.Checked::entries)
                    .returns(Optional.empty(), LogChecks.Checked::broken);
            JdbcTemplate owner = new JdbcTemplate(database.asOwner());
            Attack attack = new Attack(owner, checks);
            for (int at = 0; at < all; at++) {
                long position = positions.get(at);
                String one = " where position = " + position;
                long next = positions.get(Math.min(at + 1, all - 1));
                assertThat(attack.after("delete from line_event" + one))
                        .as("taken out")
                        .contains(next);
                assertThat(attack.after("update line_event set happened_at = happened_at - interval '1 minute'" + one))
                        .contains(position);
                assertThat(attack.after("update line_event set id = gen_random_uuid()" + one))
                        .contains(position);
            }
            long last = positions.getLast();
            assertThat(attack.after("update line_event set reason = 'NEED' where kind = 'CALLED'", NEXT_LINKS))
                    .as("all links made to fit again")
                    .contains(last);
            assertThat(attack.after("update line_event set office = '" + BRIDGE + "' where office = 'inm-tapachula'"))
                    .as("put between")
                    .isPresent();
            assertThat(checks.check(OFFICE).broken()).isEmpty();
            assertThat(stranger.get("/line/" + BRIDGE + "/log.csv").body()).contains("," + link(owner, last) + "\r\n");
            assertThat(stranger.get("/line/" + BRIDGE + "/log").body())
                    .contains("Las " + all + " líneas, desde la primera, están como se escribieron");
        }
    }

    private static String link(JdbcTemplate owner, long position) {
        return owner.query(
                        "select encode(link, 'hex') from line_event where position = " + position,
                        (row, number) -> row.getString(1))
                .getFirst();
    }

    private static List<Long> positionsOf(ConfigurableApplicationContext program, DatabaseAccess database) {
        TurnDesk bridge = TurnDesk.of(program, BRIDGE).staff(2);
        Turn turn = bridge.give(new Group(3, 1, Set.of(Need.CHILD, Need.URGENT_MEDICAL), Spot.HALL));
        TurnDesk.of(program, "inm-tapachula").staff(1);
        bridge.keyIn(7, Duration.ofMinutes(20));
        bridge.record(line -> List.of(new Called(turn.id(), 2, Why.ERROR_MENDED), new LineEvent.Came(turn.id())));
        return new JdbcTemplate(database.asOwner())
                .query(
                        "select position from line_event where office = '" + BRIDGE + "' order by position",
                        (row, _) -> row.getLong(1));
    }
}
