package org.acogida.statistics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.acogida.statistics.Figure.Mark;

/**
 * Hides figures of one to nine in a table of months, and as many others as it takes that none of the hidden ones can be
 * reckoned from the rest more narrowly than to six values. Nothing, as zero, is shown.
 *
 * <p>A month of fewer than ten is left out whole and is in no total, so that every other month's total can be shown. As
 * these totals are the only figures that tables of the same months have in common, what one table shows tells nothing of
 * what another hides.
 */
public final class Suppression {
    /** A hidden figure can have so many more values than one. */
    static final int WIDTH = 5;

    private final Grid grid;
    private final Deque<Place> unsafe = new ArrayDeque<>();

    private Suppression(Grid grid) {
        this.grid = grid;
    }

    private record Place(int row, int column) {}

    /** Whether a month is left out whole. */
    public static boolean isWithheld(List<Long> month) {
        long total = month.stream().mapToLong(Long::longValue).sum();
        return total > 0 && total < Grid.LEAST;
    }

    /**
     * The table as it may be seen.
     *
     * @param months each with its figures, as many in each
     * @return the same rows, and the sums of those that are not left out as a last one; each row ends with its total
     */
    public static List<List<Figure>> publish(List<List<Long>> months) {
        int columns = months.isEmpty() ? 0 : months.getFirst().size();
        List<List<Long>> whole =
                months.stream().filter(month -> !isWithheld(month)).toList();
        Grid grid = new Grid(whole, columns);
        new Suppression(grid).protect();
        List<List<Figure>> rows = new ArrayList<>();
        int next = 0;
        for (List<Long> month : months) {
            rows.add(isWithheld(month) ? withheld(columns) : grid.figures(next++));
        }
        rows.add(grid.figures(next));
        return rows;
    }

    private static List<Figure> withheld(int columns) {
        List<Figure> row = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            row.add(Figure.of(Mark.HIDDEN));
        }
        row.add(Figure.of(Mark.SMALL));
        return row;
    }

    private void protect() {
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                if (grid.isSmall(row, column)) {
                    hide(row, column, Mark.SMALL);
                }
            }
        }
        while (!unsafe.isEmpty()) {
            Place place = unsafe.remove();
            while (Guess.width(grid, place.row(), place.column(), WIDTH) < WIDTH) {
                if (!complement(place)) {
                    grid.hideAll();
                    return;
                }
            }
        }
    }

    private void hide(int row, int column, Mark mark) {
        grid.mark(row, column, mark);
        unsafe.add(new Place(row, column));
    }

    /** Hides the least that closes a ring of four with a figure; false where there is none left to close. */
    private boolean complement(Place place) {
        long cheapest = Long.MAX_VALUE;
        Optional<Place> best = Optional.empty();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                if (row != place.row() && column != place.column()) {
                    long cost = cost(place, row, column);
                    if (cost > 0 && cost < cheapest) {
                        cheapest = cost;
                        best = Optional.of(new Place(row, column));
                    }
                }
            }
        }
        best.ifPresent(opposite -> corners(place, opposite.row(), opposite.column())
                .forEach(corner -> {
                    if (grid.isShown(corner.row(), corner.column())) {
                        hide(corner.row(), corner.column(), Mark.HIDDEN);
                    }
                }));
        return best.isPresent();
    }

    private static List<Place> corners(Place place, int row, int column) {
        return List.of(new Place(place.row(), column), new Place(row, place.column()), new Place(row, column));
    }

    /** What is no longer told with a ring hidden; nothing if it is hidden already, or runs through a zero. */
    private long cost(Place place, int row, int column) {
        long cost = 0;
        for (Place corner : corners(place, row, column)) {
            if (grid.count(corner.row(), corner.column()) == 0) {
                return 0;
            }
            if (grid.isShown(corner.row(), corner.column())) {
                cost += grid.count(corner.row(), corner.column());
            }
        }
        return cost;
    }
}
