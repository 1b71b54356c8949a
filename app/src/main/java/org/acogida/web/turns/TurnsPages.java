package org.acogida.web.turns;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.access.Officer;
import org.acogida.line.Capacity;
import org.acogida.line.Choice;
import org.acogida.line.Group;
import org.acogida.line.Helper;
import org.acogida.line.Line;
import org.acogida.line.LineEvent;
import org.acogida.line.LineFlaw;
import org.acogida.line.Staff;
import org.acogida.line.Ticket;
import org.acogida.line.Turn;
import org.acogida.line.TurnId;
import org.acogida.turns.Recorded;
import org.acogida.web.form.Field;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.acogida.web.form.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk of the line: count a group, call the next, say who came, raise an emergency, say which desks are open. */
@Controller
class TurnsPages {
    private static final String ID = "id";
    private static final String DESK = "desk";

    private final LineDesk desk;

    TurnsPages(LineDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/turns")
    String show(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(name = DESK, defaultValue = "1") String number,
            @RequestParam(defaultValue = "") String given,
            @RequestParam(defaultValue = "") String refused,
            Model model) {
        LineDesk.At at = desk.open(officer);
        Filled group = Filled.untouched(TurnForms.group(at.told()), at.here().words());
        Filled staff =
                Filled.untouched(TurnForms.staff(at.line().staff()), at.here().words());
        Ids.find(given)
                .flatMap(id -> at.line().find(new TurnId(id)))
                .ifPresent(turn -> model.addAttribute("given", given(turn, at)));
        Filled.constantNamed(refused, LineFlaw.class)
                .ifPresent(
                        flaw -> model.addAttribute("refused", at.here().words().of("turn-flaw", flaw)));
        return page(at, desk(number), group, staff, model);
    }

    /** What was just given: to say aloud and to print. */
    private record Given(String id, String label, String group, String day, boolean today) {}

    private static Given given(Turn turn, LineDesk.At at) {
        return new Given(
                turn.id().toString(),
                turn.ticket().label(),
                at.told().group(turn.group()),
                at.here().words().day(turn.ticket().day()),
                !turn.ticket().day().isAfter(at.day().today()));
    }

    private static int desk(String typed) {
        return TurnForms.number(typed).filter(n -> n >= 1 && n <= Staff.MOST).orElse(1);
    }

    private static String page(LineDesk.At at, int number, Filled group, Filled staff, Model model) {
        model.addAttribute("view", TurnsView.of(at, number));
        model.addAttribute(DESK, number);
        model.addAttribute("desks", desks(at.line(), number));
        model.addAttribute("formId", UUID.randomUUID());
        model.addAttribute("officeId", at.day().office().id().value());
        model.addAttribute(
                "group",
                FieldView.list(TurnForms.group(at.told()), group, at.here().words()));
        model.addAttribute(
                "staff",
                FieldView.list(
                        TurnForms.staff(at.line().staff()), staff, at.here().words()));
        model.addAttribute("staffed", at.line().staff());
        model.addAttribute("paperDays", at.told().days(SlipPapers.listDays(at.day())));
        model.addAttribute("helpers", at.told().choices("turn-helper", Stream.of(Helper.values())));
        model.addAttribute(
                "faults",
                Stream.concat(group.faults().stream(), staff.faults().stream()).toList());
        return "turns/turns";
    }

    /** The desks to choose from: those that are open, those at which somebody is, and this one. */
    private static List<Integer> desks(Line line, int number) {
        return Stream.concat(
                        Stream.iterate(1, n -> n + 1).limit(line.staff().desks()),
                        Stream.concat(
                                line.listAtDesks().stream().flatMap(turn -> turn.desk().stream()), Stream.of(number)))
                .distinct()
                .sorted()
                .toList();
    }

    @PostMapping("/turns")
    String give(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        LineDesk.At at = desk.open(officer);
        Filled filled = new Filled(typed, at.here().words());
        int number = desk(filled.text(DESK));
        List<Field> fields = TurnForms.group(at.told());
        filled.check(fields);
        Optional<Group> group = TurnForms.readGroup(filled);
        if (group.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    at,
                    number,
                    filled,
                    Filled.untouched(
                            TurnForms.staff(at.line().staff()), at.here().words()),
                    model);
        }
        Recorded recorded = desk.record(at, filled.uuid(ID), line -> List.of(given(group.get(), line, at)));
        return to(number, recorded)
                + (recorded instanceof Recorded.Done(LineEvent.Given one, Line _) ? "&given=" + one.turn() : "");
    }

