package org.acogida.reception;

import java.util.Optional;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;

/**
 * Under which office and officer a file is brought in, or only tried without doing anything.
 *
 * @param dates the order its days are written in, where somebody says it; else the file tells
 * @param columns what its columns are, where somebody says it; else what was said of such a file before
 */
public record ImportOrder(
        OfficeId office, OfficerId by, boolean trial, Optional<DateOrder> dates, Optional<ColumnMap> columns) {

    /** Of a file that tells all by itself. */
    public ImportOrder(OfficeId office, OfficerId by, boolean trial) {
        this(office, by, trial, Optional.empty(), Optional.empty());
    }

    /** The same, done and not only tried. */
    public ImportOrder earnest() {
        return new ImportOrder(office, by, false, dates, columns);
    }

    /** The same with what its columns are. */
    public ImportOrder with(ColumnMap map) {
        return new ImportOrder(office, by, trial, dates, Optional.of(map));
    }
}
