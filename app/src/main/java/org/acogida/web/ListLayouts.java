package org.acogida.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.acogida.exports.Layout;
import org.acogida.exports.ListKind;
import org.acogida.procedure.Birth;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;
import org.acogida.worklists.CaseSummary;
import org.acogida.worklists.WorkItem;

/** What stands in a file of a list, in the page's language: days as 2018-12-24, and of a person no more than is listed. */
public final class ListLayouts {
    private final Here here;
    private final Names names;
    private final Function<OfficerId, String> officers;
    private final boolean demonstration;

    /**
     * For one file.
     *
     * @param officers what an officer is called
     * @param demonstration whether the people are made up, which the file then says in its name
     */
    public ListLayouts(Here here, Function<OfficerId, String> officers, boolean demonstration) {
        this.here = here;
        this.names = new Names(here);
        this.officers = officers;
        this.demonstration = demonstration;
    }

    public Layout<WorkItem> tasks() {
        List<String> header = header("case", "person", "task", "due", "office", "officer", "pathway", "law");
        return new Layout<>(title(ListKind.WORKLIST), header, this::cells);
    }

    private List<String> cells(WorkItem item) {
        return List.of(
                item.caseId().toString(),
                item.person(),
                names.task(item.kind(), item.name(), item.law()),
                due(item).map(LocalDate::toString).orElse(""),
                office(item.office()),
                item.assigned().map(officers).orElse(""),
                names.pathway(item.law(), item.pathway()),
                names.law(item.law()));
    }

    /** The last day; for what is due at once the day since when it is; none while its clock is paused. */
    private Optional<LocalDate> due(WorkItem item) {
        return item.dueDay()
                .or(() -> item.dueAt().map(at -> at.atZone(zone(item.counts())).toLocalDate()));
    }

    public Layout<CaseSummary> cases() {
        List<String> header =
                header("case", "person", "birth", "nationality", "pathway", "claim", "office", "registered");
        return new Layout<>(title(ListKind.CASES), header, this::cells);
    }

    private List<String> cells(CaseSummary one) {
        return List.of(
                one.id().toString(),
                one.person(),
                one.birth().map(ListLayouts::birth).orElse(""),
                one.nationality(),
                names.pathway(one.law(), one.pathway()),
                here.words().of("claim", one.claim()),
                office(one.office()),
                moment(one.registeredAt(), one.office()));
    }

    /** A day, or two with a stroke between them where only the days are known between which it lies. */
    private static String birth(Birth birth) {
        return birth.isExact() ? birth.earliest().toString() : birth.earliest() + "/" + birth.latest();
    }

    private String moment(Instant at, OfficeId office) {
        return at.truncatedTo(ChronoUnit.MINUTES)
                .atZone(zone(office))
                .toLocalDateTime()
                .toString();
    }

    private String office(OfficeId office) {
        return here.context().calendars().getOffice(office).name();
    }

    private ZoneId zone(OfficeId office) {
        return here.context().calendars().getOffice(office).zone();
    }

    /** The name of a file of today, without its ending. */
    public String fileName(ListKind kind) {
        return marked("acogida-" + here.words().of("export.file", kind) + "-"
                + here.words().dayOf(here.now()));
    }

    /** The name of a file, which says so where the people are made up. */
    public String marked(String name) {
        return mark("-") + name;
    }

    private String title(ListKind kind) {
        return mark(" ") + here.words().of("export.list", kind);
    }

    private String mark(String space) {
        return demonstration ? here.words().text("layout.demonstration") + space : "";
    }

    private List<String> header(String... columns) {
        return Stream.of(columns)
                .map(column -> here.words().text("export.column." + column))
                .toList();
    }
}
