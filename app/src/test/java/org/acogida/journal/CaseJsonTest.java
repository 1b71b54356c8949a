package org.acogida.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.acogida.casework.TestDesk;
import org.acogida.procedure.Context;
import org.acogida.procedure.OfficerId;
import org.approvaltests.Approvals;
import org.approvaltests.reporters.QuietReporter;
import org.approvaltests.reporters.UseReporter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Programs read what is written here; its names and places stay. */
@UseReporter(QuietReporter.class)
class CaseJsonTest {
    private static final Path FIRST = Path.of("src/test/resources/journal/first-journal.ndjson");
    private static final String CASE = "00000000-0000-7000-8000-000000000001";

    private static CaseFile file() throws IOException {
        List<StoredEntry> entries = JournalLines.readAll(Files.readAllLines(FIRST).stream()).stream()
                .filter(stored -> stored.caseId().toString().equals(CASE))
                .toList();
        return CaseFile.replay(entries);
    }

    private static String written() throws IOException {
        try (TestDesk desk = new TestDesk()) {
            Context context = desk.wiring.casework.context(
                    TestDesk.BRIDGE, new OfficerId(new UUID(0, 1)), Instant.parse("2019-06-01T15:00:00Z"));
            return new CaseJson(context, by -> "Ana López", entry -> "LRPCAP 11", true, (owner, name) -> true)
                    .write(file());
        }
    }

    @Test
    void aCaseIsWrittenAsItWasFirstWritten() throws IOException {
        Approvals.verify(written());
    }

    @Test
    void everyEventIsThereAndReadsBackAsItHappened() throws IOException {
        JsonNode json = CanonicalJson.MAPPER.readTree(written());
        List<StoredEntry> entries = file().entries();
        assertThat(json.get("events").size()).isEqualTo(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            JsonNode event = json.get("events").get(i);
            EventCodec.Coded coded = new EventCodec.Coded(
                    event.get("kind").asString(),
                    CanonicalJson.MAPPER
                            .createObjectNode()
                            .setAll((ObjectNode) event.get("fields"))
                            .set("clocks", event.get("clocks"))
                            .toString(),
                    EventCodec.NOTHING);
            assertThat(EventCodec.decode(coded).event())
                    .isEqualTo(entries.get(i).entry().event());
            assertThat(event.get("occurredAt").asString())
                    .isEqualTo(entries.get(i).entry().occurredAt().toString());
        }
        assertThat(json.get("clocks").size()).isEqualTo(file().state().clocks().size());
    }
}
