package org.acogida.web.api;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acogida.access.Operation.Use;
import org.acogida.reception.Column;
import org.acogida.reception.ColumnMap;
import org.acogida.reception.ForeignHeader;
import org.acogida.reception.ForeignHeader.ForeignColumn;
import org.acogida.reception.ImportWords;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The columns of a file that names them in its own way: what was found, and what somebody says they are. */
@Component
final class ImportColumnRoutes implements Route.Source {
    private static final String COLUMNS = "/columns";
    private static final int MOST_COLUMNS = 500;
    private static final int LONGEST_SOURCE = 200;

    private final Imports imports;

    ImportColumnRoutes(Imports imports) {
        this.imports = imports;
    }

    /** The columns of a file that names them in its own way. */
    record ImportColumns(List<ImportColumn> columns) {}

    /**
     * A column of such a file.
     *
     * @param guess what it probably is
     * @param examples what the first rows hold in it
     */
    record ImportColumn(String name, Optional<Column> guess, List<String> examples) {
        static ImportColumn of(ForeignColumn column) {
            return new ImportColumn(column.name(), column.guess(), column.examples());
        }
    }

    /**
     * What the columns of a file are: brought in by it at once, and remembered for the next file with this header.
     *
     * @param source who made the list, where no column says it
     */
    record ImportMeanings(List<ImportMeaning> columns, Optional<String> source) {}

    /** What a column is; of those not named nothing is brought in. */
    record ImportMeaning(String name, Column meaning) {}

    @Override
    public List<Route> routes() {
        Shape meanings = Shapes.record(
                ImportMeanings.class,
                "ImportMeanings",
                Map.of(),
                Map.of(
                        "columns",
                        new Compounds.Several(Shapes.of(ImportMeaning.class), false, MOST_COLUMNS),
                        "source",
                        new Compounds.Maybe(Shapes.text(LONGEST_SOURCE))));
        return List.of(
                Route.get("/imports/{import}/columns", "read-import-columns")
                        .needs(Use.IMPORT_ARRIVALS)
                        .at(Imports.IMPORT, new Scalars.Id())
                        .gives(200, Shapes.of(ImportColumns.class))
                        .by(call -> Reply.ok(new ImportColumns(header(call).columns().stream()
                                .map(ImportColumn::of)
                                .toList()))),
                Route.post("/imports/{import}/columns", "tell-import-columns")
                        .needs(Use.IMPORT_ARRIVALS)
                        .at(Imports.IMPORT, new Scalars.Id())
                        .brings(meanings)
                        .gives(202, Shapes.of(Imports.ImportBegun.class), HttpHeaders.LOCATION)
                        .fails(ProblemKind.NOTHING_LEFT, ProblemKind.INVALID)
                        .by(this::tell));
    }

    private ForeignHeader header(Call call) {
        return imports.status(call).header().orElseThrow(() -> new Problem.Stop(ProblemKind.UNKNOWN));
    }

    private Reply tell(Call call) {
        ForeignHeader header = header(call);
        ImportMeanings sent = call.body(ImportMeanings.class);
        checkNames(header, sent, call);
        Map<String, Column> said = new LinkedHashMap<>();
        sent.columns().forEach(column -> said.put(column.name(), column.meaning()));
        ColumnMap map = ColumnMap.of(said, sent.source().orElse(""));
        header.findFault(map).ifPresent(fault -> {
            String text = new ImportWords(call.language()).text(fault);
            throw Problem.Stop.at(ProblemKind.INVALID, COLUMNS, call.tree().at(COLUMNS), "said", text);
        });
        return imports.again(call, order -> order.with(map));
    }

    /** What is said must be said of the file's columns, and of each once. */
    private static void checkNames(ForeignHeader header, ImportMeanings sent, Call call) {
        List<String> known = header.columns().stream().map(ForeignColumn::name).toList();
        Set<String> seen = new HashSet<>();
        Faults faults = new Faults();
        for (int i = 0; i < sent.columns().size(); i++) {
            String name = sent.columns().get(i).name();
            String at = COLUMNS + "/" + i + "/name";
            if (!known.contains(name)) {
                faults.meaning(at, call.tree().at(at), "choice", Faults.meant(name, known));
            } else if (!seen.add(name)) {
                faults.meaning(at, call.tree().at(at), "twice");
            }
        }
        sent.source()
                .ifPresent(
                        source -> Storable.check("/source", source, call.tree().at("/source"), faults));
        Problem.Stop.on(faults);
    }
}
