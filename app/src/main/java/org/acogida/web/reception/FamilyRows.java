package org.acogida.web.reception;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acogida.web.people.PersonFields;
import org.springframework.util.MultiValueMap;

/** The rows of a family's form: added, taken away, and the last one taken away put back with all that was typed in it. */
final class FamilyRows {
    private static final String ADD = "add";
    private static final String REMOVE = "remove-";
    private static final String RESTORE = "restore";
    private static final String GONE = "gone";

    private final MultiValueMap<String, String> typed;
    private final List<String> rows;

    private FamilyRows(MultiValueMap<String, String> typed) {
        this.typed = typed;
        this.rows = new ArrayList<>(typed.getOrDefault(Family.ROW, List.of()));
    }

    /** The row last taken away, which the form goes on carrying unseen. */
    record Gone(String row, Map<String, List<String>> fields) {
        static Optional<Gone> of(Map<String, List<String>> typed) {
            return typed.getOrDefault(GONE, List.of()).stream()
                    .filter(FamilyRows::isRow)
                    .findFirst()
                    .map(row -> {
                        Map<String, List<String>> fields = new LinkedHashMap<>();
                        typed.forEach((name, values) -> {
                            if (name.startsWith(Family.prefix(row))) {
                                fields.put(name, values);
                            }
                        });
                        return new Gone(row, fields);
                    });
        }
    }

    /** Does to the rows what a button asks; the name of the row that came, if any. */
    static String change(MultiValueMap<String, String> typed, String wanted) {
        FamilyRows family = new FamilyRows(typed);
        String fresh = "";
        if (wanted.equals(ADD)) {
            fresh = family.add();
        } else if (wanted.equals(RESTORE)) {
            fresh = family.restore();
        } else if (wanted.startsWith(REMOVE) && family.rows.size() > 1) {
            family.remove(wanted.substring(REMOVE.length()));
        }
        typed.put(Family.ROW, family.rows);
        return fresh;
    }

    private static boolean isRow(String row) {
        return row.matches("\\d{1,3}");
    }

    /** A further member begins with what the family shares. */
    private String add() {
        String fresh = Integer.toString(Stream.concat(rows.stream(), Stream.ofNullable(typed.getFirst(GONE)))
                        .filter(FamilyRows::isRow)
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(-1)
                + 1);
        if (!rows.isEmpty()) {
            for (String field : PersonFields.OF_A_FAMILY) {
                Optional.ofNullable(typed.getFirst(Family.prefix(rows.getFirst()) + field))
                        .ifPresent(value -> typed.add(Family.prefix(fresh) + field, value));
            }
        }
        rows.add(fresh);
        return fresh;
    }

    private void remove(String row) {
        if (rows.remove(row)) {
            typed.set(GONE, row);
        }
    }

    private String restore() {
        return Optional.ofNullable(typed.remove(GONE))
                .map(List::getFirst)
                .filter(row -> isRow(row) && !rows.contains(row))
                .map(row -> {
                    rows.add(row);
                    return row;
                })
                .orElse("");
    }
}
