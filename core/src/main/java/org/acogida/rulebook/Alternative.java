package org.acogida.rulebook;

import org.acogida.norm.Citation;
import org.acogida.norm.Text;

/** What a law offers in place of holding whoever its condition holds of, such as a visitor card or a day to sign in. */
public record Alternative(String id, Condition when, Text title, Citation source) {
    public Alternative {
        Names.check("alternative", id);
    }
}
