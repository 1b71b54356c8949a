package org.acogida.web.people;

import java.util.List;
import java.util.stream.Stream;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.PathwayRule;

/** What a law says at once of a child without parent or guardian: the pathway of its own, and what may not be done. */
public final class ChildRules {
    private ChildRules() {}

    /** One thing that follows, and where it stands. */
    public record Rule(Text text, Citation source) {}

    public static List<Rule> list(Preview child, Law law) {
        return Stream.concat(
                        law.pathways().stream()
                                .filter(rule -> rule.kind() == PathwayRule.Kind.CHILD_PROTECTION)
                                .map(rule -> new Rule(rule.reason(), rule.source())),
                        child.listSafeguardsOfChild(law).stream()
                                .map(safeguard -> new Rule(safeguard.reason(), safeguard.source())))
                .toList();
    }
}
