package org.acogida.web.turns;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.line.Line;
import org.acogida.line.LineEvent;
import org.acogida.turns.LineDay;
import org.acogida.turns.LineDays;
import org.acogida.turns.Lines;
import org.acogida.turns.Recorded;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.springframework.stereotype.Component;

/** Opens the line of an officer's own office to them. */
@Component
class LineDesk {
    private final Desk desk;
    private final Lines lines;
    private final LineDays days;

    LineDesk(Desk desk, Lines lines, LineDays days) {
        this.desk = desk;
        this.lines = lines;
        this.days = days;
    }

    /** The office, its day and its line; whoever may not run it is refused with 403. */
    record At(Here here, LineDay day, Line line, TurnWords told) {}

    At open(Officer officer) {
        Here here = desk.here(officer, Operation.Use.RUN_TURNS);
        LineDay day = days.find(here.office()).orElseThrow();
        Line line = lines.current(here.office()).on(day.today());
        return new At(here, day, line, new TurnWords(here.words(), line.rules()));
    }

    Lines lines() {
        return lines;
    }

    /** Records in the line of that office, once for a form. */
    Recorded record(At at, UUID form, Function<Line, List<LineEvent>> then) {
        return lines.record(wish(at, form), then);
    }

    static Lines.Wish wish(At at, UUID form) {
        return new Lines.Wish(form, at.here().office(), at.here().by().value());
    }
}
