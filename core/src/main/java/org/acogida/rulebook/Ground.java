package org.acogida.rulebook;

import org.acogida.norm.Citation;
import org.acogida.norm.Text;

/** A reason that the law lists, closed per kind. */
public record Ground(String id, Kind kind, Text title, Citation source) {
    public Ground {
        Names.check("ground", id);
    }

    /** What the reason is for. */
    public enum Kind {
        REFUGEE,
        COMPLEMENTARY,
        EXCLUSION,
        CESSATION,
        REVOCATION,
        CANCELLATION,
        COMPLEMENTARY_LOSS
    }
}
