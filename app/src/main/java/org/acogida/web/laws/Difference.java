package org.acogida.web.laws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.acogida.web.laws.LawText.Item;

/** One rule of two laws side by side; a side without sentences has none of that name. */
record Difference(Kind kind, String title, Side a, Side b) {

    /** How the two stand to each other. */
    enum Kind {
        DIFFERENT,
        ONLY_A,
        ONLY_B,
        SAME
    }

    /** What one law says. */
    record Side(String anchor, List<Said> sentences) {}

    /** A sentence, or an article, and whether the other law says it, too. */
    record Said(String text, boolean differs) {}

    /** Part by part, each rule that either law has; a part without any is left out. */
    static Map<String, List<Difference>> parts(LawText a, LawText b, boolean all) {
        Map<String, List<Item>> ours = a.parts();
        Map<String, List<Difference>> parts = new LinkedHashMap<>();
        b.parts().forEach((name, theirs) -> {
            List<Difference> rows = rows(ours.getOrDefault(name, List.of()), theirs).stream()
                    .filter(row -> all || row.kind() != Kind.SAME)
                    .toList();
            if (!rows.isEmpty()) {
                parts.put(name, rows);
            }
        });
        return parts;
    }

    private static List<Difference> rows(List<Item> ours, List<Item> theirs) {
        List<Difference> rows = new ArrayList<>();
        Map<String, Item> others = new TreeMap<>();
        theirs.forEach(item -> others.put(item.anchor(), item));
        for (Item item : ours) {
            Item other = others.remove(item.anchor());
            rows.add(other == null ? only(Kind.ONLY_A, item) : both(item, other));
        }
        others.values().forEach(item -> rows.add(only(Kind.ONLY_B, item)));
        return rows;
    }

    private static Difference only(Kind kind, Item item) {
        Side side = side(item, Set.copyOf(item.said()));
        Side none = new Side("", List.of());
        return kind == Kind.ONLY_A
                ? new Difference(kind, item.title(), side, none)
                : new Difference(kind, item.title(), none, side);
    }

    private static Difference both(Item a, Item b) {
        Kind kind = a.said().equals(b.said()) && a.title().equals(b.title()) ? Kind.SAME : Kind.DIFFERENT;
        return new Difference(kind, a.title(), side(a, Set.copyOf(b.said())), side(b, Set.copyOf(a.said())));
    }

    private static Side side(Item item, Set<String> other) {
        return new Side(
                item.anchor(),
                item.said().stream()
                        .map(text -> new Said(text, !other.contains(text)))
                        .toList());
    }
}
