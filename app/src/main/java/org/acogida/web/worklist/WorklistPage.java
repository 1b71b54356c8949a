package org.acogida.web.worklist;

import jakarta.servlet.http.HttpServletResponse;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is due, the most urgent first; the filters stand in the address, a name among them sealed. */
@Controller
class WorklistPage {
    private final Desk desk;
    private final WorkViews views;
    private final WorklistView view;

    WorklistPage(Desk desk, WorkViews views, WorklistView view) {
        this.desk = desk;
        this.views = views;
        this.view = view;
    }

    @GetMapping("/worklist")
    String show(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam(defaultValue = "") String after,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_WORKLIST);
        boolean fits = view.show(here, views.query(officer, address), after, model);
        if (!fits) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        return "worklist/worklist";
    }

    /** Leads to the view that a form asks for. */
    @PostMapping("/worklist")
    String narrow(@AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed) {
        desk.here(officer, Operation.Use.SEE_WORKLIST);
        return "redirect:" + views.query(officer, typed).address();
    }
}
