package org.acogida.web.reception;

import java.util.List;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;
import org.acogida.procedure.LoneChild;
import org.acogida.rulebook.Law;
import org.acogida.web.Words;
import org.acogida.web.people.ChildRules;
import org.acogida.web.people.Preview;

/**
 * What follows at once for a child without parent or guardian, as a law says it.
 *
 * @param separated whether grown-ups are there, of whom one may be parent or carer after all
 */
record ChildPath(String title, boolean separated, List<Line> lines) {
    ChildPath {
        lines = List.copyOf(lines);
    }

    /** One thing that follows, and its article. */
    record Line(String text, String article, boolean unsure) {
        private static Line of(Text text, Citation source, Words words) {
            return new Line(words.law(text), source.norm(), source.isUnsure());
        }
    }

    static ChildPath of(LoneChild child, Preview preview, Law law, Words words) {
        List<Line> lines = ChildRules.list(preview, law).stream()
                .map(rule -> Line.of(rule.text(), rule.source(), words))
                .toList();
        return new ChildPath(words.of("lone-child", child), child == LoneChild.SEPARATED, lines);
    }
}
