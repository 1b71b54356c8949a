package org.acogida.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.acogida.statistics.Figure.Mark;

/**
 * A table with its totals, in the last row and the last column, and what of it is hidden. Each inner figure of a row adds
 * up to its total, and so down each column. The totals of rows, and the whole, are always shown.
 */
final class Grid {
    /** Figures below it, zero apart, are small. */
    static final int LEAST = 10;

    private final long[][] counts;
    private final Mark[][] marks;
    private boolean bare;

    Grid(List<List<Long>> inner, int columns) {
        counts = new long[inner.size() + 1][columns + 1];
        marks = new Mark[inner.size() + 1][columns + 1];
        for (Mark[] row : marks) {
            Arrays.fill(row, Mark.SHOWN);
        }
        for (int row = 0; row < inner.size(); row++) {
            for (int column = 0; column < columns; column++) {
                long count = inner.get(row).get(column);
                counts[row][column] = count;
                counts[inner.size()][column] += count;
                counts[row][columns] += count;
                counts[inner.size()][columns] += count;
            }
        }
    }

    /** How many rows may have hidden figures: the last one, of totals, too. */
    int rows() {
        return counts.length;
    }

    /** How many columns may have hidden figures: all but the last. */
    int columns() {
        return counts[0].length - 1;
    }

    boolean isTotal(int row) {
        return row == counts.length - 1;
    }

    long count(int row, int column) {
        return counts[row][column];
    }

    boolean isShown(int row, int column) {
        return marks[row][column] == Mark.SHOWN;
    }

    boolean isSmall(int row, int column) {
        return counts[row][column] > 0 && counts[row][column] < LEAST;
    }

    void mark(int row, int column, Mark mark) {
        marks[row][column] = mark;
    }

    /** Leaves only totals of rows to be seen, and rows in which there is nothing. */
    void hideAll() {
        bare = true;
        for (int row = 0; row < rows(); row++) {
            if (counts[row][columns()] > 0) {
                Arrays.fill(marks[row], 0, columns(), Mark.HIDDEN);
            }
        }
    }

    /** The least that a hidden figure can be, for all that its mark tells. */
    long least(int row, int column) {
        return switch (marks[row][column]) {
            case SHOWN -> counts[row][column];
            case SMALL -> 1;
            case HIDDEN -> bare ? 0 : LEAST;
        };
    }

    /** The most that a hidden figure can be, for all that its mark tells. */
    long most(int row, int column) {
        return switch (marks[row][column]) {
            case SHOWN -> counts[row][column];
            case SMALL -> LEAST - 1L;
            case HIDDEN -> Long.MAX_VALUE;
        };
    }

    List<Figure> figures(int row) {
        return IntStream.rangeClosed(0, columns())
                .mapToObj(column ->
                        isShown(row, column) ? Figure.shown(counts[row][column]) : Figure.of(marks[row][column]))
                .toList();
    }
}
