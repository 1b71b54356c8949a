package org.acogida.line;

import java.util.List;

/**
 * How fast the desks are: what a call takes, from the latest ones, drawn towards the usual figure while these are few.
 *
 * @param mean minutes that a call takes
 * @param spread its standard deviation, in minutes
 * @param calls how many calls this rests on, the usual figure counted as some
 * @param again how many further calls a call brings about, as it was in vain
 */
record Pace(double mean, double spread, double calls, double again) {
    /** How many calls the usual figure weighs as much as. */
    private static final double WEIGHT = 3;

    /** How much a call differs from the usual figure, as a part of it. */
    private static final double USUAL_SPREAD = 0.6;

    private static final double SECONDS = 60;

    static Pace of(Line line) {
        List<Line.Attended> latest = line.attended();
        double usual = line.rules().get(Figure.USUAL_MINUTES);
        double sum = WEIGHT * usual;
        double squares = WEIGHT * usual * usual * (1 + USUAL_SPREAD * USUAL_SPREAD);
        int missed = 0;
        for (Line.Attended call : latest) {
            double minutes = call.took().toSeconds() / SECONDS;
            sum += minutes;
            squares += minutes * minutes;
            missed += call.missed() ? 1 : 0;
        }
        double calls = WEIGHT + latest.size();
        double mean = Math.max(sum / calls, 1 / SECONDS);
        double variance = Math.max(0, squares / calls - mean * mean);
        return new Pace(mean, Math.sqrt(variance), calls, missed / calls);
    }

    /** Which part of a call that goes on is over on average: half, and less where calls differ much. */
    double done() {
        double variation = spread / mean;
        return Math.max(0, (1 - variation * variation) / 2);
    }
}
