package org.acogida.web.places;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.lodging.Proposal;
import org.acogida.lodging.Proposals;
import org.acogida.lodging.Proposed;
import org.acogida.lodging.Waiting;
import org.acogida.opening.ListSight;
import org.acogida.opening.ListedPeople;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.HouseholdId;
import org.acogida.rulebook.Act;
import org.acogida.sites.MeasuredSite;
import org.acogida.sites.Occupancy;
import org.acogida.sites.SiteCount;
import org.acogida.sites.SitePlans;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.acogida.web.form.Ids;
import org.acogida.worklists.CaseSummary;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks where those on file who have no bed could sleep, shows what was found and why, and reserves what somebody accepts. */
@Controller
class ProposalPages {
    private static final String SITES = "proposeSites";
    private static final String SINCE = "proposeSince";
    private static final String SECONDS = "proposeSeconds";
    private static final String UNTIL = "keptUntil";
    private static final List<String> DAYS = List.of("1", "3", "7", "30");
    private static final List<String> TIMES = List.of("5", "10", "30");
    private static final LocalTime NOON = LocalTime.NOON;

    private final Desk desk;
    private final SitePlans plans;
    private final Occupancy occupancy;
    private final Proposals proposals;
    private final ListedPeople people;

    ProposalPages(Desk desk, SitePlans plans, Occupancy occupancy, Proposals proposals, ListedPeople people) {
        this.desk = desk;
        this.plans = plans;
        this.occupancy = occupancy;
        this.proposals = proposals;
        this.people = people;
    }

    /** Whoever may see the places and record where somebody stays. */
    private Here here(Officer officer) {
        return desk.here(officer, Use.VIEW_PLACES, Act.RECORD_STAY);
    }

    @GetMapping("/places/propose")
    String ask(@AuthenticationPrincipal Officer officer, @RequestParam(required = false) String gone, Model model) {
        Here here = here(officer);
        model.addAttribute("gone", gone != null);
        List<Field> fields = fields(here);
        return form(fields, Filled.untouched(fields, here.words()), here, model);
    }

    private List<Field> fields(Here here) {
        List<MeasuredSite> open = plans.list().stream()
                .filter(site -> !site.site().isShut() && !site.site().kind().isClosed())
                .toList();
        Map<UUID, SiteCount> counts = occupancy.count(
                open.stream().flatMap(site -> site.outOfUse().stream()).toList(), here.now());
        List<Choice> sites = open.stream()
                .map(site -> new Choice(
                        site.site().id().toString(),
                        here.words()
                                .text(
                                        "propose.site",
                                        site.site().name(),
                                        site.free(
                                                counts.getOrDefault(site.site().id(), SiteCount.NOBODY)))))
                .toList();
        return List.of(
                Field.many(SITES, sites)
                        .must()
                        .preset(sites.stream().map(Choice::value).toList()),
                Field.choice(SINCE, choices("propose.days", DAYS, here)).preset("1"),
                Field.choice(SECONDS, choices("propose.seconds", TIMES, here)).preset("10"));
    }

    private static List<Choice> choices(String key, List<String> numbers, Here here) {
        return numbers.stream()
                .map(number -> new Choice(number, here.words().text(key, Integer.valueOf(number))))
                .toList();
    }

    private String form(List<Field> fields, Filled filled, Here here, Model model) {
        int days = Integer.parseInt(DAYS.contains(filled.text(SINCE)) ? filled.text(SINCE) : DAYS.getFirst());
        Waiting waiting = proposals.countBedless(here.now().minus(Duration.ofDays(days)));
        model.addAttribute("families", waiting.families());
        model.addAttribute("people", waiting.people());
        model.addAttribute("most", Proposals.MOST_FAMILIES);
        model.addAttribute("fields", FieldView.list(fields, filled, here.words()));
        model.addAttribute("faults", filled.faults());
        return "places/propose";
    }

