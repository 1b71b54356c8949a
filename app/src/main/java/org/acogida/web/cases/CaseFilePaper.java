package org.acogida.web.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.journal.StoredEntry;
import org.acogida.procedure.Event;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.acts.Setting;
import org.acogida.web.attachments.AttachmentShelf;
import org.acogida.web.clocks.ClockWords;
import org.acogida.web.paper.PaperTemplates;
import org.springframework.stereotype.Component;

/** The whole case on paper: who it is, its clocks, decisions, files, and all that happened, what is reserved too. */
@Component
public class CaseFilePaper {
    private final Officers officers;
    private final AttachmentShelf attachments;
    private final PaperTemplates papers;

    CaseFilePaper(Officers officers, AttachmentShelf attachments, PaperTemplates papers) {
        this.officers = officers;
        this.attachments = attachments;
        this.papers = papers;
    }

    /** A decision, or its service, on its day. */
    record Decided(String at, Told told) {}

    /** Its PDF, in the language of the page. */
    public byte[] print(Setting setting, Here here) {
        List<StoredEntry> history = setting.history();
        Map<String, Object> model = Map.of(
                "head", CaseHead.of(setting, new Names(here)),
                "printed", here.words().moment(here.now()),
                "by", here.officer().displayName(),
                "clocks", new ClockWords(here).running(setting.state()),
                "decisions", decisions(history, here),
                "attachments", attachments.of(setting, history, here),
                "days", new Timeline(here, officers).list(history));
        return papers.print("cases/file", here.words().locale(), model);
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
