package org.acogida.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.acogida.statistics.Figure.Mark;

/**
 * Reckons how narrowly each hidden figure of a table can be told: the least and the most it can be in any table that shows
 * the same, by the simplex method. It shares nothing with what hides them.
 */
final class Attack {
    private static final double CLOSE = 1e-7;
    private static final double WIDE = 1e5;

    private final List<List<Figure>> table;
    private final List<int[]> hidden = new ArrayList<>();
    private final boolean marksTell;

    Attack(List<List<Figure>> table) {
        this.table = table;
        for (int row = 0; row < table.size(); row++) {
            for (int column = 0; column < table.getFirst().size(); column++) {
                if (!table.get(row).get(column).isShown()) {
                    hidden.add(new int[] {row, column});
                }
            }
        }
        marksTell = table.stream().flatMap(List::stream).anyMatch(figure -> figure.mark() == Mark.SMALL);
    }

    /** A figure, and the least and the most that it can be. */
    record Told(int row, int column, double least, double most) {
        long width() {
            return Math.round(most - least);
        }
    }

    List<Told> tell() {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < hidden.size(); i++) {
            told.add(new Told(hidden.get(i)[0], hidden.get(i)[1], -extreme(i, -1), extreme(i, 1)));
        }
        return told;
    }

    private double least(int figure) {
        Mark mark = table.get(hidden.get(figure)[0]).get(hidden.get(figure)[1]).mark();
        return mark == Mark.SMALL ? 1 : marksTell ? 10 : 0;
    }

    private double most(int figure) {
        Mark mark = table.get(hidden.get(figure)[0]).get(hidden.get(figure)[1]).mark();
        return mark == Mark.SMALL ? 9 : WIDE;
    }

    /** The most that a figure, or its opposite, can be. */
    private double extreme(int figure, int way) {
        int figures = hidden.size();
        List<double[]> sums = new ArrayList<>();
        int rows = table.size();
        int columns = table.getFirst().size();
        for (int row = 0; row < rows; row++) {
            int of = row;
            sums.add(sum(columns, column -> of, column -> column));
        }
        for (int column = 0; column < columns; column++) {
            int of = column;
            sums.add(sum(rows, row -> row, row -> of));
        }
        double[] aim = new double[2 * figures];
        aim[figure] = way;
        return new Simplex(withLimits(sums), aim).most() + way * least(figure);
    }

    private interface Index {
        int of(int place);
    }

    /** That the figures along a row or a column add up to the last: their factors, and what is on the other side. */
    private double[] sum(int length, Index row, Index column) {
        double[] sum = new double[hidden.size() + 1];
        for (int place = 0; place < length; place++) {
            int sign = place == length - 1 ? -1 : 1;
            Figure figure = table.get(row.of(place)).get(column.of(place));
            if (figure.isShown()) {
                sum[hidden.size()] -= sign * (double) figure.count();
            } else {
                int number = number(row.of(place), column.of(place));
                sum[number] = sign;
                sum[hidden.size()] -= sign * least(number);
            }
        }
        return sum;
    }

    private int number(int row, int column) {
        for (int i = 0; i < hidden.size(); i++) {
            if (hidden.get(i)[0] == row && hidden.get(i)[1] == column) {
                return i;
            }
        }
        throw new IllegalArgumentException(row + ", " + column);
    }

    /** Each figure and its distance to the most it can be add up to how far that is from the least. */
    private List<double[]> withLimits(List<double[]> sums) {
        int figures = hidden.size();
        List<double[]> all = new ArrayList<>();
        for (double[] sum : sums) {
            double[] wider = new double[2 * figures + 1];
            System.arraycopy(sum, 0, wider, 0, figures);
            wider[2 * figures] = sum[figures];
            all.add(wider);
        }
        for (int i = 0; i < figures; i++) {
            double[] limit = new double[2 * figures + 1];
            limit[i] = 1;
            limit[figures + i] = 1;
            limit[2 * figures] = most(i) - least(i);
            all.add(limit);
        }
        return all;
    }

    /**
     * Finds the most of an aim under equations, nothing being below zero: first any place that fulfils them, then the best;
     * by Bland's rule, so that it ends.
     */
    private static final class Simplex {
        private final double[][] rows;
        private final double[] missing;
        private final double[] gain;
        private final int[] basis;
        private final int variables;
        private final int last;

        Simplex(List<double[]> equations, double[] aim) {
            variables = aim.length;
            last = variables + equations.size();
            rows = new double[equations.size()][last + 1];
            basis = new int[equations.size()];
            gain = Arrays.copyOf(aim, last + 1);
            missing = new double[last + 1];
            for (int row = 0; row < rows.length; row++) {
                double[] equation = equations.get(row);
                int sign = equation[variables] < 0 ? -1 : 1;
                for (int column = 0; column < variables; column++) {
                    rows[row][column] = sign * equation[column];
                    missing[column] += rows[row][column];
                }
                rows[row][variables + row] = 1;
                rows[row][last] = sign * equation[variables];
                missing[last] += rows[row][last];
                basis[row] = variables + row;
            }
        }

        double most() {
            climb(missing);
            if (missing[last] > 1e-4) {
                throw new AssertionError("no table shows this");
            }
            leaveHelpers();
            climb(gain);
            return -gain[last];
        }

        private void climb(double[] slope) {
            int entering = entering(slope);
            while (entering >= 0) {
                pivot(leaving(entering), entering);
                entering = entering(slope);
            }
        }

        private int entering(double[] slope) {
            for (int column = 0; column < variables; column++) {
                if (slope[column] > CLOSE) {
                    return column;
                }
            }
            return -1;
        }

        private int leaving(int entering) {
            int leaving = -1;
            double least = Double.MAX_VALUE;
            for (int row = 0; row < rows.length; row++) {
                if (rows[row][entering] > CLOSE) {
                    double ratio = rows[row][last] / rows[row][entering];
                    if (ratio < least - CLOSE || (ratio < least + CLOSE && basis[row] < basis[leaving])) {
                        least = ratio;
                        leaving = row;
                    }
                }
            }
            if (leaving < 0) {
                throw new AssertionError("nothing limits figure " + entering);
            }
            return leaving;
        }

        /** What only helped to begin is exchanged, where it can be; the rest stands for equations that follow from others. */
        private void leaveHelpers() {
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < variables && basis[row] >= variables; column++) {
                    if (Math.abs(rows[row][column]) > CLOSE) {
                        pivot(row, column);
                    }
                }
            }
        }

        private void pivot(int row, int column) {
            double by = rows[row][column];
            for (int i = 0; i <= last; i++) {
                rows[row][i] /= by;
            }
            for (int other = 0; other < rows.length; other++) {
                if (other != row) {
                    subtract(rows[other], rows[row], rows[other][column]);
                }
            }
            subtract(missing, rows[row], missing[column]);
            subtract(gain, rows[row], gain[column]);
            basis[row] = column;
        }

        private static void subtract(double[] from, double[] row, double times) {
            if (times != 0) {
                for (int i = 0; i < from.length; i++) {
                    from[i] -= times * row[i];
                }
            }
        }
    }
}
