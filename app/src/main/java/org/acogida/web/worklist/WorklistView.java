package org.acogida.web.worklist;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Access;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation;
import org.acogida.opening.ListSight;
import org.acogida.opening.ListedPeople;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.Act;
import org.acogida.web.AccountNames;
import org.acogida.web.Here;
import org.acogida.web.form.Choice;
import org.acogida.web.transfers.WaitingWords;
import org.acogida.worklists.Counted;
import org.acogida.worklists.DueGroup;
import org.acogida.worklists.Page;
import org.acogida.worklists.WorkFilter;
import org.acogida.worklists.WorkItem;
import org.acogida.worklists.Worklist;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of what is due. */
@Component
class WorklistView {
    private static final int ROWS = ListedPeople.LONGEST_PAGE;

    private final Worklist worklist;
    private final Officers officers;
    private final Access access;
    private final ListedPeople people;
    private final WaitingWords waiting;

    WorklistView(Worklist worklist, Officers officers, Access access, ListedPeople people, WaitingWords waiting) {
        this.worklist = worklist;
        this.officers = officers;
        this.access = access;
        this.people = people;
        this.waiting = waiting;
    }

    /** Shows a view from a cursor on; false, and no rows, where a filter names nothing. */
    boolean show(Here here, WorkQuery query, String after, Model model) {
        List<Officer> everybody = officers.list();
        FilterChoices choices = FilterChoices.of(here, everybody);
        Filters filters = new Filters(query, choices, here.words());
        WorkFilter filter = filters.read(here.by(), name -> WorkViews.find(everybody, name));
        model.addAttribute("query", query);
        model.addAttribute("choices", choices);
        model.addAttribute("faultOf", filters.faults());
        model.addAttribute("faults", filters.listFaults());
        LocalDate today = here.words().dayOf(here.now());
        model.addAttribute("today", here.words().day(today));
        model.addAttribute("mayAssign", may(here, Operation.of(Act.ASSIGN_CASE)));
        model.addAttribute("mayBoard", may(here, Operation.Use.SEE_BOARD));
        model.addAttribute("mayExport", may(here, Operation.Use.EXPORT_LISTS));
        model.addAttribute("mayManagePrograms", may(here, Operation.Use.MANAGE_PROGRAMS));
        model.addAttribute("mayReviewGlass", may(here, Operation.Use.REVIEW_GLASS));
        boolean mayTransfers = may(here, Operation.Use.SEE_TRANSFERS);
        model.addAttribute("mayTransfers", mayTransfers);
        model.addAttribute("transfers", mayTransfers ? waiting.tell(here).orElse(null) : null);
        model.addAttribute("mayCount", may(here, Operation.Use.SEE_STATISTICS));
        model.addAttribute("colleagues", colleagues(here, everybody));
        model.addAttribute("commandId", UUID.randomUUID());
        boolean fits = filters.faults().isEmpty();
        Page<WorkItem> page = fits
                ? worklist.list(filter, here.now(), Optional.of(after).filter(cursor -> !cursor.isBlank()), ROWS)
                : new Page<>(List.of(), Optional.empty());
        Map<CaseId, ListSight> sights = people.look(here.officer(), Operation.Use.SEE_WORKLIST, listed(page, here));
        model.addAttribute("initials", sights.containsValue(ListSight.INITIALS));
        model.addAttribute("hidden", sights.containsValue(ListSight.HIDDEN));
        Map<OfficerId, String> names = new HashMap<>();
        everybody.forEach(officer -> names.put(new OfficerId(officer.id()), officer.displayName()));
        Counted<Map<DueGroup, Long>> counts = fits && mayCount(here, filter)
                ? worklist.count(filter, here.now())
                : new Counted<>(Map.of(), Optional.empty());
        model.addAttribute("groups", new WorkRows(here, names, sights).group(page.items(), counts.value()));
        model.addAttribute("countedAt", counts.asOf().map(here.words()::time).orElse(""));
        model.addAttribute("next", page.next().map(query::next).orElse(""));
        return fits;
    }

    private static List<ListedPeople.Listed> listed(Page<WorkItem> page, Here here) {
        return page.items().stream()
                .map(item -> new ListedPeople.Listed(
                        item.caseId(),
                        item.office(),
                        item.assigned().filter(here.by()::equals).isPresent()))
                .toList();
    }

    /** How many there are in all is told of the own office, and to whoever sees the board. */
    private boolean mayCount(Here here, WorkFilter filter) {
        return may(here, Operation.Use.SEE_BOARD)
                || filter.office().filter(here.office()::equals).isPresent();
    }

    private boolean may(Here here, Operation operation) {
        return access.mayEver(here.officer().role(), operation);
    }

    /** Who can sign in at the reader's office. */
    private static List<Choice> colleagues(Here here, List<Officer> everybody) {
        return everybody.stream()
                .filter(officer -> officer.worksAt(here.office().value()))
                .map(officer -> new Choice(officer.id().toString(), AccountNames.name(officer, here.words())))
                .toList();
    }
}