    @PostMapping("/places/propose")
    String start(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = here(officer);
        Filled filled = new Filled(typed, here.words());
        List<Field> fields = fields(here);
        filled.check(fields);
        if (!filled.fits()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(fields, filled, here, model);
        }
        Set<UUID> sites = filled.values(SITES).stream()
                .flatMap(id -> Ids.find(id).stream())
                .collect(Collectors.toSet());
        Proposal proposal = proposals.start(new Proposals.Asked(
                here.by(),
                here.now().minus(Duration.ofDays(Long.parseLong(filled.text(SINCE)))),
                sites,
                here.context().today(),
                Duration.ofSeconds(Long.parseLong(filled.text(SECONDS)))));
        return "redirect:/places/proposals/" + proposal.id();
    }

    @GetMapping("/places/proposals/{id}")
    String show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int from,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Here here = here(officer);
        Optional<Proposal> proposal = proposals.find(id, here.by());
        if (proposal.isEmpty()) {
            return "redirect:/places/propose?gone";
        }
        String page = show(proposal.get(), from, Filled.untouched(accepting(here), here.words()), here, model);
        if (request.getHeader("HX-Request") == null) {
            return page;
        }
        if (!proposal.get().isUnderWay()) {
            response.setHeader("HX-Refresh", "true");
        }
        return page + " :: looking";
    }

    private static List<Field> accepting(Here here) {
        return List.of(Field.moment(UNTIL)
                .must()
                .preset(here.context().today().plusDays(1).atTime(NOON).toString()));
    }

    private String show(Proposal proposal, int from, Filled filled, Here here, Model model) {
        int first = Math.max(0, from);
        model.addAttribute("proposal", proposal);
        model.addAttribute("from", first);
        proposal.found().ifPresent(found -> {
            List<Proposed> page = found.families().stream()
                    .skip(first)
                    .limit(ListedPeople.LONGEST_PAGE)
                    .toList();
            Map<CaseId, ListSight> sights = people.look(
                    here.officer(),
                    Use.VIEW_PLACES,
                    page.stream().map(ProposalPages::listed).toList());
            int next = first + page.size();
            model.addAttribute("view", ProposalView.of(proposal, found, page, sights, here));
            model.addAttribute("next", next < found.families().size() ? next : -1);
            model.addAttribute("fields", FieldView.list(accepting(here), filled, here.words()));
            model.addAttribute("faults", filled.faults());
        });
        return "places/proposal";
    }

    private static ListedPeople.Listed listed(Proposed proposed) {
        CaseSummary head = proposed.family().members().getFirst();
        return new ListedPeople.Listed(head.id(), head.office(), false);
    }

    @PostMapping("/places/proposals/{id}/stop")
    String stop(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
        proposals.find(id, here(officer).by()).ifPresent(proposals::stop);
        return "redirect:/places/proposals/" + id;
    }

    @PostMapping("/places/proposals/{id}/accept")
    String accept(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = here(officer);
        Optional<Proposal> proposal = proposals.find(id, here.by());
        if (proposal.isEmpty()) {
            return "redirect:/places/propose?gone";
        }
        Filled filled = new Filled(typed, here.words());
        filled.check(accepting(here));
        if (filled.fits() && filled.moment(UNTIL).filter(here.now()::isBefore).isEmpty()) {
            filled.fault(UNTIL, "fault.kept-past", here.words().moment(here.now()));
        }
        if (!filled.fits()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(proposal.get(), from, filled, here, model);
        }
        proposals.accept(
                proposal.get(),
                chosen(proposal.get(), filled),
                here.office(),
                filled.moment(UNTIL).orElseThrow());
        return "redirect:/places/proposals/" + id + "?from=" + Math.max(0, from);
    }

    /** The families that were ticked, or all. */
    private static Set<HouseholdId> chosen(Proposal proposal, Filled filled) {
        Stream<Proposed> families = proposal.found().map(Proposal.Found::families).orElse(List.of()).stream();
        List<String> ticked = filled.values("family");
        return families.map(proposed -> proposed.family().household())
                .filter(household -> filled.is("all") || ticked.contains(household.toString()))
                .collect(Collectors.toSet());
    }
}
