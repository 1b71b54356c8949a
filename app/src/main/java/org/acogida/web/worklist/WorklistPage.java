package org.acogida.web.worklist;

import jakarta.servlet.http.HttpServletResponse;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.web.Desk;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is due, the most urgent first; the filters stand in the address. */
@Controller
class WorklistPage {
    private final Desk desk;
    private final WorklistView view;

    WorklistPage(Desk desk, WorklistView view) {
        this.desk = desk;
        this.view = view;
    }

    @GetMapping("/worklist")
    String show(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam(defaultValue = "") String after,
            HttpServletResponse response,
            Model model) {
        boolean fits = view.show(desk.here(officer, Operation.Use.SEE_WORKLIST), WorkQuery.of(address), after, model);
        if (!fits) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        return "worklist/worklist";
    }
}
