package org.acogida.web.turns;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acogida.access.Officer;
import org.acogida.line.Group;
import org.acogida.line.Spot;
import org.acogida.line.Turn;
import org.acogida.rulebook.OfficeId;
import org.acogida.turns.LineDays;
import org.acogida.web.Words;
import org.acogida.web.form.Filled;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds the turn of a slip that is shown, and of one that was lost: by number, or by who was counted and where. */
@Controller
class FindPages {
    private static final int MOST = 30;

    private final LineDesk desk;
    private final LineDays days;

    FindPages(LineDesk desk, LineDays days) {
        this.desk = desk;
        this.days = days;
    }

    /** A turn that may be the one, and how it stands. */
    record Hit(TurnsView.Row row, ToldTurn told) {}

    @GetMapping("/turns/find")
    String find(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String people,
            @RequestParam(defaultValue = "") String children,
            @RequestParam(defaultValue = "") String spot,
            Model model) {
        LineDesk.At at = desk.open(officer);
        model.addAttribute("q", q);
        model.addAttribute("people", people);
        model.addAttribute("children", children);
        model.addAttribute("spot", spot);
        model.addAttribute("spots", at.told().choices("spot", Stream.of(Spot.values())));
        model.addAttribute("asked", !(q + people + children + spot).isBlank());
        if (!q.isBlank()) {
            answer(q, at, model);
        } else {
            model.addAttribute("hits", list(at, people, children, spot));
        }
        return "turns/find";
    }

    /** What was read from a slip: ours and how it stands, of another office, or none of this program. */
    private void answer(String q, LineDesk.At at, Model model) {
        Optional<String> slip = Labels.findSlip(q);
        Optional<Turn> turn = slip.map(at.line()::findBySlip).orElseGet(() -> Labels.find(at.line(), q));
        model.addAttribute(
                "hits",
                turn.map(found -> List.of(new Hit(
                                TurnsView.row(found, at),
                                ToldTurn.of(found, slip.orElse(found.slip()), at.line(), at.day(), at.told()))))
                        .orElse(List.of()));
        if (turn.isEmpty()) {
            model.addAttribute("notOurs", notOurs(slip, q, at));
        }
    }

    private String notOurs(Optional<String> slip, String q, LineDesk.At at) {
        Words words = at.here().words();
        return slip.flatMap(desk.lines()::findOffice)
                .map(office -> notHere(office, at))
                .orElseGet(() -> words.text(
                        q.contains(":") || q.contains("/") ? "turns.find.foreign" : "turns.find.no-number",
                        Words.cut(q)));
    }

    /** Of a slip of ours that is not in this line. */
    private String notHere(OfficeId office, LineDesk.At at) {
        Words words = at.here().words();
        return office.equals(at.here().office())
                ? words.text("turns.find.over")
                : words.text(
                        "turns.find.other-office",
                        days.find(office).map(of -> of.office().name()).orElse(office.value()));
    }

    private List<Hit> list(LineDesk.At at, String people, String children, String spot) {
        Optional<Integer> size = TurnForms.number(people);
        Optional<Integer> young = TurnForms.number(children);
        Optional<Spot> where = Filled.constantNamed(spot, Spot.class);
        if (size.isEmpty() && young.isEmpty() && where.isEmpty()) {
            return List.of();
        }
        return at.line().list().stream()
                .filter(turn -> !turn.state().isOver())
                .filter(turn -> fits(turn.group(), size, young, where))
                .sorted(Comparator.comparing(Turn::asked).reversed())
                .limit(MOST)
                .map(turn -> new Hit(TurnsView.row(turn, at), ToldTurn.of(turn, at.line(), at.day(), at.told())))
                .toList();
    }

    private static boolean fits(
            Group group, Optional<Integer> people, Optional<Integer> children, Optional<Spot> spot) {
        return people.map(n -> n == group.people()).orElse(true)
                && children.map(n -> n == group.children()).orElse(true)
                && spot.map(where -> where == group.spot()).orElse(true);
    }
}
