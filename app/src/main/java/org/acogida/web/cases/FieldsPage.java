package org.acogida.web.cases;

import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.acts.Setting;
import org.acogida.web.acts.Settings;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Somebody's record field by field: what each said, since when, and who wrote it. */
@Controller
class FieldsPage {
    private final Desk desk;
    private final Settings settings;
    private final Officers officers;

    FieldsPage(Desk desk, Settings settings, Officers officers) {
        this.desk = desk;
        this.settings = settings;
        this.officers = officers;
    }

    @GetMapping("/cases/{id}/fields")
    String show(@AuthenticationPrincipal Officer officer, @PathVariable String id, Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_CASE);
        Setting setting = settings.open(id, here);
        model.addAttribute("head", CaseHead.of(setting, new Names(here)));
        model.addAttribute("lines", new FieldStory(setting, here, officers).lines());
        return "cases/fields";
    }
}
