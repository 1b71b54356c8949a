package org.acogida.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.acogida.access.Role;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.AnswerData;
import org.acogida.procedure.Command.AskData;
import org.acogida.procedure.Command.CarryOutData;
import org.acogida.procedure.DataRequest;
import org.acogida.procedure.DataRequestId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a person asks of their own data, as officers meet it. */
class DataAskedTest {
    private static TestDesk desk;

    private final CaseId id = new CaseId(UUID.randomUUID());
    private final DataRequestId request = new DataRequestId(UUID.randomUUID());

    @BeforeAll
    static void open() {
        desk = new TestDesk();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private void ask(DataRequest.Kind kind) {
        desk.done(id, new Journeys(11).family(desk.now()).getFirst());
        assertThat(by(Role.STATION, new AskData(request, kind, "quiero ver lo que tienen")))
                .isInstanceOf(Answer.Done.class);
    }

    private Answer by(Role role, Command command) {
        return desk.wiring.casework.submit(
                Submission.now(UUID.randomUUID(), id, desk.officer(role), TestDesk.BRIDGE, command));
    }

    /** One task of a case, as the worklist keeps it. */
    private record Item(String awaits, String consequence, Instant dueAt) {
        static Item of(ResultSet row, int number) throws SQLException {
            return new Item(
                    row.getString("awaits"),
                    row.getString("consequence"),
                    row.getObject("due_at", OffsetDateTime.class).toInstant());
        }
    }

    private List<Item> listItems(String name) {
        return desk.wiring.jdbc.query(
                "select awaits, consequence, due_at from work_item where case_id = ? and name = ?",
                Item::of,
                id.value(),
                name);
    }

    /** The twenty business days after 19 October 2018 are over when 16 November is. */
    @Test
    void itIsDueToTheAuthorityWithAnAlarm() {
        ask(DataRequest.Kind.ACCESS);
        assertThat(listItems("answer-data"))
                .containsExactly(new Item("AUTHORITY", "ALARM", Instant.parse("2018-11-17T06:00:00Z")));
        assertThat(by(Role.PROTECTION, new AnswerData(request, DataRequest.Answer.GRANTED, "")))
                .isInstanceOf(Answer.Done.class);
        assertThat(listItems("answer-data")).isEmpty();
        assertThat(listItems("carry-out-data")).hasSize(1);
        desk.done(id, new CarryOutData(request, "se le entregó una copia"));
        assertThat(listItems("carry-out-data")).isEmpty();
    }

    @Test
    void whoeverTakesItDownDoesNotAnswerIt() {
        ask(DataRequest.Kind.RECTIFICATION);
        for (Role role : List.of(Role.RECEPTION, Role.STATION)) {
            assertThat(by(role, new AnswerData(request, DataRequest.Answer.GRANTED, "")))
                    .as("%s", role)
                    .isInstanceOf(Answer.NotAllowed.class);
        }
    }

    @Test
    void aRefusalSaysWhy() {
        ask(DataRequest.Kind.OPPOSITION);
        assertThat(desk.submit(id, new AnswerData(request, DataRequest.Answer.REFUSED, " ")))
                .isEqualTo(new Answer.Invalid(id, "reasons", "casework.data-request.NO_REASONS", List.of()));
    }
}
