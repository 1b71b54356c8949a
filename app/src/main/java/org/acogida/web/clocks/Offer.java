package org.acogida.web.clocks;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Facts;
import org.acogida.rulebook.Alternative;
import org.acogida.rulebook.Fact;
import org.acogida.web.Here;

/** What the law of the day offers somebody in place of being held, with where it says so. */
public record Offer(String title, String href, String article, boolean unsure) {

    /** Those of a case as it stands. */
    public static List<Offer> list(CaseState state, Here here) {
        Set<Fact> facts = Facts.of(state, here.context());
        return here.context().law().listAlternatives(facts).stream()
                .map(alternative -> of(alternative, here))
                .toList();
    }

    /** Those of these names; one that the law of the day does not know is left out. */
    public static List<Offer> list(Collection<String> names, Here here) {
        return here.context().law().alternatives().stream()
                .filter(alternative -> names.contains(alternative.id()))
                .map(alternative -> of(alternative, here))
                .toList();
    }

    private static Offer of(Alternative alternative, Here here) {
        return new Offer(
                here.words().law(alternative.title()),
                "/laws/" + here.context().law().id() + "#alternative-" + alternative.id(),
                alternative.source().norm(),
                alternative.source().isUnsure());
    }
}
