package org.acogida.laws;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acogida.line.Figure;
import org.acogida.line.LineRules;
import org.acogida.line.Need;

/** Reads {@code common/turns.yaml}: what counts as a need in the line, and the figures by which it goes. */
public final class TurnRules {
    private static final String FILE = "common/turns.yaml";

    private TurnRules() {}

    /** Those that come with the program; an error that lists every fault when they are not whole. */
    public static LineRules load() {
        Faults faults = new Faults();
        Optional<LineRules> rules =
                LawFile.at(new ShippedShelf(), FILE).read(faults).flatMap(root -> read(root, faults));
        return rules.orElseThrow(() -> new IllegalStateException(faults.list().stream()
                .map(fault -> fault.in("en"))
                .collect(Collectors.joining(System.lineSeparator()))));
    }

    private static Optional<LineRules> read(Entry root, Faults faults) {
        Map<Need, LineRules.Said> needs = new EnumMap<>(Need.class);
        Entry listed = root.entry("needs");
        for (Need need : Need.values()) {
            Entry entry = listed.entry(Words.spelled(need));
            needs.put(need, new LineRules.Said(entry.text("title"), entry.citation()));
            entry.close();
        }
        listed.close();
        Map<Figure, LineRules.Amount> figures = new EnumMap<>(Figure.class);
        Entry given = root.entry("figures");
        for (Figure figure : Figure.values()) {
            figures.put(figure, amount(given.entry(Words.spelled(figure)), figure));
        }
        given.close();
        root.close();
        return faults.list().isEmpty() ? Optional.of(new LineRules(needs, figures)) : Optional.empty();
    }

    private static LineRules.Amount amount(Entry entry, Figure figure) {
        int value = entry.value(
                "value",
                figure.least(),
                FaultKind.BAD_NUMBER,
                text -> Entry.parseNumber(text).filter(n -> n >= figure.least() && n <= figure.most()));
        LineRules.Amount amount = new LineRules.Amount(value, entry.text("title"), entry.citation());
        entry.close();
        return amount;
    }
}
