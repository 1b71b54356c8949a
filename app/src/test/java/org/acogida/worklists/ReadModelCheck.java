package org.acogida.worklists;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.acogida.laws.Laws;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares read models with what the journal makes of them. */
public final class ReadModelCheck {
    private static final Map<String, String> ORDERS =
            Map.of("case_view", "case_id", "case_person", "case_id", "work_item", "case_id, number");

    private ReadModelCheck() {}

    /** The tables that are not as they become when they are made anew; {@code owner}: the owner's connections. */
    public static List<String> listDifferences(DataSource owner) {
        JdbcTemplate database = new JdbcTemplate(owner);
        Map<String, String> before = digests(database);
        try (Rebuild rebuild = Rebuild.on(owner, Laws.load())) {
            rebuild.run(1, (reached, of) -> {}, () -> false);
        }
        Map<String, String> after = digests(database);
        return before.keySet().stream()
                .filter(table -> !Objects.equals(before.get(table), after.get(table)))
                .toList();
    }

    private static Map<String, String> digests(JdbcTemplate database) {
        Map<String, String> digests = new TreeMap<>();
        ORDERS.forEach((table, order) -> digests.put(
                table,
                String.valueOf(database.queryForObject(
                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, ';' order by " + order
                                + ")), '') from " + table + " t",
                        String.class))));
        return digests;
    }
}
