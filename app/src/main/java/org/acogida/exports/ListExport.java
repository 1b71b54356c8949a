package org.acogida.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.acogida.sheets.SheetWriter;
import org.acogida.worklists.CaseList;
import org.acogida.worklists.Worklist;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes files of lists. What is counted and what is written is one and the same state of the database. */
@Component
public final class ListExport {

    private final Worklist worklist;
    private final CaseList cases;
    private final ExportLog log;
    private final TransactionTemplate snapshot;

    public ListExport(Worklist worklist, CaseList cases, ExportLog log, PlatformTransactionManager transactions) {
        this.worklist = worklist;
        this.cases = cases;
        this.log = log;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** How many persons the rows are about. */
    public long countPeople(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Tasks tasks -> worklist.countPeople(tasks.filter(), tasks.now());
            case Wanted.Cases of -> cases.count(of.office());
        };
    }

    /** Makes the file of an order and writes down that it was made; one that cannot be written down is deleted. */
    public ExportAnswer make(ExportOrder order, Path to) {
        boolean kept = false;
        try {
            ExportAnswer answer = Objects.requireNonNull(snapshot.execute(status -> write(order, to)));
            if (answer instanceof ExportAnswer.Made) {
                log.add(order);
                kept = true;
            }
            return answer;
        } finally {
            if (!kept) {
                delete(to);
            }
        }
    }

    private ExportAnswer write(ExportOrder order, Path to) {
        long people = countPeople(order.wanted());
        if (people != order.people()) {
            return new ExportAnswer.OtherNumber(people);
        }
        Layout<?> layout = order.wanted().layout();
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(to));
                SheetWriter sheet = order.format().open(file, layout.title())) {
            sheet.row(layout.header());
            writeRows(order.wanted(), sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ExportAnswer.Made();
    }

    private void writeRows(Wanted wanted, SheetWriter sheet) {
        switch (wanted) {
            case Wanted.Tasks tasks -> worklist.read(tasks.filter(), tasks.now(), into(sheet, tasks.layout()));
            case Wanted.Cases of -> cases.read(of.office(), into(sheet, of.layout()));
        }
    }

    private static <T> Consumer<T> into(SheetWriter sheet, Layout<T> layout) {
        return one -> {
            List<String> cells = layout.cells().apply(one);
            try {
                sheet.row(cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
