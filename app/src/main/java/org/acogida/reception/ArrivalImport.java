package org.acogida.reception;

import java.nio.file.Path;
import org.acogida.casework.Casework;
import org.acogida.clock.ProcedureClock;
import org.acogida.procedure.Context;
import org.acogida.worklists.CaseList;
import org.springframework.stereotype.Component;

/**
 * Brings arrivals in from a file. A row is known by its source and reference, wherever its line has moved, and every
 * id follows from them: the same file again changes nothing, also after a crash halfway.
 */
@Component
public class ArrivalImport {
    private final Casework casework;
    private final CaseList cases;
    private final ImportIds ids;
    private final ColumnMaps maps;
    private final ProcedureClock clock;

    ArrivalImport(Casework casework, CaseList cases, ImportIds ids, ColumnMaps maps, ProcedureClock clock) {
        this.casework = casework;
        this.cases = cases;
        this.ids = ids;
        this.maps = maps;
        this.clock = clock;
    }

    /**
     * Takes the file row by row, each household whole or not at all, and tells what became of each row.
     *
     * @throws FileRefused before anything is done, when the file as a whole cannot be trusted
     */
    public ImportCount run(Path path, ImportOrder order, ImportListener listener) {
        ArrivalFile file = open(path, order);
        Survey survey = Survey.of(file, new Dates(order.dates()));
        Context context = casework.context(order.office(), order.by(), clock.now());
        HouseholdImport households = new HouseholdImport(casework, cases, new RowActs(ids), order);
        ImportRun run = new ImportRun(households, context, survey, listener);
        ImportForm form = new ImportForm(
                file.form(), survey.dates().order(), file.header().names(), survey.rows());
        if (listener.begins(form)) {
            file.read(run::take);
            run.finish();
        }
        return run.count();
    }

    /** Once a file can be read by what was said of its columns, that is remembered for the next one like it. */
    private ArrivalFile open(Path path, ImportOrder order) {
        ArrivalFile file = ArrivalFile.open(
                path,
                names -> order.columns()
                        .or(() -> maps.find(order.office(), names))
                        .orElse(ColumnMap.none()));
        order.columns()
                .ifPresent(map ->
                        maps.remember(order.office(), order.by(), file.header().names(), map));
        return file;
    }
}
