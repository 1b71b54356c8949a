package org.acogida.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Officers;
import org.acogida.casework.TestDesk;
import org.acogida.clock.DemonstrationClock;
import org.acogida.clock.ProcedureClockMoved;
import org.acogida.demo.Progress.State;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Person;
import org.acogida.procedure.Role;
import org.acogida.worklists.CaseSummary;
import org.acogida.worklists.DueGroup;
import org.acogida.worklists.WorkFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final Instant SATURDAY_CUT = at(10, 20, 16);
    private static final Instant AFTER_THE_23RD = at(10, 24, 0);
    private static final Instant NOVEMBER = at(11, 5, 9);
    private static final CaseId BY_HAND = new CaseId(UUID.randomUUID());

    /** Taken in steps, with a restart and a stop between them, and somebody registered by hand before. */
    private static TestDesk stepwise;

    /** Taken in one go. */
    private static TestDesk atOnce;

    private static CaseState byHand;

    @BeforeAll
    static void replay() throws InterruptedException {
        stepwise = new TestDesk();
        byHand = register(stepwise);
        go(open(stepwise), SATURDAY_CUT);
        assertThat(claims(stepwise, SATURDAY_CUT)).isEqualTo(641);
        Replay replay = open(stepwise);
        replay.setForward(AFTER_THE_23RD);
        replay.stop();
        assertThat(replay.progress().state()).isEqualTo(State.STOPPED);
        assertThat(stepwise.now()).isBefore(AFTER_THE_23RD);
        Replay restarted = open(stepwise);
        restarted.goOnAfterRestart();
        assertThat(restarted.progress().state()).isEqualTo(State.STOPPED);
        restarted.resume();
        restarted.await();
        assertThat(restarted.progress().state()).isEqualTo(State.REACHED);
        atOnce = new TestDesk();
        go(open(atOnce), NOVEMBER);
    }

    @AfterAll
    static void close() {
        stepwise.close();
        atOnce.close();
    }

    private static Replay open(TestDesk desk) {
        DemonstrationClock clock = new DemonstrationClock(
                Clock.systemUTC(), desk.wiring.client, moved -> desk.setNow(((ProcedureClockMoved) moved).to()));
        return new Replay(desk.wiring.casework, new Officers(desk.wiring.client), clock, desk.wiring.client);
    }

    private static Instant at(int month, int day, int hour) {
        return Deeds.on(LocalDate.of(2018, month, day), hour, 0).toInstant();
    }

    private static void go(Replay replay, Instant to) {
        assertThat(replay.setForward(to)).isEqualTo(Replay.Answer.BEGUN);
        replay.await();
        assertThat(replay.progress().state()).isEqualTo(State.REACHED);
    }

    private static CaseState register(TestDesk desk) {
        Person person = new Person(
                "Ana",
                "Mejía",
                Person.Sex.F,
                Optional.of(Birth.on(LocalDate.of(1990, 5, 1))),
                "HND",
                Set.of("es"),
                List.of(),
                Set.of(),
                Optional.empty(),
                "");
        Circumstances circumstances = new Circumstances(
                Circumstances.Wish.PROTECTION, Circumstances.Entry.AT_CROSSING, false, false, false, "");
        desk.done(
                BY_HAND,
                new RegisterArrival(
                        new HouseholdId(UUID.randomUUID()), desk.now(), person, circumstances, Role.SINGLE));
        return desk.done(BY_HAND, new FileClaim(Manner.ORAL, ""));
    }

    private static long claims(TestDesk desk, Instant until) {
        return count(desk, "select count(*) from event where kind = 'claim-filed' and occurred_at < ?", until);
    }

    private static long count(TestDesk desk, String sql, Instant... moments) {
        Object[] parameters = List.of(moments).stream()
                .map(moment -> moment.atOffset(ZoneOffset.UTC))
                .toArray();
        return Optional.ofNullable(desk.wiring.jdbc.queryForObject(sql, Long.class, parameters))
                .orElseThrow();
    }

    @Test
    void thePublishedCountsComeOut() {
        assertThat(claims(atOnce, at(10, 20, 0))).isEqualTo(343);
        assertThat(claims(atOnce, at(10, 21, 0))).isEqualTo(343 + 339);
        assertThat(claims(atOnce, at(10, 22, 0))).isEqualTo(1_028);
        assertThat(claims(atOnce, AFTER_THE_23RD)).isEqualTo(1_699);
        assertThat(claims(atOnce, at(11, 4, 0))).isEqualTo(3_230);
        assertThat(count(
                        atOnce,
                        "select count(*) from event where clear ->> 'act' = 'RATIFY_WITHDRAWAL' and occurred_at < ?",
                        at(11, 4, 0)))
                .isEqualTo(401);
        assertThat(count(atOnce, "select count(*) from case_view where claim = 'WITHDRAWN'"))
                .isEqualTo(401);
    }

    @Test
    void onThe23rd471AreInTheStationAnd1228AreNot() {
        String held = "select count(*) from event where kind = 'station-admitted' and occurred_at < ?";
        assertThat(count(atOnce, held, AFTER_THE_23RD)).isEqualTo(471);
        assertThat(count(
                        atOnce,
                        "select count(*) from event where clear ->> 'act' = 'RELEASE' and occurred_at < ?",
                        AFTER_THE_23RD))
                .isZero();
        assertThat(claims(atOnce, AFTER_THE_23RD) - count(atOnce, held, AFTER_THE_23RD))
                .isEqualTo(1_228);
    }

    @Test
    void everybodyInTheStationIsSurelyAdultAndAlone() {
        List<CaseId> admitted = atOnce.wiring.jdbc.query(
                "select distinct case_id from event where kind = 'station-admitted'",
                (row, number) -> new CaseId(row.getObject(1, UUID.class)));
        assertThat(admitted).isNotEmpty().allSatisfy(id -> {
            CaseSummary found = atOnce.wiring.cases.find(id).orElseThrow();
            assertThat(found.birth().orElseThrow().latest()).isBeforeOrEqualTo(LocalDate.of(2000, 10, 19));
            assertThat(found.role()).isEqualTo(Role.SINGLE);
        });
        assertThat(count(atOnce, "select count(*) from case_view where held")).isPositive();
    }

    @Test
    void nothingThatTheScenarioDoesIsRefused() {
        assertThat(open(atOnce).progress().refused()).isZero();
        assertThat(count(atOnce, "select count(*) from command where answer ->> 'act' <> ''"))
                .isZero();
    }

    private static String story(TestDesk desk) {
        return Optional.ofNullable(desk.wiring.jdbc.queryForObject(
                        """
                        select md5(string_agg(concat_ws(' ', case_id, version, kind, occurred_at, clear), ';'
                            order by case_id, version)) from event where case_id <> ? and occurred_at < ?
                        """, String.class, BY_HAND.value(), AFTER_THE_23RD.atOffset(ZoneOffset.UTC)))
                .orElseThrow();
    }

    @Test
    void stepsStopsAndRestartsChangeNothing() {
        assertThat(story(stepwise)).isEqualTo(story(atOnce));
    }

    @Test
    void whoeverWasRegisteredByHandIsLeftAlone() {
        assertThat(stepwise.state(BY_HAND)).isEqualTo(byHand);
    }

    @Test
    void deadlinesBite() {
        var groups =
                atOnce.wiring.worklist.count(WorkFilter.everything(), NOVEMBER).value();
        assertThat(groups.get(DueGroup.OVERDUE)).isBetween(100L, 1_500L);
        assertThat(groups.get(DueGroup.WEEK)).isPositive();
    }

    @Test
    void theClockNeverGoesBack() {
        Replay replay = open(stepwise);
        assertThat(replay.setForward(SATURDAY_CUT)).isEqualTo(Replay.Answer.PASSED);
    }
}
