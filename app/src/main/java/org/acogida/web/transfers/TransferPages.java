package org.acogida.web.transfers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.opening.CaseFiles;
import org.acogida.opening.ListSight;
import org.acogida.opening.ListedPeople;
import org.acogida.opening.OpenedFile;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.Event.TransferAsked;
import org.acogida.procedure.Person;
import org.acogida.procedure.Transfer;
import org.acogida.procedure.TransferId;
import org.acogida.rulebook.OfficeId;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.clocks.ClockView;
import org.acogida.web.clocks.ClockWords;
import org.acogida.web.form.Filled;
import org.acogida.web.people.Languages;
import org.acogida.worklists.CaseList;
import org.acogida.worklists.CaseSummary;
import org.acogida.worklists.TransferList;
import org.acogida.worklists.TransferList.Waiting;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The transfers that wait: those that an office was asked to take over, to be answered here, and those that it asked. */
@Controller
class TransferPages {
    private static final String PAGE = "transfers/transfers";

    private final Desk desk;
    private final TransferList transfers;
    private final CaseFiles files;
    private final CaseList cases;
    private final ListedPeople people;
    private final Casework casework;

    TransferPages(
            Desk desk,
            TransferList transfers,
            CaseFiles files,
            CaseList cases,
            ListedPeople people,
            Casework casework) {
        this.desk = desk;
        this.transfers = transfers;
        this.files = files;
        this.cases = cases;
        this.people = people;
        this.casework = casework;
    }

    /** One of those who would come: what has to be ready for them, and what runs. */
    record Coming(String person, String needs, String languages, boolean alone, boolean held, List<ClockView> clocks) {}

    /** A transfer that waits for this office's answer. */
    record Incoming(
            TransferId id,
            CaseId caseId,
            String office,
            String asked,
            String due,
            boolean late,
            String reason,
            List<Coming> people) {}

    /** A transfer that this office asked. */
    record Outgoing(CaseId caseId, String office, String asked, String due, boolean late, List<String> people) {}

    @GetMapping("/transfers")
    String show(@AuthenticationPrincipal Officer officer, Model model) {
        return show(desk.here(officer, Use.SEE_TRANSFERS), model);
    }

    private String show(Here here, Model model) {
        List<Waiting> to = limited(transfers.listTo(here.office()));
        List<Waiting> from = limited(transfers.listFrom(here.office()));
        Map<CaseId, ListSight> sights = look(to, from, here);
        List<CaseSummary> summaries = cases.listOfAnyOffice(ids(Stream.concat(to.stream(), from.stream())));
        Map<CaseId, String> names = new HashMap<>();
        summaries.forEach(one -> names.put(
                one.id(),
                sights.getOrDefault(one.id(), ListSight.HIDDEN)
                        .show(one.person(), here.words().text("people.hidden"))));
        List<OpenedFile> opened = files.listIncoming(here.officer(), ids(to.stream()));
        model.addAttribute("office", name(here, here.office()));
        model.addAttribute(
                "incoming",
                to.stream().map(one -> incoming(one, opened, names, here)).toList());
        model.addAttribute(
                "outgoing", from.stream().map(one -> outgoing(one, names, here)).toList());
        model.addAttribute("commandId", UUID.randomUUID());
        return PAGE;
    }

    /** A page tells of so many people; whoever was asked for first stands first. */
    private static List<Waiting> limited(List<Waiting> waiting) {
        List<Waiting> shown = new ArrayList<>();
        int count = 0;
        for (Waiting one : waiting) {
            count += one.cases().size();
            if (!shown.isEmpty() && count > ListedPeople.LONGEST_PAGE) {
                break;
            }
            shown.add(one);
        }
        return shown;
    }

    private Map<CaseId, ListSight> look(List<Waiting> to, List<Waiting> from, Here here) {
        List<ListedPeople.Listed> listed = Stream.concat(to.stream(), from.stream())
                .flatMap(one -> one.cases().stream().map(id -> new ListedPeople.Listed(id, one.from(), false)))
                .toList();
        return people.look(here.officer(), Use.SEE_TRANSFERS, listed);
    }

    private static List<CaseId> ids(Stream<Waiting> waiting) {
        return waiting.flatMap(one -> one.cases().stream()).toList();
    }

