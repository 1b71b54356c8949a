package org.acogida.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.journal.CaseFile;
import org.acogida.journal.Journal;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.AddFindings;
import org.acogida.procedure.Command.CarryOutReturn;
import org.acogida.procedure.Command.ChangeRelation;
import org.acogida.procedure.Command.CorrectPerson;
import org.acogida.procedure.Command.DetermineAge;
import org.acogida.procedure.Command.JoinHousehold;
import org.acogida.procedure.Command.LeaveHousehold;
import org.acogida.procedure.Command.RecordIncident;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Command.ReuniteHousehold;
import org.acogida.procedure.Context;
import org.acogida.procedure.Decider;
import org.acogida.procedure.Event.FindingsAdded;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Incident;
import org.acogida.procedure.IncidentId;
import org.acogida.procedure.LoneChild;
import org.acogida.procedure.LoneChildChange;
import org.acogida.procedure.Person;
import org.acogida.procedure.Separation;
import org.acogida.procedure.Verdict;
import org.acogida.rulebook.Lawbook;
import org.acogida.worklists.CaseList;
import org.acogida.worklists.CaseSummary;
import org.springframework.stereotype.Component;

/**
 * Sees, once all of an errand is done, what it made of the children of the households it changed or of whom it returned somebody, and records it in the child's
 * case: parted from somebody on whom the child depends; without parent or guardian, which is marked at once; or perhaps no
 * longer so, which an officer is told. What happened is never refused, and never passed over.
 */
@Component
final class Separations {

    /** What is found of a child without parent or guardian. */
    private static final Command MARK =
            new AddFindings(new FindingsAdded.Details(Set.of(Person.Need.SC), Optional.empty(), Optional.empty(), ""));

    private final Lawbook laws;
    private final Journal journal;
    private final CaseList cases;

    Separations(Lawbook laws, Journal journal, CaseList cases) {
        this.laws = laws;
        this.journal = journal;
        this.cases = cases;
    }

    /** The same answers, each with the version of its case after what was recorded too. */
    List<Answer> record(Errand errand, List<Answer> answers, Sitting sitting) {
        List<Submission> submissions = errand.submissions();
        Map<CaseId, Submission> moved = new LinkedHashMap<>();
        Set<HouseholdId> judged = listJudged(errand);
        submissions.stream()
                .filter(submission -> mayChange(submission.command(), judged))
                .forEach(submission -> moved.put(submission.caseId(), submission));
        if (moved.isEmpty() || !sitting.changesAnything()) {
            return answers;
        }
        Set<CaseId> members = read(moved.keySet(), sitting);
        List<CaseState> was = members.stream()
                .flatMap(id -> sitting.before(id).stream())
                .map(CaseFile::state)
                .toList();
        List<CaseState> is = members.stream().map(id -> sitting.get(id).state()).toList();
        Context context = context(moved.values().iterator().next(), sitting);
        Set<CaseId> parted = new HashSet<>();
        for (Separation separation : Separation.list(was, is, context)) {
            Submission why = why(separation.child(), separation.carers(), moved);
            tell(separation.child(), Incident.Kind.FAMILY_SEPARATED, why, sitting);
            parted.add(separation.child());
        }
        for (LoneChildChange change : listChanges(errand.coming(), was, is, context.today())) {
            Submission why = why(change.child(), List.of(), moved);
            switch (change.kind()) {
                case MARK -> {
                    add(change.child(), MARK, why, sitting);
                    if (!parted.contains(change.child())) {
                        tell(change.child(), Incident.Kind.CHILD_ALONE, why, sitting);
                    }
                }
                case ASK_OFFICER -> tell(change.child(), Incident.Kind.CHILD_MAYBE_NOT_ALONE, why, sitting);
            }
        }
        return retold(submissions, answers, sitting);
    }

    /** How many of the household a return of somebody alone would part from them. */
    int countLeft(CaseState carer, Context context) {
        List<CaseId> household = carer.household().map(cases::listHousehold).orElse(List.of()).stream()
                .map(CaseSummary::id)
                .toList();
        List<CaseState> members = journal.load(household).entrySet().stream()
                .map(file -> CaseFile.replay(file.getKey(), file.getValue()).state())
                .toList();
        return Separation.listLeft(carer, members, context).size();
    }

