package org.acogida.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.journal.CaseFile;
import org.acogida.journal.Journal;
import org.acogida.postgres.RoundTrip;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.AddFindings;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.RecordFear;
import org.acogida.procedure.Command.RecordIncident;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Command.TakeStep;
import org.acogida.procedure.Context;
import org.acogida.procedure.Decider;
import org.acogida.procedure.Facts;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.Incident;
import org.acogida.procedure.IncidentId;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Protection;
import org.acogida.procedure.Verdict;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.Safeguard;
import org.springframework.stereotype.Component;

/**
 * What protects a person by one file forbids a return by every other that is held to be theirs, voids one that was ordered, and
 * makes one that was carried out an incident (LRPCAP 6).
 */
@Component
final class OtherFiles {

    private final SamePerson samePerson;
    private final Journal journal;
    private final Lawbook laws;

    OtherFiles(SamePerson samePerson, Journal journal, Lawbook laws) {
        this.samePerson = samePerson;
        this.journal = journal;
        this.laws = laws;
    }

    /** Those whose acts hang on other files of the person; whoever is only registered now has none. */
    static List<CaseId> listThatHang(List<Submission> submissions) {
        Set<CaseId> fresh = submissions.stream()
                .filter(submission -> submission.command() instanceof RegisterArrival)
                .map(Submission::caseId)
                .collect(Collectors.toSet());
        return submissions.stream()
                .filter(submission -> hangs(submission) && !fresh.contains(submission.caseId()))
                .map(Submission::caseId)
                .distinct()
                .toList();
    }

    /** The other files of the person of each, once the round trip is made. */
    Supplier<Map<CaseId, List<CaseId>>> ask(List<CaseId> of, RoundTrip trip) {
        if (of.isEmpty()) {
            return Map::of;
        }
        Supplier<Map<CaseId, List<CaseId>>> linked = samePerson.list(of, trip);
        return () -> of.stream()
                .collect(Collectors.toMap(id -> id, id -> linked.get().getOrDefault(id, List.of())));
    }

    private static boolean hangs(Submission submission) {
        return mayProtect(submission.command()) || isTakenBack(submission.command()) || isReturn(submission);
    }

    /** Whether an act may be the first by which its file protects the person. */
    static boolean mayProtect(Command command) {
        return switch (command) {
            case FileClaim _ -> true;
            case RecordFear fear -> fear.answer() == FearAnswer.YES;
            case AddFindings findings -> findings.details().fear().equals(Optional.of(FearAnswer.YES));
            case TakeStep step -> step.act() == Act.RECORD_COURT_STAY;
            default -> false;
        };
    }

    /** Whether by an act somebody no longer asks to return. */
    static boolean isTakenBack(Command command) {
        return command.act() == Act.TAKE_BACK_RETURN;
    }

    static boolean isReturn(Submission submission) {
        return submission.command().act().isReturn();
    }

    /**
     * Has what a round writes refused, to be decided anew, where another file of a person was written since it was read, or became
     * theirs: of what protects by one file and a return by another, each sees the other or comes after it.
     */
    void hold(Round round, RoundTrip trip) {
        if (!round.others().isEmpty()) {
            Map<CaseId, Integer> versions = new HashMap<>();
            round.others()
                    .forEach((id, others) -> Stream.concat(Stream.of(id), others.stream())
                            .flatMap(one -> round.find(one).stream())
                            .forEach(file ->
                                    versions.put(file.state().id(), file.state().version())));
            journal.awaitTurn(trip);
            samePerson.hold(round.others(), versions, trip);
        }
    }

    /** What of the other files, or of possible matches, refuses an act as they stand; nothing but a return. */
    List<Safeguard> listRefusals(Act act, CaseId id, Context context) {
        if (!act.isReturn()) {
            return List.of();
        }
        List<CaseState> others = journal.load(listOthers(id)).entrySet().stream()
                .map(file -> CaseFile.replay(file.getKey(), file.getValue()).state())
                .filter(CaseState::isRegistered)
                .toList();
        return listRefusals(act, id, others, context);
    }

    /** How many possible matches of the person of a case nobody has judged. */
    int countOpenMatches(CaseId id) {
        List<CaseId> all = new ArrayList<>(listOthers(id));
        all.add(id);
        return samePerson.countOpen(all);
    }

    private List<CaseId> listOthers(CaseId id) {
        return samePerson.list(List.of(id)).getOrDefault(id, List.of());
    }

