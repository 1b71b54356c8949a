package org.acogida.line;

import java.util.EnumMap;
import java.util.Map;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;

/** Rules of a line for tests. */
public final class SampleRules {
    private static final Map<Figure, Integer> USUAL = Map.of(
            Figure.NEEDS_IN_A_ROW, 2,
            Figure.BEHIND, 3,
            Figure.CALLS_KEPT, 3,
            Figure.USUAL_MINUTES, 20,
            Figure.OPENS, 9,
            Figure.CLOSES, 18,
            Figure.DAYS_KEPT, 90,
            Figure.PAPER_DAYS, 14);

    private SampleRules() {}

    public static LineRules usual() {
        return with(Map.of());
    }

    static LineRules with(Map<Figure, Integer> other) {
        Text title = new Text("así", "so");
        Citation source = Citation.confirmed("Norma 1");
        Map<Need, LineRules.Said> needs = new EnumMap<>(Need.class);
        for (Need need : Need.values()) {
            needs.put(need, new LineRules.Said(title, source));
        }
        Map<Figure, LineRules.Amount> figures = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            figures.put(
                    figure,
                    new LineRules.Amount(other.getOrDefault(figure, USUAL.getOrDefault(figure, 1)), title, source));
        }
        return new LineRules(needs, figures);
    }
}
