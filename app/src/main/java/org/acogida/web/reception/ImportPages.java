package org.acogida.web.reception;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.reception.ArrivalTemplate;
import org.acogida.reception.Column;
import org.acogida.reception.Fault;
import org.acogida.reception.ImportJobs;
import org.acogida.reception.ImportOrder;
import org.acogida.reception.ImportStatus;
import org.acogida.reception.ImportWords;
import org.acogida.reception.RowAnswer;
import org.acogida.reception.RowAnswer.What;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Brings arrivals in from a file, shows how far it is, and what became of each row that was not taken. */
@Controller
class ImportPages {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Desk desk;
    private final ImportJobs jobs;

    ImportPages(Desk desk, ImportJobs jobs) {
        this.desk = desk;
        this.jobs = jobs;
    }

    /** A column as the page explains it. */
    public record ColumnHelp(String name, boolean required, String text) {}

    /** How many rows met one end. */
    public record Total(String label, long rows) {}

    /** One fault of one row. */
    public record Line(long line, String ref, String what, String text) {}

    @GetMapping("/import")
    String form(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(name = "too-big") Optional<String> tooBig,
            Model model) {
        Here here = desk.here(officer, Use.IMPORT_ARRIVALS);
        return form(here, tooBig.isPresent() ? here.words().text("import-page.too-big") : "", model);
    }

    private static String form(Here here, String fault, Model model) {
        ImportWords words = words(here);
        String language = here.words().locale().getLanguage();
        List<ColumnHelp> columns = Arrays.stream(Column.values())
                .map(column ->
                        new ColumnHelp(column.in(language), column.isRequired(), words.text("column." + column.name())))
                .toList();
        model.addAttribute("columns", columns);
        model.addAttribute("fault", fault);
        return "reception/import";
    }

    @GetMapping("/import/template.csv")
    ResponseEntity<String> template(@AuthenticationPrincipal Officer officer) {
        Here here = desk.here(officer, Use.IMPORT_ARRIVALS);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"acogida.csv\"")
                .body(ArrivalTemplate.csv(here.words().locale()));
    }

    @PostMapping("/import")
    String bring(
            @AuthenticationPrincipal Officer officer,
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "false") boolean trial,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Here here = desk.here(officer, Use.IMPORT_ARRIVALS);
        Optional<MultipartFile> given = file.filter(one -> !name(one).isBlank());
        if (given.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(here, here.words().text("import-page.no-file"), model);
        }
        Path kept = Files.createTempFile("acogida-import-", ".csv");
        given.get().transferTo(kept);
        UUID id = jobs.start(kept, name(given.get()), new ImportOrder(here.office(), here.by(), trial));
        return "redirect:/import/" + id;
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    @GetMapping("/import/{id}")
    String status(@AuthenticationPrincipal Officer officer, @PathVariable UUID id, Model model) {
        Here here = desk.here(officer, Use.IMPORT_ARRIVALS);
        return status(here, id, get(here, id), model, "reception/imported");
    }

    @GetMapping("/import/{id}/progress")
    String progress(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID id,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.IMPORT_ARRIVALS);
        ImportStatus status = get(here, id);
        if (!status.isUnderWay()) {
            response.setHeader("HX-Refresh", "true");
        }
        return status(here, id, status, model, "reception/imported :: progress");
    }

    @PostMapping("/import/{id}/stop")
    String stop(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
        Here here = desk.here(officer, Use.IMPORT_ARRIVALS);
        jobs.stop(id, here.by());
        return "redirect:/import/" + id;
    }

    private ImportStatus get(Here here, UUID id) {
        return jobs.find(id, here.by()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String status(Here here, UUID id, ImportStatus status, Model model, String view) {
        ImportWords words = words(here);
        model.addAttribute("id", id);
        model.addAttribute("status", status);
        model.addAttribute("refusal", status.refusal().map(words::text).orElse(""));
        model.addAttribute(
                "totals",
                Arrays.stream(What.values())
                        .map(what -> new Total(
                                words.text("count." + what), status.count().get(what)))
                        .toList());
        model.addAttribute(
                "lines",
                status.notable().stream()
                        .flatMap(row -> lines(words, row).stream())
                        .toList());
        return view;
    }

    private static List<Line> lines(ImportWords words, RowAnswer row) {
        return row.faults().stream().map(fault -> line(words, row, fault)).toList();
    }

    private static Line line(ImportWords words, RowAnswer row, Fault fault) {
        return new Line(row.line(), row.ref(), words.text("row." + row.what()), words.text(fault));
    }

    private static ImportWords words(Here here) {
        return new ImportWords(here.words().locale());
    }
}