    private LineEvent given(Group group, Line line, LineDesk.At at) {
        LocalDate day = Capacity.of(line).dayFor(group, at.day().local(), at.day()::openOnOrAfter);
        return new LineEvent.Given(
                new TurnId(UUID.randomUUID()),
                new Ticket(day, line.nextNumber(day), false),
                group,
                desk.lines().newSlip());
    }

    /** Calls the next to a desk; whoever is there is done. */
    @PostMapping("/turns/next")
    String next(@AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed) {
        LineDesk.At at = desk.open(officer);
        Filled filled = new Filled(typed, at.here().words());
        int number = desk(filled.text(DESK));
        return to(
                number,
                desk.record(at, filled.uuid(ID), line -> next(line.on(at.day().today()), number, at)));
    }

    private static List<LineEvent> next(Line line, int number, LineDesk.At at) {
        List<LineEvent> events = new ArrayList<>();
        line.findAtDesk(number)
                .filter(turn -> turn.state() == Turn.State.HERE)
                .ifPresent(turn -> events.add(new LineEvent.Served(turn.id())));
        Optional<Choice> choice = line.next(at.day().today());
        choice.ifPresent(next -> events.add(new LineEvent.Called(next.turn(), number, next.why())));
        return events;
    }

    @PostMapping("/turns/staff")
    String staff(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        LineDesk.At at = desk.open(officer);
        Filled filled = new Filled(typed, at.here().words());
        int number = desk(filled.text(DESK));
        filled.check(TurnForms.staff(at.line().staff()));
        Optional<Staff> staff = TurnForms.readStaff(filled);
        if (staff.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    at,
                    number,
                    Filled.untouched(TurnForms.group(at.told()), at.here().words()),
                    filled,
                    model);
        }
        return to(number, desk.record(at, filled.uuid(ID), line -> List.of(new LineEvent.Staffed(staff.get()))));
    }

    /** Two taps: the first opens the form, the second is this. A number that is none keeps nobody from raising it. */
    @PostMapping("/turns/emergencies")
    String raise(@AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed) {
        LineDesk.At at = desk.open(officer);
        Filled filled = new Filled(typed, at.here().words());
        UUID form = filled.uuid(ID);
        Optional<TurnId> turn = Labels.find(at.line(), filled.text("turn"))
                .filter(found -> !found.state().isOver())
                .map(Turn::id);
        return to(
                desk(filled.text(DESK)),
                desk.record(at, form, line -> List.of(new LineEvent.EmergencyRaised(form, turn))));
    }

    @PostMapping("/turns/emergencies/{emergency}/help")
    String help(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID emergency,
            @RequestParam MultiValueMap<String, String> typed) {
        LineDesk.At at = desk.open(officer);
        Filled filled = new Filled(typed, at.here().words());
        int number = desk(filled.text(DESK));
        return filled.constant("helper", Helper.class)
                .map(helper -> to(
                        number,
                        desk.record(at, filled.uuid(ID), line -> List.of(new LineEvent.HelpCame(emergency, helper)))))
                .orElse("redirect:/turns?desk=" + number);
    }

    private static String to(int number, Recorded recorded) {
        return "redirect:/turns?desk=" + number + refusal(recorded);
    }

    static String refusal(Recorded recorded) {
        return recorded instanceof Recorded.Refused(LineFlaw flaw) ? "&refused=" + flaw : "";
    }
}
