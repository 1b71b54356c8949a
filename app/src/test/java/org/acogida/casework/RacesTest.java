package org.acogida.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.acogida.calendar.DayRange;
import org.acogida.journal.StoredEntry;
import org.acogida.norm.Text;
import org.acogida.offices.Closure;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.ClaimStatus;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.*;
import org.acogida.procedure.Event;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Person;
import org.acogida.procedure.ReceiptAnswer;
import org.acogida.procedure.ReturnKind;
import org.acogida.procedure.Role;
import org.acogida.rulebook.Act;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two officers at once. */
class RacesTest {

    private static final int RACES = 100;

    private static TestDesk desk;
    private static ExecutorService officers;

    @BeforeAll
    static void open() {
        desk = new TestDesk();
        officers = Executors.newFixedThreadPool(4);
    }

    @AfterAll
    static void close() {
        officers.close();
        desk.close();
    }

    /** An adult who entered irregularly, fears nothing, was screened, and may be returned. */
    private static CaseId returnable() {
        CaseId id = new CaseId(UUID.randomUUID());
        desk.done(id, arrival(Circumstances.Wish.RETURN));
        desk.done(id, new RecordFear(FearAnswer.NO, "wants to go home"));
        desk.done(id, new TakeStep(Act.SCREEN, "alone"));
        return id;
    }

    private static RegisterArrival arrival(Circumstances.Wish wish) {
        Person person = new Person(
                "Juan",
                "Pérez",
                Person.Sex.M,
                Optional.of(Birth.on(LocalDate.of(1980, 1, 1))),
                "HND",
                Set.of("es"),
                List.of(),
                Set.of(),
                Optional.empty(),
                "");
        Circumstances circumstances = new Circumstances(wish, Circumstances.Entry.IRREGULAR, false, false, false, "");
        return new RegisterArrival(
                new HouseholdId(UUID.randomUUID()),
                desk.now().minus(Duration.ofHours(2)),
                person,
                circumstances,
                Role.SINGLE);
    }

    private static List<Answer> atOnce(List<Submission> submissions) throws Exception {
        CyclicBarrier start = new CyclicBarrier(submissions.size());
        List<Callable<Answer>> calls = submissions.stream()
                .map(submission -> (Callable<Answer>) () -> {
                    start.await();
                    return desk.wiring.casework.submit(submission);
                })
                .toList();
        List<Future<Answer>> futures = officers.invokeAll(calls);
        return List.of(futures.get(0).get(), futures.get(1).get());
    }

    @Test
    void aClaimIsAlwaysKeptAndNoReturnFollowsIt() throws Exception {
        int returned = 0;
        for (int race = 0; race < RACES; race++) {
            CaseId id = returnable();
            Command removal = new OrderReturn(ReturnKind.ASSISTED, "reasons", ReceiptAnswer.NO);
            if (race % 2 == 1) {
                desk.done(id, removal);
                removal = new CarryOutReturn("El Ceibo", ReceiptAnswer.NO);
            }
            List<Answer> answers = atOnce(
                    List.of(desk.submission(id, new FileClaim(Manner.ORAL, "claims")), desk.submission(id, removal)));
            assertThat(answers.getFirst()).isInstanceOf(Answer.Done.class);
            assertThat(answers.getLast()).isInstanceOfAny(Answer.Done.class, Answer.Refused.class);
            CaseState state = desk.state(id);
            assertThat(state.claim()).isEqualTo(ClaimStatus.STANDS);
            assertThat(state.returnOrder()).isEmpty();
            assertThat(kindsAfterClaim(id)).doesNotContain("ReturnOrdered", "ReturnCarriedOut");
            returned += answers.getLast() instanceof Answer.Done ? 1 : 0;
        }
        assertThat(returned).as("removals that came first").isBetween(1, RACES - 1);
    }

    private static List<String> kindsAfterClaim(CaseId id) {
        return desk.wiring.casework.listHistory(id).stream()
                .map(StoredEntry::entry)
                .map(entry -> entry.event())
                .dropWhile(event -> !(event instanceof Event.ClaimFiled))
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    @Test
    void ofTwoWhoLookedAtTheSameVersionOneIsToldOfTheOther() throws Exception {
        for (int race = 0; race < 20; race++) {
            CaseId id = returnable();
            int seen = desk.state(id).version();
            List<Answer> answers = atOnce(List.of(
                    desk.submission(id, new RecordFear(FearAnswer.NO, "one")).expecting(seen),
                    desk.submission(id, new RecordFear(FearAnswer.NO, "other")).expecting(seen)));
            assertThat(answers)
                    .containsExactlyInAnyOrder(
                            new Answer.Done(id, seen + 1, false), new Answer.Conflict(id, seen, seen + 1));
        }
    }

    @Test
    void theSameCommandTwiceAtOnceHasOneEffect() throws Exception {
        for (int race = 0; race < 20; race++) {
            CaseId id = returnable();
            int seen = desk.state(id).version();
            Submission submission = desk.submission(id, new RecordFear(FearAnswer.NO, "words"));
            assertThat(atOnce(List.of(submission, submission)))
                    .containsExactlyInAnyOrder(
                            new Answer.Done(id, seen + 1, false), new Answer.Done(id, seen + 1, true));
        }
    }

    @Test
    void whoIsRegisteredTwiceAtOnceIsThereOnce() throws Exception {
        for (int race = 0; race < RACES; race++) {
            CaseId id = new CaseId(UUID.randomUUID());
            Submission submission = desk.submission(id, arrival(Circumstances.Wish.PROTECTION));
            List<Answer> answers = atOnce(List.of(submission, submission));
            int version = desk.state(id).version();
            assertThat(answers)
                    .containsExactlyInAnyOrder(new Answer.Done(id, version, false), new Answer.Done(id, version, true));
        }
    }

    @Test
    void aClosureWaitsForTheActUnderWayAndThenMovesItsDeadlines() throws Exception {
        CaseId id = returnable();
        Closure closure = new Closure(
                UUID.randomUUID(),
                TestDesk.BRIDGE,
                new DayRange(LocalDate.of(2018, 12, 20), LocalDate.of(2019, 1, 4)),
                "Acuerdo 7/2018",
                new Text("Receso", "Recess"));
        AtomicReference<Future<ClosureAnswer>> closing = new AtomicReference<>();
        desk.meanwhile(() -> {
            Future<ClosureAnswer> closed = officers.submit(() -> desk.enter(closure));
            closing.set(closed);
            assertThatThrownBy(() -> closed.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        });
        desk.done(id, new FileClaim(Manner.ORAL, "claims"));
        assertThat(closing.get().get()).isEqualTo(new ClosureAnswer.Saved(false));
        assertThat(desk.wiring
                        .client
                        .sql("select due_day from work_item where case_id = ? and name = 'decide'")
                        .param(id.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2019-01-09");
    }
}
