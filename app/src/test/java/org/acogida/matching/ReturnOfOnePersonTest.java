package org.acogida.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.acogida.access.Role;
import org.acogida.casework.Answer;
import org.acogida.casework.Submission;
import org.acogida.casework.TestDesk;
import org.acogida.matching.Matching.Decided;
import org.acogida.matching.PossibleMatch.Found;
import org.acogida.matching.PossibleMatch.Outcome;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClaimStatus;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.AddFindings;
import org.acogida.procedure.Command.CarryOutReturn;
import org.acogida.procedure.Command.DecideClaim;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.HoldInterview;
import org.acogida.procedure.Command.OrderReturn;
import org.acogida.procedure.Command.RecordFear;
import org.acogida.procedure.Command.TakeStep;
import org.acogida.procedure.Event.FindingsAdded;
import org.acogida.procedure.Event.InterviewHeld;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.Incident;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Person;
import org.acogida.procedure.ReceiptAnswer;
import org.acogida.procedure.ReturnKind;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.Safeguard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nobody is returned by one file while another of theirs protects, whoever comes first and in whichever program (safety I1); {@code -Draces=N} tries more. */
class ReturnOfOnePersonTest {

    private static final int RACES = Integer.getInteger("races", 200);
    private static final String REASON = "La madre los reconoce";
    private static final OrderReturn ORDER = new OrderReturn(ReturnKind.ASSISTED, "asked for it", ReceiptAnswer.NO);
    private static final CarryOutReturn CARRY_OUT = new CarryOutReturn("El Ceibo", ReceiptAnswer.NO);
    private static final FileClaim CLAIM = new FileClaim(Manner.ORAL, "claims");

    private static final TestDesk DESK = new TestDesk();
    private static final TestDesk.Wiring ANOTHER = DESK.another();
    private static final MatchRecord RECORD = DESK.wiring.matches;
    private static final Matching MATCHING =
            new Matching(DESK.wiring.people, DESK.wiring.cases, RECORD, DESK::now, DESK.wiring.casework);
    private static final JdbcTemplate OWNER = new JdbcTemplate(DESK.owner());
    private static final UUID SUPERVISOR = DESK.officer(Role.SUPERVISOR).value();
    private static final UUID PROTECTION = DESK.officer(Role.PROTECTION).value();
    private static final ExecutorService OFFICERS = Executors.newFixedThreadPool(2);

    @AfterAll
    static void end() {
        OFFICERS.close();
        DESK.close();
    }

    private static CaseId returnable() {
        return DESK.returnable(TestDesk.returning("Irma"));
    }

    private static void pair(CaseId one, CaseId other) {
        assertThat(Reach.whole(() -> RECORD.add(one, other, 95, Found.ROUND, DESK.now(), Optional.empty())))
                .isTrue();
    }

    private static Decided judge(CaseId one, CaseId other, Outcome outcome) {
        return judge(one, other, outcome, SUPERVISOR);
    }

    private static Decided judge(CaseId one, CaseId other, Outcome outcome, UUID by) {
        PossibleMatch pair = Reach.whole(() -> RECORD.listOf(one)).stream()
                .filter(found -> found.besides(one).equals(other))
                .findFirst()
                .orElseThrow();
        return MATCHING.decide(pair, outcome, by, REASON);
    }

    private static void link(CaseId one, CaseId other) {
        pair(one, other);
        assertThat(judge(one, other, Outcome.SAME)).isEqualTo(Decided.DONE);
    }

    private static <A, B> void atOnce(Callable<A> one, Callable<B> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<A> first = OFFICERS.submit(() -> {
            start.await();
            return one.call();
        });
        Future<B> second = OFFICERS.submit(() -> {
            start.await();
            return other.call();
        });
        first.get();
        second.get();
    }

    private static Answer elsewhere(CaseId id, Command command) {
        return ANOTHER.casework.submit(DESK.submission(id, command));
    }

    private static long position(CaseId id, String... kinds) {
        return Objects.requireNonNull(OWNER.queryForObject(
                "select coalesce(max(position), 0) from event where case_id = ? and kind = any (?)",
                Long.class,
                id.value(),
                kinds));
    }

    private static List<Incident.Kind> alarms(CaseId id) {
        return DESK.state(id).listOpenIncidents().stream().map(Incident::kind).toList();
    }

