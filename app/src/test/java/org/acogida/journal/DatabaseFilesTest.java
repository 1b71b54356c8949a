package org.acogida.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.access.Role;
import org.acogida.attachments.AttachedFile;
import org.acogida.attachments.Attachments;
import org.acogida.casework.TestDesk;
import org.acogida.keys.TestKeys;
import org.acogida.postgres.TestDatabase;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Entry;
import org.acogida.procedure.Event;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Manner;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.LawId;
import org.acogida.worklists.WorkFilter;
import org.junit.jupiter.api.Test;

/** What whoever takes the database's files holds: tables, indexes, the log of what is written, and temporary files. */
class DatabaseFilesTest {

    private static final List<String> CANARIES = List.of("canari", "c4n4r10", "ñandú");

    private final TestDesk desk = new TestDesk();
    private final CaseId id = new CaseId(UUID.randomUUID());

    private void live() {
        desk.done(
                id,
                new RegisterArrival(
                        new HouseholdId(UUID.randomUUID()),
                        TestDesk.MORNING,
                        EventSamples.person(),
                        EventSamples.circumstances(),
                        org.acogida.procedure.Role.HEAD));
        desk.done(id, new FileClaim(Manner.ORAL, "canario statement ".repeat(500)));
        new Attachments(desk.wiring.client, desk.wiring.casework, desk.wiring.keys)
                .add(
                        id,
                        UUID.randomUUID(),
                        AttachedFile.of(
                                "canario.pdf",
                                ("%PDF-1.4 canario " + "canario".repeat(9)).getBytes(StandardCharsets.UTF_8)),
                        desk.officer(Role.SUPERVISOR),
                        TestDesk.BRIDGE);
        appendEveryKind();
        assertThat(desk.wiring.cases.search("canario", Optional.empty(), 10).items())
                .hasSize(1);
        assertThat(desk.wiring
                        .worklist
                        .list(named("canario"), desk.now(), Optional.empty(), 10)
                        .items())
                .isNotEmpty();
        assertThatThrownBy(() -> desk.wiring.jdbc.queryForList("select nothing from event"))
                .as("an error of the database, which it writes down")
                .hasMessageContaining("nothing");
    }

    private static WorkFilter named(String text) {
        WorkFilter all = WorkFilter.everything();
        return new WorkFilter(all.office(), all.holder(), text, "", "", all.awaits(), all.due(), all.dueIn());
    }

    private void appendEveryKind() {
        CaseId other = new CaseId(UUID.randomUUID());
        long key = TestKeys.shared().next();
        List<StoredEntry> entries = new ArrayList<>();
        for (Event event : EventSamples.allOfOneCase()) {
            entries.add(new StoredEntry(
                    UUID.randomUUID(),
                    other,
                    entries.size() + 1,
                    UUID.randomUUID(),
                    desk.now(),
                    new Entry(
                            event,
                            EventSamples.AT,
                            new LawId("mx-2018"),
                            TestDesk.BRIDGE,
                            new OfficerId(UUID.randomUUID()),
                            EventSamples.CLOCKS),
                    key));
        }
        desk.wiring.journal.append(entries);
    }

    private static List<String> listFilesWith(List<String> words) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TestDatabase.files())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = asRead(Files.readAllBytes(file));
                words.stream()
                        .map(word -> asRead(word.getBytes(StandardCharsets.UTF_8)))
                        .filter(content::contains)
                        .forEach(word -> found.add(word + " in " + file));
            }
        }
        return found;
    }

    private static String asRead(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    @Test
    void holdNothingOfAPerson() throws IOException {
        live();
        assertThat(listFilesWith(CANARIES)).isEmpty();
        desk.wiring.jdbc.update(
                "insert into outage (id, office, from_at, what) values (?, 'ciudad-hidalgo', now(), 'a blackbird')",
                UUID.randomUUID());
        assertThat(listFilesWith(List.of("a blackbird")))
                .as("what stands in clear is seen")
                .isNotEmpty();
    }
}
