package org.acogida.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.clock.ProcedureClock;
import org.acogida.health.Trouble;
import org.acogida.journal.CaseFile;
import org.acogida.journal.Journal;
import org.acogida.journal.StoredEntry;
import org.acogida.offices.Offices;
import org.acogida.offices.Surroundings;
import org.acogida.postgres.Reach;
import org.acogida.postgres.RoundTrip;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Context;
import org.acogida.procedure.Decider;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Safeguard;
import org.acogida.telemetry.Measures;
import org.acogida.telemetry.Measures.ActOutcome;
import org.acogida.worklists.ReadModels;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what officers ask for: loads the case, decides by the law of the day, appends, all in one transaction. */
@Component
public final class Casework {

    /** An errand of so many submissions or more waits only for others as large: a file brought in holds up no desk. */
    static final int LARGE = 20;

    /** Whoever loses so many races in a row has met no race: what is checked and what the database keeps differ. */
    private static final int MOST_TRIES = 500;

    /** How often a return is tried that the database refuses, as a claim that came first is then seen. */
    private static final int TRIES_OF_A_RETURN = 3;

    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final Offices offices;
    private final Officers officers;
    private final Journal journal;
    private final CommandLog commands;
    private final Deciding deciding;
    private final OtherFiles otherFiles;
    private final Separations separations;
    private final Beds beds = new Beds();
    private final ReadModels models;
    private final ParticipantIndex participants;
    private final Lawbook laws;
    private final ProcedureClock procedure;
    private final Clock real;
    private final Lane lane = new Lane(this::work);
    private final Lane largeLane = new Lane(this::work);

    Casework(
            JdbcTemplate database,
            TransactionTemplate transactions,
            Offices offices,
            Officers officers,
            Journal journal,
            CommandLog commands,
            Deciding deciding,
            OtherFiles otherFiles,
            Separations separations,
            ReadModels models,
            ParticipantIndex participants,
            Lawbook laws,
            ProcedureClock procedure,
            Clock real) {
        this.database = database;
        this.transactions = transactions;
        this.offices = offices;
        this.officers = officers;
        this.journal = journal;
        this.commands = commands;
        this.deciding = deciding;
        this.otherFiles = otherFiles;
        this.separations = separations;
        this.models = models;
        this.participants = participants;
        this.laws = laws;
        this.procedure = procedure;
        this.real = real;
    }

    /** Does one act, durably or not at all. */
    public Answer submit(Submission submission) {
        return submitTogether(List.of(submission)).getFirst();
    }

    /** The same; where it is done for the first time, what goes with it is done in its transaction, or neither. */
    public Answer submitWith(Submission submission, Runnable with) {
        return answer(new Errand(List.of(submission), Coming.AS_THEY_ARE, Optional.of(with)))
                .getFirst();
    }

    /**
     * Does all of them in their order or none, as for a family; one answer each. If any is not done, those with nothing
     * wrong are {@link Answer.HeldBack}. Where another act came first, it is tried again on what that one left.
     */
    public List<Answer> submitTogether(List<Submission> submissions) {
        return submitTogether(submissions, Coming.AS_THEY_ARE);
    }

    /** The same of people of one household, some of whom may be registered already, or later. */
    public List<Answer> submitTogether(List<Submission> submissions, Coming coming) {
        return answer(new Errand(submissions, coming, Optional.empty()));
    }

    private Lane lane(Errand errand) {
        return Lane.size(errand) < LARGE ? lane : largeLane;
    }

    /** As the program's own work: a fact is not refused, and a claim is found, whichever office recorded it. */
    private List<Answer> answer(Errand errand) {
        List<Answer> answers;
        try {
            answers = Reach.whole(() -> lane(errand).run(errand));
        } catch (RuntimeException e) {
            errand.submissions()
                    .forEach(submission -> Measures.act(submission.command().act(), ActOutcome.FAILED));
            throw e;
        }
        for (int i = 0; i < answers.size(); i++) {
            Measures.act(errand.submissions().get(i).command().act(), outcome(answers.get(i)));
        }
        return answers;
    }

    private static ActOutcome outcome(Answer answer) {
        return switch (answer) {
            case Answer.Done done -> done.replayed() ? ActOutcome.REPLAYED : ActOutcome.DONE;
            case Answer.Refused _ -> ActOutcome.REFUSED;
            case Answer.Conflict _ -> ActOutcome.CONFLICT;
            case Answer.NotAllowed _ -> ActOutcome.NOT_ALLOWED;
            case Answer.Invalid _ -> ActOutcome.INVALID;
            case Answer.HeldBack _ -> ActOutcome.HELD_BACK;
        };
    }

