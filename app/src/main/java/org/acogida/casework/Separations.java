package org.acogida.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.journal.CaseFile;
import org.acogida.journal.Journal;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.JoinHousehold;
import org.acogida.procedure.Command.LeaveHousehold;
import org.acogida.procedure.Command.RecordIncident;
import org.acogida.procedure.Command.ReuniteHousehold;
import org.acogida.procedure.Context;
import org.acogida.procedure.Decider;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Incident;
import org.acogida.procedure.IncidentId;
import org.acogida.procedure.Separation;
import org.acogida.procedure.Verdict;
import org.acogida.rulebook.Lawbook;
import org.acogida.worklists.CaseList;
import org.acogida.worklists.CaseSummary;
import org.springframework.stereotype.Component;

/**
 * Sees, once all of an errand is done, whether it parted a child from somebody on whom the child depends, and records that as an
 * incident in the child's case: what happened is never refused, and never passed over.
 */
@Component
final class Separations {

    private final Lawbook laws;
    private final Journal journal;
    private final CaseList cases;

    Separations(Lawbook laws, Journal journal, CaseList cases) {
        this.laws = laws;
        this.journal = journal;
        this.cases = cases;
    }

    /** The same answers, each with the version of its case after the incident too. */
    List<Answer> record(List<Submission> submissions, List<Answer> answers, Sitting sitting) {
        Map<CaseId, Submission> moved = new LinkedHashMap<>();
        submissions.stream()
                .filter(submission -> reason(submission.command()).isPresent())
                .forEach(submission -> moved.put(submission.caseId(), submission));
        if (moved.isEmpty() || !sitting.changesAnything()) {
            return answers;
        }
        Submission first = moved.values().iterator().next();
        Collection<CaseFile> before = listBefore(moved.keySet(), sitting);
        List<CaseState> was = before.stream().map(CaseFile::state).toList();
        List<CaseState> is =
                was.stream().map(state -> sitting.get(state.id()).state()).toList();
        Context context = context(first, sitting);
        for (Separation separation : Separation.list(was, is, context)) {
            Submission why = Optional.ofNullable(moved.get(separation.child()))
                    .or(() -> separation.carers().stream()
                            .filter(moved::containsKey)
                            .map(moved::get)
                            .findFirst())
                    .orElse(first);
            record(separation.child(), why, context(why, sitting), sitting);
        }
        return retold(submissions, answers, sitting);
    }

    /** Why the household is another; empty for an act that changes none. */
    private static Optional<String> reason(Command command) {
        if (command instanceof LeaveHousehold leave) {
            return Optional.of(leave.reason());
        }
        if (command instanceof JoinHousehold join) {
            return Optional.of(join.reason());
        }
        return command instanceof ReuniteHousehold reunite ? Optional.of(reunite.reason()) : Optional.empty();
    }

    /** Everybody of the households that some left, as they were before. */
    private Collection<CaseFile> listBefore(Set<CaseId> moved, Sitting sitting) {
        Set<HouseholdId> left = new HashSet<>();
        moved.forEach(id ->
                sitting.before(id).flatMap(file -> file.state().household()).ifPresent(left::add));
        Map<CaseId, CaseFile> before = new LinkedHashMap<>();
        for (HouseholdId household : left) {
            sitting.read(journal.load(cases.listHousehold(household).stream()
                    .map(CaseSummary::id)
                    .filter(id -> !sitting.has(id))
                    .toList()));
            sitting.listBefore(household)
                    .forEach(file -> before.put(file.state().id(), file));
        }
        return before.values();
    }

    private Context context(Submission submission, Sitting sitting) {
        return new Context(
                laws,
                sitting.surroundings().calendars(),
                at(submission, sitting),
                submission.office(),
                submission.by(),
                sitting.surroundings().outages());
    }

    private static Instant at(Submission submission, Sitting sitting) {
        return submission.occurredAt().orElse(sitting.now());
    }

    private static void record(CaseId child, Submission why, Context context, Sitting sitting) {
        CaseFile file = sitting.get(child);
        Command incident = new RecordIncident(
                new IncidentId(id(child, why)),
                Incident.Kind.FAMILY_SEPARATED,
                context.at(),
                reason(why.command()).orElse(""));
        if (Decider.decide(file.state(), incident, context) instanceof Verdict.Accepted accepted) {
            sitting.add(file, accepted, why.commandId());
        }
    }

    private static UUID id(CaseId child, Submission why) {
        return DerivedIds.of(why.commandId(), "separated", child.toString());
    }

    /** The last answer in each case tells the version that the incident led to. */
    private static List<Answer> retold(List<Submission> submissions, List<Answer> answers, Sitting sitting) {
        List<Answer> retold = new ArrayList<>(answers);
        Set<CaseId> seen = new HashSet<>();
        for (int i = answers.size() - 1; i >= 0; i--) {
            if (answers.get(i) instanceof Answer.Done done && !done.replayed() && seen.add(done.caseId())) {
                Answer.Done now = new Answer.Done(
                        done.caseId(), sitting.get(done.caseId()).state().version(), false);
                sitting.findCommand(submissions.get(i).commandId())
                        .ifPresent(kept -> sitting.answer(new CommandLog.Kept(kept.commandId(), kept.digest(), now)));
                retold.set(i, now);
            }
        }
        return retold;
    }
}
