package org.acogida.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.acogida.access.Operation.Use;
import org.acogida.calendar.DayRange;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;
import org.acogida.statistics.Breakdown;
import org.acogida.statistics.Figure;
import org.acogida.statistics.Measure;
import org.acogida.statistics.Statistics;
import org.acogida.statistics.Table;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.worklists.Board;
import org.acogida.worklists.Counted;
import org.acogida.worklists.Load;
import org.acogida.worklists.WeekCount;
import org.springframework.stereotype.Component;

/** The board of who holds how many cases, and statistics in which small figures are hidden. */
@Component
final class FigureRoutes implements Route.Source {
    private static final String OFFICE = "office";
    private static final String YEAR = "year";
    private static final int WEEKS = 6;

    private final Desk desk;
    private final Board board;
    private final Statistics statistics;

    FigureRoutes(Desk desk, Board board, Statistics statistics) {
        this.desk = desk;
        this.board = board;
        this.statistics = statistics;
    }

    /**
     * Who holds how much, and what ends in the weeks to come.
     *
     * @param loadsAsOf when the loads were counted, where they are many and told as they were some seconds ago
     * @param weeksAsOf the same of the weeks
     */
    record BoardView(
            List<BoardLoad> loads, Optional<Instant> loadsAsOf, List<BoardWeek> weeks, Optional<Instant> weeksAsOf) {}

    /**
     * How much waits for one officer, or for nobody.
     *
     * @param late cases with something overdue
     * @param soon those with nothing overdue and something due within the week
     */
    record BoardLoad(Optional<OfficerId> officer, long cases, long late, long soon) {}

    /** How many tasks of one name end in a week. */
    record BoardWeek(LocalDate monday, String task, LawId law, boolean held, long count) {}

    /** Counts by month; the last row has the sums, the last figure of a row its total. */
    record Figures(
            Measure what, Breakdown by, String year, List<String> months, List<String> groups, List<FigureRow> rows) {}

    /** The figures of a month, one for each group, and their total. */
    record FigureRow(List<FigureCell> cells) {}

    /**
     * A figure as it may be seen.
     *
     * @param count zero unless it is shown
     */
    record FigureCell(Figure.Mark mark, long count) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/board", "read-board")
                        .needs(Use.SEE_BOARD)
                        .asks(OFFICE, Shapes.name())
                        .gives(200, Shapes.of(BoardView.class))
                        .fails(ProblemKind.UNKNOWN)
                        .by(this::board),
                Route.get("/statistics", "read-statistics")
                        .needs(Use.SEE_STATISTICS)
                        .asks("what", Shapes.of(Measure.class))
                        .asks("by", Shapes.of(Breakdown.class))
                        .asks(YEAR, new Scalars.Whole(1900, 2100, false))
                        .asks(OFFICE, Shapes.name())
                        .gives(200, Shapes.of(Figures.class))
                        .fails(ProblemKind.UNKNOWN)
                        .by(this::figures));
    }

    /** The office that was asked for; whoever names none of them is told so. */
    private static Optional<OfficeId> office(Call call, Here here) {
        Optional<OfficeId> office = call.find(OFFICE, String.class).map(OfficeId::new);
        office.filter(named -> here.context().calendars().listOffices().stream()
                        .noneMatch(known -> known.id().equals(named)))
                .ifPresent(unknown -> {
                    throw new Problem.Stop(ProblemKind.UNKNOWN);
                });
        return office;
    }

    private Reply board(Call call) {
        Here here = desk.here(call.officer(), Use.SEE_BOARD);
        Optional<OfficeId> office = office(call, here);
        LocalDate today = here.words().dayOf(here.now());
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        DayRange ahead = new DayRange(monday, monday.plusWeeks(WEEKS).minusDays(1));
        Counted<List<Load>> loads = board.listLoads(office, here.now());
        Counted<List<WeekCount>> weeks = board.listWeeks(office, ahead, here.now());
        return Reply.ok(new BoardView(
                loads.value().stream()
                        .map(load -> new BoardLoad(load.officer(), load.cases(), load.late(), load.soon()))
                        .toList(),
                loads.asOf(),
                weeks.value().stream()
                        .map(week -> new BoardWeek(week.monday(), week.task(), week.law(), week.held(), week.count()))
                        .toList(),
                weeks.asOf()));
    }

    private Reply figures(Call call) {
        Here here = desk.here(call.officer(), Use.SEE_STATISTICS);
        Optional<OfficeId> office = office(call, here);
        Measure what = call.find("what", Measure.class).orElse(Measure.ARRIVALS);
        Breakdown by = call.find("by", Breakdown.class).orElse(Breakdown.PATHWAY);
        LocalDate today = here.context().today();
        Year year = call.find(YEAR, Integer.class).map(Year::of).orElseGet(() -> Year.from(today.minusMonths(1)));
        Table table = statistics.count(what, by, office, year, today);
        return Reply.ok(new Figures(
                what,
                by,
                year.toString(),
                table.months().stream().map(Object::toString).toList(),
                table.groups(),
                table.rows().stream().map(FigureRoutes::row).toList()));
    }

    private static FigureRow row(List<Figure> row) {
        return new FigureRow(row.stream()
                .map(figure -> new FigureCell(figure.mark(), figure.count()))
                .toList());
    }
}
