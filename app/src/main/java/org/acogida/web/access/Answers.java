package org.acogida.web.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.access.Access;
import org.acogida.access.CaseFields;
import org.acogida.access.Operation;
import org.acogida.access.Relation;
import org.acogida.access.Role;
import org.acogida.rulebook.Act;
import org.acogida.web.Words;

/** Says of each row of the access file whether it opens something, and why. */
final class Answers {
    private static final Set<String> APART = Set.of("person", "circumstances", "case");

    private final Access access;
    private final Words words;

    Answers(Access access, Words words) {
        this.access = access;
        this.words = words;
    }

    /**
     * Rows about one thing.
     *
     * @param count "7 of 10" are open
     * @param operations whether they are operations, not fields
     */
    record Group(String title, String count, boolean operations, List<Line> lines) {}

    /** One row: what it is about, how the file writes it, and the answer. */
    record Line(String title, String row, boolean open, String why) {}

    List<Group> list(Role role, Set<Relation> ways) {
        return List.of(
                fields("person", role, ways),
                fields("circumstances", role, ways),
                fields("case", role, ways),
                group(
                        "event",
                        CaseFields.listAll().stream().filter(field -> !APART.contains(owner(field))),
                        role,
                        ways),
                group("operation", Operation.listAll().stream().map(Operation::spelled), role, ways));
    }

    private static String owner(String field) {
        return field.substring(0, field.indexOf('.'));
    }

    private Group fields(String of, Role role, Set<Relation> ways) {
        Predicate<String> within = field -> owner(field).equals(of);
        return group(of, CaseFields.listAll().stream().filter(within), role, ways);
    }

    private Group group(String name, Stream<String> rows, Role role, Set<Relation> ways) {
        List<Line> lines = rows.map(row -> line(row, role, ways)).toList();
        long open = lines.stream().filter(Line::open).count();
        return new Group(
                words.text("access.group." + name),
                words.text("access.count", open, lines.size()),
                name.equals("operation"),
                lines);
    }

    private Line line(String row, Role role, Set<Relation> ways) {
        boolean open = access.sees(role, row, ways);
        return new Line(title(row), row, open, why(row, role, ways, open));
    }

    private String title(String row) {
        return Operation.listAll().stream()
                .filter(operation -> operation.spelled().equals(row))
                .findFirst()
                .map(this::title)
                .orElseGet(() -> words.text("seen." + row));
    }

    private String title(Operation operation) {
        return switch (operation) {
            case Operation.Doing(Act act) -> words.of("act", act);
            case Operation.Use use -> words.of("use", use);
        };
    }

    private String why(String row, Role role, Set<Relation> ways, boolean open) {
        if (access.sees(role, row, Set.of())) {
            return words.text("access.always");
        }
        List<Relation> opening = Arrays.stream(Relation.values())
                .filter(way -> access.sees(role, row, Set.of(way)))
                .toList();
        if (opening.isEmpty()) {
            return words.text("access.never");
        }
        return open
                ? words.text("access.because", said(opening.stream().filter(ways::contains)))
                : words.text("access.only", said(opening.stream()));
    }

    private String said(Stream<Relation> ways) {
        return ways.map(way -> words.of("relation", way)).collect(Collectors.joining(words.text("access.or")));
    }
}