    private static List<LoneChildChange> listChanges(
            Coming coming, List<CaseState> was, List<CaseState> is, LocalDate today) {
        Stream<LoneChildChange> anew =
                coming == Coming.THE_REST ? LoneChildChange.listUnmarked(is, today).stream() : Stream.empty();
        return Stream.concat(LoneChildChange.list(was, is, today).stream(), anew)
                .distinct()
                .toList();
    }

    /** The households that were judged where they came in: those that came whole, and those of which others are still to come. */
    private static Set<HouseholdId> listJudged(Errand errand) {
        return errand.submissions().stream()
                .map(Submission::command)
                .filter(RegisterArrival.class::isInstance)
                .map(RegisterArrival.class::cast)
                .collect(Collectors.groupingBy(RegisterArrival::household))
                .entrySet()
                .stream()
                .filter(household -> switch (errand.coming()) {
                    case AS_THEY_ARE -> LoneChild.isWhole(household.getValue());
                    case SOME -> true;
                    case THE_REST -> false;
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether an act may change who is with a child, or who is one. */
    private static boolean mayChange(Command command, Set<HouseholdId> judged) {
        return switch (command) {
            case RegisterArrival arrival -> !judged.contains(arrival.household());
            case LeaveHousehold _, JoinHousehold _, ReuniteHousehold _, ChangeRelation _ -> true;
            case CorrectPerson _, DetermineAge _, AddFindings _, CarryOutReturn _ -> true;
            case RecordIncident incident -> incident.kind() == Incident.Kind.RETURNED_UNDER_PROTECTION;
            default -> false;
        };
    }

    /** In whose words; empty for an act that gives no reason. */
    private static String reason(Command command) {
        return switch (command) {
            case LeaveHousehold leave -> leave.reason();
            case JoinHousehold join -> join.reason();
            case ReuniteHousehold reunite -> reunite.reason();
            case ChangeRelation change -> change.reason();
            default -> "";
        };
    }

    /** Everybody of the households that some left, came to or are in, read. */
    private Set<CaseId> read(Set<CaseId> moved, Sitting sitting) {
        Set<HouseholdId> households = new LinkedHashSet<>();
        for (CaseId id : moved) {
            sitting.before(id).flatMap(file -> file.state().household()).ifPresent(households::add);
            sitting.get(id).state().household().ifPresent(households::add);
        }
        Set<CaseId> members = new LinkedHashSet<>();
        for (HouseholdId household : households) {
            sitting.read(journal.load(cases.listHousehold(household).stream()
                    .map(CaseSummary::id)
                    .filter(id -> !sitting.has(id))
                    .toList()));
            sitting.listBefore(household)
                    .forEach(file -> members.add(file.state().id()));
            sitting.listHousehold(household)
                    .forEach(file -> members.add(file.state().id()));
        }
        return members;
    }

    /** The act that did it: the child's own, a carer's, or else the first. */
    private static Submission why(CaseId child, List<CaseId> carers, Map<CaseId, Submission> moved) {
        return Stream.concat(Stream.of(child), carers.stream())
                .filter(moved::containsKey)
                .map(moved::get)
                .findFirst()
                .orElseGet(() -> moved.values().iterator().next());
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

    private void tell(CaseId child, Incident.Kind kind, Submission why, Sitting sitting) {
        UUID id = DerivedIds.of(why.commandId(), kind.name(), child.toString());
        Instant at = at(why, sitting);
        add(child, new RecordIncident(new IncidentId(id), kind, at, reason(why.command())), why, sitting);
    }

    private void add(CaseId child, Command command, Submission why, Sitting sitting) {
        CaseFile file = sitting.get(child);
        if (Decider.decide(file.state(), command, context(why, sitting)) instanceof Verdict.Accepted accepted) {
            sitting.add(file, accepted, why.commandId());
        }
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
