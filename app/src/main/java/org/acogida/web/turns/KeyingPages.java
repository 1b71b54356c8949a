package org.acogida.web.turns;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.line.Figure;
import org.acogida.line.Group;
import org.acogida.line.LineEvent;
import org.acogida.line.LineFlaw;
import org.acogida.line.Ticket;
import org.acogida.line.TurnId;
import org.acogida.line.Why;
import org.acogida.turns.Lines.Happened;
import org.acogida.turns.Recorded;
import org.acogida.web.form.Field;
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

/** Keys in what was written on paper slips, with the times at which it happened. */
@Controller
class KeyingPages {
    private static final String NUMBER = "turnNumber";
    private static final String ASKED = "turnAsked";
    private static final String ATTENDED = "turnAttended";
    private static final int PAPER_DESK = 1;

    private final LineDesk desk;

    KeyingPages(LineDesk desk) {
        this.desk = desk;
    }

    private static List<Field> fields(LineDesk.At at) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.text(NUMBER).must());
        fields.add(Field.moment(ASKED).must());
        fields.addAll(TurnForms.group(at.told()));
        fields.add(Field.moment(ATTENDED));
        return fields;
    }

    @GetMapping("/turns/keying")
    String ask(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String saved,
            @RequestParam(defaultValue = "") String day,
            Model model) {
        LineDesk.At at = desk.open(officer);
        TurnForms.number(saved)
                .filter(number -> number >= 1)
                .map(number -> new Ticket(PublicLine.day(day, at.day().today()), number, true))
                .filter(at.line()::isTaken)
                .ifPresent(ticket -> {
                    model.addAttribute("saved", ticket.label());
                    model.addAttribute("printed", at.line().isPrinted(ticket));
                });
        return form(at, Filled.untouched(fields(at), at.here().words()), model);
    }

    private static String form(LineDesk.At at, Filled filled, Model model) {
        model.addAttribute(
                "fields", FieldView.list(fields(at), filled, at.here().words()));
        model.addAttribute("faults", filled.faults());
        model.addAttribute("formId", UUID.randomUUID());
        return "turns/keying";
    }

    @PostMapping("/turns/keying")
    String key(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        LineDesk.At at = desk.open(officer);
        Filled filled = new Filled(typed, at.here().words());
        filled.check(fields(at));
        Optional<Integer> number = TurnForms.number(filled, NUMBER, 1, Ticket.LAST);
        Instant asked = filled.momentNotAfter(ASKED, at.here().now());
        Optional<Instant> attended = filled.is(ATTENDED) ? attended(filled, at) : Optional.empty();
        Optional<Group> group = TurnForms.readGroup(filled);
        if (filled.fits() && number.isPresent() && group.isPresent()) {
            Ticket ticket = new Ticket(at.day().dayOf(asked), number.get(), true);
            Recorded recorded = desk.lines()
                    .recordAt(
                            LineDesk.wish(at, filled.uuid("id")),
                            line -> happened(ticket, group.get(), asked, attended));
            if (!(recorded instanceof Recorded.Refused(LineFlaw flaw))) {
                return "redirect:/turns/keying?saved=" + ticket.number() + "&day=" + ticket.day();
            }
            switch (flaw) {
                case TOO_OLD ->
                    filled.fault(
                            ASKED,
                            "fault.slip-too-old",
                            at.here().words().day(ticket.day()),
                            at.line().rules().get(Figure.PAPER_DAYS));
                case NUMBER_TAKEN -> filled.fault(NUMBER, "fault.number-taken");
                default -> filled.fault(NUMBER, "fault.not-now");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(at, filled, model);
    }

    private static Optional<Instant> attended(Filled filled, LineDesk.At at) {
        Instant moment = filled.momentNotAfter(ATTENDED, at.here().now());
        filled.momentAfter(ATTENDED, ASKED);
        return Optional.of(moment);
    }

    private List<Happened> happened(Ticket ticket, Group group, Instant asked, Optional<Instant> attended) {
        TurnId turn = new TurnId(UUID.randomUUID());
        List<Happened> happened = new ArrayList<>();
        happened.add(new Happened(
                new LineEvent.Given(turn, ticket, group, desk.lines().newSlip()), asked));
        attended.ifPresent(at -> {
            happened.add(new Happened(new LineEvent.Called(turn, PAPER_DESK, Why.ON_PAPER), at));
            happened.add(new Happened(new LineEvent.Served(turn), at));
        });
        return happened;
    }
}
