package org.acogida.web.turns;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.acogida.line.Line;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.OfficeId;
import org.acogida.turns.LineDay;
import org.acogida.turns.Lines;
import org.acogida.turns.RecentLines;
import org.acogida.web.paper.Shield;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Opens the line of any office to everybody, as far as it tells of nobody. */
@Component
class PublicLine {
    static final String CACHE = HttpHeaders.CACHE_CONTROL;

    private static final String OFFICE = "[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,9}";
    private static final long MINUTE = 60;

    private final Lines lines;
    private final RecentLines recent;
    private final Lawbook laws;
    private final MessageSource messages;

    PublicLine(Lines lines, RecentLines recent, Lawbook laws, MessageSource messages) {
        this.lines = lines;
        this.recent = recent;
        this.laws = laws;
        this.messages = messages;
    }

    /** The office, its day and its line, in the language of whoever looks. */
    record At(LineDay day, Line line, TurnWords told) {
        String office() {
            return day.office().id().value();
        }
    }

    /** Answers 404 for an office that there is not. */
    At open(String office) {
        return Optional.of(office)
                .filter(name -> name.matches(OFFICE))
                .map(OfficeId::new)
                .flatMap(this::find)
                .orElseThrow(PublicLine::unknown);
    }

    private Optional<At> find(OfficeId office) {
        return recent.find(office).map(this::told);
    }

    Optional<At> findBySlip(String slip) {
        return recent.findBySlip(slip).map(this::told);
    }

    private At told(RecentLines.Seen seen) {
        Line line = seen.line();
        LineDay day = seen.day();
        return new At(day, line, TurnWords.of(messages, LocaleContextHolder.getLocale(), day, line.rules()));
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** What the pages of a line have in common. */
    void fill(At at, Model model) {
        model.addAttribute("office", at.day().office().name());
        model.addAttribute("officeId", at.office());
        model.addAttribute("day", at.told().words().day(at.day().today()));
        model.addAttribute("moment", at.told().words().time(at.day().now()));
        model.addAttribute("language", at.told().words().locale().getLanguage());
        model.addAttribute("shield", shield(at.day()));
    }

    private String shield(LineDay day) {
        Law law = laws.getInForce(day.office().country(), day.today());
        return Shield.articles(law);
    }

    /** Whether whoever asks has it already: nothing happened, and the wait is told of the same minute. */
    static boolean isKnown(At at, WebRequest request) {
        return request.checkNotModified("\"" + at.line().position() + "-"
                + at.day().now().getEpochSecond() / MINUTE + "-"
                + at.told().words().locale().getLanguage() + "\"");
    }

    /** Browsers may keep a whole page if they ask each time whether it still holds. */
    static String kept() {
        return "no-cache";
    }

    /** What tells everybody the same may be kept for all of them as long as nobody notices. */
    static void keepForAll(HttpServletResponse response) {
        response.setHeader(CACHE, "public, max-age=2");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }

    /** What one slip tells is kept by whoever holds it alone. */
    static void keepForOne(HttpServletResponse response) {
        response.setHeader(CACHE, "private, max-age=2");
    }

    Lines lines() {
        return lines;
    }

    /** The day that an address names; today for one that is none. */
    static LocalDate day(String typed, LocalDate today) {
        return typed.matches("\\d{4}-\\d{2}-\\d{2}") ? parse(typed).orElse(today) : today;
    }

    private static Optional<LocalDate> parse(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
