package org.acogida.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acogida.access.Operation.Use;
import org.acogida.opening.ListSight;
import org.acogida.opening.ListedPeople;
import org.acogida.opening.MaskedName;
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
import org.acogida.worklists.SearchText;
import org.acogida.worklists.WorkItem;
import org.acogida.worklists.Worklist;
import org.springframework.stereotype.Component;

/** Cases and what is due, page by page, with the desk's filters. */
@Component
final class Lists implements Route.Source {
    private static final String TEXT = "q";

    private final Desk desk;
    private final CaseList cases;
    private final Worklist worklist;
    private final WorkViews views;
    private final ListedPeople people;

    Lists(Desk desk, CaseList cases, Worklist worklist, WorkViews views, ListedPeople people) {
        this.desk = desk;
        this.cases = cases;
        this.worklist = worklist;
        this.views = views;
        this.people = people;
    }

    /**
     * One page of cases.
     *
     * @param masked those whose file is closed to the token's account, or was not opened by it within the hour
     * @param hidden how many are not shown, as the account has seen as many people in an hour as it may
     * @param next the cursor of the next page, if there is one
     */
    record CasePage(List<CaseLine> items, List<MaskedLine> masked, long hidden, Optional<String> next) {}

    /** Somebody whom a token's account may not see by name: no more than tells whether the file is worth asking for. */
    record MaskedLine(
            @JsonProperty(Acts.CASE) CaseId caseId, String initials, Optional<Integer> yearOfBirth, OfficeId office) {

        static MaskedLine of(CaseSummary one) {
            return new MaskedLine(
                    one.id(),
                    MaskedName.of(one.person()),
                    one.birth().map(birth -> birth.earliest().getYear()),
                    one.office());
        }
    }

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
     * @param person initials where the account may not see the name; empty where it has seen as many people as it may
     * @param masked whether that is so
     * @param pathway empty where the file is closed to the account
     * @param task the clock, duty, document, step or incident, as its law names it
     * @param title what the task is called
     */
    record WorkLine(
            @JsonProperty(Acts.CASE) CaseId caseId,
            HouseholdId household,
            String person,
            boolean masked,
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

        static WorkLine of(WorkItem item, Names names, ListSight sight) {
            return new WorkLine(
                    item.caseId(),
                    item.household(),
                    sight.show(item.person(), ""),
                    sight != ListSight.NAMED,
                    sight.isOpen() ? item.pathway() : "",
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
                        .takes(TEXT, Route.In.QUERY, Shapes.text(200))
                        .gives(200, Shapes.of(CasePage.class))
                        .fails(ProblemKind.INVALID, ProblemKind.UNRECORDED)
                        .by(this::cases),
                tasks.gives(200, Shapes.of(WorkPage.class))
                        .fails(ProblemKind.UNRECORDED)
                        .by(this::tasks));
    }

    private Reply cases(Call call) {
        String text = call.text(TEXT);
        if (!SearchText.isEnough(text)) {
            throw Problem.Stop.at(
                    ProblemKind.INVALID,
                    TEXT,
                    Schemas.FACTORY.stringNode(text),
                    "short-search",
                    Integer.toString(SearchText.SHORTEST));
        }
        Page<CaseSummary> page = cases.search(text, Cursors.begin(call), Cursors.limit(call));
        Map<CaseId, ListSight> sights = people.look(
                call.officer(),
                Use.SEARCH_CASES,
                page.items().stream()
                        .map(one -> new ListedPeople.Listed(one.id(), one.office(), false))
                        .toList());
        return Reply.ok(new CasePage(
                seen(page, sights, ListSight.NAMED).map(CaseLine::of).toList(),
                seen(page, sights, ListSight.INITIALS, ListSight.MASKED)
                        .map(MaskedLine::of)
                        .toList(),
                seen(page, sights, ListSight.HIDDEN).count(),
                page.next().map(Cursors::closed)));
    }

    private static Stream<CaseSummary> seen(Page<CaseSummary> page, Map<CaseId, ListSight> sights, ListSight... how) {
        return page.items().stream().filter(one -> List.of(how).contains(sights.get(one.id())));
    }

    private Reply tasks(Call call) {
        Here here = desk.here(call.officer(), Use.SEE_WORKLIST);
        WorkView view = views.read(here, given(call));
        WorkFilters.stopOn(view, "");
        Page<WorkItem> page = worklist.list(view.filter(), here.now(), Cursors.begin(call), Cursors.limit(call));
        Map<CaseId, ListSight> sights = people.look(
                call.officer(),
                Use.SEE_WORKLIST,
                page.items().stream()
                        .map(item -> new ListedPeople.Listed(
                                item.caseId(),
                                item.office(),
                                item.assigned().filter(here.by()::equals).isPresent()))
                        .toList());
        Names names = new Names(here);
        return Reply.ok(new WorkPage(
                page.items().stream()
                        .map(item -> WorkLine.of(item, names, sights.getOrDefault(item.caseId(), ListSight.HIDDEN)))
                        .toList(),
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
