package org.acogida.web.demonstration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.clock.DemonstrationClock;
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

/** Sets the demonstration's clock forward; the real thing has no such page. */
@Controller
@ConditionalOnProperty(name = "acogida.mode", havingValue = "demo")
class ClockPage {
    private static final Field TO = Field.moment("to").must();

    private final Desk desk;
    private final DemonstrationClock clock;

    ClockPage(Desk desk, DemonstrationClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/clock")
    String show(@AuthenticationPrincipal Officer officer, Model model) {
        Here here = desk.here(officer, Operation.Use.SET_CLOCK);
        return show(here, Filled.untouched(List.of(TO), here.words()), model);
    }

    @PostMapping("/clock")
    String set(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Operation.Use.SET_CLOCK);
        Filled filled = new Filled(typed, here.words());
        filled.check(List.of(TO));
        Optional<Instant> to = filled.moment(TO.name());
        if (filled.fits() && to.isPresent()) {
            if (clock.setForward(to.get())) {
                return "redirect:/worklist";
            }
            filled.fault(TO.name(), "fault.past", here.words().moment(here.now()));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(here, filled, model);
    }

    private static String show(Here here, Filled filled, Model model) {
        model.addAttribute("field", FieldView.of(TO, filled, here.words()));
        model.addAttribute("faults", filled.faults());
        model.addAttribute("now", here.words().moment(here.now()));
        return "demonstration/clock";
    }
}
