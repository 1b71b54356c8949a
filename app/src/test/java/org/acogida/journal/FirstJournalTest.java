package org.acogida.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.acogida.casework.TestDesk;
import org.acogida.keys.TestKeys;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Event;
import org.acogida.worklists.Rebuild;
import org.approvaltests.Approvals;
import org.approvaltests.reporters.QuietReporter;
import org.approvaltests.reporters.UseReporter;
import org.junit.jupiter.api.Test;

/** A journal written by the first version of the format, with every kind of event there was; it is never changed. */
@UseReporter(QuietReporter.class)
class FirstJournalTest {

    private static final Path FIRST = Path.of("src/test/resources/journal/first-journal.ndjson");

    private final List<String> lines = read();
    private final List<StoredEntry> entries = JournalLines.readAll(lines.stream());

    private static List<String> read() {
        try {
            return Files.readAllLines(FIRST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itsCasesStandAsTheyStood() {
        Map<CaseId, List<StoredEntry>> cases = entries.stream()
                .collect(Collectors.groupingBy(StoredEntry::caseId, LinkedHashMap::new, Collectors.toList()));
        StringBuilder states = new StringBuilder();
        cases.forEach((id, history) -> states.append(CanonicalJson.MAPPER
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(CaseFile.replay(id, history).state()))
                .append('\n'));
        Approvals.verify(states.toString());
    }

    @Test
    void itsEntriesAreStillWrittenAlike() {
        assertThat(entries.stream().map(JournalLines::write)).containsExactlyElementsOf(lines);
    }

    @Test
    void itHoldsEveryKindThereWas() {
        assertThat(entries.stream()
                        .map(stored -> stored.entry().event().getClass())
                        .distinct())
                .hasSize(27)
                .allMatch(Event.class::isAssignableFrom);
    }

    @Test
    void itsListsCanBeMade() {
        try (TestDesk desk = new TestDesk()) {
            desk.wiring.journal.append(entries);
            Rebuild.Counts counts = rebuild(desk);
            assertThat(counts.entries()).isEqualTo(lines.size());
        }
    }

    private static Rebuild.Counts rebuild(TestDesk desk) {
        try (Rebuild rebuild = Rebuild.on(desk.owner(), TestDesk.LAWS, TestKeys.shared())) {
            return ((Rebuild.Answer.Done) rebuild.run(1, (reached, of) -> {}, () -> false)).counts();
        }
    }
}
