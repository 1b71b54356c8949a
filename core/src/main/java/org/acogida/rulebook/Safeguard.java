package org.acogida.rulebook;

import java.util.Set;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;

/** What the law refuses while something holds, with its article and what can be done instead. */
public record Safeguard(
        String id, Set<Act> refuses, Condition when, Text title, Text reason, Text remedy, Citation source) {
    public Safeguard {
        Names.check("safeguard", id);
        refuses = Set.copyOf(refuses);
        for (Act act : refuses) {
            if (act.isFact()) {
                throw new IllegalArgumentException("safeguard " + id + ": refuses " + Names.spelled(act)
                        + ", which records a fact; facts are never refused, take it out");
            }
        }
    }
}
