package org.acogida.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who waits for the lane is done with all who wait. */
class LaneTest {

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Integer> groups = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void close() {
        goOn.countDown();
        callers.close();
    }

    private static Errand errand(int submissions, Optional<Runnable> with) {
        Submission one = Submission.now(
                UUID.randomUUID(),
                new CaseId(UUID.randomUUID()),
                new OfficerId(UUID.randomUUID()),
                new OfficeId("ciudad-hidalgo"),
                new Command.RecordFear(FearAnswer.NO, ""));
        return new Errand(Collections.nCopies(submissions, one), Coming.AS_THEY_ARE, with);
    }

    private static void answerAll(List<Errand> errands) {
        errands.forEach(errand -> errand.answer(errand.submissions().stream()
                .map(of -> (Answer) new Answer.Done(of.caseId(), 1, false))
                .toList()));
    }

    /** Does the first group only when it is told to go on. */
    private void hold(List<Errand> errands) {
        groups.add(errands.size());
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        answerAll(errands);
    }

    private List<Future<List<Answer>>> come(Lane lane, List<Errand> errands) throws Exception {
        List<Future<List<Answer>>> answers = new ArrayList<>();
        answers.add(callers.submit(() -> lane.run(errands.getFirst())));
        begun.await();
        for (Errand errand : errands.subList(1, errands.size())) {
            int before = lane.countWaiting();
            answers.add(callers.submit(() -> lane.run(errand)));
            while (lane.countWaiting() == before) {
                Thread.onSpinWait();
            }
        }
        goOn.countDown();
        return answers;
    }

    private static List<Errand> errands(int count) {
        List<Errand> errands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            errands.add(errand(1, Optional.empty()));
        }
        return errands;
    }

    @Test
    void whoComesWhileAnotherIsDoneSharesTheNextTurn() throws Exception {
        for (Future<List<Answer>> answer : come(new Lane(this::hold), errands(8))) {
            assertThat(answer.get()).hasSize(1);
        }
        assertThat(groups).containsExactly(1, 7);
    }

    @Test
    void noGroupGrowsTooLarge() throws Exception {
        for (Future<List<Answer>> answer : come(new Lane(this::hold), errands(2 + Lane.MOST))) {
            assertThat(answer.get()).hasSize(1);
        }
        assertThat(groups).containsExactly(1, Lane.MOST, 1);
    }

    @Test
    void whatHasMoreToItGoesAlone() throws Exception {
        List<Errand> errands = errands(4);
        errands.add(2, errand(1, Optional.of(() -> {})));
        errands.add(errand(Lane.MOST + 1, Optional.empty()));
        for (Future<List<Answer>> answer : come(new Lane(this::hold), errands)) {
            assertThat(answer.get()).isNotEmpty();
        }
        assertThat(groups).containsExactly(1, 1, 1, 2, 1);
    }

    @Test
    void nobodyWaitsForAnErrandThatNobodyDid() throws Exception {
        Lane lane = new Lane(errands -> {
            hold(List.of());
            throw new IllegalStateException("out of order");
        });
        for (Future<List<Answer>> answer : come(lane, errands(3))) {
            assertThatThrownBy(answer::get).isNotNull();
        }
        assertThatThrownBy(() -> lane.run(errand(1, Optional.empty()))).hasMessage("out of order");
    }
}