    @Test
    void noReturnOfOneFileFollowsAClaimOfAnotherAndNoOrderOutlastsIt() throws Exception {
        int returned = 0;
        long begun = System.nanoTime();
        for (int race = 0; race < RACES; race++) {
            CaseId claiming = returnable();
            CaseId returning = returnable();
            link(claiming, returning);
            Command removal = ORDER;
            if (race % 2 == 1) {
                DESK.done(returning, ORDER);
                removal = CARRY_OUT;
            }
            Command asked = removal;
            atOnce(() -> DESK.submit(claiming, CLAIM), () -> elsewhere(returning, asked));
            assertThat(DESK.state(claiming).claim()).isEqualTo(ClaimStatus.STANDS);
            assertThat(DESK.state(returning).returnOrder()).as("race " + race).isEmpty();
            long done = position(returning, "return-ordered", "return-carried-out");
            assertThat(done).as("race " + race).isLessThan(position(claiming, "claim-filed"));
            returned += position(returning, race % 2 == 1 ? "return-carried-out" : "return-ordered") > 0 ? 1 : 0;
        }
        assertThat(returned).as("removals that came first").isBetween(1, RACES - 1);
        System.out.printf(
                "races of a claim against a return by another file, two programs: %d, %d returns came first and none after,"
                        + " %d claims kept, %d s%n",
                RACES,
                returned,
                RACES,
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    @Test
    void aLinkThatIsJudgedAtOnceWithAClaimOrAnOrderLeavesNoOrder() throws Exception {
        for (int race = 0; race < RACES / 2; race++) {
            CaseId claiming = returnable();
            CaseId returning = returnable();
            pair(claiming, returning);
            boolean claims = race % 2 == 0;
            DESK.done(claims ? returning : claiming, claims ? ORDER : CLAIM);
            atOnce(
                    () -> judge(claiming, returning, Outcome.SAME),
                    () -> elsewhere(claims ? claiming : returning, claims ? CLAIM : ORDER));
            assertThat(DESK.state(claiming).claim()).isEqualTo(ClaimStatus.STANDS);
            assertThat(DESK.state(returning).returnOrder()).as("race " + race).isEmpty();
        }
    }

    @Test
    void aClaimVoidsTheOrderOfAnotherFileAndSomebodyIsTold() {
        CaseId claiming = returnable();
        CaseId between = returnable();
        CaseId returning = returnable();
        link(claiming, between);
        link(between, returning);
        DESK.done(returning, ORDER);
        DESK.done(claiming, CLAIM);
        assertThat(DESK.state(returning).returnOrder())
                .as("through another file too")
                .isEmpty();
        assertThat(alarms(returning)).containsExactly(Incident.Kind.RETURN_ORDERED_UNDER_PROTECTION);
        assertThat(alarms(claiming)).isEmpty();
        assertThat(OWNER.queryForObject(
                        "select count(*) from work_item where case_id = ? and name = 'RETURN_ORDERED_UNDER_PROTECTION'",
                        Integer.class,
                        returning.value()))
                .as("on the board")
                .isOne();
        assertThat(DESK.submit(returning, ORDER))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.why().by())
                                .extracting(Safeguard::id)
                                .contains("no-return-while-claim"));
    }

