package org.acogida.web.paper;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.norm.Citation;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Law;

/** The articles by which a person who claims may not be returned. */
public final class Shield {
    private Shield() {}

    public static String articles(Law law) {
        return join(law.safeguards().stream()
                .filter(safeguard -> safeguard.refuses().contains(Act.CARRY_OUT_RETURN)
                        && safeguard.when().isMetBy(Fact.CLAIM_STANDS))
                .map(safeguard -> safeguard.source()));
    }

    static String join(Stream<Citation> citations) {
        return citations.map(Citation::norm).distinct().collect(Collectors.joining("; "));
    }
}
