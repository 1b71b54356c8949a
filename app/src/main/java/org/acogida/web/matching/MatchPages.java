package org.acogida.web.matching;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.matching.Matching;
import org.acogida.matching.PossibleMatch;
import org.acogida.matching.PossibleMatch.Outcome;
import org.acogida.opening.CaseFiles;
import org.acogida.opening.ListSight;
import org.acogida.opening.ListedPeople;
import org.acogida.opening.MaskedName;
import org.acogida.people.Likeness;
import org.acogida.people.Likeness.Trait;
import org.acogida.procedure.CaseId;
import org.acogida.web.AccountNames;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.IsolatingMessages;
import org.acogida.web.Words;
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
import org.springframework.web.server.ResponseStatusException;

/** Pairs of cases that may be of one person: the list by initials, and each pair as two files side by side. */
@Controller
class MatchPages {
    private static final int PAIRS = ListedPeople.LONGEST_PAGE / 2;
    private static final int DECIDED = 5;

    private final Desk desk;
    private final Matching matching;
    private final CaseFiles files;
    private final ListedPeople people;
    private final Officers officers;

    MatchPages(Desk desk, Matching matching, CaseFiles files, ListedPeople people, Officers officers) {
        this.desk = desk;
        this.matching = matching;
        this.files = files;
        this.people = people;
        this.officers = officers;
    }

    /** A pair in the list. */
    record Line(String href, List<String> persons, int score, String found, String status) {}

    /** A decision as it is told. */
    record Told(String outcome, String who, String at, String words) {}

