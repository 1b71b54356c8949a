package org.acogida.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database knows of the country it holds. */
final class CountryRecord {
    private final JdbcClient owner;

    CountryRecord(JdbcClient owner) {
        this.owner = owner;
    }

    /** The country begun in this database; empty where none was. */
    Optional<Country> find() {
        return owner.sql("select cases, seed, first_day, last_day, all_open from country")
                .query((row, number) -> new Country(
                        row.getInt(1),
                        row.getLong(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getBoolean(5)))
                .optional();
    }

    /** Whether anybody is registered here, or the demonstration was begun. */
    boolean isUsed() {
        return owner.sql("select exists (select from event) or exists (select from demonstration_clock)"
                        + " or exists (select from closure)")
                .query(Boolean.class)
                .single();
    }

    /** Begins a country: its people are made up, its time stands at its end, and later acts come after its places. */
    void begin(Country country, long places) {
        owner.sql("insert into country (cases, seed, first_day, last_day, all_open) values (?, ?, ?, ?, ?)")
                .params(country.cases(), country.seed(), country.from(), country.to(), country.allOpen())
                .update();
        owner.sql("insert into demonstration_clock (reserved_until) values (?)")
                .param(country.end().atOffset(ZoneOffset.UTC))
                .update();
        owner.sql("""
                        insert into demonstration_replay (done_until, target, stopped, done, refused)
                        values (:end, :end, false, 0, 0)
                        """).param("end", country.end().atOffset(ZoneOffset.UTC)).update();
        owner.sql("select setval(pg_get_serial_sequence('event', 'position'), ?)")
                .param(places)
                .query(row -> {});
    }

    Set<Integer> listDone() {
        return new HashSet<>(owner.sql("select chunk from country_chunk")
                .query(Integer.class)
                .list());
    }
}