    private static Incoming incoming(Waiting waiting, List<OpenedFile> opened, Map<CaseId, String> names, Here here) {
        List<OpenedFile> own = opened.stream()
                .filter(file -> waiting.cases().contains(file.state().id()))
                .toList();
        return new Incoming(
                waiting.id(),
                waiting.cases().getFirst(),
                name(here, waiting.from()),
                here.words().moment(waiting.askedAt()),
                WaitingWords.due(waiting, here),
                WaitingWords.isLate(waiting, here),
                own.stream()
                        .flatMap(file -> reasons(file, waiting.id()))
                        .findFirst()
                        .orElse(""),
                own.stream().map(file -> coming(file, names, here)).toList());
    }

    private static Stream<String> reasons(OpenedFile file, TransferId id) {
        return file.entries().stream()
                .map(stored -> stored.entry().event())
                .filter(TransferAsked.class::isInstance)
                .map(TransferAsked.class::cast)
                .filter(asked -> asked.transfer().equals(id))
                .map(asked -> asked.details().reason());
    }

    private static Coming coming(OpenedFile file, Map<CaseId, String> names, Here here) {
        CaseId id = file.state().id();
        return new Coming(
                names.getOrDefault(id, here.words().text("people.hidden")),
                String.join(
                        ", ",
                        file.state().person().map(Person::needs).stream()
                                .flatMap(needs -> needs.stream().sorted())
                                .map(need -> here.words().of("need", need))
                                .toList()),
                file.state()
                        .person()
                        .map(person -> new Languages(here.words()).names(person.languages()))
                        .orElse(""),
                file.state().circumstances().unaccompanied(),
                file.state().held(),
                new ClockWords(here)
                        .running(file.state()).stream()
                                .filter(clock -> !clock.name().equals(Transfer.CLOCK.value()))
                                .toList());
    }

    private static Outgoing outgoing(Waiting waiting, Map<CaseId, String> names, Here here) {
        return new Outgoing(
                waiting.cases().getFirst(),
                name(here, waiting.to()),
                here.words().moment(waiting.askedAt()),
                WaitingWords.due(waiting, here),
                WaitingWords.isLate(waiting, here),
                waiting.cases().stream()
                        .map(id -> names.getOrDefault(id, here.words().text("people.hidden")))
                        .toList());
    }

    private static String name(Here here, OfficeId office) {
        return here.context().calendars().getOffice(office).name();
    }

    @PostMapping("/transfers/{id}/confirm")
    String confirm(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Here here = desk.here(officer, Use.SEE_TRANSFERS);
        Command command = new Command.ConfirmTransfer(new TransferId(id));
        return answer(
                command, new Filled(typed, here.words()), "transfers.confirmed", here, response, afterwards, model);
    }

    @PostMapping("/transfers/{id}/decline")
    String decline(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Here here = desk.here(officer, Use.SEE_TRANSFERS);
        Filled filled = new Filled(typed, here.words());
        if (filled.text("reason").isBlank()) {
            return failed(here.words().text("transfers.no-reason"), here, response, model);
        }
        Command command = new Command.DeclineTransfer(new TransferId(id), filled.text("reason"));
        return answer(command, filled, "transfers.declined", here, response, afterwards, model);
    }

    private String answer(
            Command command,
            Filled filled,
            String done,
            Here here,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        CaseId id = new CaseId(filled.uuid("case"));
        Answer answer =
                casework.submit(Submission.now(filled.uuid("commandId"), id, here.by(), here.office(), command));
        String why = switch (answer) {
            case Answer.Done _ -> "";
            case Answer.Refused refused ->
                refused.why().by().stream()
                        .map(by -> here.words().law(by.reason()) + " "
                                + here.words().law(by.remedy()))
                        .findFirst()
                        .orElseThrow();
            case Answer.Invalid invalid ->
                here.words().text(invalid.key(), invalid.arguments().toArray());
            case Answer.NotAllowed _, Answer.Conflict _, Answer.HeldBack _ ->
                here.words().text("transfers.over");
        };
        if (!why.isEmpty()) {
            return failed(why, here, response, model);
        }
        afterwards.addFlashAttribute("saved", here.words().text(done));
        if (command instanceof Command.ConfirmTransfer) {
            afterwards.addFlashAttribute("received", "/cases/" + id);
        }
        return "redirect:/transfers";
    }

    private String failed(String why, Here here, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("refused", why);
        return show(here, model);
    }
}
