package org.acogida.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.access.Operation.Use;
import org.acogida.exports.ExportLog;
import org.acogida.exports.ListKind;
import org.acogida.exports.LoggedExport;
import org.acogida.procedure.OfficerId;
import org.acogida.sheets.Format;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.exports.ListFiles;
import org.acogida.web.exports.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Lists as files, for who says how many people one holds and what it is for; and which files were made. */
@Component
final class ExportRoutes implements Route.Source {
    private static final int LONGEST_PURPOSE = 200;
    private static final String PEOPLE = "/people";
    private static final String PURPOSE = "/purpose";
    private static final String FILTERS = "/filters/";

    private final Desk desk;
    private final ListFiles files;
    private final ExportLog log;

    ExportRoutes(Desk desk, ListFiles files, ExportLog log) {
        this.desk = desk;
        this.files = files;
        this.log = log;
    }

    /**
     * A file that is asked for.
     *
     * @param people how many people whoever asks says that it holds
     * @param purpose what it is for; no name of a person
     * @param filters what restricts the rows; cases are restricted by their office alone
     */
    record ExportSent(ListKind list, Format format, long people, String purpose, Optional<WorkFilters> filters) {}

    /** Files that were made, the last first, and the cursor of those before them. */
    record ExportPage(List<ExportLine> items, Optional<String> next) {}

    /**
     * A file that was made.
     *
     * @param filters what restricted its rows, in words that name nobody
     */
    record ExportLine(
            OfficerId officer,
            Instant madeAt,
            ListKind list,
            String filters,
            Format format,
            long people,
            String purpose) {
        static ExportLine of(LoggedExport one) {
            return new ExportLine(
                    new OfficerId(one.by()),
                    one.at(),
                    one.list(),
                    one.filters(),
                    one.format(),
                    one.people(),
                    one.purpose());
        }
    }

    @Override
    public List<Route> routes() {
        Shape sent = Shapes.record(
                ExportSent.class,
                "Export",
                Map.of(),
                Map.of("purpose", Shapes.text(LONGEST_PURPOSE), "filters", new Compounds.Maybe(WorkFilters.shape())));
        String[] types = Arrays.stream(Format.values())
                .map(format -> format.mediaType().replaceFirst(";.*", ""))
                .toArray(String[]::new);
        return List.of(
                Cursors.paged(Route.get("/exports", "list-exports").needs(Use.EXPORT_LISTS), Cursors.Cursor.OF_EXPORTS)
                        .gives(200, Shapes.of(ExportPage.class))
                        .by(this::list),
                Route.post("/exports", "export-list")
                        .needs(Use.EXPORT_LISTS)
                        .brings(sent)
                        .gives(200, Route.Answer.file(types))
                        .fails(ProblemKind.OTHER_NUMBER, ProblemKind.INVALID)
                        .by(this::make));
    }

    private Reply list(Call call) {
        int limit = Cursors.limit(call);
        List<LoggedExport> made = log.list(Cursors.begin(call).map(Long::valueOf), limit + 1);
        List<LoggedExport> shown = made.subList(0, Math.min(limit, made.size()));
        Optional<String> next = made.size() > limit
                ? Optional.of(Cursors.closed(Long.toString(shown.getLast().number())))
                : Optional.empty();
        return Reply.ok(new ExportPage(shown.stream().map(ExportLine::of).toList(), next));
    }

    private Reply make(Call call) {
        Here here = desk.here(call.officer(), Use.EXPORT_LISTS);
        ExportSent sent = call.body(ExportSent.class);
        checkPurpose(sent.purpose(), call);
        Order order = order(here, sent, call);
        return switch (files.make(
                order, sent.format(), sent.people(), sent.purpose().strip())) {
            case ListFiles.Outcome.Made made -> given(made);
            case ListFiles.Outcome.OtherNumber other -> throw otherNumber(other.people(), call);
        };
    }

    private static void checkPurpose(String purpose, Call call) {
        Faults faults = new Faults();
        JsonNode said = call.tree().at(PURPOSE);
        if (purpose.isBlank()) {
            faults.meaning(PURPOSE, said, "blank");
        }
        Storable.check(PURPOSE, purpose, said, faults);
        Problem.Stop.on(faults);
    }

    private Order order(Here here, ExportSent sent, Call call) {
        Map<String, List<String>> given = sent.filters().map(WorkFilters::given).orElse(Map.of());
        Faults faults = new Faults();
        given.keySet().stream()
                .filter(filter -> !ListFiles.restricts(sent.list(), filter))
                .forEach(filter ->
                        faults.shape(FILTERS + filter, call.tree().at(FILTERS + filter), "filter-of-worklist"));
        Problem.Stop.on(faults);
        Order order = files.order(here, sent.list(), given);
        WorkFilters.stopOn(order.view(), FILTERS);
        return order;
    }

    private static Problem.Stop otherNumber(long people, Call call) {
        return Problem.Stop.at(
                ProblemKind.OTHER_NUMBER, PEOPLE, call.tree().at(PEOPLE), "people", Long.toString(people));
    }

    private static Reply given(ListFiles.Outcome.Made made) {
        try {
            return Reply.passing(made.format().mediaType(), made.file()).named(made.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
