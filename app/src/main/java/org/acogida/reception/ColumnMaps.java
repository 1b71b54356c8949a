package org.acogida.reception;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an office said of the columns of foreign files, known again by the names in their headers. */
@Component
public class ColumnMaps {
    private final JdbcClient database;

    public ColumnMaps(JdbcClient database) {
        this.database = database;
    }

    /** What was said last of a header with these names. */
    Optional<ColumnMap> find(OfficeId office, List<String> names) {
        return database.sql("""
                        select id, source from column_map where office = ? and header = ?
                        order by set_at desc, id desc limit 1
                        """)
                .params(office.value(), digest(names))
                .query((row, number) -> new ColumnMap(columns(row.getLong("id")), row.getString("source")))
                .optional();
    }

    private Map<String, Column> columns(long map) {
        Map<String, Column> columns = new HashMap<>();
        database.sql("select name, meaning from column_map_name where map = ?")
                .param(map)
                .query(row -> {
                    columns.put(row.getString("name"), Column.valueOf(row.getString("meaning")));
                });
        return columns;
    }

    /** Keeps what was said, unless it is what is known. */
    @Transactional
    void remember(OfficeId office, OfficerId by, List<String> names, ColumnMap map) {
        if (find(office, names).filter(map::equals).isPresent()) {
            return;
        }
        long id = database.sql("""
                        insert into column_map (office, header, source, officer, set_at) values (?, ?, ?, ?, ?)
                        returning id
                        """)
                .params(office.value(), digest(names), map.source(), by.value(), OffsetDateTime.now(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        map.columns()
                .forEach((name, column) -> database.sql(
                                "insert into column_map_name (map, name, meaning) values (?, ?, ?)")
                        .params(id, name, column.name())
                        .update());
    }

    private static String digest(List<String> names) {
        try {
            byte[] text = ColumnMap.signature(names).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
