package org.acogida.web.demonstration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.demo.Landmark;
import org.acogida.demo.Replay;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.form.Field;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sets the demonstration's clock forward, and shows the scenario's replay on the way; the real thing has no such page. */
@Controller
@ConditionalOnProperty(name = "acogida.mode", havingValue = "demo")
class ClockPage {
    private static final String BACK = "redirect:/clock";
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Desk desk;
    private final Replay replay;

    ClockPage(Desk desk, Replay replay) {
        this.desk = desk;
        this.replay = replay;
    }

    /** A moment worth going to. */
    public record Mark(String value, String when, String what) {}

    @GetMapping("/clock")
    String show(@AuthenticationPrincipal Officer officer, Model model) {
        Here here = desk.here(officer, Use.SET_CLOCK);
        return show(here, Filled.untouched(List.of(to(here)), here.words()), model);
    }

    @GetMapping("/clock/progress")
    String progress(@AuthenticationPrincipal Officer officer, HttpServletResponse response, Model model) {
        Here here = desk.here(officer, Use.SET_CLOCK);
        if (!replay.progress().isRunning()) {
            response.setHeader("HX-Refresh", "true");
        }
        addProgress(here, model);
        return "demonstration/clock :: progress";
    }

    @PostMapping("/clock")
    String set(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.SET_CLOCK);
        Field to = to(here);
        Filled filled = new Filled(typed, here.words());
        filled.check(List.of(to));
        Optional<Instant> moment = filled.moment(to.name());
        if (filled.fits() && moment.isPresent()) {
            switch (replay.setForward(moment.get())) {
                case BEGUN, BUSY -> {
                    return BACK;
                }
                case PASSED ->
                    filled.fault(to.name(), "fault.past", here.words().moment(here.now()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(here, filled, model);
    }

    @PostMapping("/clock/stop")
    String stop(@AuthenticationPrincipal Officer officer) {
        desk.here(officer, Use.SET_CLOCK);
        replay.stop();
        return BACK;
    }

    @PostMapping("/clock/resume")
    String resume(@AuthenticationPrincipal Officer officer) {
        desk.here(officer, Use.SET_CLOCK);
        replay.resume();
        return BACK;
    }

    /** Preset to the next morning. */
    private static Field to(Here here) {
        LocalDateTime next = LocalDateTime.ofInstant(here.now(), zone(here))
                .toLocalDate()
                .plusDays(1)
                .atTime(MORNING);
        return Field.moment("to").must().preset(next.toString());
    }

    private static ZoneId zone(Here here) {
        return here.words().zone();
    }

    private String show(Here here, Filled filled, Model model) {
        model.addAttribute("field", FieldView.of(to(here), filled, here.words()));
        model.addAttribute("faults", filled.faults());
        model.addAttribute(
                "marks",
                Landmark.listAfter(here.now()).stream()
                        .map(mark -> mark(here, mark))
                        .toList());
        addProgress(here, model);
        return "demonstration/clock";
    }

    private void addProgress(Here here, Model model) {
        model.addAttribute("progress", replay.progress());
        model.addAttribute("now", here.words().moment(here.now()));
        model.addAttribute("target", here.words().moment(replay.progress().target()));
    }

    private static Mark mark(Here here, Landmark mark) {
        return new Mark(
                LocalDateTime.ofInstant(mark.at(), zone(here)).toString(),
                here.words().moment(mark.at()),
                here.words().of("landmark", mark));
    }
}