    @Test
    void aDecisionThatAwaitsItsServiceByOneFileBarsAReturnByAnother() {
        CaseId decided = returnable();
        CaseId returning = returnable();
        link(decided, returning);
        DESK.done(decided, CLAIM);
        DESK.done(
                decided,
                new HoldInterview(new InterviewHeld.Details(
                        "es", "interpreter", "interviewer", Person.Sex.F, "", "", "minutes")));
        DESK.done(
                decided,
                new DecideClaim(org.acogida.procedure.Outcome.REFUGEE, "religion", "for their faith", "assessed"));
        assertThat(DESK.submit(returning, ORDER))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.why().by())
                                .extracting(Safeguard::id)
                                .contains("serve-before-return"));
    }

    @Test
    void aLinkJudgedLaterVoidsTheOrderAndTellsOfAReturnThatCameAfterTheClaim() {
        CaseId claiming = returnable();
        CaseId ordered = returnable();
        CaseId returned = returnable();
        DESK.done(claiming, CLAIM);
        DESK.pass(Duration.ofHours(1));
        DESK.done(ordered, ORDER);
        DESK.done(returned, ORDER);
        DESK.done(returned, CARRY_OUT);
        link(claiming, ordered);
        assertThat(DESK.state(ordered).returnOrder()).isEmpty();
        assertThat(alarms(ordered)).containsExactly(Incident.Kind.RETURN_ORDERED_UNDER_PROTECTION);
        link(ordered, returned);
        assertThat(alarms(returned)).containsExactly(Incident.Kind.RETURNED_UNDER_PROTECTION);
        judge(ordered, returned, Outcome.PROPOSED);
        assertThat(judge(ordered, returned, Outcome.TAKEN_BACK, PROTECTION)).isEqualTo(Decided.DONE);
        judge(ordered, returned, Outcome.SAME);
        assertThat(alarms(returned)).as("once").hasSize(1);
    }

    @Test
    void aClaimFiledBeforeAReturnByAnotherFileIsAnIncidentThere() {
        CaseId claiming = returnable();
        CaseId returned = returnable();
        link(claiming, returned);
        DESK.pass(Duration.ofHours(2));
        DESK.done(returned, ORDER);
        DESK.done(returned, CARRY_OUT);
        DESK.pass(Duration.ofHours(1));
        Submission late = DESK.submission(claiming, CLAIM).occurred(DESK.now().minus(Duration.ofHours(2)));
        assertThat(DESK.wiring.casework.submit(late)).isInstanceOf(Answer.Done.class);
        assertThat(alarms(returned)).containsExactly(Incident.Kind.RETURNED_UNDER_PROTECTION);
    }

    private static List<Command> whatProtects() {
        return List.of(
                CLAIM,
                new RecordFear(FearAnswer.YES, "they will kill me"),
                new AddFindings(new FindingsAdded.Details(Set.of(), Optional.empty(), Optional.of(FearAnswer.YES), "")),
                new TakeStep(Act.RECORD_COURT_STAY, "amparo 12/2018"));
    }

    @Test
    void whateverProtectsByOneFileVoidsTheOrderOfAnother() {
        for (Command protecting : whatProtects()) {
            CaseId one = returnable();
            CaseId ordered = returnable();
            link(one, ordered);
            DESK.done(ordered, ORDER);
            DESK.done(one, protecting);
            assertThat(DESK.state(ordered).returnOrder())
                    .as(protecting.toString())
                    .isEmpty();
            assertThat(alarms(ordered))
                    .as(protecting.toString())
                    .containsExactly(Incident.Kind.RETURN_ORDERED_UNDER_PROTECTION);
            assertThat(alarms(one)).isEmpty();
        }
    }

    @Test
    void whateverProtectedBeforeAReturnByAnotherFileIsAnIncidentThereOnceItIsKnown() {
        for (Command protecting : whatProtects()) {
            CaseId one = returnable();
            CaseId returned = returnable();
            link(one, returned);
            DESK.pass(Duration.ofHours(2));
            DESK.done(returned, ORDER);
            DESK.done(returned, CARRY_OUT);
            DESK.pass(Duration.ofHours(1));
            Submission late =
                    DESK.submission(one, protecting).occurred(DESK.now().minus(Duration.ofHours(2)));
            assertThat(DESK.wiring.casework.submit(late)).isInstanceOf(Answer.Done.class);
            assertThat(alarms(returned))
                    .as(protecting.toString())
                    .containsExactly(Incident.Kind.RETURNED_UNDER_PROTECTION);
        }
    }

    @Test
    void aFearThatIsDeniedVoidsNothing() {
        CaseId one = returnable();
        CaseId ordered = returnable();
        link(one, ordered);
        DESK.done(ordered, ORDER);
        DESK.done(one, new RecordFear(FearAnswer.NO, ""));
        assertThat(DESK.state(ordered).returnOrder()).isPresent();
        assertThat(alarms(ordered)).isEmpty();
    }

    @Test
    void whoNoLongerAsksToReturnByOneFileDoesNotByAnotherAndOnlyADeportationStands() {
        for (ReturnKind kind : ReturnKind.values()) {
            CaseId one = returnable();
            CaseId ordered = returnable();
            link(one, ordered);
            DESK.done(ordered, new OrderReturn(kind, "reasons", ReceiptAnswer.NO));
            DESK.done(one, new TakeStep(Act.TAKE_BACK_RETURN, "I stay"));
            assertThat(DESK.state(ordered).returnOrder())
                    .isEqualTo(kind == ReturnKind.ASSISTED ? Optional.empty() : Optional.of(kind));
            assertThat(DESK.state(ordered).has(Milestone.RETURN_ASKED)).isFalse();
            assertThat(alarms(ordered)).isEmpty();
            if (kind == ReturnKind.ASSISTED) {
                assertThat(barredBy(ordered, ORDER)).containsExactly("no-assisted-return-unasked");
            }
        }
    }

    @Test
    void whoeverHoldsAReceiptOrWasNotAskedForOneIsNotReturned() {
        CaseId id = returnable();
        assertThat(barredBy(id, new OrderReturn(ReturnKind.ASSISTED, "asked for it", ReceiptAnswer.YES)))
                .containsExactly("receipt-before-return");
        DESK.done(id, new OrderReturn(ReturnKind.ASSISTED, "asked for it", ReceiptAnswer.NOT_ASKED));
        assertThat(barredBy(id, new CarryOutReturn("El Ceibo", ReceiptAnswer.YES)))
                .containsExactly("receipt-before-return");
        assertThat(barredBy(id, new CarryOutReturn("El Ceibo", ReceiptAnswer.NOT_ASKED)))
                .containsExactly("receipt-asked-before-return");
        DESK.done(id, CARRY_OUT);
    }

    @Test
    void nobodyIsReturnedWhileAPossibleMatchIsNotJudged() {
        CaseId returning = returnable();
        CaseId linked = returnable();
        CaseId other = returnable();
        link(returning, linked);
        DESK.done(returning, ORDER);
        pair(linked, other);
        assertThat(DESK.wiring.casework.countOpenMatches(returning))
                .as("of any of the person’s files")
                .isOne();
        assertThat(barredBy(returning, CARRY_OUT)).containsExactly("possible-match-before-return");
        assertThat(DESK.wiring.casework.listRefusals(
                        DESK.state(returning),
                        Act.CARRY_OUT_RETURN,
                        DESK.wiring.casework.context(TestDesk.BRIDGE, DESK.officer(Role.SUPERVISOR), DESK.now())))
                .as("before it is tried")
                .extracting(Safeguard::id)
                .containsExactly("possible-match-before-return");
        assertThat(judge(linked, other, Outcome.DIFFERENT)).isEqualTo(Decided.DONE);
        DESK.done(returning, CARRY_OUT);
    }

    @Test
    void aLinkProtectsUntilItIsTakenBack() {
        CaseId claiming = returnable();
        CaseId returning = returnable();
        link(claiming, returning);
        DESK.done(claiming, CLAIM);
        assertThat(barredBy(returning, ORDER)).isNotEmpty();
        assertThat(judge(claiming, returning, Outcome.PROPOSED)).isEqualTo(Decided.DONE);
        assertThat(barredBy(returning, ORDER)).as("while only one proposes it").isNotEmpty();
        assertThat(judge(claiming, returning, Outcome.TAKEN_BACK, PROTECTION)).isEqualTo(Decided.DONE);
        assertThat(barredBy(returning, ORDER)).isEmpty();
    }

    private static List<String> barredBy(CaseId id, Command command) {
        return DESK.submit(id, command) instanceof Answer.Refused refused
                ? refused.why().by().stream().map(Safeguard::id).toList()
                : List.of();
    }

    /** Whatever is recorded, linked and taken back by turns, no order stands by one file while a claim stands by another. */
    @Test
    void noOrderStandsWhileAnotherFileClaimsWhateverComes() {
        int refused = 0;
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            List<CaseId> files = List.of(returnable(), returnable(), returnable());
            pair(files.get(0), files.get(1));
            pair(files.get(1), files.get(2));
            List<String> course = new ArrayList<>();
            for (int act = 0; act < 12; act++) {
                DESK.pass(Duration.ofMinutes(10));
                int which = random.nextInt(3);
                CaseId id = files.get(which);
                switch (random.nextInt(6)) {
                    case 0 -> course.add("claim " + which + " " + DESK.submit(id, CLAIM));
                    case 1 -> course.add("withdrawal " + which + " " + withdraw(id));
                    case 2, 3 -> {
                        Answer answer = DESK.submit(id, random.nextBoolean() ? ORDER : CARRY_OUT);
                        refused += answer instanceof Answer.Refused ? 1 : 0;
                        course.add("return " + which + " " + answer);
                    }
                    default -> {
                        int one = random.nextInt(2);
                        Outcome outcome = List.of(Outcome.SAME, Outcome.SAME, Outcome.PROPOSED, Outcome.TAKEN_BACK)
                                .get(random.nextInt(4));
                        UUID by = outcome == Outcome.TAKEN_BACK ? PROTECTION : SUPERVISOR;
                        course.add(outcome + " " + one + " " + judge(files.get(one), files.get(one + 1), outcome, by));
                    }
                }
                noOrderOutlasts(files, "seed " + seed + ": " + course);
            }
        }
        assertThat(refused).isPositive();
    }

    private static Answer withdraw(CaseId id) {
        DESK.submit(id, new TakeStep(Act.ASK_WITHDRAWAL, ""));
        return DESK.submit(id, new TakeStep(Act.RATIFY_WITHDRAWAL, ""));
    }

    private static void noOrderOutlasts(List<CaseId> files, String course) {
        List<CaseState> states = files.stream().map(DESK::state).toList();
        boolean first = isSame(files.get(0), files.get(1));
        boolean second = isSame(files.get(1), files.get(2));
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                boolean one = i == j || ((Math.min(i, j) > 0 || first) && (Math.max(i, j) < 2 || second));
                if (one && states.get(i).claim() == ClaimStatus.STANDS) {
                    assertThat(states.get(j).returnOrder())
                            .as(course + ": " + i + " claims, " + j)
                            .isEmpty();
                }
            }
        }
    }

    private static boolean isSame(CaseId one, CaseId other) {
        return Reach.whole(() -> MATCHING.findLinked(one)).containsKey(other);
    }
}
