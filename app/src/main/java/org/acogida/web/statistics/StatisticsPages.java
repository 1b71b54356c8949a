package org.acogida.web.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.clock.DemonstrationClock;
import org.acogida.sheets.Format;
import org.acogida.sheets.SheetWriter;
import org.acogida.statistics.Statistics;
import org.acogida.statistics.Table;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.form.Fault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How many arrived, claimed and were decided on, month by month; what is small is hidden, on the page and in its file. */
@Controller
class StatisticsPages {
    private final Desk desk;
    private final Statistics statistics;
    private final boolean demonstration;

    StatisticsPages(Desk desk, Statistics statistics, ObjectProvider<DemonstrationClock> demonstration) {
        this.desk = desk;
        this.statistics = statistics;
        this.demonstration = demonstration.getIfAvailable() != null;
    }

    @GetMapping("/statistics")
    String show(
            @AuthenticationPrincipal Officer officer,
            @RequestParam Map<String, String> address,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.SEE_STATISTICS);
        Asked asked = Asked.of(address, here, statistics.findFirstYear());
        List<Fault> faults = faults(asked, here);
        model.addAttribute("words", asked.words());
        model.addAttribute("choices", asked.choices());
        model.addAttribute("faults", faults);
        model.addAttribute("faultOf", faults.stream().collect(Collectors.toMap(Fault::field, fault -> fault)));
        if (faults.isEmpty()) {
            show(asked, here, model);
        } else {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        return "statistics/statistics";
    }

    private void show(Asked asked, Here here, Model model) {
        Table table = table(asked, here);
        StatisticsWords words = new StatisticsWords(here);
        model.addAttribute("months", table.months().size());
        model.addAttribute("heads", words.heads(table));
        model.addAttribute("lines", words.lines(table, asked.by()));
        model.addAttribute("finding", finding(asked, table, here));
        model.addAttribute("caption", caption(asked, here));
        model.addAttribute("file", asked.file());
    }

    private Table table(Asked asked, Here here) {
        return statistics.count(asked.what(), asked.by(), asked.office(), asked.year(), Asked.today(here));
    }

    private static String finding(Asked asked, Table table, Here here) {
        if (table.months().isEmpty()) {
            return here.words().text("statistics.finding-none", asked.word(Asked.YEAR));
        }
        long whole = table.rows().getLast().getLast().count();
        return here.words()
                .text("statistics.finding." + asked.what(), whole, here.words().number(whole), asked.word(Asked.YEAR));
    }

    private static String caption(Asked asked, Here here) {
        return here.words()
                .text(
                        "statistics.caption",
                        asked.said(Asked.WHAT),
                        asked.said(Asked.BY),
                        asked.word(Asked.YEAR),
                        asked.said(Asked.OFFICE));
    }

    private static List<Fault> faults(Asked asked, Here here) {
        return asked.listUnknown().stream()
                .map(name -> new Fault(
                        name,
                        "statistics-" + name,
                        asked.word(name),
                        here.words().text("statistics." + name),
                        here.words().text("filter.choice")))
                .toList();
    }

    @GetMapping("/statistics.csv")
    void give(
            @AuthenticationPrincipal Officer officer,
            @RequestParam Map<String, String> address,
            HttpServletResponse response)
            throws IOException {
        Here here = desk.here(officer, Use.SEE_STATISTICS);
        Asked asked = Asked.of(address, here, statistics.findFirstYear());
        if (!asked.listUnknown().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Table table = table(asked, here);
        StatisticsWords words = new StatisticsWords(here);
        response.setContentType(Format.CSV.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName(asked, here), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (SheetWriter sheet = Format.CSV.open(response.getOutputStream(), caption(asked, here))) {
            List<String> header = new ArrayList<>(List.of(caption(asked, here)));
            table.months().forEach(month -> header.add(month.toString()));
            header.add(here.words().text("statistics.total"));
            sheet.row(header);
            for (StatisticsWords.Line line : words.lines(table, asked.by())) {
                List<String> row = new ArrayList<>(List.of(line.group()));
                line.cells().forEach(cell -> row.add(cell.plain()));
                sheet.row(row);
            }
        }
    }

    private String fileName(Asked asked, Here here) {
        String mark = demonstration ? here.words().text("layout.demonstration") + "-" : "";
        return mark + "acogida-" + here.words().text("statistics.file") + "-" + asked.word(Asked.YEAR) + ".csv";
    }
}
