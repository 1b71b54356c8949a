package org.acogida.rulebook;

import java.util.Optional;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;

/** A document that the law gives: when it is owed, and how long it is valid where the law says so. */
public record DocumentRule(
        String id,
        Milestone owedFrom,
        boolean toEachDependant,
        Optional<Length> validity,
        Text title,
        Citation source) {
    public DocumentRule {
        Names.check("document", id);
    }
}
