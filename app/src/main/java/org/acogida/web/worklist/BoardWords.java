package org.acogida.web.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.procedure.Task;
import org.acogida.rulebook.Party;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.Words;
import org.acogida.worklists.DueGroup;
import org.acogida.worklists.Load;

/** Words and draws the board: what is found stands in the titles, figures and bars below. */
final class BoardWords {
    private static final int WIDTH = 1000;

    private final Here here;
    private final Words words;
    private final Names names;
    private final String office;

    BoardWords(Here here, String office) {
        this.here = here;
        this.words = here.words();
        this.names = new Names(here);
        this.office = office;
    }

    /** What the page shows; a finding each of weeks and of officers, and when they were counted if that was before. */
    record Told(
            String weeksFinding,
            String weeksAt,
            String most,
            List<WeekLine> weeks,
            String sharesFinding,
            String sharesAt,
            List<ShareLine> shares) {}

    /** A figure and the rows of the worklist that it counts. */
    record Figure(String number, String href, boolean zero) {}

    /**
     * One week.
     *
     * @param held how wide the bar of what somebody holds is, in thousandths
     * @param unheld the same for what nobody does
     */
    record WeekLine(String week, int held, int unheld, Figure count, Figure withoutHolder, String most) {}

    /** One officer, with the widths of what is late, soon and later, in thousandths. */
    record ShareLine(
            String name, boolean nobody, int late, int soon, int later, Figure cases, Figure overdue, Figure week) {}

    Told tell(BoardView view) {
        long longest =
                view.weeks().stream().mapToLong(BoardView.Week::count).max().orElse(0);
        long fullest = view.shares().stream()
                .mapToLong(share -> share.load().cases())
                .max()
                .orElse(0);
        return new Told(
                view.busiest().map(this::finding).orElseGet(() -> words.text("board.weeks.none", BoardView.WEEKS)),
                at(view.weeksAsOf()),
                view.busiest().flatMap(BoardView.Week::most).map(this::most).orElse(""),
                view.weeks().stream().map(week -> line(week, longest)).toList(),
                finding(view),
                at(view.sharesAsOf()),
                view.shares().stream().map(share -> line(share, fullest)).toList());
    }

    private String at(Optional<Instant> asOf) {
        return asOf.map(words::time).orElse("");
    }

    private String finding(BoardView.Week week) {
        return words.text(
                "board.weeks.finding",
                week.count(),
                words.number(week.count()),
                named(week.monday(), "board.in-this-week", "board.in-week"),
                week.unheld(),
                words.number(week.unheld()));
    }

    private String most(BoardView.Kind kind) {
        return words.text(
                "board.most",
                names.task(Task.Kind.CLOCK, kind.first().task(), kind.first().law()),
                words.number(kind.count()));
    }

    private String named(LocalDate monday, String running, String other) {
        boolean runs = monday.equals(Filters.week(words.dayOf(here.now())).from());
        return words.text(runs ? running : other, words.dayAndMonth(monday));
    }

    private WeekLine line(BoardView.Week week, long longest) {
        WorkQuery due = owed().with(WorkQuery.WEEK, week.monday().toString());
        return new WeekLine(
                named(week.monday(), "board.this-week", "board.week"),
                width(week.held(), longest),
                width(week.unheld(), longest),
                figure(week.count(), due),
                figure(week.unheld(), due.with(WorkQuery.OFFICER, FilterChoices.NOBODY)),
                week.most().map(this::most).orElse(""));
    }

    private String finding(BoardView view) {
        long unheld = view.unheld().map(Load::cases).orElse(0L);
        Optional<BoardView.Share> fullest = view.fullest();
        if (fullest.isEmpty()) {
            return words.text("board.shares.nobody", unheld, words.number(unheld));
        }
        long cases = fullest.get().load().cases();
        return words.text(
                "board.shares.finding", name(fullest.get()), cases, words.number(cases), unheld, words.number(unheld));
    }

    private String name(BoardView.Share share) {
        return share.load().officer().isEmpty()
                ? words.text("filter.nobody")
                : share.officer().map(Officer::displayName).orElseGet(() -> words.text("officer.unknown"));
    }

    private ShareLine line(BoardView.Share share, long fullest) {
        Load load = share.load();
        String word = load.officer().isEmpty()
                ? FilterChoices.NOBODY
                : share.officer().map(Officer::username).orElse("");
        WorkQuery held = owed().with(WorkQuery.OFFICER, word);
        return new ShareLine(
                name(share),
                load.officer().isEmpty(),
                width(load.late(), fullest),
                width(load.soon(), fullest),
                width(load.later(), fullest),
                figure(load.cases(), held),
                figure(load.late(), held.with(WorkQuery.DUE, FilterChoices.word(DueGroup.OVERDUE))),
                figure(load.soon(), held.with(WorkQuery.DUE, FilterChoices.word(DueGroup.WEEK))));
    }

    private WorkQuery owed() {
        WorkQuery owed = WorkQuery.everything().with(WorkQuery.AWAITS, FilterChoices.word(Party.AUTHORITY));
        return office.isBlank() ? owed : owed.with(WorkQuery.OFFICE, office);
    }

    private Figure figure(long number, WorkQuery rows) {
        return new Figure(words.number(number), rows.address(), number == 0);
    }

    private static int width(long part, long longest) {
        return longest == 0 ? 0 : (int) (part * WIDTH / longest);
    }
}
