package org.acogida.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.acogida.access.Role;
import org.acogida.casework.Answer;
import org.acogida.casework.TestDesk;
import org.acogida.journal.Journal;
import org.acogida.journal.StoredEntry;
import org.acogida.keys.TestKeys;
import org.acogida.matching.PossibleMatch.Found;
import org.acogida.matching.PossibleMatch.Outcome;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.ClaimStatus;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.CarryOutReturn;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.OrderReturn;
import org.acogida.procedure.Command.RecordFear;
import org.acogida.procedure.Command.RecordIncident;
import org.acogida.procedure.Command.TakeStep;
import org.acogida.procedure.Entry;
import org.acogida.procedure.Event;
import org.acogida.procedure.Event.ClaimFiled;
import org.acogida.procedure.Event.ReturnCarriedOut;
import org.acogida.procedure.Event.ReturnOrdered;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.Incident;
import org.acogida.procedure.IncidentId;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Protection;
import org.acogida.procedure.ReceiptAnswer;
import org.acogida.procedure.ReturnKind;
import org.acogida.rulebook.Act;
import org.acogida.worklists.Rebuild;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever the program decides, the database stores no return under protection (safety I1, the second line). */
class ReturnKeptOffByDatabaseTest {

    private static final OrderReturn ORDER = new OrderReturn(ReturnKind.ASSISTED, "asked for it", ReceiptAnswer.NO);
    private static final CarryOutReturn CARRY_OUT = new CarryOutReturn("El Ceibo", ReceiptAnswer.NO);
    private static final FileClaim CLAIM = new FileClaim(Manner.ORAL, "claims");
    private static final Event ORDERED = new ReturnOrdered(
            new ReturnOrdered.Details(ReturnKind.DEPORTATION, "decided wrongly", Optional.of(ReceiptAnswer.NO)));
    private static final Event CARRIED_OUT =
            new ReturnCarriedOut(new ReturnCarriedOut.Details("El Ceibo", Optional.of(ReceiptAnswer.NO)));
    private static final Event CLAIMED = new ClaimFiled(Manner.ORAL, false, false, new ClaimFiled.Details("claims"));
    private static final String CONSTRAINT = "no_removal_under_protection";

    private static final TestDesk DESK = new TestDesk();
    private static final TransactionTemplate AS_PROGRAM = new TransactionTemplate(DESK.wiring.transactions);
    private static final DataSource OWNERS = DESK.owner();
    private static final JdbcTemplate OWNER = new JdbcTemplate(OWNERS);
    private static final MatchRecord RECORD = DESK.wiring.matches;
    private static final Matching MATCHING =
            new Matching(DESK.wiring.people, DESK.wiring.cases, RECORD, DESK::now, DESK.wiring.casework);
    private static final UUID SUPERVISOR = DESK.officer(Role.SUPERVISOR).value();
    private static final UUID SECOND = DESK.officer(Role.PROTECTION).value();

    @AfterAll
    static void end() {
        DESK.close();
    }

    private static CaseId returnable() {
        return DESK.returnable(TestDesk.returning("Irma"));
    }

    /** Stores events as the program's role with nothing decided, as a program would whose guards were taken away. */
    private static void store(JdbcTemplate database, CaseId id, Event... events) {
        int version = DESK.state(id).version();
        List<StoredEntry> entries = new ArrayList<>();
        for (Event event : events) {
            Entry entry = new Entry(
                    event,
                    DESK.now(),
                    DESK.state(id).pathway().orElseThrow().law(),
                    TestDesk.BRIDGE,
                    DESK.officer(Role.SUPERVISOR),
                    List.of());
            entries.add(
                    new StoredEntry(UUID.randomUUID(), id, ++version, UUID.randomUUID(), DESK.now(), entry, key(id)));
        }
        new Journal(database, TestKeys.shared()).append(entries);
    }

    private static long key(CaseId id) {
        return Reach.whole(() -> DESK.wiring.casework.listHistory(id))
                .getFirst()
                .key();
    }

