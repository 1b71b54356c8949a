package org.acogida.matching;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.acogida.journal.Journal;
import org.acogida.matching.PossibleMatch.Found;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the journal and looks for each person who was registered or corrected since, however they came in, beside the desk. Of
 * several programs on one database one goes the round.
 */
@Component
final class MatchRounds implements DisposableBean {
    private static final System.Logger LOG = System.getLogger(MatchRounds.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_END = Duration.ofSeconds(5);
    private static final int AT_A_TIME = 200;
    private static final int ENTRIES_AT_A_TIME = 50_000;

    private final Matching matching;
    private final Journal journal;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Thread rounds;

    MatchRounds(
            Matching matching,
            Journal journal,
            JdbcClient database,
            TransactionTemplate transactions,
            @Value("${acogida.mode:}") String mode) {
        this.matching = matching;
        this.journal = journal;
        this.database = database;
        this.transactions = transactions;
        this.rounds = Thread.ofPlatform().daemon().name("possible-matches").unstarted(this::goRound);
        if (!mode.equals("command")) {
            rounds.start();
        }
    }

    private void goRound() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                look();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            while (lookOnce() && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "possible matches were not looked for: {0}; it is tried again later",
                    e.getClass().getSimpleName());
        }
    }

    /** An entry that tells who somebody is. */
    private record Told(long position, UUID caseId) {}

    /** Looks for those of the next entries; whether there may be more. */
    boolean lookOnce() {
        return Reach.whole(() -> Objects.requireNonNull(transactions.execute(status -> {
            List<Long> from = database.sql("select position from match_round for update skip locked")
                    .query((row, number) -> row.getLong(1))
                    .list();
            return !from.isEmpty() && look(from.getFirst());
        })));
    }

    private boolean look(long from) {
        long end = journal.lastPosition();
        long until = Math.min(end, from + ENTRIES_AT_A_TIME);
        List<Told> told = database.sql("""
                        select position, case_id from event
                        where position > :from and position <= :until
                            and kind in ('arrival-registered', 'person-corrected')
                        order by position limit :count
                        """)
                .param("from", from)
                .param("until", until)
                .param("count", AT_A_TIME)
                .query((row, number) -> new Told(row.getLong(1), row.getObject(2, UUID.class)))
                .list();
        matching.lookFor(told.stream().map(one -> new CaseId(one.caseId())).toList(), Found.ROUND);
        long reached = told.size() < AT_A_TIME ? until : told.getLast().position();
        if (reached > from) {
            database.sql("update match_round set position = :position")
                    .param("position", reached)
                    .update();
        }
        return reached < end;
    }

    @Override
    public void destroy() throws InterruptedException {
        if (rounds.isAlive()) {
            rounds.interrupt();
            rounds.join(LONGEST_END);
        }
    }
}
