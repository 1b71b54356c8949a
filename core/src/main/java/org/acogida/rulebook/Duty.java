package org.acogida.rulebook;

import org.acogida.norm.Citation;
import org.acogida.norm.Text;

/** What must be done at once while something holds, such as releasing a child found in a station. */
public record Duty(String id, Condition when, Consequence consequence, Text title, Text remedy, Citation source) {
    public Duty {
        Names.check("duty", id);
    }
}
