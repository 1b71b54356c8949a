package org.acogida.web.worklist;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation;
import org.acogida.calendar.DayRange;
import org.acogida.opening.ReadingAlert;
import org.acogida.opening.ReadingRecord;
import org.acogida.rulebook.OfficeId;
import org.acogida.tablets.OnTheWay;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.form.Choice;
import org.acogida.worklists.Board;
import org.acogida.worklists.Counted;
import org.acogida.worklists.Load;
import org.acogida.worklists.WeekCount;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who holds how many cases, and what will be late week by week; each figure leads to its rows of the worklist. */
@Controller
class BoardPage {
    private final Desk desk;
    private final Board board;
    private final Officers officers;
    private final ReadingRecord readings;
    private final OnTheWay onTheWay;

    BoardPage(Desk desk, Board board, Officers officers, ReadingRecord readings, OnTheWay onTheWay) {
        this.desk = desk;
        this.board = board;
        this.officers = officers;
        this.readings = readings;
        this.onTheWay = onTheWay;
    }

    @GetMapping("/board")
    String show(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String office,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_BOARD);
        List<Choice> offices = FilterChoices.offices(here);
        boolean known = office.isBlank()
                || offices.stream().anyMatch(choice -> choice.value().equals(office));
        model.addAttribute("office", office);
        model.addAttribute("offices", offices);
        model.addAttribute("unknown", !known);
        model.addAttribute("now", here.words().moment(here.now()));
        boolean mayReadings = desk.may(officer, Operation.Use.SEE_READINGS);
        model.addAttribute("mayReadings", mayReadings);
        model.addAttribute("mayAccounts", desk.may(officer, Operation.Use.MANAGE_ACCOUNTS));
        model.addAttribute("mayTablets", desk.may(officer, Operation.Use.MANAGE_TABLETS));
        model.addAttribute("mayRetention", desk.may(officer, Operation.Use.SEE_RETENTION));
        model.addAttribute("alerts", mayReadings ? countAlerts(officer) : 0);
        model.addAttribute("unregistered", unregistered(here));
        model.addAttribute("mayPackets", desk.may(officer, Operation.Use.MEND_PACKETS));
        if (known) {
            model.addAttribute("board", new BoardWords(here, office).tell(look(here, office)));
        } else {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        return "worklist/board";
    }

    /** How many packets are not registered, and since when the oldest; blank where there is none. */
    private String unregistered(Here here) {
        OnTheWay.Packets packets = onTheWay.packets();
        return packets.oldest()
                .map(oldest -> here.words()
                        .text(
                                "board.unregistered",
                                packets.count(),
                                here.words().moment(oldest),
                                packets.age(here.now()).toHours()))
                .orElse("");
    }

    private long countAlerts(Officer officer) {
        return readings.listAlerts(officer.office()).stream()
                .map(ReadingAlert::officer)
                .distinct()
                .count();
    }

    private BoardView look(Here here, String office) {
        Optional<OfficeId> at = office.isBlank() ? Optional.empty() : Optional.of(new OfficeId(office));
        LocalDate monday = Filters.week(here.words().dayOf(here.now())).from();
        DayRange ahead = new DayRange(monday, monday.plusWeeks(BoardView.WEEKS).minusDays(1));
        List<Officer> everybody = officers.list();
        List<Officer> colleagues = everybody.stream()
                .filter(other -> other.worksAt(other.office())
                        && (office.isBlank() || other.office().equals(office)))
                .toList();
        Counted<List<Load>> loads = board.listLoads(at, here.now());
        Counted<List<WeekCount>> weeks = board.listWeeks(at, ahead, here.now());
        return new BoardView(
                BoardView.share(loads.value(), colleagues, everybody),
                loads.asOf(),
                BoardView.weeks(weeks.value(), monday),
                weeks.asOf());
    }
}
