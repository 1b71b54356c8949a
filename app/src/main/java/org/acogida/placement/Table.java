package org.acogida.placement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acogida.sheets.Sheet;
import org.acogida.sheets.SheetRow;

/** The rows of a file by the names of its columns, with everything that is found wrong with them. */
final class Table {
    private final String file;
    private final List<Row> rows = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private Table(String file) {
        this.file = file;
    }

    /** Reads it; throws {@link Flawed} where a column is missing, and SheetRefused where it is no table. */
    static Table read(Path path, List<String> columns) {
        Table table = new Table(String.valueOf(path.getFileName()));
        List<SheetRow> all = new ArrayList<>();
        Sheet.open(path).read(all::add);
        List<String> header = all.isEmpty()
                ? List.of()
                : all.getFirst().cells().stream().map(Table::name).toList();
        String missing = columns.stream().filter(name -> !header.contains(name)).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            table.flaw(1, "", "", "columns", missing, String.join(",", columns));
            table.refuseFlaws();
        }
        all.stream().skip(1).forEach(row -> table.add(row, header, columns));
        return table;
    }

    private static String name(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }

    private void add(SheetRow row, List<String> header, List<String> columns) {
        Map<String, String> cells = new HashMap<>();
        for (String column : columns) {
            int at = header.indexOf(column);
            cells.put(column, at < row.cells().size() ? row.cells().get(at).strip() : "");
        }
        rows.add(new Row(row.line(), cells));
    }

    List<Row> rows() {
        return rows;
    }

    void flaw(Row row, String column, String key, Object... arguments) {
        flaw(row.line, column, column.isEmpty() ? "" : row.get(column), key, arguments);
    }

    private void flaw(long line, String column, String value, String key, Object... arguments) {
        flaws.add(new Flaw(file, line, column, value, key, List.of(arguments)));
    }

    /** A constant by its name in any case; one that is none of them is a flaw, and the first stands for it. */
    <E extends Enum<E>> E choose(Row row, String column, Class<E> of) {
        Optional<E> found = find(row.get(column), of);
        if (found.isEmpty()) {
            flaw(row, column, "one-of", names(of));
        }
        return found.orElse(of.getEnumConstants()[0]);
    }

    static <E extends Enum<E>> Optional<E> find(String name, Class<E> of) {
        return Arrays.stream(of.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** As a file writes them: codes of two letters in capitals, words in small ones. */
    static <E extends Enum<E>> String names(Class<E> of) {
        return Arrays.stream(of.getEnumConstants())
                .map(Enum::name)
                .map(name -> name.length() > 2 ? name.toLowerCase(Locale.ROOT) : name)
                .collect(Collectors.joining(", "));
    }

    /** Throws {@link Flawed} with all that was found. */
    void refuseFlaws() {
        if (!flaws.isEmpty()) {
            throw new Flawed(flaws);
        }
    }

    /** One row, its cells by their column. */
    record Row(long line, Map<String, String> cells) {
        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }
}
