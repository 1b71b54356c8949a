package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.acogida.access.Officers;
import org.acogida.line.Capacity;
import org.acogida.line.Group;
import org.acogida.line.Line;
import org.acogida.line.LineEvent;
import org.acogida.line.Spot;
import org.acogida.line.Staff;
import org.acogida.line.Ticket;
import org.acogida.line.Turn;
import org.acogida.line.TurnId;
import org.acogida.rulebook.OfficeId;
import org.acogida.turns.LineDay;
import org.acogida.turns.LineDays;
import org.acogida.turns.Lines;
import org.acogida.turns.Recorded;
import org.springframework.context.ApplicationContext;

/** The line of an office of the running program, worked without its pages. */
final class TurnDesk {
    private final OfficeId office;
    private final ApplicationContext program;
    private final Lines lines;
    private final LineDays days;

    private TurnDesk(ApplicationContext program, OfficeId office) {
        this.program = program;
        this.office = office;
        this.lines = program.getBean(Lines.class);
        this.days = program.getBean(LineDays.class);
    }

    static TurnDesk of(String office) {
        return of(RunningApplication.context(), office);
    }

    static TurnDesk of(ApplicationContext program, String office) {
        return new TurnDesk(program, new OfficeId(office));
    }

    LineDay day() {
        return days.find(office).orElseThrow();
    }

    Line line() {
        return lines.current(office).on(day().today());
    }

    TurnDesk staff(int desks) {
        record(line -> List.of(new LineEvent.Staffed(new Staff(desks, desks))));
        return this;
    }

    Recorded record(Function<Line, List<LineEvent>> then) {
        return record(UUID.randomUUID(), then);
    }

    Recorded record(UUID form, Function<Line, List<LineEvent>> then) {
        return lines.record(new Lines.Wish(form, office, supervisor(program)), then);
    }

    /** Keys in a slip that was filled in by hand some time ago. */
    Ticket keyIn(int number, Duration ago) {
        Instant asked = day().now().minus(ago);
        Ticket ticket = new Ticket(day().dayOf(asked), number, true);
        Group group = new Group(1, 0, Set.of(), Spot.LINE);
        TurnId id = new TurnId(UUID.randomUUID());
        Recorded recorded = lines.recordAt(
                new Lines.Wish(UUID.randomUUID(), office, supervisor(program)),
                line -> List.of(new Lines.Happened(new LineEvent.Given(id, ticket, group, lines.newSlip()), asked)));
        assertThat(recorded).isInstanceOf(Recorded.Done.class);
        return ticket;
    }

    static UUID supervisor() {
        return supervisor(RunningApplication.context());
    }

    private static UUID supervisor(ApplicationContext program) {
        return program.getBean(Officers.class)
                .findByName("supervisor")
                .orElseThrow()
                .id();
    }

    Turn give(int people, int children) {
        return give(new Group(people, children, Set.of(), Spot.LINE));
    }

    Turn give(Group group) {
        LineDay day = day();
        TurnId id = new TurnId(UUID.randomUUID());
        record(line -> List.of(new LineEvent.Given(
                id,
                ticket(line, Capacity.of(line).dayFor(group, day.local(), day::openOnOrAfter)),
                group,
                lines.newSlip())));
        return line().find(id).orElseThrow();
    }

    private static Ticket ticket(Line line, LocalDate day) {
        return new Ticket(day, line.nextNumber(day), false);
    }
}
