package org.acogida.worklists;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.acogida.keys.TestKeys;
import org.acogida.laws.Laws;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares read models with what the journal makes of them. */
public final class ReadModelCheck {
    private static final Map<String, String> ORDERS =
            Map.of("case_view", "case_id", "work_item", "case_id, number", "case_transfer", "case_id");

    private ReadModelCheck() {}

    /** The tables that are not as they become when they are made anew; {@code owner}: the owner's connections. */
    public static List<String> listDifferences(DataSource owner) {
        JdbcTemplate database = new JdbcTemplate(owner);
        Map<String, String> before = digests(database);
        try (Rebuild rebuild = Rebuild.on(owner, Laws.load(), TestKeys.shared())) {
            rebuild.run(1, (reached, of) -> {}, () -> false);
        }
        Map<String, String> after = digests(database);
        return before.keySet().stream()
                .filter(table -> !Objects.equals(before.get(table), after.get(table)))
                .toList();
    }

    private static Map<String, String> digests(JdbcTemplate database) {
        Map<String, String> digests = new TreeMap<>();
        digests.put("case_person", persons(database));
        ORDERS.forEach((table, order) -> digests.put(
                table,
                String.valueOf(database.queryForObject(
                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, ';' order by " + order
                                + ")), '') from " + table + " t",
                        String.class))));
        return digests;
    }

    /** All persons in clear, as no text is sealed twice alike. */
    public static String persons(JdbcTemplate database) {
        return database.query(
                        "select case_id, version, key, sealed from case_person order by case_id",
                        (row, number) -> row.getString("case_id")
                                + row.getInt("version")
                                + PersonLine.of(row, TestKeys.shared()))
                .toString();
    }
}
