package org.acogida.line;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;

/** The rules of the line: what counts as a need and which figures hold, each with its source. */
public record LineRules(Map<Need, Said> needs, Map<Figure, Amount> figures) {

    /** In words, and where it comes from. */
    public record Said(Text title, Citation source) {}

    /** A figure, in words, and where it comes from. */
    public record Amount(int value, Text title, Citation source) {}

    public LineRules {
        needs = Map.copyOf(needs);
        figures = Map.copyOf(figures);
        for (Need need : Need.values()) {
            if (!needs.containsKey(need)) {
                throw new IllegalArgumentException("needs: " + need + " is missing; give its title and source");
            }
        }
        for (Figure figure : Figure.values()) {
            int amount = value(figures, figure);
            if (amount < figure.least() || amount > figure.most()) {
                throw new IllegalArgumentException("figures: " + figure + " must be " + figure.least() + " to "
                        + figure.most() + ", got " + amount);
            }
        }
        if (value(figures, Figure.PAPER_DAYS) > value(figures, Figure.DAYS_KEPT)) {
            throw new IllegalArgumentException(
                    "figures: PAPER_DAYS must not be more than DAYS_KEPT, " + value(figures, Figure.DAYS_KEPT));
        }
        if (value(figures, Figure.OPENS) >= value(figures, Figure.CLOSES)) {
            throw new IllegalArgumentException(
                    "figures: CLOSES must be later than OPENS, " + value(figures, Figure.OPENS));
        }
    }

    /** The first day of which paper is keyed in. */
    public LocalDate firstPaperDay(LocalDate today) {
        return today.minusDays(get(Figure.PAPER_DAYS));
    }

    private static int value(Map<Figure, Amount> figures, Figure figure) {
        Amount amount = figures.get(figure);
        if (amount == null) {
            throw new IllegalArgumentException("figures: " + figure + " is missing; give its value and source");
        }
        return amount.value();
    }

    public int get(Figure figure) {
        return value(figures, figure);
    }

    public LocalTime opens() {
        return LocalTime.of(get(Figure.OPENS), 0);
    }

    /** The last minute of the day where desks close at 24. */
    public LocalTime closes() {
        int hour = get(Figure.CLOSES);
        return hour == 24 ? LocalTime.MAX : LocalTime.of(hour, 0);
    }

    public int minutesOpen() {
        return 60 * (get(Figure.CLOSES) - get(Figure.OPENS));
    }
}
