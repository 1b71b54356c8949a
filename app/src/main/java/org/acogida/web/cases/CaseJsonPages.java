package org.acogida.web.cases;

import java.nio.charset.StandardCharsets;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation;
import org.acogida.casework.Casework;
import org.acogida.clock.DemonstrationClock;
import org.acogida.journal.CaseFile;
import org.acogida.journal.CaseJson;
import org.acogida.procedure.CaseId;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.acts.Settings;
import org.springframework.beans.factory.ObjectProvider;
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
    private final Casework casework;
    private final Officers officers;
    private final boolean demonstration;

    CaseJsonPages(
            Desk desk,
            Settings settings,
            Casework casework,
            Officers officers,
            ObjectProvider<DemonstrationClock> demonstration) {
        this.desk = desk;
        this.settings = settings;
        this.casework = casework;
        this.officers = officers;
        this.demonstration = demonstration.getIfAvailable() != null;
    }

    @GetMapping("/cases/{id}/case.json")
    ResponseEntity<String> give(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
        Here here = desk.here(officer, Operation.Use.PRINT_DOCUMENT);
        CaseId open = settings.open(id, here).state().id();
        CaseJson json = new CaseJson(
                here.context(),
                by -> officers.find(by.value()).map(Officer::displayName).orElse(""),
                entry -> Timeline.article(entry, here.context().laws()),
                demonstration);
        String mark = demonstration ? here.words().text("layout.demonstration") + "-" : "";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(mark + "acogida-" + open + ".json", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(json.write(CaseFile.replay(open, casework.listHistory(open))));
    }
}
