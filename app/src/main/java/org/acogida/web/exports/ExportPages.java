package org.acogida.web.exports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.exports.ExportLog;
import org.acogida.exports.ListKind;
import org.acogida.exports.LoggedExport;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.StepUpField;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Makes a file of a list, once whoever asks has said how many people it holds and what for; lists those made. */
@Controller
class ExportPages {
    private static final String LIST = "list";
    private static final String BEFORE = "before";
    private static final int ROWS = 50;

    private final Desk desk;
    private final ListFiles files;
    private final ExportLog log;
    private final Officers officers;
    private final StepUpField stepUp;

    ExportPages(Desk desk, ListFiles files, ExportLog log, Officers officers, StepUpField stepUp) {
        this.desk = desk;
        this.files = files;
        this.log = log;
        this.officers = officers;
        this.stepUp = stepUp;
    }

    /** A list to choose, and whether it is chosen. */
    record Other(String href, String name, boolean chosen) {}

    /** A file that was made, in words. */
    record Line(String when, String who, String list, String filters, String format, String people, String purpose) {}

    @GetMapping("/exports")
    String ask(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> address,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.EXPORT_LISTS);
        Order order = order(here, address);
        if (!order.view().faults().isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        ExportForm form = new ExportForm(here.words());
        return page(order, Filled.untouched(form.fields(), here.words()), before(address), request, model);
    }

    @PostMapping("/exports")
    ModelAndView make(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.EXPORT_LISTS);
        Order order = order(here, typed);
        Filled filled = new Filled(typed, here.words());
        ExportForm form = new ExportForm(here.words());
        if (order.view().faults().isEmpty()) {
            long people = files.countPeople(order);
            form.check(filled, people);
            if (filled.fits() && stepUp.isShown(officer, request, model)) {
                Optional<FileView> file = make(order, form, filled, people);
                if (file.isPresent()) {
                    return new ModelAndView(file.get());
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return new ModelAndView(page(order, filled, Optional.empty(), request, model), model.asMap());
    }

    /** Empty, with a fault, where the list changed since its people were counted. */
    private Optional<FileView> make(Order order, ExportForm form, Filled filled, long people) {
        return switch (files.make(order, form.format(filled), people, form.purpose(filled))) {
            case ListFiles.Outcome.Made made ->
                Optional.of(new FileView(made.file(), made.name(), made.format().mediaType()));
            case ListFiles.Outcome.OtherNumber other -> {
                form.otherNumber(filled, other.people());
                yield Optional.empty();
            }
        };
    }

    private Order order(Here here, Map<String, List<String>> given) {
        ListKind kind = Optional.ofNullable(given.get(LIST)).stream()
                .flatMap(List::stream)
                .findFirst()
                .flatMap(name -> Filled.constantNamed(name, ListKind.class))
                .orElse(ListKind.WORKLIST);
        return files.order(here, kind, given);
    }

    /** What the form carries on. */
    private static Map<String, String> sent(Order order) {
        Map<String, String> sent = new LinkedHashMap<>(order.view().words());
        sent.put(LIST, order.kind().name());
        return sent;
    }

    private static Optional<Long> before(MultiValueMap<String, String> address) {
        return Optional.ofNullable(address.getFirst(BEFORE))
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    private String page(Order order, Filled filled, Optional<Long> before, HttpServletRequest request, Model model) {
        Here here = order.here();
        boolean fits = order.view().faults().isEmpty();
        long people = fits ? files.countPeople(order) : 0;
        List<LoggedExport> made = log.list(before, ROWS + 1);
        List<LoggedExport> shown = made.subList(0, Math.min(ROWS, made.size()));
        model.addAttribute("lists", others(order));
        model.addAttribute("filters", order.filters());
        model.addAttribute("sent", sent(order));
        model.addAttribute("fits", fits);
        stepUp.ask(here.officer(), request, model);
        model.addAttribute("people", people);
        model.addAttribute(
                "finding",
                here.words().text("export.people", people, here.words().number(people)));
        model.addAttribute("fields", FieldView.list(new ExportForm(here.words()).fields(), filled, here.words()));
        model.addAttribute("faults", fits ? filled.faults() : order.view().faults());
        model.addAttribute("made", shown.stream().map(one -> line(one, here)).toList());
        model.addAttribute("earlier", made.size() > ROWS ? shown.getLast().number() : 0);
        return "exports/exports";
    }

    private static List<Other> others(Order order) {
        return Arrays.stream(ListKind.values())
                .map(kind -> new Other(
                        "/exports?" + LIST + "=" + kind,
                        order.here().words().of("export.list", kind),
                        kind == order.kind()))
                .toList();
    }

    private Line line(LoggedExport one, Here here) {
        return new Line(
                here.words().moment(one.at()),
                officers.find(one.by())
                        .map(Officer::displayName)
                        .orElseGet(() -> here.words().text("officer.unknown")),
                here.words().of("export.list", one.list()),
                one.filters(),
                one.format().name(),
                here.words().number(one.people()),
                one.purpose());
    }
}
