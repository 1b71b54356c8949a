package org.acogida.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.journal.CopyText;
import org.acogida.journal.Journal;
import org.acogida.keys.TestKeys;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.acogida.procedure.Birth;
import org.acogida.procedure.Person;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** With {@code -Dpeople=1000000} it tells how long a country is read for; otherwise a village is. */
class PeopleTest {

    private static final int COUNT = Integer.getInteger("people", 3_000);
    private static final int AT_ONCE = 10_000;
    private static final int SURNAMES = 5_000;
    private static final long MB = 1 << 20;

    private final DatabaseAccess database = TestDatabase.migrated();
    private final DriverManagerDataSource owner = new DriverManagerDataSource(
            database.url(), database.owner().user(), database.owner().password());
    private final JdbcTemplate jdbc = new JdbcTemplate(owner);

    private static PersonLine line(int number) {
        LocalDate day = LocalDate.EPOCH.plusDays(number % 15_000);
        return new PersonLine(
                "Persona N" + number,
                "Apellido" + number % SURNAMES + " Segundo" + number / SURNAMES,
                Optional.of(Birth.on(day)),
                "HND",
                Person.Sex.X);
    }

    private void write() throws SQLException {
        jdbc.execute("alter table case_person no force row level security");
        try (Connection connection = owner.getConnection()) {
            CopyText rows = new CopyText();
            for (int number = 1; number <= COUNT; number++) {
                UUID id = new UUID(0, number);
                long key = TestKeys.shared().next();
                byte[] sealed =
                        line(number).seal(id, TestKeys.shared().find(key).orElseThrow());
                rows.row(id, 1, key, sealed);
                if (number % AT_ONCE == 0 || number == COUNT) {
                    rows.into(connection, "case_person (case_id, version, key, sealed)");
                }
            }
        }
        jdbc.execute("alter table case_person force row level security");
    }

    @Test
    void everybodyIsFoundWhoIsInTheDatabase() throws SQLException {
        write();
        long before = used();
        long begun = System.nanoTime();
        People people = new People(jdbc, TestKeys.shared(), new Journal(jdbc, TestKeys.shared()));
        assertThat(people.count()).isEqualTo(COUNT);
        long read = System.nanoTime();
        System.out.printf(
                "%,d people read in %.1f s, %,d MB of memory%n", COUNT, (read - begun) / 1e9, (used() - before) / MB);
        for (String text : List.of("n" + COUNT, "apellido7 segundo0", "persona n" + COUNT / 2, "nobody", "persona")) {
            long asked = System.nanoTime();
            int found = people.search(text, Optional.empty(), 51).size();
            System.out.printf("\"%s\": %d on the page, %.1f ms%n", text, found, (System.nanoTime() - asked) / 1e6);
        }
        assertThat(people.search("n" + COUNT, Optional.empty(), 2)).containsExactly(new UUID(0, COUNT));
        assertThat(people.search("nobody", Optional.empty(), 2)).isEmpty();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
