package org.acogida.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
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
import java.util.stream.Stream;
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
import org.acogida.procedure.Outcome;
import org.acogida.procedure.Person;
import org.acogida.procedure.ReceiptAnswer;
import org.acogida.procedure.ReturnKind;
import org.acogida.procedure.Role;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two officers at once; {@code -Draces=N} tries more of them. */
class RacesTest {

    private static final int RACES = Integer.getInteger("races", 100);

    private static TestDesk desk;
    private static ExecutorService officers;

    @BeforeAll
    static void open() {
        desk = new TestDesk();
        officers = Executors.newFixedThreadPool(4);
    }

    @BeforeEach
    void begin() {
        desk.setNow(TestDesk.MORNING);
    }

    @AfterAll
    static void close() {
        officers.close();
        desk.close();
    }

    /** An adult who entered irregularly, and of whom every step was done that comes before a return. */
    private static CaseId returnable() {
        return desk.returnable(arrival(Circumstances.Wish.RETURN));
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
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> future : futures) {
            answers.add(future.get());
        }
        return answers;
    }

    @Test
    void aClaimIsAlwaysKeptAndNoReturnFollowsIt() throws Exception {
        int returned = 0;
        long begun = System.nanoTime();
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
        System.out.printf(
                "races of a claim against a return by one file: %d, %d returns came first and none after, %d claims kept, %d s%n",
                RACES, returned, RACES, seconds(begun));
    }

    private static long seconds(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }

    /** Somebody whose claim was refused, and whose time to ask for review is over though nobody has closed it. */
    private static CaseId refused() {
        CaseId id = returnable();
        desk.done(id, new FileClaim(Manner.ORAL, "claims"));
        desk.done(
                id,
                new HoldInterview(
                        new Event.InterviewHeld.Details("es", "", "oficial", Person.Sex.F, "", "", "minutes")));
        desk.done(id, new DecideClaim(Outcome.REFUSED, "", "reasons", "no risk"));
        desk.done(id, new ServeDecision("es", "", "signed"));
        desk.done(id, new TakeStep(Act.CHECK_REFOULEMENT, "no danger there"));
        return id;
    }

    @Test
    void aReviewIsAskedBeforeItsTimeIsClosedOrNotAtAllAndNoReturnIsOrderedBesideIt() throws Exception {
        List<CaseId> ids = Stream.generate(RacesTest::refused).limit(RACES).toList();
        desk.pass(Duration.ofDays(60));
        int reviews = 0;
        int orders = 0;
        long begun = System.nanoTime();
        for (CaseId id : ids) {
            List<Answer> answers = atOnce(List.of(
                    desk.submission(id, new TakeStep(Act.ASK_REVIEW, "")),
                    desk.submission(id, new CloseLapsedRight(new ClockName("review"), "nobody asked")),
                    desk.submission(id, new OrderReturn(ReturnKind.DEPORTATION, "reasons", ReceiptAnswer.NO))));
            CaseState state = desk.state(id);
            boolean asked = answers.getFirst() instanceof Answer.Done;
            assertThat(state.reviewStands()).isEqualTo(asked);
            assertThat(answers.get(1)).isInstanceOf(asked ? Answer.Refused.class : Answer.Done.class);
            assertThat(asked && state.returnOrder().isPresent())
                    .as("%s", answers)
                    .isFalse();
            reviews += asked ? 1 : 0;
            orders += state.returnOrder().isPresent() ? 1 : 0;
        }
        assertThat(reviews).as("reviews that came first").isBetween(1, RACES);
        System.out.printf(
                "races of a review, its closing and a return: %d, %d reviews kept, %d orders after a closing, %d s%n",
                RACES, reviews, orders, seconds(begun));
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
