package org.acogida.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.acogida.postgres.HeldJournal;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Manner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Those who act at once share transactions, and nobody is done less, or twice, for it. */
class SharedTransactionsTest {

    private static final int AT_ONCE = 24;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final TestDesk desk = new TestDesk();
    private final ExecutorService officers = Executors.newVirtualThreadPerTaskExecutor();
    private final Journeys journeys = new Journeys(11);

    @AfterEach
    void close() {
        officers.close();
        desk.close();
    }

    private Submission arrival() {
        return desk.submission(
                new CaseId(UUID.randomUUID()), journeys.family(TestDesk.MORNING).getFirst());
    }

    private Submission claimOfNobody() {
        Command claim = new FileClaim(Manner.ORAL, "asks for protection");
        return desk.submission(new CaseId(UUID.randomUUID()), claim);
    }

    private Future<List<Answer>> come(List<Submission> errand) {
        return officers.submit(() -> desk.wiring.casework.submitTogether(errand));
    }

    private static void until(BooleanSupplier happened) {
        long longest = System.nanoTime() + LONGEST.toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("never happened").isLessThan(longest);
            Thread.onSpinWait();
        }
    }

    /** Lets all come while the journal is held by somebody else, and the first of them already waits for it. */
    private List<Future<List<Answer>>> whileTheJournalIsHeld(List<List<Submission>> errands) throws Exception {
        List<Future<List<Answer>>> answers = new ArrayList<>();
        try (HeldJournal _ = HeldJournal.fromWriters(desk.database())) {
            answers.add(come(errands.getFirst()));
            until(() -> countWhoWaitInTheDatabase() == 1);
            errands.subList(1, errands.size()).forEach(errand -> answers.add(come(errand)));
            until(() -> desk.wiring.casework.countWaiting() == errands.size() - 1);
        }
        return answers;
    }

    private long countTransactions(List<CaseId> cases) {
        return desk.wiring
                .client
                .sql("select count(distinct xmin::text) from event where case_id in (:cases)")
                .param("cases", cases.stream().map(CaseId::value).toList())
                .query(Long.class)
                .single();
    }

    @Test
    void whoeverWaitsTogetherIsWrittenTogether() throws Exception {
        List<List<Submission>> errands = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            errands.add(List.of(arrival()));
        }
        for (Future<List<Answer>> answer : whileTheJournalIsHeld(errands)) {
            assertThat(answer.get()).allMatch(of -> of instanceof Answer.Done done && !done.replayed());
        }
        List<CaseId> cases =
                errands.stream().map(errand -> errand.getFirst().caseId()).toList();
        assertThat(cases).allMatch(id -> desk.wiring.cases.find(id).isPresent());
        assertThat(countTransactions(cases)).isBetween(1L, 2L);
    }

    @Test
    void whatIsHeldBackHoldsNobodyElseBack() throws Exception {
        Submission twice = arrival();
        List<List<Submission>> errands = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            errands.add(i % 3 == 1 ? List.of(arrival(), claimOfNobody()) : List.of(arrival()));
        }
        errands.add(List.of(twice));
        errands.add(List.of(twice));
        List<Future<List<Answer>>> answers = whileTheJournalIsHeld(errands);
        for (int i = 0; i < AT_ONCE; i++) {
            CaseId first = errands.get(i).getFirst().caseId();
            boolean done = answers.get(i).get().getFirst() instanceof Answer.Done;
            assertThat(done).isEqualTo(i % 3 != 1);
            assertThat(desk.wiring.casework.find(first).isPresent()).isEqualTo(done);
            assertThat(desk.wiring.cases.find(first).isPresent()).isEqualTo(done);
        }
        assertThat(List.of(
                        answers.get(AT_ONCE).get().getFirst(),
                        answers.get(AT_ONCE + 1).get().getFirst()))
                .extracting(answer -> ((Answer.Done) answer).replayed())
                .containsExactlyInAnyOrder(false, true);
        assertThat(desk.wiring.casework.listHistory(twice.caseId()))
                .extracting(stored -> stored.commandId())
                .containsOnly(twice.commandId())
                .hasSize(desk.state(twice.caseId()).version());
    }

    @Test
    void whatTheDatabaseRefusesFailsAlone() throws Exception {
        Submission poison = arrival();
        JdbcTemplate owner = new JdbcTemplate(desk.owner());
        owner.execute("create function refuse_one() returns trigger language plpgsql as $$ begin"
                + " if new.case_id = '" + poison.caseId() + "' then raise exception 'refused'; end if; return new;"
                + " end $$");
        owner.execute("create trigger refuse_one before insert on event for each row execute function refuse_one()");
        List<List<Submission>> errands = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            errands.add(List.of(i == AT_ONCE / 2 ? poison : arrival()));
        }
        List<Future<List<Answer>>> answers = whileTheJournalIsHeld(errands);
        for (int i = 0; i < AT_ONCE; i++) {
            Future<List<Answer>> answer = answers.get(i);
            if (i == AT_ONCE / 2) {
                assertThatThrownBy(answer::get).hasMessageContaining("refused");
            } else {
                assertThat(answer.get()).allMatch(Answer.Done.class::isInstance);
            }
        }
        assertThat(desk.wiring.casework.find(poison.caseId())).isEmpty();
    }

    @Test
    void whatIsLargeHoldsUpNoAct() throws Exception {
        List<Submission> large =
                Stream.generate(this::arrival).limit(Casework.LARGE).toList();
        List<Future<List<Answer>>> answers = new ArrayList<>();
        try (HeldJournal _ = HeldJournal.fromWriters(desk.database())) {
            for (List<Submission> errand : List.of(large, List.of(arrival()))) {
                answers.add(come(errand));
            }
            until(() -> countWhoWaitInTheDatabase() == answers.size());
            assertThat(desk.wiring.casework.countWaiting()).isZero();
        }
        for (Future<List<Answer>> answer : answers) {
            assertThat(answer.get()).allMatch(Answer.Done.class::isInstance);
        }
    }

    private long countWhoWaitInTheDatabase() {
        return desk.wiring
                .client
                .sql(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .query(Long.class)
                .single();
    }
}
