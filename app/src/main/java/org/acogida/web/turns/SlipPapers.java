package org.acogida.web.turns;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acogida.access.Officer;
import org.acogida.line.Line;
import org.acogida.line.LineEvent;
import org.acogida.line.Ticket;
import org.acogida.line.Turn;
import org.acogida.line.TurnId;
import org.acogida.turns.LineDay;
import org.acogida.turns.Recorded;
import org.acogida.web.Words;
import org.acogida.web.form.Ids;
import org.acogida.web.paper.PaperTemplates;
import org.acogida.web.paper.PdfView;
import org.acogida.web.paper.QrCode;
import org.acogida.web.paper.Shield;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What is printed for the line: a turn's slip, and for when the program is away, blank slips and a form. */
@Controller
class SlipPapers {
    private static final List<Locale> LANGUAGES = List.of(Locale.of("es", "MX"), Locale.UK);
    private static final int FIRST = 12;
    private static final int MOST = 120;
    private static final int AHEAD = 5;

    /** Of the people on a form, so many rows. */
    private static final int ROWS = 10;

    private final LineDesk desk;
    private final PaperTemplates templates;
    private final MessageSource messages;

    SlipPapers(LineDesk desk, PaperTemplates templates, MessageSource messages) {
        this.desk = desk;
        this.templates = templates;
        this.messages = messages;
    }

    /** One language's words of a slip. */
    public record Part(String language, String group, String day, String counted, String shield, Words words) {
        public String text(String key) {
            return words.text("slip." + key);
        }
    }

    @GetMapping("/turns/{id}/slip.pdf")
    ModelAndView slip(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
        LineDesk.At at = desk.open(officer);
        Turn turn = Ids.find(id)
                .flatMap(found -> at.line().find(new TurnId(found)))
                .filter(found -> !found.state().isOver())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String address = address("/t/" + turn.slip());
        Map<String, Object> model = Map.of(
                "parts", parts(turn, at),
                "label", turn.ticket().label(),
                "office", at.day().office().name(),
                "address", address,
                "qr", QrCode.of(address));
        return pdf(turn.ticket().label(), "turns/slip-paper", model);
    }

    private List<Part> parts(Turn turn, LineDesk.At at) {
        return LANGUAGES.stream()
                .map(language ->
                        TurnWords.of(messages, language, at.day(), at.line().rules()))
                .map(told -> new Part(
                        told.words().locale().getLanguage(),
                        told.group(turn.group()),
                        told.words().day(turn.ticket().day()),
                        told.words().moment(turn.asked()),
                        shield(at),
                        told.words()))
                .toList();
    }

    private static String shield(LineDesk.At at) {
        return Shield.articles(at.here().context().law());
    }

    private static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }

    private ModelAndView pdf(String name, String template, Map<String, Object> model) {
        return new ModelAndView(new PdfView(name, templates.print(template, LANGUAGES.getFirst(), model)));
    }

    /** The days for which blank slips are printed: today, and the open days that come next. */
    static List<LocalDate> listDays(LineDay at) {
        Stream<LocalDate> open = Stream.iterate(next(at, at.today()), day -> next(at, day));
        return Stream.concat(Stream.of(at.today()), open.limit(AHEAD)).toList();
    }

    private static LocalDate next(LineDay at, LocalDate day) {
        return at.openOnOrAfter(day.plusDays(1));
    }

    /**
     * Blank slips of a day, with numbers that no other print has, nor had when this is sent again; of today where the day is none of
     * {@link #listDays}.
     */
    @PostMapping("/turns/paper.pdf")
    ModelAndView blank(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "" + FIRST) String count,
            @RequestParam(defaultValue = "", name = "day") String asked) {
        LineDesk.At at = desk.open(officer);
        LocalDate today = at.day().today();
        LocalDate day = Optional.of(PublicLine.day(asked, today))
                .filter(listDays(at.day())::contains)
                .orElse(today);
        int many = TurnForms.number(count).filter(n -> n >= 1 && n <= MOST).orElse(FIRST);
        Recorded recorded = desk.record(at, UUID.randomUUID(), line -> print(line, day, many));
        if (!(recorded instanceof Recorded.Done(LineEvent.Printed printed, Line _))) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        List<String> labels = IntStream.rangeClosed(printed.first(), printed.last())
                .mapToObj(number -> new Ticket(day, number, true).label())
                .toList();
        Words words = at.here().words();
        Map<String, Object> model = Map.of(
                "labels", labels,
                "office", at.day().office().name(),
                "day", words.day(day),
                "shield", shield(at),
                "address", address("/line/" + at.day().office().id().value()));
        return pdf(words.text("turns.paper.file"), "turns/blank-paper", model);
    }

    private static List<LineEvent> print(Line line, LocalDate day, int many) {
        int first = line.nextOnPaper(day);
        int last = Math.min(first + many - 1, Ticket.LAST);
        return first > last ? List.of() : List.of(new LineEvent.Printed(day, first, last));
    }

    /** The least that is asked in an emergency, to be written by hand and keyed in at reception later. */
    @GetMapping("/turns/form.pdf")
    ModelAndView form(@AuthenticationPrincipal Officer officer) {
        LineDesk.At at = desk.open(officer);
        Map<String, Object> model = Map.of(
                "office", at.day().office().name(),
                "shield", shield(at),
                "rows", IntStream.rangeClosed(1, ROWS).boxed().toList());
        return pdf(at.here().words().text("turns.form.file"), "turns/form-paper", model);
    }
}