    /** How many wait for others to be done. */
    int countWaiting() {
        return lane.countWaiting() + largeLane.countWaiting();
    }

    /** Each errand is done whole or not at all, whatever becomes of those that share its transaction. */
    private void work(List<Errand> errands) {
        try {
            List<List<Answer>> answers = untilNobodyCameFirst(() -> attempt(errands), asksForReturn(errands));
            for (int i = 0; i < errands.size(); i++) {
                errands.get(i).answer(answers.get(i));
            }
        } catch (RuntimeException e) {
            if (errands.size() == 1 && LostRaces.isReturnUnderProtection(e)) {
                errands.forEach(errand -> errand.answer(refusedByDatabase(errand)));
            } else if (errands.size() == 1 || Trouble.of(e).isPresent()) {
                errands.forEach(errand -> errand.fail(e));
            } else {
                errands.forEach(errand -> work(List.of(errand)));
            }
        }
    }

    /** No law refused the return, and the database did: nothing of the errand is done, and it may be sent again. */
    private static List<Answer> refusedByDatabase(Errand errand) {
        return errand.submissions().stream()
                .<Answer>map(submission -> OtherFiles.isReturn(submission)
                        ? new Answer.Invalid(submission.caseId(), "caseId", "casework.protected", List.of())
                        : new Answer.HeldBack(submission.caseId()))
                .toList();
    }

    private static boolean asksForReturn(List<Errand> errands) {
        return errands.stream().flatMap(errand -> errand.submissions().stream()).anyMatch(OtherFiles::isReturn);
    }

    /**
     * Tries until nobody else came first. That the database refused a return under protection may be such a race, which is then
     * refused by the law; where it is not, the return fails for good, and whatever shared its transaction is done without it.
     */
    private <T> T untilNobodyCameFirst(Supplier<T> attempt, boolean returns) {
        int refused = 0;
        for (int tries = 1; ; tries++) {
            try {
                return Objects.requireNonNull(transactions.execute(_ -> attempt.get()));
            } catch (DataAccessException e) {
                boolean mayBeRace = LostRaces.isReturnUnderProtection(e) && (!returns || ++refused < TRIES_OF_A_RETURN);
                if (tries == MOST_TRIES || (!mayBeRace && !LostRaces.isOne(e))) {
                    throw e;
                }
            }
        }
    }

    private List<List<Answer>> attempt(List<Errand> errands) {
        List<Submission> submissions = errands.stream()
                .flatMap(errand -> errand.submissions().stream())
                .toList();
        Round round = open(submissions, OtherFiles.listThatHang(submissions));
        List<List<Answer>> answers = new ArrayList<>();
        for (Errand errand : errands) {
            answers.add(answer(errand, new Sitting(round, errand.submissions())));
        }
        long begun = System.nanoTime();
        write(round);
        Measures.append(Duration.ofNanos(System.nanoTime() - begun));
        return answers;
    }

    /**
     * Has it judged, by what is given, whether two cases are of one person; where it is, what protects by one file counts for the
     * others from then on, in the same transaction: an order of return is voided, and a return that came after a claim recorded.
     *
     * @param judge whether it was judged; false where somebody came first
     */
    public boolean judgeSame(List<CaseId> two, OfficerId by, BooleanSupplier judge) {
        UUID judgement = UUID.randomUUID();
        return Reach.whole(() -> untilNobodyCameFirst(
                () -> {
                    boolean judged = judge.getAsBoolean();
                    if (judged) {
                        Round round = open(List.of(), two);
                        Sitting sitting = new Sitting(round, List.of());
                        otherFiles.judged(two, by, judgement, sitting);
                        sitting.keep();
                        write(round);
                    }
                    return judged;
                },
                false));
    }

    /**
     * An act finds its rows by their keys, whatever they are: its statements need no plan made anew each time, nor one that
     * reads whole tables, as seems best while these are still empty.
     */
    private static void findByKey(RoundTrip trip) {
        trip.set("plan_cache_mode", "force_generic_plan");
        trip.set("enable_seqscan", "off");
    }

