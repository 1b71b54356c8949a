package org.acogida.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.acogida.casework.TestDesk;
import org.acogida.keys.TestKeys;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.DatabaseAccess.Login;
import org.acogida.postgres.Migrations;
import org.acogida.postgres.TestDatabase;
import org.acogida.worklists.Rebuild;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of an earlier version is brought to this one, and every event stored in it reads the same. */
class UpgradeTest {
    private static final Path EARLIER = Path.of("src/test/resources/upgrade/V104.sql");
    private static final Path FIRST = Path.of("src/test/resources/journal/first-journal.ndjson");
    private static final int MANY = 1_000;

    private final DatabaseAccess database = TestDatabase.empty();

    private DriverManagerDataSource as(Login login) {
        return TestDatabase.whole(database, login);
    }

    @Test
    void everyStoredEventReadsTheSame() throws IOException {
        new JdbcTemplate(as(database.owner())).execute(Files.readString(EARLIER));
        Migrations.run(database);
        new PlainParts(as(database.owner()), TestKeys.shared()).seal(done -> {});
        assertThat(new JdbcTemplate(as(database.owner())).queryForList("select payload from person_part", byte[].class))
                .as("what stood in clear is sealed")
                .isNotEmpty()
                .allMatch(PersonPart::isSealed);

        Journal journal = new Journal(new JdbcTemplate(as(database.app())), TestKeys.shared());
        List<String> read = journal.load(journal.listCases(Optional.empty(), MANY)).values().stream()
                .flatMap(List::stream)
                .map(JournalLines::write)
                .toList();
        assertThat(read).containsExactlyInAnyOrderElementsOf(Files.readAllLines(FIRST));
        try (Rebuild rebuild = Rebuild.on(as(database.owner()), TestDesk.LAWS, TestKeys.shared())) {
            Rebuild.Answer.Done done = (Rebuild.Answer.Done) rebuild.run(1, (reached, of) -> {}, () -> false);
            assertThat(done.counts().entries()).isEqualTo(read.size());
        }
    }
}
