package org.acogida.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.acogida.clock.ProcedureClock;
import org.acogida.journal.CaseFile;
import org.acogida.journal.Journal;
import org.acogida.journal.StoredEntry;
import org.acogida.offices.Offices;
import org.acogida.offices.Surroundings;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Context;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.OfficeId;
import org.acogida.worklists.ReadModels;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what officers ask for: loads the case, decides by the law of the day, appends, all in one transaction. */
@Component
public final class Casework {

    private final TransactionTemplate transactions;
    private final Offices offices;
    private final Journal journal;
    private final CommandLog commands;
    private final Deciding deciding;
    private final ReadModels models;
    private final Lawbook laws;
    private final ProcedureClock procedure;
    private final Clock real;

    Casework(
            TransactionTemplate transactions,
            Offices offices,
            Journal journal,
            CommandLog commands,
            Deciding deciding,
            ReadModels models,
            Lawbook laws,
            ProcedureClock procedure,
            Clock real) {
        this.transactions = transactions;
        this.offices = offices;
        this.journal = journal;
        this.commands = commands;
        this.deciding = deciding;
        this.models = models;
        this.laws = laws;
        this.procedure = procedure;
        this.real = real;
    }

    /** Does one act, durably or not at all. */
    public Answer submit(Submission submission) {
        return submitWith(submission, () -> {});
    }

    /** The same; where it is done for the first time, what goes with it is done in its transaction, or neither. */
    public Answer submitWith(Submission submission, Runnable with) {
        return submitTogether(List.of(submission), with).getFirst();
    }

    /**
     * Does all of them in their order or none, as for a family; one answer each. If any is not done, those with nothing
     * wrong are {@link Answer.HeldBack}. Where another act came first, it is tried again on what that one left.
     */
    public List<Answer> submitTogether(List<Submission> submissions) {
        return submitTogether(submissions, () -> {});
    }

    private List<Answer> submitTogether(List<Submission> submissions, Runnable with) {
        while (true) {
            try {
                return Objects.requireNonNull(transactions.execute(status -> attempt(submissions, with)));
            } catch (DataAccessException e) {
                if (!LostRaces.isOne(e)) {
                    throw e;
                }
            }
        }
    }

    private List<Answer> attempt(List<Submission> submissions, Runnable with) {
        Sitting sitting = open(submissions);
        List<Answer> answers = new ArrayList<>();
        for (Submission submission : submissions) {
            answers.add(deciding.answer(submission, sitting));
        }
        boolean done = answers.stream().allMatch(Answer.Done.class::isInstance);
        if (done) {
            journal.append(sitting.added());
            models.write(sitting.changed(), sitting.surroundings());
            models.keepTokens(sitting.added(), sitting.surroundings());
            if (!sitting.added().isEmpty()) {
                with.run();
            }
        }
        commands.keep(sitting.listNewCommands(done), sitting.recordedAt());
        return done ? answers : answers.stream().map(Casework::heldBack).toList();
    }

    private Sitting open(List<Submission> submissions) {
        offices.hold();
        Sitting sitting = new Sitting(
                offices.current(),
                procedure.now(),
                real.instant().truncatedTo(ChronoUnit.MICROS),
                commands.load(submissions.stream().map(Submission::commandId).toList()));
        sitting.read(journal.load(
                submissions.stream().map(Submission::caseId).distinct().toList()));
        return sitting;
    }

    private static Answer heldBack(Answer answer) {
        return answer instanceof Answer.Done done && !done.replayed() ? new Answer.HeldBack(done.caseId()) : answer;
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

    /** What an act of that officer, office and moment would be decided by; also what clocks are read with. */
    public Context context(OfficeId office, OfficerId by, Instant at) {
        Surroundings surroundings = offices.current();
        return new Context(laws, surroundings.calendars(), at, office, by, surroundings.outages());
    }
}
