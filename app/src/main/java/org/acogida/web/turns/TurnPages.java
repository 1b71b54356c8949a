package org.acogida.web.turns;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.access.Officer;
import org.acogida.line.Absence;
import org.acogida.line.Ending;
import org.acogida.line.Line;
import org.acogida.line.LineEvent;
import org.acogida.line.LineFlaw;
import org.acogida.line.Need;
import org.acogida.line.Staff;
import org.acogida.line.Turn;
import org.acogida.line.TurnId;
import org.acogida.line.Why;
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
import org.springframework.web.server.ResponseStatusException;

/** One turn, and whatever may be done with it. */
@Controller
class TurnPages {
    private static final String REASON = "reason";
    private static final String REDIRECT = "redirect:/turns";

    private final LineDesk desk;

    TurnPages(LineDesk desk) {
        this.desk = desk;
    }

    /** What an officer may press about a turn, as its address says it. */
    private enum Press {
        CAME,
        MISSED,
        OTHER_GROUP,
        SERVED,
        LEFT,
        RETURNED,
        REISSUE,
        WITHDRAW,
        NEED,
        CALL;

        static Optional<Press> find(String spelled) {
            return Filled.constantNamed(spelled.toUpperCase(Locale.ROOT).replace('-', '_'), Press.class);
        }

        /** Whether one goes back to the desk afterwards, rather than to the turn. */
        boolean isOfDesk() {
            return switch (this) {
                case CAME, MISSED, OTHER_GROUP, SERVED, LEFT, CALL -> true;
                case RETURNED, REISSUE, WITHDRAW, NEED -> false;
            };
        }
    }

    @GetMapping("/turns/{id}")
    String show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @RequestParam(defaultValue = "1") String at,
            @RequestParam(defaultValue = "") String refused,
            Model model) {
        LineDesk.At open = desk.open(officer);
        Turn turn = find(open.line(), id);
        model.addAttribute("turn", TurnsView.row(turn, open));
        model.addAttribute("told", ToldTurn.of(turn, open.line(), open.day(), open.told()));
        model.addAttribute("over", turn.state().isOver());
        model.addAttribute("aside", turn.state() == Turn.State.ASIDE);
        model.addAttribute("callable", turn.state() == Turn.State.WAITING);
        model.addAttribute("desk", number(at));
        model.addAttribute("formId", UUID.randomUUID());
        model.addAttribute(
                "whys",
                open.told()
                        .choices(
                                "turn-why",
                                Stream.of(Why.values()).filter(why -> why.isByHand() && why != Why.ON_PAPER)));
        model.addAttribute("endings", open.told().choices("turn-ending", Stream.of(Ending.values())));
        model.addAttribute("needs", open.told().needs());
        Filled.constantNamed(refused, LineFlaw.class)
                .ifPresent(flaw ->
                        model.addAttribute("refused", open.here().words().of("turn-flaw", flaw)));
        return "turns/turn";
    }

    private static Turn find(Line line, String id) {
        return Ids.find(id)
                .flatMap(found -> line.find(new TurnId(found)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static int number(String typed) {
        return TurnForms.number(typed).filter(n -> n >= 1 && n <= Staff.MOST).orElse(1);
    }

    @PostMapping("/turns/{id}/{press}")
    String press(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @PathVariable("press") String spelled,
            @RequestParam MultiValueMap<String, String> typed) {
        LineDesk.At at = desk.open(officer);
        Turn turn = find(at.line(), id);
        Press press = Press.find(spelled).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Filled filled = new Filled(typed, at.here().words());
        int number = number(filled.text("desk"));
        String back = press.isOfDesk() ? REDIRECT + "?desk=" + number : REDIRECT + "/" + id + "?at=" + number;
        return event(press, turn.id(), number, filled)
                .map(event -> back + TurnsPages.refusal(desk.record(at, filled.uuid("id"), line -> List.of(event))))
                .orElse(REDIRECT + "/" + id + "?at=" + number);
    }

    /** Empty where a reason is asked for and none of the list was chosen. */
    private Optional<LineEvent> event(Press press, TurnId turn, int number, Filled filled) {
        return switch (press) {
            case CAME -> Optional.of(new LineEvent.Came(turn));
            case MISSED -> Optional.of(new LineEvent.Missed(turn, Absence.NOBODY_CAME));
            case OTHER_GROUP -> Optional.of(new LineEvent.Missed(turn, Absence.OTHER_GROUP));
            case SERVED -> Optional.of(new LineEvent.Served(turn));
            case LEFT -> Optional.of(new LineEvent.Left(turn));
            case RETURNED -> Optional.of(new LineEvent.Returned(turn));
            case REISSUE ->
                Optional.of(new LineEvent.Reissued(turn, desk.lines().newSlip()));
            case WITHDRAW -> filled.constant(REASON, Ending.class).map(why -> new LineEvent.Withdrawn(turn, why));
            case NEED -> filled.constant(REASON, Need.class).map(need -> new LineEvent.NeedSeen(turn, need));
            case CALL ->
                filled.constant(REASON, Why.class)
                        .filter(Why::isByHand)
                        .map(why -> new LineEvent.Called(turn, number, why));
        };
    }
}
