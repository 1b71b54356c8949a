package org.acogida.web.turns;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.acogida.line.LineEvent;
import org.acogida.line.LogLine;
import org.acogida.line.Ticket;
import org.acogida.line.Why;
import org.acogida.rulebook.OfficeId;
import org.acogida.sheets.Format;
import org.acogida.sheets.SheetWriter;
import org.acogida.turns.LogChecks;
import org.acogida.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The fairness log of a line: what happened to which turn, when and why, without anybody in it; for whoever watches. */
@Controller
class LogPages {
    private final PublicLine open;
    private final LogChecks checks;

    LogPages(PublicLine open, LogChecks checks) {
        this.open = open;
        this.checks = checks;
    }

    /** An entry in words. */
    record Entry(String time, String what, String turn, String why, String passed, boolean unexplained) {}

    /** A rule by which the line goes, with its source. */
    record Rule(String title, String value, String source, boolean unsure) {}

    @GetMapping("/line/{office}/log")
    String show(
            @PathVariable String office,
            @RequestParam(defaultValue = "") String day,
            HttpServletResponse response,
            Model model) {
        PublicLine.At at = open.open(office);
        LocalDate of = PublicLine.day(day, at.day().today());
        List<LogLine> log = open.lines().listLog(at.day().office().id(), of);
        Words words = at.told().words();
        open.fill(at, model);
        model.addAttribute("of", words.day(of));
        model.addAttribute("date", of);
        model.addAttribute("before", of.minusDays(1));
        model.addAttribute("after", of.plusDays(1));
        model.addAttribute("finding", finding(log, words));
        model.addAttribute(
                "unexplained", log.stream().filter(LogLine::isUnexplained).count());
        model.addAttribute(
                "entries",
                log.reversed().stream().map(line -> entry(line, words)).toList());
        LogChecks.Checked checked = checks.last(at.day().office().id());
        model.addAttribute("checked", said(checked, words));
        model.addAttribute("whole", checked.broken().isEmpty());
        model.addAttribute("head", checked.head());
        model.addAttribute("rules", rules(at));
        model.addAttribute("needs", needs(at));
        response.setHeader(PublicLine.CACHE, PublicLine.kept());
        return "turns/log";
    }

    private static String said(LogChecks.Checked checked, Words words) {
        return checked.broken()
                .map(position -> words.text("line-log.broken", words.moment(checked.at()), words.number(position)))
                .orElseGet(() -> words.text("line-log.whole", words.moment(checked.at()), checked.entries()));
    }

    private static String finding(List<LogLine> log, Words words) {
        List<Why> calls = log.stream()
                .flatMap(line -> line.entry().event() instanceof LineEvent.Called called
                        ? Stream.of(called.why())
                        : Stream.empty())
                .toList();
        return words.text(
                "line-log.finding",
                calls.size(),
                calls.stream()
                        .filter(why -> why == Why.IN_ORDER || why == Why.PUT_BACK)
                        .count(),
                calls.stream()
                        .filter(why -> why == Why.NEED || why == Why.EMERGENCY)
                        .count(),
                calls.stream().filter(Why::isByHand).count());
    }

    private static Entry entry(LogLine line, Words words) {
        return new Entry(
                words.time(line.at()),
                words.text("line-log." + kind(line)),
                line.ticket().map(ticket -> ticket.label()).orElse(""),
                line.keyedIn()
                        ? words.text(
                                "line-log.keyed-in.why",
                                words.moment(line.entry().at()))
                        : why(line.entry().event(), words),
                line.overtaken() == 0 ? "" : words.number(line.overtaken()),
                line.isUnexplained());
    }

    /** Which kind of line it is; the log's file has these words, too. */
    private static String kind(LogLine line) {
        return line.keyedIn() ? "keyed-in" : kind(line.entry().event());
    }

    private static String kind(LineEvent event) {
        return switch (event) {
            case LineEvent.Given given -> given.ticket().onPaper() ? "given-on-paper" : "given";
            case LineEvent.Called _ -> "called";
            case LineEvent.Came _ -> "came";
            case LineEvent.Missed _ -> "missed";
            case LineEvent.Returned _ -> "returned";
            case LineEvent.Served _ -> "served";
            case LineEvent.Left _ -> "left-at-desk";
            case LineEvent.Printed _ -> "printed";
            case LineEvent.Withdrawn _ -> "withdrawn";
            case LineEvent.Reissued _ -> "reissued";
            case LineEvent.NeedSeen _ -> "need-seen";
            case LineEvent.Staffed _ -> "staffed";
            case LineEvent.EmergencyRaised _ -> "emergency";
            case LineEvent.HelpCame _ -> "help-came";
        };
    }

