package org.acogida.casework;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.journal.CaseFile;
import org.acogida.journal.Journal;
import org.acogida.postgres.RoundTrip;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.AskTransfer;
import org.acogida.procedure.Command.ConfirmTransfer;
import org.acogida.procedure.Command.DeclineTransfer;
import org.acogida.procedure.Command.TakeBackTransfer;
import org.acogida.procedure.Context;
import org.acogida.procedure.Decider;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.TransferId;
import org.acogida.procedure.Transfers;
import org.acogida.procedure.Verdict;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Safeguard;
import org.acogida.worklists.CaseList;
import org.acogida.worklists.CaseSummary;
import org.acogida.worklists.TransferList;
import org.springframework.stereotype.Component;

/**
 * A family is transferred together: what is asked of one of its files, or answered, is so in all that go along, in one
 * transaction, or in none. Who stays is named, with why and what the family wants.
 */
@Component
final class FamilyTransfers {

    private final Journal journal;
    private final CaseList cases;
    private final TransferList transfers;

    FamilyTransfers(Journal journal, CaseList cases, TransferList transfers) {
        this.journal = journal;
        this.cases = cases;
        this.transfers = transfers;
    }

    /** The transfer that a command is about; empty if about none. */
    static Optional<TransferId> of(Command command) {
        return switch (command) {
            case AskTransfer ask -> Optional.of(ask.transfer());
            case ConfirmTransfer confirm -> Optional.of(confirm.transfer());
            case DeclineTransfer decline -> Optional.of(decline.transfer());
            case TakeBackTransfer takeBack -> Optional.of(takeBack.transfer());
            default -> Optional.empty();
        };
    }

    /** Does it in all files that go along. */
    Answer decide(Submission submission, TransferId transfer, Context context, Sitting sitting) {
        CaseId own = submission.caseId();
        Set<CaseId> going = new HashSet<>(Set.of(own));
        if (submission.command() instanceof AskTransfer ask) {
            going.addAll(ask.family());
        } else {
            going.addAll(transfers.listCases(transfer));
        }
        read(going, sitting);
        Optional<Answer> fault = submission.command() instanceof AskTransfer ask
                ? findParted(submission, ask, context, sitting)
                : findGrown(submission, going, sitting);
        return fault.orElseGet(() -> together(submission, going, context, sitting));
    }

    private Answer together(Submission submission, Set<CaseId> going, Context context, Sitting sitting) {
        Map<CaseId, Verdict.Accepted> accepted = new HashMap<>();
        for (CaseId id : going) {
            switch (Decider.decide(sitting.get(id).state(), submission.command(), context)) {
                case Verdict.Refused refused -> {
                    return new Answer.Refused(submission.caseId(), refused);
                }
                case Verdict.Accepted done -> accepted.put(id, done);
            }
        }
        accepted.forEach((id, done) -> sitting.add(sitting.get(id), done, submission.commandId()));
        return new Answer.Done(
                submission.caseId(), sitting.get(submission.caseId()).state().version(), false);
    }

    /** Everybody of the family at the office is named, as going along or as staying, and nobody else. */
    private Optional<Answer> findParted(Submission submission, AskTransfer ask, Context context, Sitting sitting) {
        CaseState own = sitting.get(submission.caseId()).state();
        Set<CaseId> family = new HashSet<>(listFamily(own, sitting));
        family.remove(own.id());
        Set<CaseId> named = new HashSet<>(ask.family());
        named.addAll(ask.staying());
        Set<CaseId> unnamed = without(family, named);
        if (!unnamed.isEmpty()) {
            return invalid(submission, "family", "casework.transfer.UNNAMED", unnamed.size());
        }
        if (!without(named, family).isEmpty()) {
            return invalid(submission, "family", "casework.transfer.NOT_OF_FAMILY");
        }
        boolean unplanned = ask.staying().stream()
                .anyMatch(id -> Transfers.isUnplanned(sitting.get(id).state(), context));
        List<Safeguard> refusals = unplanned
                ? context.law().listRefusals(Act.ASK_TRANSFER, EnumSet.of(Fact.CHILD_MOVED_UNPLANNED))
                : List.of();
        return refusals.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.Refused(
                        submission.caseId(),
                        new Verdict.Refused(Act.ASK_TRANSFER, context.law().id(), refusals)));
    }

    /** Of whom the family consists may have changed since it was asked: nobody is left behind without a word. */
    private Optional<Answer> findGrown(Submission submission, Set<CaseId> going, Sitting sitting) {
        if (!(submission.command() instanceof ConfirmTransfer)) {
            return Optional.empty();
        }
        Set<CaseId> known = new HashSet<>(going);
        going.forEach(id -> sitting.get(id).state().transfer().ifPresent(asked -> known.addAll(asked.staying())));
        Set<CaseId> family = going.stream()
                .flatMap(id -> listFamily(sitting.get(id).state(), sitting).stream())
                .collect(Collectors.toSet());
        Set<CaseId> left = without(family, known);
        return left.isEmpty()
                ? Optional.empty()
                : invalid(submission, "transfer", "casework.transfer.FAMILY_GREW", left.size());
    }

    private static Set<CaseId> without(Set<CaseId> all, Set<CaseId> some) {
        Set<CaseId> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** The members of a household at the office of the case ; that nobody joins them is watched until the end. */
    private List<CaseId> listFamily(CaseState of, Sitting sitting) {
        if (of.household().isEmpty()) {
            return List.of();
        }
        HouseholdId household = of.household().get();
        List<CaseId> members =
                cases.listHousehold(household).stream().map(CaseSummary::id).toList();
        read(members, sitting);
        sitting.watch(household, members);
        return sitting.listHousehold(household).stream()
                .map(CaseFile::state)
                .filter(member -> member.office().equals(of.office()))
                .map(CaseState::id)
                .toList();
    }

    private void read(Collection<CaseId> ids, Sitting sitting) {
        List<CaseId> unread = ids.stream().filter(id -> !sitting.has(id)).toList();
        if (!unread.isEmpty()) {
            sitting.read(journal.load(unread));
        }
    }

    /** Has what a round writes refused, to be decided anew, where somebody came to belong to a family that it moves. */
    static void hold(Round round, RoundTrip trip) {
        Map<HouseholdId, Set<CaseId>> watched = round.watched();
        if (!watched.isEmpty()) {
            Set<UUID> known = Stream.concat(
                            watched.values().stream().flatMap(Set::stream),
                            round.listChanged().stream()
                                    .map(file -> file.state().id()))
                    .map(CaseId::value)
                    .collect(Collectors.toSet());
            trip.tell(
                    "select refuse_a_family_that_grew(?, ?)",
                    watched.keySet().stream().map(HouseholdId::value).toArray(UUID[]::new),
                    known.toArray(UUID[]::new));
        }
    }

    private static Optional<Answer> invalid(Submission submission, String field, String key, Object... arguments) {
        return Optional.of(new Answer.Invalid(
                submission.caseId(),
                field,
                key,
                Stream.of(arguments).map(Object::toString).toList()));
    }
}