    @GetMapping("/matches")
    String list(@AuthenticationPrincipal Officer officer, @RequestParam Optional<Long> before, Model model) {
        Here here = desk.here(officer, Use.SEE_MATCHES);
        List<PossibleMatch> open = matching.listOpen(before.orElse(Long.MAX_VALUE), PAIRS + 1);
        List<PossibleMatch> shown = open.stream().limit(PAIRS).toList();
        List<PossibleMatch> proposed = before.isPresent() ? List.of() : matching.listProposed(DECIDED);
        List<PossibleMatch> decided = before.isPresent() ? List.of() : matching.listDecided(DECIDED);
        Map<CaseId, String> persons = persons(
                here,
                Stream.of(shown, proposed, decided)
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
        model.addAttribute("proposed", lines(proposed, persons, here.words()));
        model.addAttribute("lines", lines(shown, persons, here.words()));
        model.addAttribute("decided", lines(decided, persons, here.words()));
        model.addAttribute(
                "next",
                open.size() > PAIRS ? "/matches?before=" + shown.getLast().position() : "");
        return "matching/matches";
    }

    private static List<Line> lines(List<PossibleMatch> pairs, Map<CaseId, String> persons, Words words) {
        return pairs.stream()
                .map(pair -> new Line(
                        "/matches/" + pair.id(),
                        Stream.of(pair.first(), pair.second())
                                .map(id -> persons.getOrDefault(id, words.text("people.hidden")))
                                .toList(),
                        pair.score(),
                        words.text("matches.found." + pair.found(), words.moment(pair.foundAt())),
                        words.of("match-status", pair.status())))
                .toList();
    }

    /** Each person of the pairs as far as whoever looks may see them, with the year of birth and the office. */
    private Map<CaseId, String> persons(Here here, List<PossibleMatch> pairs) {
        List<CaseSummary> found = matching.listCases(pairs);
        Map<CaseId, ListSight> sights = people.look(
                here.officer(),
                Use.SEE_MATCHES,
                found.stream()
                        .map(one -> new ListedPeople.Listed(one.id(), one.office(), false))
                        .toList());
        return found.stream()
                .filter(one -> sights.get(one.id()) != ListSight.HIDDEN)
                .collect(Collectors.toMap(
                        CaseSummary::id, one -> person(one, sights.get(one.id()) == ListSight.NAMED, here)));
    }

    private static String person(CaseSummary summary, boolean named, Here here) {
        String who = named ? summary.person() : MaskedName.of(summary.person());
        String year =
                summary.birth().map(birth -> ", " + birth.earliest().getYear()).orElse("");
        return IsolatingMessages.isolated(who) + year + ", "
                + here.context().calendars().getOffice(summary.office()).name();
    }

    @GetMapping("/matches/{id}")
    String look(@AuthenticationPrincipal Officer officer, @PathVariable String id, Model model) {
        Here here = desk.here(officer, Use.SEE_MATCHES);
        PossibleMatch pair = find(id);
        MatchForm form = new MatchForm(pair, officer.id(), here.words());
        return page(pair, form, Filled.untouched(form.fields(), here.words()), here, Use.SEE_CASE, model);
    }

    @PostMapping("/matches/{id}")
    String decide(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.DECIDE_MATCHES);
        PossibleMatch pair = find(id);
        sides(pair, here, Use.DECIDE_MATCHES);
        MatchForm form = new MatchForm(pair, officer.id(), here.words());
        Filled filled = new Filled(typed, here.words());
        Optional<Outcome> outcome = form.read(filled);
        if (outcome.isPresent()
                && filled.text("seen").equals(Integer.toString(pair.decisions().size()))) {
            switch (matching.decide(pair, outcome.get(), officer.id(), MatchForm.reason(filled))) {
                case DONE -> {
                    return "redirect:/matches/" + pair.id();
                }
                case NO_REASON, OVERTAKEN -> MatchForm.overtaken(filled);
            }
        } else if (outcome.isPresent()) {
            MatchForm.overtaken(filled);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        PossibleMatch now = find(id);
        return page(now, new MatchForm(now, officer.id(), here.words()), filled, here, Use.DECIDE_MATCHES, model);
    }

    private String page(PossibleMatch pair, MatchForm form, Filled filled, Here here, Use use, Model model) {
        Words words = here.words();
        AccountNames accounts = new AccountNames(officers.list(), words);
        model.addAttribute("id", pair.id().toString());
        model.addAttribute("seen", pair.decisions().size());
        model.addAttribute("sides", sides(pair, here, use));
        model.addAttribute("status", words.of("match-status", pair.status()));
        model.addAttribute(
                "found",
                words.text("matches.found." + pair.found(), words.moment(pair.foundAt()))
                        + pair.atDesk()
                                .map(desk -> ": " + words.of("match-said", desk.said()))
                                .orElse(""));
        model.addAttribute(
                "reasons",
                matching.compare(pair).map(likeness -> reasons(likeness, words)).orElse(List.of()));
        model.addAttribute(
                "decisions",
                pair.decisions().stream()
                        .map(one -> new Told(
                                words.of("match-outcome", one.outcome()),
                                accounts.name(one.by()),
                                words.moment(one.at()),
                                one.words().orElseGet(() -> words.text("matches.words-gone"))))
                        .toList());
        model.addAttribute(
                "proposal",
                pair.proposedBy()
                        .map(who -> words.text(
                                who.equals(here.officer().id()) ? "match.proposed.own" : "match.proposed.other"))
                        .orElse(""));
        model.addAttribute("mayDecide", desk.may(here.officer(), Use.DECIDE_MATCHES));
        model.addAttribute("fields", FieldView.list(form.fields(), filled, words));
        model.addAttribute("faults", filled.faults());
        return "matching/match";
    }

    /** Both files, each opened and counted as any other; where one stays closed, neither is shown. */
    private List<MatchSide> sides(PossibleMatch pair, Here here, Use use) {
        return List.of(
                MatchSide.of(1, files.open(here.officer(), use, pair.first()), here),
                MatchSide.of(2, files.open(here.officer(), use, pair.second()), here));
    }

    private static List<String> reasons(Likeness likeness, Words words) {
        List<String> reasons = new ArrayList<>();
        Arrays.stream(Trait.values())
                .filter(likeness.traits()::contains)
                .forEach(trait -> reasons.add(words.of("likeness", trait)));
        reasons.add(words.of("birth-nearness", likeness.birth()));
        if (likeness.sexDiffers()) {
            reasons.add(words.text("likeness.sex-differs"));
        }
        return reasons;
    }

    private PossibleMatch find(String id) {
        return Ids.find(id)
                .flatMap(matching::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
