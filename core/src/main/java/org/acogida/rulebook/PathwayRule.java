package org.acogida.rulebook;

import org.acogida.norm.Citation;
import org.acogida.norm.Text;

/** One of a law's ordered answers to "what happens with this person": the first whose condition holds is the pathway. */
public record PathwayRule(String id, Kind kind, Condition when, Stay stay, Text title, Text reason, Citation source) {
    public PathwayRule {
        Names.check("pathway", id);
    }

    /** What a pathway leads to, whatever the law calls it. */
    public enum Kind {
        /** A question must be answered first. */
        ASK,
        ADMISSION,
        CLAIM,
        VISITOR_CARD,
        CHILD_PROTECTION,
        PROCEEDINGS
    }

    /** Where the person stays meanwhile. */
    public enum Stay {
        OPEN,
        STATION
    }
}
