package org.acogida.reception;

import java.nio.file.Path;
import org.acogida.casework.Casework;
import org.acogida.clock.ProcedureClock;
import org.acogida.procedure.Context;
import org.acogida.worklists.CaseList;
import org.springframework.stereotype.Component;

/**
 * Brings arrivals in from a CSV file. A row is known by its source and reference, wherever its line has moved, and every
 * id follows from them: the same file again changes nothing, also after a crash halfway.
 */
@Component
public class ArrivalImport {
    private final Casework casework;
    private final CaseList cases;
    private final ImportIds ids;
    private final ProcedureClock clock;

    ArrivalImport(Casework casework, CaseList cases, ImportIds ids, ProcedureClock clock) {
        this.casework = casework;
        this.cases = cases;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes the file row by row, each household whole or not at all, and tells what became of each row.
     *
     * @throws FileRefused before anything is done, when the file as a whole cannot be trusted
     */
    public ImportCount run(Path path, ImportOrder order, ImportListener listener) {
        ArrivalFile file = ArrivalFile.open(path);
        Survey survey = Survey.of(file);
        Context context = casework.context(order.office(), order.by(), clock.now());
        HouseholdImport households = new HouseholdImport(casework, cases, new RowActs(ids), order);
        ImportRun run = new ImportRun(households, context, survey, listener);
        if (listener.rows(survey.rows())) {
            file.read(run::take);
        }
        return run.count();
    }
}
