package org.acogida.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.journal.Journal;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Context;
import org.acogida.procedure.Facts;
import org.acogida.procedure.Verdict;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Safeguard;
import org.springframework.stereotype.Component;

/** What protects a person by one file forbids a return by every other that is held to be theirs (LRPCAP 6). */
@Component
final class OtherFiles {

    /** What holds of the person, and not of one file alone. */
    private static final Set<Fact> PROTECTING = EnumSet.of(
            Fact.CLAIM_STANDS,
            Fact.REVIEW_STANDS,
            Fact.REVIEW_WINDOW_OPEN,
            Fact.REOPENING_GRACE,
            Fact.PROTECTION_HELD,
            Fact.COURT_STAY,
            Fact.FEAR_UNHEARD);

    private final SamePerson samePerson;
    private final Journal journal;

    OtherFiles(SamePerson samePerson, Journal journal) {
        this.samePerson = samePerson;
        this.journal = journal;
    }

    /** The refusal of a return; empty for any other act, and where no other file protects. */
    Optional<Answer> findRefusal(Submission submission, Context context, Sitting sitting) {
        Act act = submission.command().act();
        if (act != Act.ORDER_RETURN && act != Act.CARRY_OUT_RETURN) {
            return Optional.empty();
        }
        List<CaseId> others = samePerson.list(submission.caseId());
        sitting.read(journal.load(
                others.stream().filter(other -> !sitting.has(other)).toList()));
        return others.stream()
                .map(other -> sitting.get(other).state())
                .filter(CaseState::isRegistered)
                .map(state -> protecting(state, act, context))
                .filter(refusals -> !refusals.isEmpty())
                .<Answer>map(refusals -> new Answer.Refused(
                        submission.caseId(),
                        new Verdict.Refused(act, context.law().id(), refusals)))
                .findFirst();
    }

    private static List<Safeguard> protecting(CaseState other, Act act, Context context) {
        Set<Fact> facts = EnumSet.copyOf(PROTECTING);
        facts.retainAll(Facts.of(other, context));
        return context.law().listRefusals(act, facts);
    }
}
