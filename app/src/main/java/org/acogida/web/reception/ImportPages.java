package org.acogida.web.reception;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.reception.ArrivalTemplate;
import org.acogida.reception.Column;
import org.acogida.reception.ColumnMap;
import org.acogida.reception.DateOrder;
import org.acogida.reception.Fault;
import org.acogida.reception.ForeignHeader;
import org.acogida.reception.ForeignHeader.ForeignColumn;
import org.acogida.reception.ImportJobs;
import org.acogida.reception.ImportOrder;
import org.acogida.reception.ImportStatus;
import org.acogida.reception.ImportWords;
import org.acogida.reception.RowAnswer;
import org.acogida.reception.RowAnswer.What;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.form.Filled;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
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
    public record ColumnHelp(String id, String name, boolean required, String text) {}

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
        model.addAttribute("columns", columnHelp(here));
        model.addAttribute("orders", DateOrder.values());
        model.addAttribute("fault", fault);
        return "reception/import";
    }

    private static List<ColumnHelp> columnHelp(Here here) {
        ImportWords words = words(here);
        String language = here.words().locale().getLanguage();
        return Arrays.stream(Column.values())
                .map(column -> new ColumnHelp(
                        column.name(), column.in(language), column.isRequired(), words.text("column." + column.name())))
                .toList();
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
            @RequestParam(defaultValue = "") String dates,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Here here = desk.here(officer, Use.IMPORT_ARRIVALS);
        Optional<MultipartFile> given = file.filter(one -> !name(one).isBlank());
        if (given.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(here, here.words().text("import-page.no-file"), model);
        }
        Path kept = Files.createTempFile("acogida-import-", "");
        given.get().transferTo(kept);
        ImportOrder order = new ImportOrder(
                here.office(), here.by(), trial, Filled.constantNamed(dates, DateOrder.class), Optional.empty());
        return "redirect:/import/" + jobs.start(kept, name(given.get()), order, words(here));
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

    /** Brings the same file in again: what a stop left, or what was only tried. */
    @PostMapping("/import/{id}/again")
    String again(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
        Here here = desk.here(officer, Use.IMPORT_ARRIVALS);
        return again(here, id, ImportOrder::earnest);
    }

    private String again(Here here, UUID id, UnaryOperator<ImportOrder> change) {
        return jobs.again(id, here.by(), change, words(here))
                .map(again -> "redirect:/import/" + again)
                .orElse("redirect:/import");
    }

    @GetMapping("/import/{id}/to-mend.csv")
    ResponseEntity<Resource> toMend(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
        Here here = desk.here(officer, Use.IMPORT_ARRIVALS);
        Path rows =
                jobs.findRowsToMend(id, here.by()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + here.words().text("import-page.to-mend.file") + "\"")
                .body(new FileSystemResource(rows));
    }

    /** A foreign file's column, what it may be, and what it probably is or was said to be. */
    public record Meaning(String field, ForeignColumn column, String chosen) {}

    @GetMapping("/import/{id}/columns")
    String columns(@AuthenticationPrincipal Officer officer, @PathVariable UUID id, Model model) {
        Here here = desk.here(officer, Use.IMPORT_ARRIVALS);
        return columns(here, id, new LinkedMultiValueMap<>(), "", model);
    }

    @PostMapping("/import/{id}/columns")
    String say(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.IMPORT_ARRIVALS);
        ForeignHeader header = header(here, id);
        Map<String, Column> said = new LinkedHashMap<>();
        for (Meaning meaning : meanings(header, typed)) {
            Filled.constantNamed(meaning.chosen(), Column.class)
                    .ifPresent(column -> said.put(meaning.column().name(), column));
        }
        ColumnMap map =
                ColumnMap.of(said, Optional.ofNullable(typed.getFirst("source")).orElse(""));
        Optional<Fault> fault = header.findFault(map);
        if (fault.isEmpty()) {
            return again(here, id, order -> order.with(map));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return columns(here, id, typed, words(here).text(fault.get()), model);
    }

    private ForeignHeader header(Here here, UUID id) {
        return get(here, id).header().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Meaning> meanings(ForeignHeader header, MultiValueMap<String, String> typed) {
        List<Meaning> meanings = new ArrayList<>();
        for (ForeignColumn column : header.columns()) {
            String field = "column-" + meanings.size();
            String guess = column.guess().map(Column::name).orElse("");
            String chosen = Optional.ofNullable(typed.getFirst(field)).orElse(guess);
            meanings.add(new Meaning(field, column, chosen));
        }
        return meanings;
    }

    private String columns(Here here, UUID id, MultiValueMap<String, String> typed, String fault, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("file", get(here, id).file());
        model.addAttribute("meanings", meanings(header(here, id), typed));
        model.addAttribute("choices", columnHelp(here));
        model.addAttribute(
                "source", Optional.ofNullable(typed.getFirst("source")).orElse(""));
        model.addAttribute("fault", fault);
        return "reception/columns";
    }

    private ImportStatus get(Here here, UUID id) {
        return jobs.find(id, here.by()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String status(Here here, UUID id, ImportStatus status, Model model, String view) {
        ImportWords words = words(here);
        model.addAttribute("id", id);
        model.addAttribute("status", status);
        model.addAttribute("read", status.form().map(words::text).orElse(""));
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
