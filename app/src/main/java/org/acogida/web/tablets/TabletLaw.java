package org.acogida.web.tablets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;
import org.acogida.procedure.Birth;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Context;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Fact;
import org.acogida.web.people.ChildRules;
import org.acogida.web.people.Preview;

/**
 * What the law of an office says that its tablets print and show without a network.
 *
 * @param shield why nobody who claims is returned; empty where the law says nothing of it
 * @param child what follows for a child without parent or guardian
 */
record TabletLaw(Optional<Line> shield, List<Line> child) {
    private static final int A_CHILD = 10;

    TabletLaw {
        child = List.copyOf(child);
    }

    /** A sentence in both languages, and its article; whether a reading of it is still to be confirmed. */
    record Line(String es, String en, String article, boolean unsure) {
        private static Line of(Text text, Citation source) {
            return new Line(text.es(), text.en(), source.norm(), source.isUnsure());
        }
    }

    static TabletLaw of(Context context) {
        Preview child = Preview.of(
                new Circumstances(
                        Circumstances.Wish.PROTECTION, Circumstances.Entry.AT_CROSSING, false, true, false, ""),
                Optional.of(Birth.on(context.today().minusYears(A_CHILD))),
                Optional.empty(),
                context);
        return new TabletLaw(
                context.law().safeguards().stream()
                        .filter(safeguard -> safeguard.refuses().contains(Act.CARRY_OUT_RETURN)
                                && safeguard.when().holds(Set.of(Fact.CLAIM_STANDS)))
                        .findFirst()
                        .map(safeguard -> Line.of(safeguard.reason(), safeguard.source())),
                ChildRules.list(child, context.law()).stream()
                        .map(rule -> Line.of(rule.text(), rule.source()))
                        .toList());
    }
}
