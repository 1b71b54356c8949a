package org.acogida.reception;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.acogida.reception.ForeignHeader.ForeignColumn;
import org.acogida.sheets.HarmlessText;
import org.acogida.sheets.SheetRow;
import org.acogida.wording.Nearest;

/**
 * The first row of a file: which column stands where, and under which name.
 *
 * @param names all of them, as the file writes them
 * @param columns what each is; empty for one that is not brought in
 * @param source what the source of every row is, where no column says it; else blank
 * @param toMend whether the file is one of rows that were not taken before
 */
record Header(long line, List<String> names, List<Optional<Column>> columns, String source, boolean toMend) {

    /** The column that says what was wrong with a row, in a file of rows that were not taken. */
    private static final Set<String> NOTES = Set.of("fault", "falta");

    /** Reads the first of these rows; refuses an unknown, a doubled or a missing name. */
    static Header of(List<SheetRow> first, Function<List<String>, ColumnMap> maps) {
        List<String> names = first.getFirst().cells().stream().map(Cells::clean).toList();
        ColumnMap map = maps.apply(names);
        List<Optional<Column>> columns = names.stream()
                .map(name -> map.find(name).or(() -> map.isNone() ? Column.find(name) : Optional.empty()))
                .toList();
        Header header = new Header(
                first.getFirst().line(),
                names,
                columns,
                map.source(),
                names.stream().anyMatch(Header::isNote));
        Optional<Fault> fault = header.doubled().or(() -> header.unknown(map)).or(header::missing);
        if (fault.isPresent()) {
            throw new FileRefused(fault.get(), Optional.of(foreign(names, first)));
        }
        return header;
    }

    static boolean isNote(String name) {
        return NOTES.contains(Vocabulary.normalise(name));
    }

    private Optional<Fault> doubled() {
        Map<Column, String> seen = new EnumMap<>(Column.class);
        for (int i = 0; i < names.size(); i++) {
            if (columns.get(i).isPresent() && seen.put(columns.get(i).get(), names.get(i)) != null) {
                return Optional.of(Fault.of("file.column-twice", Cells.shown(names.get(i))));
            }
        }
        return Optional.empty();
    }

    /** The first name that means nothing; once somebody said what the columns are, the others are meant to be left. */
    private Optional<Fault> unknown(ColumnMap map) {
        return map.isNone()
                ? IntStream.range(0, names.size())
                        .filter(i -> columns.get(i).isEmpty() && !names.get(i).isEmpty() && !isNote(names.get(i)))
                        .mapToObj(i -> unknown(Cells.shown(names.get(i))))
                        .findFirst()
                : Optional.empty();
    }

    private static Fault unknown(String name) {
        return guess(name)
                .map(meant -> Fault.of("file.column-unknown-nearest", name, meant))
                .orElseGet(() -> Fault.of("file.column-unknown", name));
    }

    private static Optional<String> guess(String name) {
        return Nearest.of(Vocabulary.normalise(Cells.shown(name)), Column.names());
    }

    private Optional<Fault> missing() {
        List<Column> there = columns.stream().flatMap(Optional::stream).toList();
        List<String> missing = Column.listMissing(there, source);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Fault.of("file.column-missing", String.join(", ", missing)));
    }

    private static ForeignHeader foreign(List<String> names, List<SheetRow> first) {
        List<ForeignColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            List<String> examples = first.stream()
                    .skip(1)
                    .filter(row -> at < row.cells().size())
                    .map(row -> Cells.shown(Cells.clean(row.cells().get(at))))
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (!names.get(i).isEmpty() && !isNote(names.get(i))) {
                columns.add(new ForeignColumn(
                        names.get(i),
                        Column.find(names.get(i)).or(() -> guess(names.get(at)).flatMap(Column::find)),
                        examples));
            }
        }
        return new ForeignHeader(columns);
    }

    /** The column's name as the file writes it, else in English. */
    String name(Column column) {
        int at = columns.indexOf(Optional.of(column));
        return at < 0 ? column.in("en") : names.get(at);
    }

    /** The row's cells by column; a row with a cell too many or too few has a fault. */
    Row row(SheetRow row) {
        Map<Column, String> byColumn = new EnumMap<>(Column.class);
        if (!source.isEmpty()) {
            byColumn.put(Column.SOURCE, source);
        }
        for (int i = 0; i < Math.min(row.cells().size(), columns.size()); i++) {
            String written = row.cells().get(i);
            String cell = Cells.clean(toMend ? HarmlessText.undo(written) : written);
            columns.get(i).ifPresent(column -> byColumn.put(column, cell));
        }
        return new Row(row.line(), byColumn, this, row.cells(), shape(row.cells()));
    }

    private Optional<Fault> shape(List<String> cells) {
        return cells.size() == columns.size()
                ? Optional.empty()
                : Optional.of(Fault.of("row.cells", cells.size(), columns.size()));
    }
}
