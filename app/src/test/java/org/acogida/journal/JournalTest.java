package org.acogida.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.acogida.casework.TestDesk;
import org.acogida.keys.TestKeys;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Entry;
import org.acogida.procedure.Event;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.LawId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

class JournalTest {

    private static TestDesk desk;

    private final CaseId id = new CaseId(UUID.randomUUID());

    @BeforeAll
    static void open() {
        desk = new TestDesk();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private final long key = TestKeys.shared().next();

    private List<StoredEntry> entries() {
        List<StoredEntry> entries = new ArrayList<>();
        for (Event event : EventSamples.allOfOneCase()) {
            entries.add(new StoredEntry(
                    UUID.randomUUID(),
                    id,
                    entries.size() + 1,
                    UUID.randomUUID(),
                    Instant.parse("2026-01-01T00:00:00.000001Z"),
                    new Entry(
                            event,
                            EventSamples.AT,
                            new LawId("mx-2018"),
                            TestDesk.BRIDGE,
                            new OfficerId(UUID.randomUUID()),
                            EventSamples.CLOCKS),
                    key));
        }
        return entries;
    }

    @Test
    void whatIsAppendedIsLoadedAsItWas() {
        List<StoredEntry> entries = entries();
        desk.wiring.journal.append(entries);
        assertThat(desk.wiring.journal.load(List.of(id))).containsOnlyKeys(id).containsValue(entries);
    }

    @Test
    void noVersionOfACaseIsUsedTwice() {
        List<StoredEntry> entries = entries();
        desk.wiring.journal.append(entries);
        List<StoredEntry> other = List.of(entries().getFirst());
        assertThatThrownBy(() -> desk.wiring.journal.append(other)).isInstanceOf(DuplicateKeyException.class);
    }

    /** Drawn by lot, so that any digits may stand in it. */
    private static final String ANY_ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Test
    void noColumnOfTheEventsTellsOfThePerson() {
        desk.wiring.journal.append(entries());
        String clear = String.join("\n", desk.wiring.jdbc.queryForList("select e::text from event e", String.class));
        assertThat(clear.toLowerCase(Locale.ROOT).replaceAll(ANY_ID, "id"))
                .contains("decision-served", "2018-10-19", "token-of-the-paper")
                .doesNotContain("canario", "ñandú", "hnd", "1990", "complementary", "station\"", "assisted", "unhcr")
                .doesNotContain("tuesday", "consulate", "c4n4r10");
        assertThat(desk.wiring.journal.load(List.of(id)).toString())
                .as("what was written, so that the test is known to see")
                .contains("Canario", "1990", "HND", "TR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set kind = 'x'",
                "delete from event",
                "truncate event cascade",
                "update person_part set payload = ''",
                "delete from person_part",
                "update command set answer = '{}'",
                "delete from command"
            })
    void theApplicationCanOnlyAdd(String sql) {
        assertThatThrownBy(() -> desk.wiring.jdbc.update(sql)).rootCause().hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update event set kind = 'x'", "delete from event", "truncate event cascade"})
    void evenTheOwnerIsStopped(String sql) {
        JdbcTemplate owner = new JdbcTemplate(desk.owner());
        assertThatThrownBy(() -> owner.update(sql)).rootCause().hasMessageContaining("only added, never changed");
    }
}
