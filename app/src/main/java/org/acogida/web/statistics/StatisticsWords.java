package org.acogida.web.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.acogida.rulebook.PathwayRule;
import org.acogida.statistics.Breakdown;
import org.acogida.statistics.Figure;
import org.acogida.statistics.Table;
import org.acogida.web.Here;
import org.acogida.web.people.Countries;

/** A table turned round, so that it grows downwards, and in words. */
final class StatisticsWords {
    private final Here here;
    private final Countries countries;

    StatisticsWords(Here here) {
        this.here = here;
        this.countries = new Countries(here.words());
    }

    /**
     * A figure of the page.
     *
     * @param head the month it is of, or the total
     * @param text as the page writes numbers; {@code <10} for a small one, {@code …} for a hidden one
     * @param plain the same as another program reads it
     */
    record Cell(String head, String text, String plain, boolean hidden) {}

    /** One kind, month by month. */
    record Line(String group, List<Cell> cells) {}

    /** The lines in the order of their names, and the totals as the last one. */
    List<Line> lines(Table table, Breakdown by) {
        List<Line> lines = new ArrayList<>(IntStream.range(0, table.groups().size())
                .mapToObj(group -> line(name(table.groups().get(group), by), group, table))
                .sorted(Comparator.comparing(Line::group))
                .toList());
        lines.add(line(here.words().text("statistics.total"), table.groups().size(), table));
        return lines;
    }

    private Line line(String name, int column, Table table) {
        List<String> heads = heads(table);
        return new Line(
                name,
                IntStream.range(0, heads.size())
                        .mapToObj(row ->
                                cell(heads.get(row), table.rows().get(row).get(column)))
                        .toList());
    }

    /** The months, and their total. */
    List<String> heads(Table table) {
        List<String> heads = new ArrayList<>();
        table.months().forEach(month -> heads.add(month(month)));
        heads.add(here.words().text("statistics.total"));
        return heads;
    }

    private String month(YearMonth month) {
        return here.words().shortMonth(month.atDay(1));
    }

    private Cell cell(String head, Figure figure) {
        return switch (figure.mark()) {
            case SHOWN -> new Cell(head, here.words().number(figure.count()), Long.toString(figure.count()), false);
            case SMALL -> new Cell(head, "<10", "<10", false);
            case HIDDEN -> new Cell(head, "…", "…", true);
        };
    }

    private String name(String group, Breakdown by) {
        return switch (by) {
            case PATHWAY -> pathway(group);
            case NATIONALITY -> countries.name(group);
            case SEX_AND_AGE -> {
                String[] parts = group.split("\\.", 2);
                yield here.words().text("sex." + parts[0]) + ", " + here.words().text("statistics.age." + parts[1]);
            }
        };
    }

    private String pathway(String id) {
        if (id.isEmpty()) {
            return here.words().text("pathway.none");
        }
        return here.context().laws().list().stream()
                .flatMap(law -> law.pathways().stream())
                .filter(rule -> rule.id().equals(id))
                .map(PathwayRule::title)
                .map(here.words()::law)
                .findFirst()
                .orElse(id);
    }
}
