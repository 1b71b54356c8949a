package org.acogida.reception;

import java.util.List;
import java.util.Optional;
import org.acogida.sheets.FileForm;

/**
 * How a file was read.
 *
 * @param dates the order of its days, where their year does not come first
 * @param names of its columns, as they stand there
 * @param rows how many it has
 */
public record ImportForm(FileForm file, Optional<DateOrder> dates, List<String> names, long rows) {
    public ImportForm {
        names = List.copyOf(names);
    }
}
