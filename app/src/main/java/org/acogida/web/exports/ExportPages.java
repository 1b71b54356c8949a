package org.acogida.web.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.clock.DemonstrationClock;
import org.acogida.exports.ExportAnswer;
import org.acogida.exports.ExportLog;
import org.acogida.exports.ExportOrder;
import org.acogida.exports.ListExport;
import org.acogida.exports.ListKind;
import org.acogida.exports.LoggedExport;
import org.acogida.sheets.Format;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.ListLayouts;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.acogida.web.worklist.WorkViews;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Makes a file of a list, once whoever asks has said how many people it holds and what for; lists those made. */
@Controller
class ExportPages {
    static final String LIST = "list";
    private static final String BEFORE = "before";
    private static final int ROWS = 50;

    private final Desk desk;
    private final WorkViews views;
    private final ListExport lists;
    private final ExportLog log;
    private final Officers officers;
    private final boolean demonstration;

    ExportPages(
            Desk desk,
            WorkViews views,
            ListExport lists,
            ExportLog log,
            Officers officers,
            ObjectProvider<DemonstrationClock> demonstration) {
        this.desk = desk;
        this.views = views;
        this.lists = lists;
        this.log = log;
        this.officers = officers;
        this.demonstration = demonstration.getIfAvailable() != null;
    }

    /** A list to choose, and whether it is chosen. */
    record Other(String href, String name, boolean chosen) {}

    /** A file that was made, in words. */
    record Line(String when, String who, String list, String filters, String format, String people, String purpose) {}

    @GetMapping("/exports")
    String ask(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> address,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.EXPORT_LISTS);
        Order order = order(here, address);
        if (!order.view().faults().isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        ExportForm form = new ExportForm(here.words());
        return page(order, Filled.untouched(form.fields(), here.words()), before(address), model);
    }

    @PostMapping("/exports")
    ModelAndView make(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Here here = desk.here(officer, Use.EXPORT_LISTS);
        Order order = order(here, typed);
        Filled filled = new Filled(typed, here.words());
        ExportForm form = new ExportForm(here.words());
        if (order.view().faults().isEmpty()) {
            long people = lists.countPeople(order.wanted());
            form.check(filled, people);
            if (filled.fits()) {
                Optional<FileView> file = make(order, form, filled, people);
                if (file.isPresent()) {
                    return new ModelAndView(file.get());
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return new ModelAndView(page(order, filled, Optional.empty(), model), model.asMap());
    }

    /** Empty, with a fault, where the list changed since its people were counted. */
    private Optional<FileView> make(Order order, ExportForm form, Filled filled, long people) throws IOException {
        Here here = order.here();
        Format format = form.format(filled);
        Path file = Files.createTempFile("acogida-export-", "." + format.ending());
        ExportAnswer answer = lists.make(
                new ExportOrder(
                        order.wanted(),
                        format,
                        order.filters(),
                        people,
                        form.purpose(filled),
                        here.by().value()),
                file);
        return switch (answer) {
            case ExportAnswer.Made _ -> {
                String name = order.layouts().fileName(order.kind()) + "." + format.ending();
                yield Optional.of(new FileView(file, name, format.mediaType()));
            }
            case ExportAnswer.OtherNumber other -> {
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
        MultiValueMap<String, String> filters = new LinkedMultiValueMap<>(given);
        if (kind == ListKind.CASES) {
            filters.keySet().retainAll(List.of("office"));
        }
        ListLayouts layouts = new ListLayouts(
                here,
                officer ->
                        officers.find(officer.value()).map(Officer::displayName).orElse(""),
                demonstration);
        return new Order(kind, views.read(here, filters), here, layouts);
    }

    private static Optional<Long> before(MultiValueMap<String, String> address) {
        return Optional.ofNullable(address.getFirst(BEFORE))
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    private String page(Order order, Filled filled, Optional<Long> before, Model model) {
        Here here = order.here();
        boolean fits = order.view().faults().isEmpty();
        long people = fits ? lists.countPeople(order.wanted()) : 0;
        List<LoggedExport> made = log.list(before, ROWS + 1);
        List<LoggedExport> shown = made.subList(0, Math.min(ROWS, made.size()));
        model.addAttribute("lists", others(order));
        model.addAttribute("filters", order.filters());
        model.addAttribute("sent", order.sent());
        model.addAttribute("fits", fits);
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
