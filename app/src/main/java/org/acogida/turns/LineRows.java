package org.acogida.turns;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.line.Absence;
import org.acogida.line.Ending;
import org.acogida.line.Group;
import org.acogida.line.Helper;
import org.acogida.line.LineEntry;
import org.acogida.line.LineEvent;
import org.acogida.line.LineEvent.Called;
import org.acogida.line.LineEvent.Came;
import org.acogida.line.LineEvent.EmergencyRaised;
import org.acogida.line.LineEvent.Given;
import org.acogida.line.LineEvent.HelpCame;
import org.acogida.line.LineEvent.Left;
import org.acogida.line.LineEvent.Missed;
import org.acogida.line.LineEvent.NeedSeen;
import org.acogida.line.LineEvent.Printed;
import org.acogida.line.LineEvent.Reissued;
import org.acogida.line.LineEvent.Returned;
import org.acogida.line.LineEvent.Served;
import org.acogida.line.LineEvent.Staffed;
import org.acogida.line.LineEvent.Withdrawn;
import org.acogida.line.Need;
import org.acogida.line.Spot;
import org.acogida.line.Staff;
import org.acogida.line.Ticket;
import org.acogida.line.TurnId;
import org.acogida.line.Why;

/** Events of a line as rows of {@code line_event}. */
final class LineRows {
    /** The columns in which an event stands, beside what says where and when. */
    static final List<String> COLUMNS = List.of(
            "kind",
            "turn",
            "slip",
            "ticket_day",
            "number",
            "last_number",
            "on_paper",
            "people",
            "children",
            "needs",
            "spot",
            "desk",
            "reason",
            "desks",
            "officers",
            "emergency",
            "helper");

    private LineRows() {}

    /** What stands in the columns; those that an event does not fill are left out. */
    static Map<String, Object> columns(LineEvent event) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("kind", kind(event));
        if (event instanceof LineEvent.OfTurn of) {
            columns.put("turn", of.turn().value());
        }
        switch (event) {
            case Given given -> fill(columns, given);
            case Called called ->
                columns.putAll(
                        Map.of("desk", called.desk(), "reason", called.why().name()));
            case Missed missed -> columns.put("reason", missed.why().name());
            case Withdrawn withdrawn -> columns.put("reason", withdrawn.why().name());
            case Reissued reissued -> columns.put("slip", reissued.slip());
            case NeedSeen seen -> columns.put("needs", new String[] {seen.need().name()});
            case Staffed staffed ->
                columns.putAll(Map.of(
                        "desks",
                        staffed.staff().desks(),
                        "officers",
                        staffed.staff().officers()));
            case EmergencyRaised raised -> {
                columns.put("emergency", raised.emergency());
                raised.turn().ifPresent(turn -> columns.put("turn", turn.value()));
            }
            case HelpCame help ->
                columns.putAll(Map.of(
                        "emergency", help.emergency(), "helper", help.helper().name()));
            case Printed printed ->
                columns.putAll(
                        Map.of("ticket_day", printed.day(), "number", printed.first(), "last_number", printed.last()));
            case Came _, Returned _, Served _, Left _ -> {}
        }
        return columns;
    }

    private static void fill(Map<String, Object> columns, Given given) {
        Group group = given.group();
        columns.putAll(Map.of(
                "slip", given.slip(),
                "ticket_day", given.ticket().day(),
                "number", given.ticket().number(),
                "on_paper", given.ticket().onPaper(),
                "people", group.people(),
                "children", group.children(),
                "needs", group.needs().stream().map(Need::name).sorted().toArray(String[]::new),
                "spot", group.spot().name()));
    }

    private static String kind(LineEvent event) {
        return switch (event) {
            case Given _ -> "GIVEN";
            case Called _ -> "CALLED";
            case Came _ -> "CAME";
            case Missed _ -> "MISSED";
            case Returned _ -> "RETURNED";
            case Served _ -> "SERVED";
            case Left _ -> "LEFT";
            case Printed _ -> "PRINTED";
            case Withdrawn _ -> "WITHDRAWN";
            case Reissued _ -> "REISSUED";
            case NeedSeen _ -> "NEED_SEEN";
            case Staffed _ -> "STAFFED";
            case EmergencyRaised _ -> "EMERGENCY_RAISED";
            case HelpCame _ -> "HELP_CAME";
        };
    }

    static LineEntry entry(ResultSet row, int number) throws SQLException {
        return new LineEntry(
                row.getLong("position"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getObject("day", LocalDate.class),
                Optional.ofNullable(row.getObject("keyed_at", OffsetDateTime.class))
                        .orElse(row.getObject("recorded_at", OffsetDateTime.class))
                        .toInstant(),
                Optional.ofNullable(row.getObject("keyed_day", LocalDate.class))
                        .orElse(row.getObject("day", LocalDate.class)),
                event(row));
    }

    private static LineEvent event(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return switch (kind) {
            case "GIVEN" -> given(row);
            case "CALLED" -> new Called(turn(row), row.getInt("desk"), Why.valueOf(row.getString("reason")));
            case "CAME" -> new Came(turn(row));
            case "MISSED" -> new Missed(turn(row), Absence.valueOf(row.getString("reason")));
            case "RETURNED" -> new Returned(turn(row));
            case "SERVED" -> new Served(turn(row));
            case "LEFT" -> new Left(turn(row));
            case "PRINTED" ->
                new Printed(
                        row.getObject("ticket_day", LocalDate.class), row.getInt("number"), row.getInt("last_number"));
            case "WITHDRAWN" -> new Withdrawn(turn(row), Ending.valueOf(row.getString("reason")));
            case "REISSUED" -> new Reissued(turn(row), row.getString("slip"));
            case "NEED_SEEN" -> new NeedSeen(turn(row), needs(row).iterator().next());
            case "STAFFED" -> new Staffed(new Staff(row.getInt("desks"), row.getInt("officers")));
            case "EMERGENCY_RAISED" ->
                new EmergencyRaised(
                        row.getObject("emergency", UUID.class),
                        Optional.ofNullable(row.getObject("turn", UUID.class)).map(TurnId::new));
            case "HELP_CAME" ->
                new HelpCame(row.getObject("emergency", UUID.class), Helper.valueOf(row.getString("helper")));
            default ->
                throw new IllegalStateException("line_event: kind \"" + kind
                        + "\" is not known to this version; run the one that wrote it, or a later one");
        };
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(
                turn(row),
                new Ticket(
                        row.getObject("ticket_day", LocalDate.class), row.getInt("number"), row.getBoolean("on_paper")),
                new Group(
                        row.getInt("people"), row.getInt("children"), needs(row), Spot.valueOf(row.getString("spot"))),
                row.getString("slip"));
    }

    private static TurnId turn(ResultSet row) throws SQLException {
        return new TurnId(row.getObject("turn", UUID.class));
    }

    private static Set<Need> needs(ResultSet row) throws SQLException {
        Array array = row.getArray("needs");
        return Arrays.stream((String[]) array.getArray()).map(Need::valueOf).collect(Collectors.toSet());
    }
}
