package org.acogida.web.cases;

import java.util.List;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClockRun;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.acts.Setting;
import org.acogida.web.acts.Settings;
import org.acogida.web.clocks.ClockAccount;
import org.acogida.web.clocks.ClockView;
import org.acogida.web.clocks.ClockWords;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A deadline's explanation: each day counted, skipped by which norm, or paused by which act. */
@Controller
class ClockPages {
    private final Desk desk;
    private final Settings settings;

    ClockPages(Desk desk, Settings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @GetMapping("/cases/{id}/clocks/{clock}")
    String explain(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @PathVariable String clock,
            Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_CASE);
        Setting setting = settings.open(id, here);
        ClockRun run = find(setting.state(), clock);
        List<ClockView> running = new ClockWords(here).running(setting.state());
        model.addAttribute("head", CaseHead.of(setting, new Names(here)));
        model.addAttribute(
                "bars",
                running.stream()
                        .filter(view -> run.isRunning() && view.name().equals(clock))
                        .toList());
        model.addAttribute("account", ClockAccount.of(setting.state(), run, here));
        return "cases/clock";
    }

    /** The run that goes on, or else the last one. */
    private static ClockRun find(CaseState state, String clock) {
        List<ClockRun> runs = state.clocks().stream()
                .filter(run -> run.clock().value().equals(clock))
                .toList();
        if (runs.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return runs.stream().filter(ClockRun::isRunning).findFirst().orElse(runs.getLast());
    }
}