    /** The answers last: what a history shows was answered by then, so that nothing is done anew that was done meanwhile. */
    private Round open(List<Submission> submissions, List<CaseId> hanging) {
        RoundTrip trip = new RoundTrip();
        findByKey(trip);
        Supplier<Surroundings> surroundings = offices.hold(trip);
        Supplier<Map<UUID, Officer>> who = officers.find(
                trip,
                submissions.stream()
                        .map(submission -> submission.by().value())
                        .distinct()
                        .toList());
        Supplier<Map<CaseId, List<StoredEntry>>> histories = journal.load(
                submissions.stream().map(Submission::caseId).distinct().toList(), trip);
        Supplier<Map<CaseId, List<CaseId>>> others = otherFiles.ask(hanging, trip);
        Supplier<Sleeping> sleeping = beds.ask(submissions, trip);
        Supplier<Map<UUID, CommandLog.Kept>> known = commands.load(
                submissions.stream().map(Submission::commandId).distinct().toList(), trip);
        trip.run(database);
        Instant recordedAt = real.instant().truncatedTo(ChronoUnit.MICROS);
        Round round = new Round(
                surroundings.get(),
                procedure.now(),
                recordedAt,
                known.get(),
                who.get(),
                others.get(),
                sleeping.get(),
                journal::newKey);
        round.read(histories.get());
        return round;
    }

    private List<Answer> answer(Errand errand, Sitting sitting) {
        List<Answer> answers = new ArrayList<>();
        for (Submission submission : errand.submissions()) {
            answers.add(deciding.answer(submission, sitting));
        }
        if (!answers.stream().allMatch(Answer.Done.class::isInstance)) {
            sitting.keepRefusals();
            return answers.stream().map(Casework::heldBack).toList();
        }
        List<Answer> done = separations.record(errand, answers, sitting);
        if (sitting.changesAnything()) {
            errand.with().ifPresent(Runnable::run);
        }
        sitting.keep();
        return done;
    }

    /** The journal last, as nobody else appends from then to the end. */
    private void write(Round round) {
        RoundTrip trip = new RoundTrip();
        models.write(round.listChanged(), round.added(), round.surroundings(), trip);
        models.keepTokens(round.added(), round.surroundings(), trip);
        participants.keep(round.added(), trip);
        commands.keep(round.answered(), round.recordedAt(), trip);
        append(round, trip);
        otherFiles.hold(round, trip);
        FamilyTransfers.hold(round, trip);
        trip.runAndCommit(database);
    }

    private void append(Round round, RoundTrip trip) {
        if (!round.added().isEmpty()) {
            journal.awaitTurn(trip);
            models.keepProtection(round.listChanged(), round.added(), trip);
            journal.append(round.added(), trip);
        }
    }

    private static Answer heldBack(Answer answer) {
        return answer instanceof Answer.Done done && !done.replayed() ? new Answer.HeldBack(done.caseId()) : answer;
    }

    /** The safeguards that refuse an act as its case and the other files of the person stand, whatever the command would bring. */
    public List<Safeguard> listRefusals(CaseState state, Act act, Context context) {
        return Stream.concat(
                        Decider.listRefusals(state, act, context).stream(),
                        Reach.whole(() -> otherFiles.listRefusals(act, state.id(), context)).stream())
                .distinct()
                .toList();
    }

    /** How many of the household who are, or may be, children a return of this person alone would part from them. */
    public int countLeft(CaseState carer, Context context) {
        return Reach.whole(() -> separations.countLeft(carer, context));
    }

    /** How many possible matches of the person of a case nobody has judged, at whichever office. */
    public int countOpenMatches(CaseId id) {
        return Reach.whole(() -> otherFiles.countOpenMatches(id));
    }

    /** The case as it stands; empty where nobody is registered under that id. */
    public Optional<CaseState> find(CaseId id) {
        return Optional.of(listHistory(id))
                .filter(entries -> !entries.isEmpty())
                .map(entries -> CaseFile.replay(id, entries).state());
    }

    /** All entries of a case, the first first; empty where nobody is registered under that id. */
    public List<StoredEntry> listHistory(CaseId id) {
        return journal.load(List.of(id)).getOrDefault(id, List.of());
    }

    /** The same of several cases; those of which nobody is registered are left out. */
    public Map<CaseId, List<StoredEntry>> listHistories(Collection<CaseId> ids) {
        return journal.load(ids);
    }

    /** The cases whose persons once left a household, and may be in it again. */
    public List<CaseId> listLeft(HouseholdId household) {
        return journal.listLeft(household);
    }

    /** The cases in which an account may take part beside offices, in the order of their ids, after one and so many at most. */
    public List<CaseId> listParts(Officer officer, UUID after, int count) {
        return participants.list(officer, procedure.now(), after, count);
    }

    /** What an act of that officer, office and moment would be decided by; also what clocks are read with. */
    public Context context(OfficeId office, OfficerId by, Instant at) {
        Surroundings surroundings = offices.current();
        return new Context(laws, surroundings.calendars(), at, office, by, surroundings.outages());
    }
}
