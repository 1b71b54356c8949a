package org.acogida.web.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation;
import org.acogida.casework.Casework;
import org.acogida.journal.StoredEntry;
import org.acogida.procedure.Event;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.acts.Setting;
import org.acogida.web.acts.Settings;
import org.acogida.web.attachments.AttachmentShelf;
import org.acogida.web.clocks.ClockWords;
import org.acogida.web.paper.PaperTemplates;
import org.acogida.web.paper.PdfView;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The whole case on paper: who it is, its clocks, decisions, files, and all that happened, what is reserved too. */
@Controller
class FilePages {
    private final Desk desk;
    private final Settings settings;
    private final Casework casework;
    private final Officers officers;
    private final AttachmentShelf attachments;
    private final PaperTemplates papers;

    FilePages(
            Desk desk,
            Settings settings,
            Casework casework,
            Officers officers,
            AttachmentShelf attachments,
            PaperTemplates papers) {
        this.desk = desk;
        this.settings = settings;
        this.casework = casework;
        this.officers = officers;
        this.attachments = attachments;
        this.papers = papers;
    }

    /** A decision, or its service, on its day. */
    record Decided(String at, Told told) {}

    @GetMapping("/cases/{id}/file.pdf")
    ModelAndView print(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
        Here here = desk.here(officer, Operation.Use.PRINT_DOCUMENT);
        Setting setting = settings.open(id, here);
        List<StoredEntry> history = casework.listHistory(setting.state().id());
        Map<String, Object> model = Map.of(
                "head", CaseHead.of(setting, new Names(here)),
                "printed", here.words().moment(here.now()),
                "by", officer.displayName(),
                "clocks", new ClockWords(here).running(setting.state()),
                "decisions", decisions(history, here),
                "attachments", attachments.of(setting, history, here),
                "days", new Timeline(here, officers).list(history));
        return new ModelAndView(new PdfView(
                here.words().text("paper.file.FILE"),
                papers.print("cases/file", here.words().locale(), model)));
    }

    private List<Decided> decisions(List<StoredEntry> history, Here here) {
        EventWords words = new EventWords(here, this::name);
        return history.stream()
                .map(StoredEntry::entry)
                .filter(entry ->
                        entry.event() instanceof Event.DecisionIssued || entry.event() instanceof Event.DecisionServed)
                .map(entry -> new Decided(here.words().moment(entry.occurredAt()), words.tell(entry)))
                .toList();
    }

    private String name(UUID id) {
        return officers.find(id).map(Officer::displayName).orElse("");
    }
}
