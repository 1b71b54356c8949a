package org.acogida.web.turns;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.acogida.line.Expectation;
import org.acogida.line.Turn;
import org.acogida.line.Wait;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** What everybody may see of a line without signing in: one's own place, how the line stands, and the screen of the hall. */
@Controller
class PublicPages {
    private static final String TOLD = "told";
    private static final int SOON = 6;

    private final PublicLine open;

    PublicPages(PublicLine open) {
        this.open = open;
    }

    /** How the turn of a slip stands. A word that is on no slip is told from none. */
    @GetMapping("/t/{slip}")
    String slip(@PathVariable String slip, HttpServletResponse response, Model model) {
        Optional<PublicLine.At> at = open.findBySlip(slip);
        if (!tell(slip, at, model)) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("office", "Acogida");
            return "turns/unknown";
        }
        response.setHeader(PublicLine.CACHE, "private, no-cache");
        return "turns/slip";
    }

    /** The part of that page which changes. */
    @GetMapping("/t/{slip}/now")
    @Nullable
    String slipNow(@PathVariable String slip, WebRequest request, HttpServletResponse response, Model model) {
        Optional<PublicLine.At> at = open.findBySlip(slip);
        PublicLine.keepForOne(response);
        if (at.isPresent() && PublicLine.isKnown(at.get(), request)) {
            return null;
        }
        if (!tell(slip, at, model)) {
            throw PublicLine.unknown();
        }
        return "turns/slip :: now";
    }

    private boolean tell(String slip, Optional<PublicLine.At> at, Model model) {
        Optional<ToldTurn> told = at.flatMap(line -> line.line()
                .findBySlip(slip)
                .map(turn -> ToldTurn.of(turn, slip, line.line(), line.day(), line.told())));
        at.ifPresent(line -> open.fill(line, model));
        told.ifPresent(turn -> model.addAttribute(TOLD, turn));
        model.addAttribute("slip", slip);
        return told.isPresent();
    }

    /** How a line stands, and a turn of it by its number. */
    @GetMapping("/line/{office}")
    String line(
            @PathVariable String office,
            @RequestParam(defaultValue = "") String turn,
            HttpServletResponse response,
            Model model) {
        PublicLine.At at = open.open(office);
        open.fill(at, model);
        fillLine(at, model);
        model.addAttribute("turn", turn);
        Optional<Turn> found = Labels.find(at.line(), turn);
        found.ifPresent(one -> model.addAttribute(TOLD, ToldTurn.of(one, at.line(), at.day(), at.told())));
        model.addAttribute("unknown", !turn.isBlank() && found.isEmpty());
        response.setHeader(PublicLine.CACHE, PublicLine.kept());
        return "turns/line";
    }

    @GetMapping("/line/{office}/now")
    @Nullable
    String lineNow(@PathVariable String office, WebRequest request, HttpServletResponse response, Model model) {
        return changed(open.open(office), request, response, model, PublicPages::fillLine) ? "turns/line :: now" : null;
    }

    /** Fills a part of a page anew; false, and nothing filled, where whoever asks has it as it is. */
    private boolean changed(
            PublicLine.At at,
            WebRequest request,
            HttpServletResponse response,
            Model model,
            BiConsumer<PublicLine.At, Model> fill) {
        PublicLine.keepForAll(response);
        if (PublicLine.isKnown(at, request)) {
            return false;
        }
        open.fill(at, model);
        fill.accept(at, model);
        return true;
    }

    private static void fillLine(PublicLine.At at, Model model) {
        Wait wait = expectation(at).ofNext();
        model.addAttribute("groups", wait.groups());
        model.addAttribute("people", wait.people());
        model.addAttribute("desks", at.line().staff().atOnce());
        model.addAttribute("open", at.day().isOpenToday());
        model.addAttribute(
                "opens", at.told().words().day(at.day().openOnOrAfter(at.day().today())));
        model.addAttribute("range", at.told().range(wait));
        model.addAttribute("calls", calls(at));
    }

    private static Expectation expectation(PublicLine.At at) {
        return Expectation.of(
                at.line(), at.day().today(), at.day().now(), at.day().office().zone());
    }

    /** A turn that is called now, and to which desk. */
    record Call(String label, int desk) {}

    private static List<Call> calls(PublicLine.At at) {
        return at.line().listAtDesks().stream()
                .filter(turn -> turn.state() == Turn.State.CALLED)
                .map(turn -> new Call(turn.ticket().label(), turn.desk().orElse(0)))
                .toList();
    }

    /** The screen of a hall: which turn goes to which desk, and who is next. */
    @GetMapping("/hall/{office}")
    String hall(@PathVariable String office, HttpServletResponse response, Model model) {
        PublicLine.At at = open.open(office);
        open.fill(at, model);
        fillHall(at, model);
        response.setHeader(PublicLine.CACHE, PublicLine.kept());
        return "turns/hall";
    }

    @GetMapping("/hall/{office}/now")
    @Nullable
    String hallNow(@PathVariable String office, WebRequest request, HttpServletResponse response, Model model) {
        return changed(open.open(office), request, response, model, PublicPages::fillHall) ? "turns/hall :: now" : null;
    }

    private static void fillHall(PublicLine.At at, Model model) {
        fillLine(at, model);
        Expectation expectation = expectation(at);
        model.addAttribute(
                "soon",
                at.line().listWaiting(at.day().today()).stream()
                        .filter(turn -> expectation.findPlace(turn.id()).orElse(SOON) < SOON)
                        .sorted((one, other) -> Integer.compare(
                                expectation.findPlace(one.id()).orElse(SOON),
                                expectation.findPlace(other.id()).orElse(SOON)))
                        .map(turn -> turn.ticket().label())
                        .toList());
    }
}
