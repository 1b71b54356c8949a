package org.acogida.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.acogida.calendar.DayRange;
import org.acogida.norm.Text;
import org.acogida.offices.Closure;
import org.acogida.offices.ClosureChange;
import org.acogida.offices.ClosureRecord;
import org.acogida.offices.RecordedOutage;
import org.acogida.offices.Withdrawal;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command.CloseLapsedRight;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.TakeStep;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Outage;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Safeguard;
import org.acogida.worklists.ReadModelCheck;
import org.acogida.worklists.WorkFilter;
import org.acogida.worklists.WorkItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OfficeTimesTest {

    private final TestDesk desk = new TestDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    private CaseId claimant(Manner manner) {
        CaseId id = new CaseId(UUID.randomUUID());
        desk.done(id, new Journeys(11).family(desk.now()).getFirst());
        desk.done(id, new FileClaim(manner, "statement"));
        return id;
    }

    private LocalDate dueDay(CaseId id) {
        return dueDay(id, "decide");
    }

    private LocalDate dueDay(CaseId id, String clock) {
        WorkFilter decide = new WorkFilter(
                Optional.empty(),
                Optional.empty(),
                "",
                clock,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return desk.wiring.worklist.list(decide, desk.now(), Optional.empty(), 100).items().stream()
                .filter(item -> item.caseId().equals(id))
                .findFirst()
                .flatMap(WorkItem::dueDay)
                .orElseThrow();
    }

    private static Closure recess(OfficeId office, LocalDate from, LocalDate to) {
        return new Closure(
                UUID.randomUUID(), office, new DayRange(from, to), "Acuerdo 7/2018", new Text("Receso", "Recess"));
    }

    @Test
    void aClosureMovesTheDeadlinesOfItsOfficeOnceAndNobodyElses() {
        CaseId before = claimant(Manner.ORAL);
        LocalDate from = LocalDate.of(2018, 12, 20);
        LocalDate to = LocalDate.of(2019, 1, 4);
        desk.enter(recess(new OfficeId("comar-tapachula"), from, to));
        assertThat(dueDay(before)).isEqualTo("2018-12-24");

        Closure closure = recess(TestDesk.BRIDGE, from, to);
        assertThat(desk.enter(closure)).isEqualTo(new ClosureAnswer.Saved(false));
        assertThat(desk.enter(closure)).isEqualTo(new ClosureAnswer.Saved(true));
        assertThat(desk.wiring.times.listClosures())
                .extracting(ClosureRecord::closure)
                .hasSize(2)
                .contains(closure);
        assertThat(dueDay(before)).isEqualTo("2019-01-09");
        assertThat(dueDay(claimant(Manner.ORAL))).isEqualTo("2019-01-09");
    }

    private static final Closure CHRISTMAS =
            recess(TestDesk.BRIDGE, LocalDate.of(2018, 12, 20), LocalDate.of(2019, 1, 4));

    private ClosureAnswer enter(Closure closure, Counting counting) {
        return desk.wiring.times.enter(closure, desk.entered("as the act orders"), desk.now(), counting);
    }

    @Test
    void actsGoOnWhileAClosureIsCountedAndWhatTheyChangeIsCountedAgain() {
        CaseId untouched = claimant(Manner.ORAL);
        CaseId withdrawing = claimant(Manner.REPRESENTATIVE);
        CaseId claiming = new CaseId(UUID.randomUUID());
        desk.done(claiming, new Journeys(12).family(desk.now()).getFirst());
        AtomicReference<CaseId> other = new AtomicReference<>();
        ClosureAnswer answer = enter(CHRISTMAS, (step, done, of) -> {
            if (step == Counting.Step.COUNTING && done == of && other.get() == null) {
                other.set(CompletableFuture.supplyAsync(() -> {
                            desk.done(claiming, new FileClaim(Manner.ORAL, "statement"));
                            desk.done(withdrawing, new TakeStep(Act.ASK_WITHDRAWAL, "in writing"));
                            desk.done(withdrawing, new TakeStep(Act.RATIFY_WITHDRAWAL, "in person"));
                            return claimant(Manner.ORAL);
                        })
                        .orTimeout(1, TimeUnit.MINUTES)
                        .join());
            }
        });
        assertThat(answer).isEqualTo(new ClosureAnswer.Saved(false));
        assertThat(List.of(untouched, claiming, other.get()))
                .allSatisfy(id -> assertThat(dueDay(id)).isEqualTo("2019-01-09"));
        assertThat(ReadModelCheck.listDifferences(desk.owner())).isEmpty();
    }

    @Test
    void aCountBeginsAnewWhereAnotherClosureCameFirst() {
        CaseId id = claimant(Manner.ORAL);
        Closure other = recess(TestDesk.BRIDGE, LocalDate.of(2018, 12, 17), LocalDate.of(2018, 12, 18));
        AtomicInteger begun = new AtomicInteger();
        ClosureAnswer answer = enter(CHRISTMAS, (step, done, of) -> {
            if (step == Counting.Step.COUNTING && done == 0 && begun.getAndIncrement() == 0) {
                CompletableFuture.runAsync(() -> desk.enter(other))
                        .orTimeout(1, TimeUnit.MINUTES)
                        .join();
            }
        });
        assertThat(answer).isEqualTo(new ClosureAnswer.Saved(false));
        assertThat(begun).hasValue(2);
        assertThat(dueDay(id)).isEqualTo("2019-01-11");
    }

    @Test
    void aChangeThatIsStoppedSavesNothing() {
        CaseId id = claimant(Manner.ORAL);
        LocalDate due = dueDay(id);
        for (Counting.Step at : Counting.Step.values()) {
            assertThatThrownBy(() -> enter(CHRISTMAS, (step, done, of) -> {
                        if (step == at && done == of) {
                            throw new CountingStopped();
                        }
                    }))
                    .isInstanceOf(CountingStopped.class);
            assertThat(desk.wiring.times.listClosures()).isEmpty();
            assertThat(dueDay(id)).isEqualTo(due);
            assertThat(dueDay(claimant(Manner.ORAL))).isEqualTo(due);
        }
    }

    private static final LocalDate CLOSED_FROM = LocalDate.of(2018, 10, 23);
    private static final LocalDate CLOSED_TO = LocalDate.of(2018, 10, 26);

    private static Withdrawal back(Closure closure, LocalDate from, LocalDate to) {
        return new Withdrawal(
                UUID.randomUUID(),
                closure.id(),
                closure.office(),
                new DayRange(from, to),
                "Acuerdo 9/2018",
                new Text("Se abre", "It opens"));
    }

    @Test
    void thePreviewSaysWhatSavingDoesAndSavesNothing() {
        CaseId id = claimant(Manner.REPRESENTATIVE);
        LocalDate decide = dueDay(id);
        LocalDate ratify = dueDay(id, "ratify");
        Closure closure = recess(TestDesk.BRIDGE, CLOSED_FROM, CLOSED_TO);
        Effects effects = desk.wiring.times.preview(closure, desk.now(), (step, done, of) -> {});
        assertThat(desk.wiring.times.listClosures()).isEmpty();
        assertThat(dueDay(id)).isEqualTo(decide);
        assertThat(effects.touched()).isEqualTo(1);
        assertThat(move(effects, Effect.AUTHORITY_GAINS, "decide").before()).isEqualTo(decide);
        assertThat(move(effects, Effect.PERSON_GAINS, "ratify").before()).isEqualTo(ratify);
        desk.enter(closure);
        assertThat(dueDay(id))
                .isAfter(decide)
                .isEqualTo(move(effects, Effect.AUTHORITY_GAINS, "decide").after());
        assertThat(dueDay(id, "ratify"))
                .isAfter(ratify)
                .isEqualTo(move(effects, Effect.PERSON_GAINS, "ratify").after());
    }

    private static Effects.Move move(Effects effects, Effect effect, String clock) {
        return effects.moves().getOrDefault(effect, new Effects.Moves(0, List.of())).first().stream()
                .filter(move -> move.clock().value().equals(clock))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noAuthorityGainsTimeUntilSomebodySaysWhyAndThenNothingIsHalfDone() {
        CaseId id = claimant(Manner.ORAL);
        LocalDate decide = dueDay(id);
        Closure closure = recess(TestDesk.BRIDGE, CLOSED_FROM, CLOSED_TO);
        assertThat(desk.enter(closure, " ")).isInstanceOf(ClosureAnswer.MustBeConfirmed.class);
        assertThat(desk.wiring.times.listClosures()).isEmpty();
        assertThat(dueDay(id)).isEqualTo(decide);
        assertThat(dueDay(claimant(Manner.ORAL)))
                .as("of a claim filed after that")
                .isEqualTo(decide);
        assertThat(desk.enter(closure)).isEqualTo(new ClosureAnswer.Saved(false));
        assertThat(dueDay(id)).isAfter(decide);
    }

    @Test
    void aWithdrawalLeavesThePersonTheLaterDateAndTakesItFromTheAuthority() {
        CaseId id = claimant(Manner.REPRESENTATIVE);
        LocalDate decide = dueDay(id);
        Closure closure = recess(TestDesk.BRIDGE, CLOSED_FROM, CLOSED_TO);
        desk.enter(closure);
        LocalDate promised = dueDay(id, "ratify");
        Withdrawal withdrawal = back(closure, CLOSED_FROM, CLOSED_TO);
        Effects effects = desk.wiring.times.preview(withdrawal, desk.now(), (step, done, of) -> {});
        assertThat(effects.moves()).containsOnlyKeys(Effect.AUTHORITY_LOSES, Effect.PERSON_KEEPS);
        assertThat(move(effects, Effect.PERSON_KEEPS, "ratify").after()).isBefore(promised);
        assertThat(desk.enter(withdrawal, "")).isInstanceOf(ClosureAnswer.MustBeConfirmed.class);
        desk.enter(withdrawal);
        assertThat(dueDay(id)).isEqualTo(decide);
        assertThat(dueDay(id, "ratify")).isEqualTo(promised);
        assertThat(desk.wiring.times.listClosures().getFirst().listStanding()).isEmpty();
    }

    @Test
    void noChangeOfClosuresEverShortensAPersonsTime() {
        CaseId id = claimant(Manner.REPRESENTATIVE);
        Random chance = new Random(20181019);
        LocalDate had = dueDay(id, "ratify");
        for (int i = 0; i < 40; i++) {
            LocalDate from = LocalDate.of(2018, 10, 19).plusDays(chance.nextInt(40));
            desk.enter(any(chance, from, from.plusDays(chance.nextInt(6))));
            assertThat(dueDay(id, "ratify")).as("after change %s", i).isAfterOrEqualTo(had);
            had = dueDay(id, "ratify");
        }
        assertThat(desk.wiring.times.listClosures())
                .flatExtracting(ClosureRecord::withdrawals)
                .hasSizeGreaterThan(3);
    }

    /** A closure of these days, or else some days that stand closed taken back. */
    private ClosureChange any(Random chance, LocalDate from, LocalDate to) {
        List<ClosureRecord> standing = desk.wiring.times.listClosures().stream()
                .filter(known -> !known.listStanding().isEmpty())
                .toList();
        if (standing.isEmpty() || chance.nextBoolean()) {
            return recess(TestDesk.BRIDGE, from, to);
        }
        ClosureRecord one = standing.get(chance.nextInt(standing.size()));
        return back(
                one.closure(),
                one.listStanding().getFirst().from(),
                one.listStanding().getFirst().to());
    }

    @Test
    void aChangeThatCannotBeIsToldWhy() {
        Closure closure = recess(TestDesk.BRIDGE, CLOSED_FROM, CLOSED_TO);
        desk.enter(closure);
        assertFaulty(recess(TestDesk.BRIDGE, LocalDate.of(1718, 1, 1), CLOSED_TO), new ClosureFault.OutsideCalendars());
        assertFaulty(recess(TestDesk.BRIDGE, CLOSED_TO, CLOSED_TO), new ClosureFault.AlreadyClosed(closure));
        OfficeId nowhere = new OfficeId("nowhere");
        assertFaulty(recess(nowhere, CLOSED_TO, CLOSED_TO), new ClosureFault.NoOffice(nowhere));
        assertFaulty(back(closure, CLOSED_TO, CLOSED_TO.plusDays(1)), new ClosureFault.NotClosed());
        assertFaulty(
                new Closure(closure.id(), TestDesk.BRIDGE, closure.days(), "Acuerdo 8/2018", closure.reason()),
                new ClosureFault.IdReused());
        desk.enter(back(closure, CLOSED_TO, CLOSED_TO));
        assertFaulty(back(closure, CLOSED_TO, CLOSED_TO), new ClosureFault.NotClosed());
        assertThat(desk.enter(recess(TestDesk.BRIDGE, CLOSED_TO, CLOSED_TO))).isEqualTo(new ClosureAnswer.Saved(false));
    }

    private void assertFaulty(ClosureChange change, ClosureFault fault) {
        assertThat(desk.enter(change)).isEqualTo(new ClosureAnswer.Faulty(fault));
    }

    @Test
    void noRightIsClosedWhileAnOutageOverlapsItsTime() {
        CaseId id = claimant(Manner.REPRESENTATIVE);
        Instant filed = desk.now();
        RecordedOutage outage = new RecordedOutage(
                UUID.randomUUID(),
                new Outage(
                        TestDesk.BRIDGE, filed.plus(Duration.ofDays(1)), Optional.empty(), "no power at the bridge"));
        assertThat(desk.wiring.times.record(outage)).isTrue();
        assertThat(desk.wiring.times.record(outage)).isFalse();
        desk.pass(Duration.ofDays(30));
        CloseLapsedRight close = new CloseLapsedRight(new ClockName("ratify"), "never ratified");
        assertThat(desk.submit(id, close))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.why().by())
                                .extracting(Safeguard::id)
                                .contains("no-lapse-by-our-fault"));
        assertThat(desk.wiring.times.end(outage.id(), filed))
                .as("an end before its beginning")
                .isFalse();
        assertThat(desk.wiring.times.end(outage.id(), filed.plus(Duration.ofDays(2))))
                .isTrue();
        assertThat(desk.wiring.times.listOutages())
                .extracting(recorded -> recorded.outage().until())
                .isEqualTo(List.of(Optional.of(filed.plus(Duration.ofDays(2)))));
    }
}
