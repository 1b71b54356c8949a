package org.acogida.web.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.clock.DemonstrationClock;
import org.acogida.exports.ExportAnswer;
import org.acogida.exports.ExportOrder;
import org.acogida.exports.ListExport;
import org.acogida.exports.ListKind;
import org.acogida.opening.Reading.Kind;
import org.acogida.opening.Readings;
import org.acogida.sheets.Format;
import org.acogida.web.Here;
import org.acogida.web.ListLayouts;
import org.acogida.web.worklist.WorkViews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes files of lists for whoever says how many people one holds and what it is for. */
@Component
public class ListFiles {
    private static final List<String> FILTERS_OF_CASES = List.of("office");

    private final WorkViews views;
    private final ListExport lists;
    private final Officers officers;
    private final JdbcClient database;
    private final Readings readings;

    ListFiles(WorkViews views, ListExport lists, Officers officers, JdbcClient database, Readings readings) {
        this.views = views;
        this.lists = lists;
        this.officers = officers;
        this.database = database;
        this.readings = readings;
    }

    /** What became of an order. */
    public sealed interface Outcome {
        /** The file is made and on record; whoever takes it deletes it. */
        record Made(Path file, String name, Format format) implements Outcome {}

        /** It would hold another number of people than was said; nothing is made. */
        record OtherNumber(long people) implements Outcome {}
    }

    /** Whether a filter of the worklist restricts this list, too. */
    public static boolean restricts(ListKind kind, String filter) {
        return kind == ListKind.WORKLIST || FILTERS_OF_CASES.contains(filter);
    }

    /** A list with those of the given filters that restrict it; its view tells those that name nothing. */
    public Order order(Here here, ListKind kind, Map<String, List<String>> given) {
        Map<String, List<String>> filters = new HashMap<>(given);
        filters.keySet().removeIf(filter -> !restricts(kind, filter));
        ListLayouts layouts = new ListLayouts(
                here,
                officer ->
                        officers.find(officer.value()).map(Officer::displayName).orElse(""),
                DemonstrationClock.isUsed(database));
        return new Order(kind, views.read(here, filters), here, layouts);
    }

    /** How many people the file of an order would hold. */
    public long countPeople(Order order) {
        return lists.countPeople(order.wanted());
    }

    /** Makes the file of an order and writes down that it left, unless it holds another number of people. */
    public Outcome make(Order order, Format format, long people, String purpose) {
        return make(order, format, people, purpose, newFile(format));
    }

    /** The same, in that file. */
    public Outcome make(Order order, Format format, long people, String purpose, Path file) {
        readings.refuseUnrecorded();
        ExportAnswer answer = lists.make(
                new ExportOrder(
                        order.wanted(),
                        format,
                        order.filters(),
                        people,
                        purpose,
                        order.here().by().value()),
                file);
        return switch (answer) {
            case ExportAnswer.Made _ -> {
                readings.list(order.here().officer(), Use.EXPORT_LISTS.spelled(), Kind.EXPORT, people);
                yield new Outcome.Made(file, order.layouts().fileName(order.kind()) + "." + format.ending(), format);
            }
            case ExportAnswer.OtherNumber other -> new Outcome.OtherNumber(other.people());
        };
    }

    private static Path newFile(Format format) {
        try {
            return Files.createTempFile("acogida-export-", "." + format.ending());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
