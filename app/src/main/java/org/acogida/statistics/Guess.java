package org.acogida.statistics;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * What somebody can reckon of a hidden figure who knows all that is shown, and what marks mean. Another table with the same
 * shown figures differs from the true one along rings of hidden figures, each of which is in turn raised and lowered; so
 * how far a figure can move is a question of flow, between rows and columns, through the hidden ones.
 */
final class Guess {
    private static final int NOWHERE = -1;

    private final Grid grid;
    private final long[][] moved;

    private Guess(Grid grid) {
        this.grid = grid;
        this.moved = new long[grid.rows()][grid.columns()];
    }

    /** How many more values than one a hidden figure may have; at most {@code enough} are looked for each way. */
    static int width(Grid grid, int row, int column, int enough) {
        return new Guess(grid).room(row, column, 1, enough) + new Guess(grid).room(row, column, -1, enough);
    }

    private int room(int row, int column, int way, int enough) {
        int room = 0;
        while (room < enough && fits(row, column, way) && move(row, column, way)) {
            room++;
        }
        return room;
    }

    /** Whether a figure can be one more, or one less, for all that its mark tells. */
    private boolean fits(int row, int column, int way) {
        long count = grid.count(row, column) + moved[row][column] + way;
        return !grid.isShown(row, column) && count >= grid.least(row, column) && count <= grid.most(row, column);
    }

    /** The other way round in the row of totals, as totals go up with what is in them. */
    private int way(int row, int way) {
        return grid.isTotal(row) ? -way : way;
    }

    /** Moves a figure by one along some ring; false where there is none. */
    private boolean move(int row, int column, int way) {
        int along = way(row, way);
        int[] rowFrom = new int[grid.rows()];
        int[] columnFrom = new int[grid.columns()];
        Arrays.fill(rowFrom, NOWHERE);
        Arrays.fill(columnFrom, NOWHERE);
        Deque<Integer> rows = new ArrayDeque<>();
        rows.add(row);
        while (!rows.isEmpty() && columnFrom[column] == NOWHERE) {
            reach(rows.remove(), row, column, along, rowFrom, columnFrom, rows);
        }
        if (columnFrom[column] == NOWHERE) {
            return false;
        }
        shift(row, column, along, rowFrom, columnFrom);
        return true;
    }

    /** From a row, to the columns where it can give way, and on to the rows that can make up for it. */
    private void reach(int from, int row, int column, int along, int[] rowFrom, int[] columnFrom, Deque<Integer> rows) {
        for (int to = 0; to < grid.columns(); to++) {
            boolean itself = from == row && to == column;
            if (columnFrom[to] != NOWHERE || itself || !fits(from, to, way(from, -along))) {
                continue;
            }
            columnFrom[to] = from;
            for (int next = 0; next < grid.rows() && to != column; next++) {
                if (next != row && rowFrom[next] == NOWHERE && fits(next, to, way(next, along))) {
                    rowFrom[next] = to;
                    rows.add(next);
                }
            }
        }
    }

    private void shift(int row, int column, int along, int[] rowFrom, int[] columnFrom) {
        moved[row][column] += way(row, along);
        int at = column;
        while (true) {
            int by = columnFrom[at];
            moved[by][at] += way(by, -along);
            if (by == row) {
                return;
            }
            at = rowFrom[by];
            moved[by][at] += way(by, along);
        }
    }
}
