package org.acogida.reception;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody said once of a foreign file's columns.
 *
 * @param columns by the file's names in small letters without accents; what is left out is not brought in
 * @param source who made the list, where no column says it; else blank
 */
public record ColumnMap(Map<String, Column> columns, String source) {

    public ColumnMap {
        columns = Map.copyOf(columns);
    }

    /** Nothing was said: the file names its columns as the template does. */
    public static ColumnMap none() {
        return new ColumnMap(Map.of(), "");
    }

    /** What was said of columns by their names as the file writes them. */
    public static ColumnMap of(Map<String, Column> columns, String source) {
        return new ColumnMap(
                columns.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> Vocabulary.normalise(entry.getKey()), Map.Entry::getValue, (a, b) -> a)),
                source.strip());
    }

    public boolean isNone() {
        return columns.isEmpty() && source.isEmpty();
    }

    Optional<Column> find(String name) {
        return Optional.ofNullable(columns.get(Vocabulary.normalise(name)));
    }

    /** What a header is known by again: its names, in whatever order, without the column that the program adds. */
    static String signature(Collection<String> names) {
        return names.stream()
                .filter(name -> !Header.isNote(name))
                .map(Vocabulary::normalise)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** The columns that more than one name stands for; each may stand once. */
    public List<Column> doubled() {
        return columns.values().stream()
                .collect(Collectors.groupingBy(column -> column, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
