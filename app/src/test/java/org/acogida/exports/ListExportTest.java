package org.acogida.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Role;
import org.acogida.casework.RandomLives;
import org.acogida.casework.TestDesk;
import org.acogida.rulebook.OfficeId;
import org.acogida.sheets.Format;
import org.acogida.worklists.CaseSummary;
import org.acogida.worklists.Page;
import org.acogida.worklists.WorkFilter;
import org.acogida.worklists.WorkItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A file holds what the list shows, for as many people as were said, and is on record before anybody has it. */
class ListExportTest {
    private static final Instant LATER = TestDesk.MORNING.plus(Duration.ofDays(20));

    private static TestDesk desk;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        desk = new TestDesk();
        for (long seed = 1; seed <= 12; seed++) {
            desk.setNow(TestDesk.MORNING);
            new RandomLives(desk, seed).live(6);
        }
        desk.setNow(LATER);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Wanted tasks(WorkFilter filter) {
        return new Wanted.Tasks(
                filter,
                LATER,
                new Layout<>(
                        "Tasks",
                        List.of("case", "name"),
                        (WorkItem item) -> List.of(item.caseId().toString(), item.name())));
    }

    private static Wanted cases(Optional<OfficeId> office) {
        return new Wanted.Cases(
                office,
                new Layout<>(
                        "Cases",
                        List.of("case"),
                        (CaseSummary one) -> List.of(one.id().toString())));
    }

    private ExportAnswer make(Wanted wanted, long people, Path file) {
        UUID by = desk.officer(Role.SUPERVISOR).value();
        return desk.wiring.exports.make(
                new ExportOrder(wanted, Format.CSV, "everything", people, "a review", by), file);
    }

    private static List<List<String>> read(Path file) throws IOException {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
            return csv.stream().map(CsvRecord::getFields).toList();
        }
    }

    private static List<List<String>> listed(WorkFilter filter) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("case", "name"));
        Optional<String> after = Optional.empty();
        do {
            Page<WorkItem> page = desk.wiring.worklist.list(filter, LATER, after, 100);
            page.items().forEach(item -> rows.add(List.of(item.caseId().toString(), item.name())));
            after = page.next();
        } while (after.isPresent());
        return rows;
    }

    @Test
    void theFileHasTheRowsOfTheWorklistInItsOrder() throws IOException {
        Path file = folder.resolve("all.csv");
        WorkFilter everything = WorkFilter.everything();
        long people = desk.wiring.exports.countPeople(tasks(everything));
        assertThat(make(tasks(everything), people, file)).isEqualTo(new ExportAnswer.Made());
        assertThat(read(file)).isEqualTo(listed(everything)).hasSizeGreaterThan(20);
        Set<String> persons = new HashSet<>();
        read(file).stream().skip(1).forEach(row -> persons.add(row.getFirst()));
        assertThat(persons).hasSize((int) people).hasSizeLessThan(read(file).size() - 1);
    }

    @Test
    void aFilterRestrictsRowsAndPeople() {
        WorkFilter elsewhere = WorkFilter.at(Optional.of(new OfficeId("siglo-xxi")));
        assertThat(desk.wiring.exports.countPeople(tasks(elsewhere))).isZero();
        assertThat(desk.wiring.exports.countPeople(cases(Optional.of(new OfficeId("siglo-xxi")))))
                .isZero();
        assertThat(desk.wiring.exports.countPeople(cases(Optional.of(TestDesk.BRIDGE))))
                .isEqualTo(desk.wiring.exports.countPeople(cases(Optional.empty())))
                .isPositive();
    }

    @Test
    void anotherNumberOfPeopleMakesNoFileAndNoEntry() {
        Path file = folder.resolve("wrong.csv");
        long people = desk.wiring.exports.countPeople(cases(Optional.empty()));
        int before = desk.wiring.log.list(Optional.empty(), 100).size();
        assertThat(make(cases(Optional.empty()), people + 1, file)).isEqualTo(new ExportAnswer.OtherNumber(people));
        assertThat(file).doesNotExist();
        assertThat(desk.wiring.log.list(Optional.empty(), 100)).hasSize(before);
    }

    @Test
    void everyFileIsOnRecordByTheRealClockTheLastFirst() throws IOException {
        long people = desk.wiring.exports.countPeople(cases(Optional.empty()));
        Path file = folder.resolve("cases.csv");
        Instant before = Instant.now();
        make(cases(Optional.empty()), people, file);
        assertThat(read(file)).hasSize((int) people + 1);
        LoggedExport last = desk.wiring.log.list(Optional.empty(), 1).getFirst();
        assertThat(last.by()).isEqualTo(desk.officer(Role.SUPERVISOR).value());
        assertThat(last.at()).isBetween(before.minusMillis(1), Instant.now());
        assertThat(last)
                .isEqualTo(new LoggedExport(
                        last.number(),
                        last.by(),
                        last.at(),
                        ListKind.CASES,
                        "everything",
                        Format.CSV,
                        people,
                        "a review"));
        make(tasks(WorkFilter.everything()), desk.wiring.exports.countPeople(tasks(WorkFilter.everything())), file);
        assertThat(desk.wiring.log.list(Optional.empty(), 1).getFirst().list()).isEqualTo(ListKind.WORKLIST);
        assertThat(desk.wiring.log.list(Optional.of(last.number() + 1), 1)).containsExactly(last);
    }

    @Test
    void whatCannotBeWrittenDownIsNotGiven() {
        Path file = folder.resolve("unlogged.csv");
        long people = desk.wiring.exports.countPeople(cases(Optional.empty()));
        ExportOrder withoutPurpose =
                new ExportOrder(cases(Optional.empty()), Format.CSV, "everything", people, " ", UUID.randomUUID());
        assertThatThrownBy(() -> desk.wiring.exports.make(withoutPurpose, file))
                .isInstanceOf(DataAccessException.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void theLogOnlyGrows() throws IOException {
        make(
                cases(Optional.empty()),
                desk.wiring.exports.countPeople(cases(Optional.empty())),
                Files.createTempFile(folder, "any", ".csv"));
        for (String change : List.of("update export_log set people = 1", "delete from export_log")) {
            assertThatThrownBy(() -> desk.wiring.jdbc.execute(change)).hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> new JdbcTemplate(desk.owner()).execute(change))
                    .hasStackTraceContaining("rows are only added");
        }
    }
}
