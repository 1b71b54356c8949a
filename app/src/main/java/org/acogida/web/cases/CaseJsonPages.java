package org.acogida.web.cases;

import java.nio.charset.StandardCharsets;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.opening.OpenedFile;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.acts.Settings;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole case for another program, what is reserved too; for whoever may print it. */
@Controller
class CaseJsonPages {
    private final Desk desk;
    private final Settings settings;
    private final WholeCase cases;

    CaseJsonPages(Desk desk, Settings settings, WholeCase cases) {
        this.desk = desk;
        this.settings = settings;
        this.cases = cases;
    }

    @GetMapping("/cases/{id}/case.json")
    ResponseEntity<String> give(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
        Here here = desk.here(officer, Operation.Use.PRINT_DOCUMENT);
        OpenedFile open = settings.open(id, here).opened();
        String mark = cases.isDemonstration() ? here.words().text("layout.demonstration") + "-" : "";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(mark + "acogida-" + open.state().id() + ".json", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(cases.write(open, here));
    }
}
