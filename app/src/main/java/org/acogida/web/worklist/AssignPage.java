package org.acogida.web.worklist;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.journal.CaseFile;
import org.acogida.journal.StoredEntry;
import org.acogida.opening.ListSight;
import org.acogida.opening.ListedPeople;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.Safeguard;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.form.Filled;
import org.acogida.web.form.Ids;
import org.acogida.worklists.CaseList;
import org.acogida.worklists.CaseSummary;
import org.acogida.worklists.Worklist;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives several cases of the worklist to one officer, all or none, and says in words what became of it. */
@Controller
class AssignPage {
    private final Desk desk;
    private final WorkViews views;
    private final WorklistView view;
    private final Casework casework;
    private final Officers officers;
    private final CaseList cases;
    private final ListedPeople people;

    AssignPage(
            Desk desk,
            WorkViews views,
            WorklistView view,
            Casework casework,
            Officers officers,
            CaseList cases,
            ListedPeople people) {
        this.desk = desk;
        this.views = views;
        this.view = view;
        this.casework = casework;
        this.officers = officers;
        this.cases = cases;
        this.people = people;
    }

    @PostMapping("/worklist/assign")
    String assign(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_WORKLIST);
        WorkQuery query = views.query(officer, typed);
        Filled filled = new Filled(typed, here.words());
        Set<String> chosen = Set.copyOf(filled.values("case"));
        Optional<UUID> assignee = Ids.find(filled.text("assignee"));
        List<String> faults = faults(chosen, assignee, here);
        List<String> undo = List.of();
        if (faults.isEmpty()) {
            List<Answer> answers = casework.submitTogether(
                    submissions(chosen, assignee.orElseThrow(), filled.uuid("commandId"), here));
            faults = faults(answers, here);
            undo = answers.stream()
                    .filter(Answer.Done.class::isInstance)
                    .map(answer -> new Assigned(answer.caseId(), ((Answer.Done) answer).version()).toString())
                    .toList();
        }
        if (faults.isEmpty()) {
            String name = officers.find(assignee.orElseThrow())
                    .map(Officer::displayName)
                    .orElse("");
            afterwards.addFlashAttribute("assigned", here.words().text("assign.done", chosen.size(), name));
            afterwards.addFlashAttribute("undo", undo);
            return "redirect:" + query.address();
        }
        model.addAttribute("chosen", chosen);
        model.addAttribute("assignee", filled.text("assignee"));
        return notAssigned(faults, here, query, filled, response, model);
    }

    private String notAssigned(
            List<String> faults, Here here, WorkQuery query, Filled filled, HttpServletResponse response, Model model) {
        model.addAttribute("notAssigned", faults);
        response.setStatus(HttpStatus.CONFLICT.value());
        view.show(here, query, filled.text("after"), model);
        return "worklist/worklist";
    }

    /** Gives cases back to whoever held them before, each only if nothing has happened in it since. */
    @PostMapping("/worklist/assign/undo")
    String undo(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_WORKLIST);
        WorkQuery query = views.query(officer, typed);
        Filled filled = new Filled(typed, here.words());
        List<Submission> submissions = filled.values("undo").stream()
                .map(Assigned::of)
                .flatMap(Optional::stream)
                .distinct()
                .limit(Worklist.LONGEST_PAGE)
                .map(done -> done.undone(casework.listHistory(done.id()), filled.uuid("commandId"), here))
                .toList();
        List<String> faults = faults(casework.submitTogether(submissions), here);
        if (!faults.isEmpty()) {
            return notAssigned(faults, here, query, filled, response, model);
        }
        afterwards.addFlashAttribute("assigned", here.words().text("assign.undone", submissions.size()));
        return "redirect:" + query.address();
    }

    /** A case just given to somebody, and its version after that; in a form {@code case:version}. */
    record Assigned(CaseId id, int version) {
        static Optional<Assigned> of(String sent) {
            return sent.matches("[0-9a-f-]{36}:[1-9][0-9]{0,5}")
                    ? Ids.find(sent.substring(0, sent.indexOf(':')))
                            .map(id -> new Assigned(
                                    new CaseId(id), Integer.parseInt(sent.substring(sent.indexOf(':') + 1))))
                    : Optional.empty();
        }

        Submission undone(List<StoredEntry> history, UUID form, Here here) {
            Optional<OfficerId> before = CaseFile.replay(id, history.subList(0, Math.min(version - 1, history.size())))
                    .state()
                    .assigned();
            return Submission.now(
                            Ids.derive(form, "unassign", id.toString()),
                            id,
                            here.by(),
                            here.office(),
                            new Command.AssignCase(before))
                    .expecting(version);
        }

        @Override
        public String toString() {
            return id + ":" + version;
        }
    }

    private static List<String> faults(Set<String> chosen, Optional<UUID> assignee, Here here) {
        List<String> faults = new ArrayList<>();
        if (chosen.isEmpty()) {
            faults.add(here.words().text("assign.no-case"));
        }
        if (assignee.isEmpty()) {
            faults.add(here.words().text("assign.no-officer"));
        }
        if (chosen.size() > Worklist.LONGEST_PAGE) {
            faults.add(here.words().text("assign.too-many", chosen.size(), Worklist.LONGEST_PAGE));
        }
        chosen.stream()
                .filter(id -> Ids.find(id).isEmpty())
                .forEach(id -> faults.add(here.words().text("assign.unknown-case", id)));
        return faults;
    }

    private static List<Submission> submissions(Set<String> chosen, UUID assignee, UUID form, Here here) {
        return chosen.stream()
                .sorted()
                .map(id -> Submission.now(
                        Ids.derive(form, "assign", id),
                        new CaseId(UUID.fromString(id)),
                        here.by(),
                        here.office(),
                        new Command.AssignCase(new OfficerId(assignee))))
                .toList();
    }

    /** Why each was not given that was not. */
    private List<String> faults(List<Answer> answers, Here here) {
        List<CaseId> failed = answers.stream()
                .filter(answer -> !(answer instanceof Answer.Done || answer instanceof Answer.HeldBack))
                .map(Answer::caseId)
                .toList();
        Map<CaseId, String> persons = failed.isEmpty() ? Map.of() : persons(failed, here);
        return answers.stream()
                .flatMap(answer -> why(answer, persons, here).stream())
                .toList();
    }

    /** Why one was not given; empty where nothing is wrong with it. */
    private static Optional<String> why(Answer answer, Map<CaseId, String> persons, Here here) {
        String person = persons.getOrDefault(answer.caseId(), answer.caseId().toString());
        return switch (answer) {
            case Answer.Done _, Answer.HeldBack _ -> Optional.empty();
            case Answer.NotAllowed _ -> Optional.of(here.words().text("assign.not-allowed", person));
            case Answer.Conflict _ -> Optional.of(here.words().text("assign.changed", person));
            case Answer.Invalid invalid ->
                Optional.of(person + ": "
                        + here.words().text(invalid.key(), invalid.arguments().toArray()));
            case Answer.Refused refused ->
                Optional.of(person + ": "
                        + refused.why().by().stream()
                                .map(Safeguard::reason)
                                .map(here.words()::law)
                                .collect(Collectors.joining(" ")));
        };
    }

    /** What these cases are called to whoever may see whose they are; of others nothing. */
    private Map<CaseId, String> persons(List<CaseId> ids, Here here) {
        List<CaseSummary> found = cases.list(ids);
        Map<CaseId, ListSight> sights = people.look(
                here.officer(),
                Operation.Use.SEE_WORKLIST,
                found.stream()
                        .map(one -> new ListedPeople.Listed(one.id(), one.office(), false))
                        .toList());
        return found.stream()
                .filter(one -> sights.get(one.id()) == ListSight.NAMED)
                .collect(Collectors.toMap(CaseSummary::id, CaseSummary::person));
    }
}
