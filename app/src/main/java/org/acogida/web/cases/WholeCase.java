package org.acogida.web.cases;

import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.casework.Casework;
import org.acogida.clock.DemonstrationClock;
import org.acogida.journal.CaseFile;
import org.acogida.journal.CaseJson;
import org.acogida.procedure.CaseId;
import org.acogida.web.Here;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A whole case as JSON, as pages and programs give it. */
@Component
public class WholeCase {
    private final Casework casework;
    private final Officers officers;
    private final boolean demonstration;

    WholeCase(Casework casework, Officers officers, ObjectProvider<DemonstrationClock> demonstration) {
        this.casework = casework;
        this.officers = officers;
        this.demonstration = demonstration.getIfAvailable() != null;
    }

    /** Whether the people are made up. */
    boolean isDemonstration() {
        return demonstration;
    }

    /** All there is of a case; nothing happened in one that nobody is registered under. */
    public CaseFile read(CaseId id) {
        return CaseFile.replay(id, casework.listHistory(id));
    }

    /** The case as one sees it from here. */
    public String write(CaseFile file, Here here) {
        CaseJson json = new CaseJson(
                here.context(),
                by -> officers.find(by.value()).map(Officer::displayName).orElse(""),
                entry -> Timeline.article(entry, here.context().laws()),
                demonstration);
        return json.write(file);
    }
}
