package org.acogida.web.worklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.rulebook.Law;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.form.Choice;
import org.acogida.worklists.DueGroup;
import org.acogida.worklists.Page;
import org.acogida.worklists.WorkFilter;
import org.acogida.worklists.WorkItem;
import org.acogida.worklists.Worklist;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is due, the most urgent first; the filters stand in the address. */
@Controller
class WorklistPage {
    private static final int ROWS = 50;

    private final Desk desk;
    private final Worklist worklist;

    WorklistPage(Desk desk, Worklist worklist) {
        this.desk = desk;
        this.worklist = worklist;
    }

    @GetMapping("/worklist")
    String show(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String task,
            @RequestParam(defaultValue = "") String pathway,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_WORKLIST);
        WorkQuery query = new WorkQuery(known(here, office), q, task, pathway, due, on);
        WorkFilter filter = query.filter();
        Map<DueGroup, Long> counts = worklist.count(filter, here.now());
        Page<WorkItem> page =
                worklist.list(filter, here.now(), Optional.of(after).filter(cursor -> !cursor.isBlank()), ROWS);
        model.addAttribute("query", query);
        model.addAttribute("groups", new WorkRows(here).group(page.items(), counts));
        model.addAttribute("next", page.next().map(query::next).orElse(""));
        model.addAttribute("offices", offices(here));
        model.addAttribute("tasks", clocks(here));
        model.addAttribute("pathways", pathways(here));
        model.addAttribute("dues", dues(here));
        model.addAttribute("today", here.words().day(here.words().dayOf(here.now())));
        return "worklist/worklist";
    }

    private static String known(Here here, String office) {
        boolean exists = here.context().calendars().listOffices().stream()
                .anyMatch(known -> known.id().value().equals(office));
        return exists ? office : "";
    }

    private static List<Choice> offices(Here here) {
        return here.context().calendars().listOffices().stream()
                .map(office -> new Choice(office.id().value(), office.name()))
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .toList();
    }

    private static List<Choice> clocks(Here here) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Law law : here.context().laws().list()) {
            if (law.country().equals(here.context().law().country())) {
                law.clocks()
                        .forEach((name, clock) ->
                                titles.putIfAbsent(name.value(), here.words().law(clock.title())));
            }
        }
        return choices(titles);
    }

    private static List<Choice> pathways(Here here) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Law law : here.context().laws().list()) {
            if (law.country().equals(here.context().law().country())) {
                law.pathways()
                        .forEach(rule ->
                                titles.putIfAbsent(rule.id(), here.words().law(rule.title())));
            }
        }
        return choices(titles);
    }

    private static List<Choice> choices(Map<String, String> titles) {
        return titles.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Choice> dues(Here here) {
        return List.of(DueGroup.values()).stream()
                .map(group -> new Choice(WorkQuery.word(group), here.words().of("due", group)))
                .toList();
    }
}
