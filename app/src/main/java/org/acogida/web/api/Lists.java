package org.acogida.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.access.Operation.Use;
import org.acogida.opening.Reading.Kind;
import org.acogida.opening.Readings;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.ClaimStatus;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Role;
import org.acogida.procedure.Task;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Party;
import org.acogida.rulebook.PathwayRule;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.worklist.WorkView;
import org.acogida.web.worklist.WorkViews;
import org.acogida.worklists.CaseList;
import org.acogida.worklists.CaseSummary;
import org.acogida.worklists.Page;
import org.acogida.worklists.WorkItem;
import org.acogida.worklists.Worklist;
import org.springframework.stereotype.Component;

/** Cases and what is due, page by page, with the desk's filters. */
@Component
final class Lists implements Route.Source {

    private final Desk desk;
    private final CaseList cases;
    private final Worklist worklist;
    private final WorkViews views;
    private final Readings readings;

    Lists(Desk desk, CaseList cases, Worklist worklist, WorkViews views, Readings readings) {
        this.desk = desk;
        this.cases = cases;
        this.worklist = worklist;
        this.views = views;
        this.readings = readings;
    }

    /** One page of cases, and the cursor of the next one, if there is one. */
    record CasePage(List<CaseLine> items, Optional<String> next) {}

    /** A case in one line. */
    record CaseLine(
            @JsonProperty(Acts.CASE) CaseId caseId,
            int version,
            HouseholdId household,
            Role role,
            OfficeId office,
            String person,
            Optional<Birth> birth,
            String nationality,
            String pathway,
            LawId law,
            PathwayRule.Stay stay,
            ClaimStatus claim,
            boolean held,
            Instant registeredAt) {

        static CaseLine of(CaseSummary one) {
            return new CaseLine(
                    one.id(),
                    one.version(),
                    one.household(),
                    one.role(),
                    one.office(),
                    one.person(),
                    one.birth(),
                    one.nationality(),
                    one.pathway(),
                    one.law(),
                    one.stay(),
                    one.claim(),
                    one.held(),
                    one.registeredAt());
        }
    }

    /** One page of tasks, and the cursor of the next one, if there is one. */
    record WorkPage(List<WorkLine> items, Optional<String> next) {}

    /**
     * One task of one case.
     *
     * @param task the clock, duty, document, step or incident, as its law names it
     * @param title what the task is called
     */
    record WorkLine(
            @JsonProperty(Acts.CASE) CaseId caseId,
            HouseholdId household,
            String person,
            String pathway,
            Task.Kind kind,
            String task,
            String title,
            LawId law,
            OfficeId office,
            Optional<LocalDate> dueDay,
            Optional<Instant> dueAt,
            Instant startedAt,
            Party awaits,
            Consequence consequence,
            Optional<OfficerId> officer) {

        static WorkLine of(WorkItem item, Names names) {
            return new WorkLine(
                    item.caseId(),
                    item.household(),
                    item.person(),
                    item.pathway(),
                    item.kind(),
                    item.name(),
                    names.task(item.kind(), item.name(), item.law()),
                    item.law(),
                    item.office(),
                    item.dueDay(),
                    item.dueAt(),
                    item.startedAt(),
                    item.awaits(),
                    item.consequence(),
                    item.assigned());
        }
    }

    @Override
    public List<Route> routes() {
        Route tasks =
                Cursors.paged(Route.get("/worklist", "list-tasks").needs(Use.SEE_WORKLIST), Cursors.Cursor.OF_TASKS);
        for (Map.Entry<String, Shape> filter : WorkFilters.SHAPES.entrySet()) {
            tasks = tasks.asks(filter.getKey(), filter.getValue());
        }
        return List.of(
                Cursors.paged(Route.get("/cases", "list-cases").needs(Use.SEARCH_CASES), Cursors.Cursor.OF_CASES)
                        .asks("q", Shapes.text(200))
                        .gives(200, Shapes.of(CasePage.class))
                        .by(this::cases),
                tasks.gives(200, Shapes.of(WorkPage.class)).by(this::tasks));
    }

    private Reply cases(Call call) {
        Page<CaseSummary> page = cases.search(call.text("q"), Cursors.begin(call), Cursors.limit(call));
        readings.list(
                call.officer(),
                Use.SEARCH_CASES.spelled(),
                Kind.LIST,
                page.items().size());
        return Reply.ok(new CasePage(
                page.items().stream().map(CaseLine::of).toList(), page.next().map(Cursors::closed)));
    }

    private Reply tasks(Call call) {
        Here here = desk.here(call.officer(), Use.SEE_WORKLIST);
        WorkView view = views.read(here, given(call));
        WorkFilters.stopOn(view, "");
        Page<WorkItem> page = worklist.list(view.filter(), here.now(), Cursors.begin(call), Cursors.limit(call));
        readings.list(
                call.officer(),
                Use.SEE_WORKLIST.spelled(),
                Kind.LIST,
                page.items().stream().map(WorkItem::caseId).distinct().count());
        Names names = new Names(here);
        return Reply.ok(new WorkPage(
                page.items().stream().map(item -> WorkLine.of(item, names)).toList(),
                page.next().map(Cursors::closed)));
    }

    /** The filters as an address of the desk has them. */
    private static Map<String, List<String>> given(Call call) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        WorkFilters.SHAPES.keySet().stream()
                .filter(call.values()::containsKey)
                .forEach(name -> given.put(name, List.of(call.text(name))));
        return given;
    }
}