    private static String labels(LineEvent.Printed printed) {
        return new Ticket(printed.day(), printed.first(), true).label() + "–"
                + new Ticket(printed.day(), printed.last(), true).label();
    }

    /** Which need a group has is not told to everybody: that it has one is. */
    private static String why(LineEvent event, Words words) {
        return switch (event) {
            case LineEvent.Called called -> words.of("turn-why", called.why());
            case LineEvent.Missed missed -> words.of("turn-absence", missed.why());
            case LineEvent.Withdrawn withdrawn -> words.of("turn-ending", withdrawn.why());
            case LineEvent.HelpCame help -> words.of("turn-helper", help.helper());
            case LineEvent.Staffed staffed ->
                words.text(
                        "line-log.staff",
                        staffed.staff().desks(),
                        staffed.staff().officers());
            case LineEvent.Printed printed -> labels(printed);
            case LineEvent.Given _,
                    LineEvent.Came _,
                    LineEvent.Returned _,
                    LineEvent.Served _,
                    LineEvent.Left _,
                    LineEvent.Reissued _,
                    LineEvent.NeedSeen _,
                    LineEvent.EmergencyRaised _ -> "";
        };
    }

    private static List<Rule> rules(PublicLine.At at) {
        Words words = at.told().words();
        return new TreeMap<>(at.line().rules().figures())
                .values().stream()
                        .map(amount -> new Rule(
                                words.law(amount.title()),
                                words.number(amount.value()),
                                amount.source().norm(),
                                amount.source().isUnsure()))
                        .toList();
    }

    private static List<Rule> needs(PublicLine.At at) {
        return new TreeMap<>(at.line().rules().needs())
                .values().stream()
                        .map(said -> new Rule(
                                at.told().words().law(said.title()),
                                "",
                                said.source().norm(),
                                said.source().isUnsure()))
                        .toList();
    }

    /** The same as a file, whose words for kinds and reasons do not change with the language. */
    @GetMapping("/line/{office}/log.csv")
    void file(@PathVariable String office, @RequestParam(defaultValue = "") String day, HttpServletResponse response)
            throws IOException {
        PublicLine.At at = open.open(office);
        LocalDate of = PublicLine.day(day, at.day().today());
        OfficeId id = at.day().office().id();
        List<LogLine> log = open.lines().listLog(id, of);
        Map<Long, String> links = open.lines().mapLinks(id, log);
        response.setContentType(Format.CSV.mediaType());
        response.setHeader(PublicLine.CACHE, PublicLine.kept());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + at.office() + "-" + of + ".csv\"");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try (SheetWriter sheet = Format.CSV.open(response.getOutputStream(), "log")) {
            sheet.row(List.of("position", "time", "kind", "turn", "reason", "desk", "passed", "keyed", "link"));
            for (LogLine line : log) {
                sheet.row(cells(line, links));
            }
        }
    }

    private static List<String> cells(LogLine line, Map<Long, String> links) {
        LineEvent event = line.entry().event();
        return List.of(
                Long.toString(line.entry().position()),
                line.at().toString(),
                kind(line),
                line.ticket().map(ticket -> ticket.label()).orElse(""),
                reason(event),
                event instanceof LineEvent.Called called ? Integer.toString(called.desk()) : "",
                Integer.toString(line.overtaken()),
                line.entry().keyedAt().toString(),
                links.getOrDefault(line.entry().position(), ""));
    }

    private static String reason(LineEvent event) {
        return switch (event) {
            case LineEvent.Called called -> called.why().name();
            case LineEvent.Missed missed -> missed.why().name();
            case LineEvent.Withdrawn withdrawn -> withdrawn.why().name();
            case LineEvent.HelpCame help -> help.helper().name();
            case LineEvent.Staffed staffed ->
                staffed.staff().desks() + "/" + staffed.staff().officers();
            case LineEvent.Printed printed -> labels(printed);
            case LineEvent.Given _,
                    LineEvent.Came _,
                    LineEvent.Returned _,
                    LineEvent.Served _,
                    LineEvent.Left _,
                    LineEvent.Reissued _,
                    LineEvent.NeedSeen _,
                    LineEvent.EmergencyRaised _ -> "";
        };
    }
}
