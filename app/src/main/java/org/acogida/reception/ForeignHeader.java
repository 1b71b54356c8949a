package org.acogida.reception;

import java.util.List;
import java.util.Optional;

/** The columns of a file that names them in its own way. */
public record ForeignHeader(List<ForeignColumn> columns) {

    public ForeignHeader {
        columns = List.copyOf(columns);
    }

    /** What is missing in, or wrong with, what somebody says of them. */
    public Optional<Fault> findFault(ColumnMap said) {
        List<String> doubled = said.doubled().stream().map(Column::named).toList();
        List<String> missing = Column.listMissing(said.columns().values(), said.source());
        if (!doubled.isEmpty()) {
            return Optional.of(Fault.of("file.column-meant-twice", String.join(", ", doubled)));
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Fault.of("file.column-not-said", String.join(", ", missing)));
    }

    /**
     * One of them.
     *
     * @param guess what it probably is
     * @param examples what the first rows hold in it
     */
    public record ForeignColumn(String name, Optional<Column> guess, List<String> examples) {
        public ForeignColumn {
            examples = List.copyOf(examples);
        }
    }
}
