package org.acogida.web.offices;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.casework.OfficeTimes;
import org.acogida.offices.RecordedOutage;
import org.acogida.procedure.Outage;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.Office;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Which days count at an office, each with the norm that says so. */
@Controller
class OfficePages {
    private final Desk desk;
    private final OfficeTimes times;

    OfficePages(Desk desk, OfficeTimes times) {
        this.desk = desk;
        this.times = times;
    }

    /** An office in the list. */
    record Line(String id, String name, String authority) {}

    /** A time in which the office could not take what people brought. */
    record OutageLine(String id, String when, String what, boolean open) {
        static OutageLine of(RecordedOutage recorded, Words words) {
            Outage outage = recorded.outage();
            String from = words.moment(outage.from());
            return new OutageLine(
                    recorded.id().toString(),
                    outage.until()
                            .map(until -> words.text("outage.between", from, words.moment(until)))
                            .orElseGet(() -> words.text("outage.since", from)),
                    outage.what(),
                    outage.until().isEmpty());
        }
    }

    @GetMapping("/offices")
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        Here here = desk.here(officer, Use.SEE_WORKLIST);
        List<Line> offices = here.context().calendars().listOffices().stream()
                .map(office -> new Line(office.id().value(), office.name(), office.authority()))
                .sorted(Comparator.comparing(Line::name))
                .toList();
        model.addAttribute("offices", offices);
        return "offices/offices";
    }

    @GetMapping("/offices/{id}")
    String show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String reading,
            Model model) {
        Here here = desk.here(officer, Use.SEE_WORKLIST);
        Office office = find(here, id);
        LocalDate today = LocalDate.ofInstant(here.now(), office.zone());
        Law law = here.context()
                .laws()
                .findInForce(office.country(), today)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("office", office);
        model.addAttribute("law", law.id().value());
        model.addAttribute("lawTitle", here.words().law(law.title()));
        model.addAttribute("today", here.words().day(today));
        model.addAttribute(
                "calendar",
                OfficeCalendar.of(
                        here.context().calendars().get(law.id(), office.id()),
                        month(from, today),
                        reading,
                        today,
                        here.words()));
        model.addAttribute(
                "closures",
                times.listClosures().stream()
                        .filter(closure -> closure.closure().office().equals(office.id()))
                        .map(closure -> ClosureView.of(closure, here.words()))
                        .toList());
        model.addAttribute("outages", outages(office, here));
        model.addAttribute("mayRecord", desk.may(officer, Use.RECORD_OUTAGE));
        model.addAttribute("maySee", desk.may(officer, Use.SEE_CLOSURES));
        model.addAttribute("mayClose", desk.may(officer, Use.CLOSE_OFFICE));
        return "offices/office";
    }

    private List<OutageLine> outages(Office office, Here here) {
        return times.listOutages().stream()
                .filter(recorded -> recorded.outage().office().equals(office.id()))
                .map(recorded -> OutageLine.of(recorded, here.words()))
                .toList();
    }

    static Office find(Here here, String id) {
        return here.context().calendars().listOffices().stream()
                .filter(office -> office.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static YearMonth month(String text, LocalDate today) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException _) {
            return YearMonth.from(today);
        }
    }
}
