package org.acogida.reception;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acogida.wording.Nearest;

/** The first row of a file: which column stands where, and under which of its names. */
record Header(List<Column> columns, Map<Column, String> names) {

    /** Reads the names; refuses an unknown, a doubled or a missing one. */
    static Header of(List<String> cells) {
        List<Column> columns = new ArrayList<>();
        Map<Column, String> names = new EnumMap<>(Column.class);
        for (String cell : cells) {
            Column column = Column.find(cell).orElseThrow(() -> unknown(cell));
            if (names.putIfAbsent(column, cell.strip()) != null) {
                throw new FileRefused("file.column-twice", cell.strip());
            }
            columns.add(column);
        }
        Header header = new Header(columns, names);
        header.refuseMissing();
        return header;
    }

    private static FileRefused unknown(String cell) {
        String name = cell.length() > Cells.LONGEST_SHOWN ? cell.substring(0, Cells.LONGEST_SHOWN) : cell;
        Optional<String> near = Nearest.of(Vocabulary.normalise(name), Column.names());
        return near.map(meant -> new FileRefused("file.column-unknown-nearest", name.strip(), meant))
                .orElseGet(() -> new FileRefused("file.column-unknown", name.strip()));
    }

    private void refuseMissing() {
        List<String> missing = Stream.of(Column.values())
                .filter(column -> column.isRequired() && !names.containsKey(column))
                .map(column -> column.in("en") + " (" + column.in("es") + ")")
                .toList();
        if (!missing.isEmpty()) {
            throw new FileRefused("file.column-missing", String.join(", ", missing));
        }
    }

    /** The column's name as the file writes it, else in English. */
    String name(Column column) {
        return names.getOrDefault(column, column.in("en"));
    }

    /** The row's cells by column; a row with a cell too many or too few has a fault. */
    Row row(long line, List<String> cells) {
        Map<Column, String> byColumn = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            byColumn.put(columns.get(i), Cells.clean(cells.get(i)));
        }
        return new Row(line, byColumn, this, shape(cells));
    }

    private Optional<Fault> shape(List<String> cells) {
        return cells.size() == columns.size()
                ? Optional.empty()
                : Optional.of(Fault.of("row.cells", cells.size(), columns.size()));
    }
}