    /** The refusal of a return; empty for any other act, and where no other file protects. */
    Optional<Answer> findRefusal(Submission submission, Context context, Sitting sitting) {
        if (!isReturn(submission)) {
            return Optional.empty();
        }
        List<CaseFile> others = listOthers(submission.caseId(), sitting);
        List<Safeguard> refusals = listRefusals(
                submission.command().act(),
                submission.caseId(),
                others.stream().map(CaseFile::state).toList(),
                context);
        return refusals.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.Refused(
                        submission.caseId(),
                        new Verdict.Refused(
                                submission.command().act(), context.law().id(), refusals)));
    }

    private List<Safeguard> listRefusals(Act act, CaseId id, List<CaseState> others, Context context) {
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        others.forEach(other -> facts.addAll(Facts.of(other, context)));
        facts.retainAll(Protection.FACTS);
        List<CaseId> all = new ArrayList<>(List.of(id));
        others.forEach(other -> all.add(other.id()));
        if (samePerson.countOpen(all) > 0) {
            facts.add(Fact.POSSIBLE_MATCH_OPEN);
        }
        return context.law().listRefusals(act, facts);
    }

    private List<CaseFile> listOthers(CaseId id, Sitting sitting) {
        List<CaseId> others = sitting.listOthers(id);
        sitting.read(journal.load(
                others.stream().filter(other -> !sitting.has(other)).toList()));
        return others.stream()
                .map(sitting::get)
                .filter(file -> file.state().isRegistered())
                .toList();
    }

    private static List<Safeguard> listProtecting(CaseState other, Act act, Context context) {
        Set<Fact> facts = EnumSet.copyOf(Protection.FACTS);
        facts.retainAll(Facts.of(other, context));
        return context.law().listRefusals(act, facts);
    }

    /**
     * What may protect was recorded, and by it the file does: no return that another file orders stands, and one that came after it, by
     * whichever file, is recorded.
     *
     * @param since when it was said or ordered
     */
    void protect(Submission submission, Instant since, Sitting sitting) {
        CaseState own = sitting.get(submission.caseId()).state();
        if (listProtecting(own, Act.ORDER_RETURN, context(own, submission.by(), sitting))
                .isEmpty()) {
            return;
        }
        List<CaseFile> others = listOthers(submission.caseId(), sitting);
        for (CaseFile file : others) {
            voidReturn(file.state().id(), submission.by(), submission.commandId(), sitting);
        }
        for (CaseFile file : append(sitting.get(submission.caseId()), others)) {
            recordReturn(file.state(), since, submission.by(), submission.commandId(), sitting);
        }
    }

    /** Whoever no longer asks to return by one file does not by any other of theirs, and no order that rested on it stands. */
    void takeBack(Submission submission, Sitting sitting) {
        for (CaseFile file : listOthers(submission.caseId(), sitting)) {
            if (file.state().has(Milestone.RETURN_ASKED)
                    && Decider.decide(
                                    file.state(),
                                    new TakeStep(Act.TAKE_BACK_RETURN, ""),
                                    context(file.state(), submission.by(), sitting))
                            instanceof Verdict.Accepted taken) {
                sitting.add(file, taken, submission.commandId());
            }
        }
    }

    /** Two files are now held to be of one person: what protects by one of their files counts for the others from before. */
    void judged(List<CaseId> two, OfficerId by, UUID commandId, Sitting sitting) {
        CaseId first = two.getFirst();
        sitting.read(journal.load(List.of(first)));
        List<CaseFile> all = append(sitting.get(first), listOthers(first, sitting)).stream()
                .filter(file -> file.state().isRegistered())
                .toList();
        for (CaseFile file : all) {
            List<CaseState> others = all.stream()
                    .filter(other -> !other.state().id().equals(file.state().id()))
                    .map(CaseFile::state)
                    .filter(other -> !listProtecting(other, Act.ORDER_RETURN, context(other, by, sitting))
                            .isEmpty())
                    .toList();
            if (!others.isEmpty()) {
                voidReturn(file.state().id(), by, commandId, sitting);
            }
            others.stream()
                    .flatMap(OtherFiles::listBeginnings)
                    .min(Instant::compareTo)
                    .ifPresent(since -> recordReturn(file.state(), since, by, commandId, sitting));
        }
    }

    /** Since when a file that protects may do so; of a fear, since it was asked. */
    private static Stream<Instant> listBeginnings(CaseState state) {
        return Stream.of(Milestone.CLAIM_FILED, Milestone.STAY_GRANTED, Milestone.FEAR_ASKED)
                .filter(milestone ->
                        milestone != Milestone.FEAR_ASKED || state.fear().equals(Optional.of(FearAnswer.YES)))
                .flatMap(milestone -> Optional.ofNullable(state.reached().get(milestone)).stream());
    }

    private static List<CaseFile> append(CaseFile one, List<CaseFile> others) {
        List<CaseFile> all = new ArrayList<>(List.of(one));
        all.addAll(others);
        return all;
    }

    /** Voids what is ordered, and has somebody told at once that it was. */
    private void voidReturn(CaseId id, OfficerId by, UUID commandId, Sitting sitting) {
        CaseFile file = sitting.get(id);
        if (file.state().returnOrder().isPresent()) {
            Context context = context(file.state(), by, sitting);
            sitting.add(file, Decider.voidReturn(file.state(), context), commandId);
            record(id, Incident.Kind.RETURN_ORDERED_UNDER_PROTECTION, sitting.now(), by, commandId, sitting);
        }
    }

    /** Records that somebody was returned after they were protected, unless that is on record. */
    private void recordReturn(CaseState state, Instant since, OfficerId by, UUID commandId, Sitting sitting) {
        Optional.ofNullable(state.reached().get(Milestone.RETURNED))
                .filter(since::isBefore)
                .filter(returnedAt -> state.incidents().stream()
                        .noneMatch(one -> one.kind() == Incident.Kind.RETURNED_UNDER_PROTECTION
                                && one.happenedAt().equals(returnedAt)))
                .ifPresent(returnedAt -> record(
                        state.id(), Incident.Kind.RETURNED_UNDER_PROTECTION, returnedAt, by, commandId, sitting));
    }

    private void record(
            CaseId id, Incident.Kind kind, Instant happenedAt, OfficerId by, UUID commandId, Sitting sitting) {
        CaseFile file = sitting.get(id);
        IncidentId incident = new IncidentId(DerivedIds.of(commandId, kind.name(), id.toString()));
        if (Decider.decide(
                        file.state(),
                        new RecordIncident(incident, kind, happenedAt, ""),
                        context(file.state(), by, sitting))
                instanceof Verdict.Accepted recorded) {
            sitting.add(file, recorded, commandId);
        }
    }

    /** A file's own office, now. */
    private Context context(CaseState state, OfficerId by, Sitting sitting) {
        return new Context(
                laws,
                sitting.surroundings().calendars(),
                sitting.now(),
                state.office().orElseThrow(),
                by,
                sitting.surroundings().outages());
    }
}
