package org.acogida.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a file, as it stands there.
 *
 * @param line where it begins, from 1
 * @param cells by column, stripped of space around them; those the file lacks are missing
 * @param written all cells as they are written
 * @param shape what is wrong with the row as a whole, such as a cell too many
 */
record Row(long line, Map<Column, String> cells, Header header, List<String> written, Optional<Fault> shape) {

    String get(Column column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(Column column) {
        return !get(column).isEmpty();
    }

    Fault fault(Column column, String key, Object... arguments) {
        return Fault.at(header.name(column), get(column), key, arguments);
    }

    /** What tells it from all other rows of all files. */
    String identity() {
        return identity(Column.REF);
    }

    /** What it shares with the members of its household and nobody else. */
    String family() {
        return has(Column.HOUSEHOLD) ? identity(Column.HOUSEHOLD) : "\n" + identity();
    }

    private String identity(Column column) {
        return get(Column.SOURCE) + "\n" + get(column);
    }

    /** The same with its days written year first, which means the same in every file. */
    Row plain(Dates dates) {
        List<String> plain = new ArrayList<>(written);
        for (int i = 0; i < Math.min(written.size(), header.columns().size()); i++) {
            if (header.columns().get(i).filter(Column::isDay).isPresent()) {
                plain.set(i, dates.plain(Cells.clean(written.get(i))));
            }
        }
        return new Row(line, cells, header, plain, shape);
    }
}
