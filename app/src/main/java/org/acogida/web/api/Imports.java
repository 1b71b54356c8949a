package org.acogida.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.acogida.access.Operation.Use;
import org.acogida.reception.ArrivalTemplate;
import org.acogida.reception.DateOrder;
import org.acogida.reception.ImportJobs;
import org.acogida.reception.ImportOrder;
import org.acogida.reception.ImportStatus;
import org.acogida.reception.ImportWords;
import org.acogida.reception.RowAnswer;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Arrivals brought in from a file: begun with the file as the body, asked after, stopped, brought in again, and its faulty
 * rows given back.
 */
@Component
final class Imports implements Route.Source {
    private static final int LARGEST = 20 << 20;
    static final String IMPORT = "import";
    private static final String NAME = "name";
    private static final String CSV = "text/csv";

    private final Desk desk;
    private final ImportJobs jobs;

    Imports(Desk desk, ImportJobs jobs) {
        this.desk = desk;
        this.jobs = jobs;
    }

    /** An import that was begun. */
    record ImportBegun(UUID id) {}

    /**
     * Where an import stands.
     *
     * @param read how the file was read; none until it was read through
     * @param rows how many the file has; 0 until it was read through
     * @param toMend how many were not taken
     * @param refusal why the file as a whole was not taken
     * @param columnsAsked whether only that is not known what its columns are: see and tell it at {@code columns}
     * @param faults of rows that were not taken or differ, the first ones only
     */
    record ImportTold(
            UUID id,
            String file,
            boolean trial,
            ImportStatus.State state,
            int percent,
            Optional<String> read,
            long rows,
            List<ImportTotal> totals,
            long toMend,
            Optional<String> refusal,
            boolean columnsAsked,
            List<ImportFault> faults) {}

    /** How many rows met one end. */
    record ImportTotal(RowAnswer.What what, long rows) {}

    /** What is wrong with a row, and how to mend it. */
    record ImportFault(long line, String ref, RowAnswer.What what, String column, String value, String message) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/imports", "import-arrivals")
                        .needs(Use.IMPORT_ARRIVALS)
                        .takes(NAME, Route.In.QUERY, Shapes.text(200))
                        .asks("trial", new Scalars.Flag(false))
                        .asks("dates", Shapes.of(DateOrder.class))
                        .brings(new Route.Body(MediaType.APPLICATION_OCTET_STREAM_VALUE, new Scalars.Bytes(), LARGEST))
                        .gives(202, Shapes.of(ImportBegun.class), HttpHeaders.LOCATION)
                        .by(this::begin),
                Route.get("/imports/{import}", "read-import")
                        .needs(Use.IMPORT_ARRIVALS)
                        .at(IMPORT, new Scalars.Id())
                        .gives(200, Shapes.of(ImportTold.class))
                        .by(call -> Reply.ok(told(call))),
                Route.post("/imports/{import}/stop", "stop-import")
                        .needs(Use.IMPORT_ARRIVALS)
                        .at(IMPORT, new Scalars.Id())
                        .gives(200, Shapes.of(ImportTold.class))
                        .by(this::stop),
                Route.get("/imports/{import}/rows-to-mend", "read-rows-to-mend")
                        .needs(Use.IMPORT_ARRIVALS)
                        .at(IMPORT, new Scalars.Id())
                        .gives(200, Route.Answer.file(CSV))
                        .by(this::toMend),
                Route.post("/imports/{import}/again", "import-again")
                        .needs(Use.IMPORT_ARRIVALS)
                        .at(IMPORT, new Scalars.Id())
                        .gives(202, Shapes.of(ImportBegun.class), HttpHeaders.LOCATION)
                        .fails(ProblemKind.NOTHING_LEFT)
                        .by(call -> again(call, ImportOrder::earnest)),
                Route.get("/imports/template", "read-import-template")
                        .needs(Use.IMPORT_ARRIVALS)
                        .gives(200, Route.Answer.file(CSV))
                        .by(Imports::template));
    }

    private Here here(Call call) {
        return desk.here(call.officer(), Use.IMPORT_ARRIVALS);
    }

    private Reply begin(Call call) {
        Here here = here(call);
        ImportOrder order = new ImportOrder(
                here.office(),
                here.by(),
                call.find("trial", Boolean.class).orElse(false),
                call.find("dates", DateOrder.class),
                Optional.empty());
        return begun(
                jobs.start(kept(call.body(byte[].class)), call.text(NAME), order, new ImportWords(call.language())));
    }

    private static Reply begun(UUID id) {
        return Reply.json(HttpStatus.ACCEPTED, new ImportBegun(id))
                .with(HttpHeaders.LOCATION, Route.ROOT + "/imports/" + id);
    }

    /** Brings the same file in again: what a stop left, what was only tried, or what its columns kept out. */
    Reply again(Call call, UnaryOperator<ImportOrder> change) {
        status(call);
        return jobs.again(call.get(IMPORT, UUID.class), here(call).by(), change, new ImportWords(call.language()))
                .map(Imports::begun)
                .orElseThrow(() -> new Problem.Stop(ProblemKind.NOTHING_LEFT));
    }

    private static Reply template(Call call) {
        byte[] csv = ArrivalTemplate.csv(call.language()).getBytes(StandardCharsets.UTF_8);
        return Reply.bytes(CSV, csv).named("acogida.csv");
    }

    private static Path kept(byte[] content) {
        try {
            Path file = Files.createTempFile("acogida-import-", "");
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportStatus status(Call call) {
        return jobs.find(call.get(IMPORT, UUID.class), here(call).by())
                .orElseThrow(() -> new Problem.Stop(ProblemKind.UNKNOWN));
    }

    private ImportTold told(Call call) {
        ImportStatus status = status(call);
        ImportWords words = new ImportWords(call.language());
        return new ImportTold(
                call.get(IMPORT, UUID.class),
                status.file(),
                status.trial(),
                status.state(),
                status.percent(),
                status.form().map(words::text),
                status.rows(),
                status.count().rows().entrySet().stream()
                        .map(entry -> new ImportTotal(entry.getKey(), entry.getValue()))
                        .toList(),
                status.toMend(),
                status.refusal().map(words::text),
                status.header().isPresent(),
                status.notable().stream()
                        .flatMap(row -> row.faults().stream()
                                .map(fault -> new ImportFault(
                                        row.line(),
                                        row.ref(),
                                        row.what(),
                                        fault.column(),
                                        fault.value(),
                                        words.text(row, fault))))
                        .toList());
    }

    private Reply stop(Call call) {
        jobs.stop(call.get(IMPORT, UUID.class), here(call).by());
        return Reply.ok(told(call));
    }

    private Reply toMend(Call call) {
        Path rows = jobs.findRowsToMend(call.get(IMPORT, UUID.class), here(call).by())
                .orElseThrow(() -> new Problem.Stop(ProblemKind.UNKNOWN));
        try {
            return Reply.file(CSV, rows).named(here(call).words().text("import-page.to-mend.file"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
