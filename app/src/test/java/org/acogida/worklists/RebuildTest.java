package org.acogida.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.acogida.calendar.DayRange;
import org.acogida.casework.RandomLives;
import org.acogida.casework.TestDesk;
import org.acogida.norm.Text;
import org.acogida.offices.Closure;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class RebuildTest {

    private static final Map<String, String> TABLES = Map.of(
            "case_view",
            "case_id",
            "case_person",
            "case_id",
            "work_item",
            "case_id, number",
            "document_token",
            "token");

    @Test
    void rebuildingGivesTheIdenticalTables() {
        try (TestDesk desk = new TestDesk()) {
            for (long seed = 1; seed <= 20; seed++) {
                desk.setNow(TestDesk.MORNING);
                new RandomLives(desk, seed).live(30);
            }
            desk.enter(new Closure(
                    UUID.randomUUID(),
                    TestDesk.BRIDGE,
                    new DayRange(LocalDate.of(2018, 12, 20), LocalDate.of(2019, 1, 4)),
                    "Acuerdo 7/2018",
                    new Text("Receso", "Recess")));
            Map<String, List<String>> before = dump(desk);
            JdbcTemplate owner = new JdbcTemplate(desk.owner());
            owner.update("delete from work_item where number % 2 = 0");
            owner.update("update case_person set surnames = 'lost'");
            Rebuild.Counts counts = Rebuild.on(desk.owner(), TestDesk.LAWS).run();
            assertThat(dump(desk)).isEqualTo(before);
            assertThat(before.get("case_view")).hasSize(counts.cases());
            assertThat(before.get("case_view")).anyMatch(row -> !row.endsWith(",)"), "somebody works on it");
            assertThat(before.values()).allSatisfy(rows -> assertThat(rows).hasSizeGreaterThan(3));
        }
    }

    private static Map<String, List<String>> dump(TestDesk desk) {
        Map<String, List<String>> tables = new TreeMap<>();
        TABLES.forEach((table, order) -> tables.put(
                table,
                desk.wiring.jdbc.queryForList("select t::text from " + table + " t order by " + order, String.class)));
        return tables;
    }
}
