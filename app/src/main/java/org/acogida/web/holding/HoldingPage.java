package org.acogida.web.holding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.access.Access;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.opening.ListSight;
import org.acogida.opening.ListedPeople;
import org.acogida.procedure.CaseId;
import org.acogida.rulebook.Act;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.clocks.Limits;
import org.acogida.web.clocks.Offer;
import org.acogida.worklists.Counted;
import org.acogida.worklists.Held;
import org.acogida.worklists.HoldingGroup;
import org.acogida.worklists.HoldingList;
import org.acogida.worklists.Page;
import org.acogida.worklists.WorkItem;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody who is held at the offices that an account reaches; who must be let go stands first, one step from the act. */
@Controller
class HoldingPage {
    private static final int ROWS = ListedPeople.LONGEST_PAGE;

    private final Desk desk;
    private final HoldingList holdings;
    private final ListedPeople people;
    private final Access access;

    HoldingPage(Desk desk, HoldingList holdings, ListedPeople people, Access access) {
        this.desk = desk;
        this.holdings = holdings;
        this.people = people;
        this.access = access;
    }

    @GetMapping("/holding")
    String show(@AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String after, Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_HOLDING);
        Page<Held> page = holdings.list(here.now(), Optional.of(after).filter(cursor -> !cursor.isBlank()), ROWS);
        Map<CaseId, ListSight> sights = people.look(
                officer,
                Operation.Use.SEE_HOLDING,
                page.items().stream().map(held -> listed(held, here)).toList());
        Counted<Map<HoldingGroup, Long>> counts = holdings.count(here.now());
        model.addAttribute("now", here.words().moment(here.now()));
        List<HeldGroup> groups = group(page.items(), counts.value(), sights, here);
        model.addAttribute("groups", groups);
        model.addAttribute("apart", groups.stream().anyMatch(HeldGroup::isApart));
        model.addAttribute("countedAt", counts.asOf().map(here.words()::time).orElse(""));
        model.addAttribute("initials", sights.containsValue(ListSight.INITIALS));
        model.addAttribute("hidden", sights.containsValue(ListSight.HIDDEN));
        model.addAttribute("mayRelease", access.mayEver(officer.role(), Operation.of(Act.RELEASE)));
        model.addAttribute("mayCounsel", access.mayEver(officer.role(), Operation.of(Act.RECORD_COUNSEL)));
        model.addAttribute("next", page.next().orElse(""));
        return "holding/holding";
    }

    private static ListedPeople.Listed listed(Held held, Here here) {
        WorkItem first = held.first();
        return new ListedPeople.Listed(
                first.caseId(),
                first.office(),
                first.assigned().filter(here.by()::equals).isPresent());
    }

    private static List<HeldGroup> group(
            List<Held> held, Map<HoldingGroup, Long> counts, Map<CaseId, ListSight> sights, Here here) {
        List<HeldGroup> groups = new ArrayList<>();
        for (HoldingGroup group : HoldingGroup.values()) {
            List<HeldRow> rows = held.stream()
                    .filter(one -> one.group() == group)
                    .map(one -> row(one, sights, here))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new HeldGroup(group, here.words().number(counts.getOrDefault(group, 0L)), rows));
            }
        }
        return groups;
    }

    private static HeldRow row(Held held, Map<CaseId, ListSight> sights, Here here) {
        WorkItem first = held.first();
        String href = "/cases/" + first.caseId();
        Instant since = held.limits().stream()
                .map(WorkItem::startedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        ListSight sight = sights.getOrDefault(first.caseId(), ListSight.HIDDEN);
        return new HeldRow(
                href,
                href + "/acts/" + Names.slug(Act.RELEASE),
                href + "/acts/" + Names.slug(Act.RECORD_COUNSEL),
                sight.show(first.person(), here.words().text("people.hidden")),
                here.context().calendars().getOffice(first.office()).name(),
                here.words().moment(since),
                Limits.of(held.limits(), here),
                held.counsel().flatMap(clock -> WithoutCounsel.of(clock, here)),
                sight == ListSight.HIDDEN ? List.of() : Offer.list(held.offers(), here));
    }
}