    /** Whether events would be stored; nothing of it is kept. */
    private static boolean isStored(CaseId id, Event... events) {
        try {
            Reach.whole(() -> AS_PROGRAM.execute(status -> {
                status.setRollbackOnly();
                store(DESK.wiring.jdbc, id, events);
                return true;
            }));
            return true;
        } catch (DataIntegrityViolationException refused) {
            assertThat(refused.getRootCause())
                    .isInstanceOfSatisfying(
                            PSQLException.class,
                            said -> assertThat(Objects.requireNonNull(said.getServerErrorMessage())
                                            .getConstraint())
                                    .isEqualTo(CONSTRAINT));
            return false;
        }
    }

    private static void link(CaseId one, CaseId other) {
        Reach.whole(() -> RECORD.add(one, other, 95, Found.ROUND, DESK.now(), Optional.empty()));
        judge(one, other, Outcome.SAME, SUPERVISOR);
    }

    private static void judge(CaseId one, CaseId other, Outcome outcome, UUID by) {
        PossibleMatch pair = Reach.whole(() -> RECORD.listOf(one)).stream()
                .filter(found -> found.besides(one).equals(other))
                .findFirst()
                .orElseThrow();
        MATCHING.decide(pair, outcome, by, "La madre los reconoce");
    }

    @Test
    void noReturnIsStoredWhileAFileOfThePersonProtectsWhateverCame() {
        int refused = 0;
        int stored = 0;
        for (long seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            List<CaseId> files = List.of(returnable(), returnable());
            CaseId stranger = returnable();
            DESK.submit(stranger, CLAIM);
            link(files.get(0), files.get(1));
            boolean linked = true;
            List<String> course = new ArrayList<>();
            for (int act = 0; act < 10; act++) {
                DESK.pass(Duration.ofHours(1));
                CaseId id = files.get(random.nextInt(2));
                int dice = random.nextInt(9);
                if (dice < 8) {
                    Command command = any(dice);
                    course.add(command + ": " + DESK.submit(id, command));
                } else {
                    judge(files.get(0), files.get(1), linked ? Outcome.PROPOSED : Outcome.SAME, SUPERVISOR);
                    judge(files.get(0), files.get(1), Outcome.TAKEN_BACK, SECOND);
                    linked = !linked;
                    course.add("linked: " + linked);
                }
                for (CaseId of : files) {
                    boolean protects = files.stream()
                            .filter(isOne(of, linked))
                            .anyMatch(one -> Protection.stands(DESK.state(one), TestDesk.LAWS));
                    for (Event event : List.of(ORDERED, CARRIED_OUT)) {
                        boolean kept = isStored(of, event);
                        assertThat(kept).as("seed " + seed + ", " + course).isEqualTo(!protects);
                        refused += kept ? 0 : 1;
                        stored += kept ? 1 : 0;
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(50);
        assertThat(stored).isGreaterThan(50);
    }

    private static Predicate<CaseId> isOne(CaseId of, boolean linked) {
        return other -> linked || other.equals(of);
    }

    private static Command any(int dice) {
        return switch (dice) {
            case 0 -> CLAIM;
            case 1 -> new TakeStep(Act.ASK_WITHDRAWAL, "");
            case 2, 3 -> new TakeStep(Act.RATIFY_WITHDRAWAL, "");
            case 4 -> new RecordFear(FearAnswer.YES, "they will kill me");
            case 5 -> new RecordFear(FearAnswer.NO, "");
            case 6 -> new TakeStep(Act.RECORD_COURT_STAY, "amparo 12/2018");
            default -> new TakeStep(Act.LIFT_COURT_STAY, "amparo 12/2018, lifted");
        };
    }

    @Test
    void aClaimProtectsThoughTheProgramForgetsToSaySo() {
        CaseId claiming = returnable();
        CaseId other = returnable();
        link(claiming, other);
        assertThat(isStored(claiming, ORDERED)).isTrue();
        assertThat(isStored(claiming, ORDERED, CLAIMED)).isTrue();
        assertThat(isStored(claiming, CLAIMED, ORDERED)).as("in one statement").isFalse();
        Reach.whole(() -> AS_PROGRAM.execute(_ -> {
            store(DESK.wiring.jdbc, claiming, CLAIMED);
            return true;
        }));
        assertThat(isStored(claiming, CARRIED_OUT)).isFalse();
        assertThat(isStored(other, CARRIED_OUT)).as("by another file").isFalse();
    }

    @Test
    void whatHappenedAllTheSameIsRecorded() {
        CaseId id = returnable();
        DESK.done(id, CLAIM);
        DESK.done(
                id,
                new RecordIncident(
                        new IncidentId(UUID.randomUUID()),
                        Incident.Kind.RETURNED_UNDER_PROTECTION,
                        DESK.now(),
                        "taken to the bridge at night"));
        assertThat(DESK.state(id).listOpenIncidents()).hasSize(1);
    }

    /** A list that says more than the journal does: nobody is returned by it, and a claim is recorded as ever. */
    @Test
    void aReturnThatOnlyTheDatabaseRefusesIsAnsweredAndAClaimIsKeptBesideIt() {
        CaseId id = returnable();
        OWNER.update(
                "insert into protection_span (case_id, kind, after_version) values (?, 'PROTECTED', 1)", id.value());
        assertThat(DESK.submit(id, ORDER)).isEqualTo(new Answer.Invalid(id, "caseId", "casework.protected", List.of()));
        assertThat(DESK.wiring.casework.submitTogether(List.of(
                        DESK.submission(id, ORDER), DESK.submission(returnable(), new RecordFear(FearAnswer.NO, "")))))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Answer.Invalid.class),
                        second -> assertThat(second).isInstanceOf(Answer.HeldBack.class));
        assertThat(DESK.state(id).returnOrder()).isEmpty();
        DESK.done(id, CLAIM);
        assertThat(DESK.state(id).claim()).isEqualTo(ClaimStatus.STANDS);
    }

    /** What each half of the second line is for: without it the journal takes the return. */
    @Test
    void withoutTheConstraintOrTheTriggerItWouldBeStored() {
        CaseId claiming = returnable();
        CaseId other = returnable();
        link(claiming, other);
        DESK.done(claiming, CLAIM);
        assertThat(isStoredWithout("alter table protection_span drop constraint " + CONSTRAINT, claiming))
                .isTrue();
        assertThat(isStoredWithout("alter table event disable trigger event_against_protection", other))
                .isTrue();
        assertThat(isStored(claiming, ORDERED)).isFalse();
        assertThat(isStored(other, ORDERED)).isFalse();
    }

    private static boolean isStoredWithout(String half, CaseId id) {
        AtomicReference<Boolean> stored = new AtomicReference<>(false);
        new TransactionTemplate(new DataSourceTransactionManager(OWNERS)).execute(status -> {
            status.setRollbackOnly();
            OWNER.execute(half);
            store(OWNER, id, ORDERED);
            stored.set(true);
            return true;
        });
        return stored.get();
    }

    @Test
    void whoeverRunsTheProgramCannotTakeASpanAway() {
        assertThatThrownBy(() -> DESK.wiring.jdbc.update("delete from protection_span"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> DESK.wiring.jdbc.execute("alter table event disable trigger event_against_protection"))
                .rootCause()
                .hasMessageContaining("must be owner");
    }

    @Test
    void aRebuildMakesTheSameSpansAndTheyStillHold() {
        CaseId returned = returnable();
        DESK.done(returned, ORDER);
        DESK.done(returned, CARRY_OUT);
        CaseId claiming = returnable();
        DESK.done(claiming, new RecordFear(FearAnswer.YES, "they will kill me"));
        DESK.done(claiming, new RecordFear(FearAnswer.NO, "said in anger"));
        DESK.done(claiming, CLAIM);
        List<String> before = spans(returned, claiming);
        assertThat(before).hasSize(4);
        OWNER.update("delete from protection_span where case_id = any (?)", (Object) new UUID[] {claiming.value()});
        assertThat(isStored(claiming, ORDERED)).as("the list is lost").isTrue();
        try (Rebuild rebuild = Rebuild.on(DESK.owner(), TestDesk.LAWS, TestKeys.shared())) {
            assertThat(rebuild.run(2, (reached, of) -> {}, () -> false)).isInstanceOf(Rebuild.Answer.Done.class);
        }
        assertThat(spans(returned, claiming)).isEqualTo(before);
        assertThat(isStored(claiming, ORDERED)).isFalse();
        assertThat(isStored(returned, ORDERED)).isTrue();
    }

    private static List<String> spans(CaseId... cases) {
        return Set.of(cases).stream()
                .flatMap(id -> OWNER
                        .queryForList(
                                "select p::text from protection_span p where case_id = ?", String.class, id.value())
                        .stream())
                .sorted()
                .toList();
    }
}
