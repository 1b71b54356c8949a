package org.acogida.web.cases;

import org.acogida.access.CaseFields;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.clock.DemonstrationClock;
import org.acogida.journal.CaseJson;
import org.acogida.opening.OpenedFile;
import org.acogida.web.Here;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A whole case as JSON, as pages and programs give it. */
@Component
public class WholeCase {
    private final Officers officers;
    private final boolean demonstration;

    WholeCase(Officers officers, ObjectProvider<DemonstrationClock> demonstration) {
        this.officers = officers;
        this.demonstration = demonstration.getIfAvailable() != null;
    }

    /** Whether the people are made up. */
    boolean isDemonstration() {
        return demonstration;
    }

    /** The case as one sees it from here. */
    public String write(OpenedFile opened, Here here) {
        CaseJson json = new CaseJson(
                here.context(),
                by -> officers.find(by.value()).map(Officer::displayName).orElse(""),
                entry -> Timeline.article(entry, here.context().laws()),
                demonstration,
                (owner, component) -> opened.sight().test(CaseFields.of(owner, component)));
        return json.write(opened.file());
    }
}
