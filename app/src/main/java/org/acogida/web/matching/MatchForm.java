package org.acogida.web.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.matching.Matching;
import org.acogida.matching.PossibleMatch;
import org.acogida.matching.PossibleMatch.Outcome;
import org.acogida.web.Words;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;

/** Asks what is decided of a pair, and why. */
record MatchForm(PossibleMatch pair, UUID by, Words words) {
    private static final String OUTCOME = "matchOutcome";
    private static final String REASON = "matchReason";

    /** What whoever decides can: not what holds already, and no link is taken back by one. */
    List<Field> fields() {
        List<Choice> outcomes = Choice.of("match-outcome", pair.listOutcomes(by), words);
        return List.of(Field.choice(OUTCOME, outcomes), Field.lines(REASON).must());
    }

    /** What was decided; empty, with faults, where something does not fit. */
    Optional<Outcome> read(Filled filled) {
        filled.check(fields());
        int length = reason(filled).length();
        if (filled.findFault(REASON).isEmpty() && length < Matching.SHORTEST_REASON) {
            filled.fault(REASON, "opening.short", length, Matching.SHORTEST_REASON);
        }
        if (length > Matching.LONGEST_REASON) {
            filled.fault(REASON, "fault.long", length, Matching.LONGEST_REASON);
        }
        return filled.fits() ? filled.constant(OUTCOME, Outcome.class) : Optional.empty();
    }

    static String reason(Filled filled) {
        return filled.text(REASON);
    }

    static void overtaken(Filled filled) {
        filled.fault(OUTCOME, "matches.overtaken");
    }
}
