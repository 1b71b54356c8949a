package org.acogida.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.casework.Answer;
import org.acogida.casework.Submission;
import org.acogida.casework.TestDesk;
import org.acogida.laws.Retentions;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.LiftLegalHold;
import org.acogida.procedure.Command.PlaceLegalHold;
import org.acogida.procedure.LegalHold;
import org.acogida.procedure.LegalHoldId;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Obstacle;
import org.acogida.procedure.OfficerId;
import org.acogida.retention.ErasureOrders.Confirmed;
import org.acogida.retention.ErasureOrders.Ordered;
import org.acogida.rulebook.RetentionPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ErasureOrdersTest {
    private static final String ACT = "LGPDPPSO 18";

    private final TestDesk desk = new TestDesk();
    private final ErasureOrders orders = desk.wiring.orders;
    private final CaseId id = new CaseId(UUID.randomUUID());
    private final LegalHoldId hold = new LegalHoldId(UUID.randomUUID());
    private Officer first = account("supervisor");
    private Officer second = account("supervisor");

    @BeforeEach
    void register() {
        new UserAccounts(desk.database)
                .add(
                        new NewUser("other", "Otra", Role.SUPERVISOR, TestDesk.BRIDGE.value(), "", Locale.of("es")),
                        "{noop}never used");
        first = account("supervisor");
        second = account("other");
        desk.done(id, TestDesk.visitor("Canaria"));
        desk.pass(Duration.ofDays(90));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Officer account(String name) {
        return new Officers(desk.wiring.client).findByName(name).orElseThrow();
    }

    private UUID ordered(Officer officer) {
        return ((Ordered.Done) orders.order(officer, id, ACT)).order().id();
    }

    private Confirmed confirm(Officer officer, UUID order) {
        return Reach.whole(() -> orders.confirm(officer, order));
    }

    private boolean isThere() {
        return Reach.whole(() -> desk.wiring.casework.find(id)).isPresent();
    }

    private Answer by(Officer officer, Command command) {
        return desk.wiring.casework.submit(
                Submission.now(UUID.randomUUID(), id, new OfficerId(officer.id()), TestDesk.BRIDGE, command));
    }

    private Answer hold() {
        return by(first, new PlaceLegalHold(hold, LegalHold.Kind.COMPLAINT, "queja 12/2018"));
    }

    @Test
    void oneOrdersAndAnotherConfirms() {
        UUID order = ordered(first);
        assertThat(confirm(first, order)).isEqualTo(new Confirmed.Own());
        assertThat(isThere()).isTrue();
        assertThat(confirm(second, order)).isEqualTo(new Confirmed.Erased());
        assertThat(isThere()).isFalse();
        assertThat(Reach.whole(orders::listStanding)).isEmpty();
        assertThat(Reach.whole(() -> orders.listErased(10))).singleElement().satisfies(one -> {
            assertThat(one.caseId()).isEqualTo(id);
            assertThat(one.act()).isEqualTo(ACT);
            assertThat(one.by().value()).isEqualTo(first.id());
            assertThat(one.agreedBy().value()).isEqualTo(second.id());
        });
        assertThat(confirm(second, order)).isEqualTo(new Confirmed.NoneStands());
    }

    @Test
    void onlySupervisorsOfTheOfficeOrderAndConfirm() {
        assertThat(orders.order(account("protection"), id, ACT)).isEqualTo(new Ordered.Unknown());
        UUID order = ordered(first);
        assertThat(confirm(account("legal"), order)).isEqualTo(new Confirmed.NoneStands());
        JdbcTemplate owner = new JdbcTemplate(desk.owner());
        owner.update(
                "insert into office select 'tenosique', 'Tenosique', country, authority, zone from office where id = ?",
                TestDesk.BRIDGE.value());
        owner.update("update office_revision set revision = revision + 1");
        new UserAccounts(desk.database)
                .add(
                        new NewUser("far", "Lejos", Role.SUPERVISOR, "tenosique", "", Locale.of("es")),
                        "{noop}never used");
        assertThat(confirm(account("far"), order)).isEqualTo(new Confirmed.NoneStands());
        assertThat(orders.order(account("far"), id, ACT)).isEqualTo(new Ordered.Unknown());
        assertThat(isThere()).isTrue();
    }

    @Test
    void whoOrderedMustStillBeASupervisor() {
        UUID order = ordered(first);
        new UserAccounts(desk.database).setEnabled("supervisor", false);
        assertThat(confirm(second, order)).isEqualTo(new Confirmed.OrdererGone());
        assertThat(isThere()).isTrue();
    }

    @Test
    void anOrderLapses() {
        UUID order = ordered(first);
        desk.passReally(ErasureOrders.LASTS);
        assertThat(confirm(second, order)).isEqualTo(new Confirmed.NoneStands());
        assertThat(Reach.whole(orders::listStanding)).isEmpty();
        assertThat(orders.order(second, id, ACT)).isInstanceOf(Ordered.Done.class);
        assertThat(isThere()).isTrue();
    }

    @Test
    void anOrderIsTakenBackAndGivenOnce() {
        UUID order = ordered(first);
        assertThat(orders.order(second, id, "otra"))
                .isInstanceOfSatisfying(
                        Ordered.Before.class,
                        before -> assertThat(before.order().id()).isEqualTo(order));
        assertThat(Reach.whole(() -> orders.withdraw(second, order))).isTrue();
        assertThat(Reach.whole(() -> orders.withdraw(first, order))).isFalse();
        assertThat(confirm(second, order)).isEqualTo(new Confirmed.NoneStands());
        assertThat(isThere()).isTrue();
    }

    @Test
    void whatStandsInTheWayIsNamedAtTheOrderAndAgainAtTheConfirmation() {
        UUID order = ordered(first);
        assertThat(hold()).isInstanceOf(Answer.Done.class);
        assertThat(confirm(second, order))
                .isInstanceOfSatisfying(
                        Confirmed.InTheWay.class,
                        way -> assertThat(way.by())
                                .extracting(Obstacle::kind)
                                .containsExactly(Obstacle.Kind.LEGAL_HOLD));
        assertThat(isThere()).isTrue();
        desk.done(id, new FileClaim(Manner.ORAL, "pide protección"));
        assertThat(orders.order(second, id, ACT))
                .isInstanceOfSatisfying(
                        Ordered.InTheWay.class,
                        way -> assertThat(way.by())
                                .extracting(Obstacle::kind)
                                .contains(Obstacle.Kind.LEGAL_HOLD, Obstacle.Kind.CLAIM));
    }

    @Test
    void aHoldIsLiftedByAnotherThanWhoPlacedIt() {
        assertThat(hold()).isInstanceOf(Answer.Done.class);
        assertThat(Reach.whole(() -> desk.wiring.kept.listHeld(10)))
                .extracting(KeptCases.HeldCase::id)
                .containsExactly(id);
        assertThat(by(first, new LiftLegalHold(hold, "concluida")))
                .isEqualTo(new Answer.Invalid(id, "hold", "casework.legal-hold.ONE_OFFICER", List.of()));
        assertThat(by(second, new LiftLegalHold(hold, "concluida"))).isInstanceOf(Answer.Done.class);
        assertThat(Reach.whole(() -> desk.wiring.kept.listHeld(10))).isEmpty();
        assertThat(confirm(second, ordered(first))).isEqualTo(new Confirmed.Erased());
    }

    /** Either the hold is recorded and nobody is erased, or the person is erased and no hold was answered as done. */
    @Test
    void aHoldThatComesAtTheSameMomentIsNeverAnsweredAndLost() throws Exception {
        UUID order = ordered(first);
        CyclicBarrier both = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> held = threads.submit((Callable<Answer>) () -> {
                both.await();
                return hold();
            });
            both.await();
            boolean erased = confirm(second, order) instanceof Confirmed.Erased;
            assertThat(isDone(held)).isNotEqualTo(erased);
            assertThat(isThere()).isNotEqualTo(erased);
        }
    }

    private static boolean isDone(Future<Answer> held) throws InterruptedException {
        try {
            return held.get() instanceof Answer.Done;
        } catch (ExecutionException _) {
            return false;
        }
    }

    @Test
    void nothingIsRecordedOfWhoIsWrittenDownAsErased() {
        Reach.whole(() -> desk.wiring.jdbc.update("""
                insert into erasure select ?, 1, 'act', min(id::text)::uuid, max(id::text)::uuid, now(), null from app_user
                """, id.value()));
        assertThatThrownBy(this::hold).hasStackTraceContaining("is erased");
    }

    @Test
    void aCaseIsDueOnceItsTimeIsOverAndNotWhileItIsHeld() {
        assertThat(due()).isEmpty();
        desk.pass(Duration.ofDays(5 * 366));
        assertThat(due()).containsExactly(id);
        assertThat(hold()).isInstanceOf(Answer.Done.class);
        desk.pass(Duration.ofDays(5 * 366));
        assertThat(due()).isEmpty();
        assertThat(by(second, new LiftLegalHold(hold, "concluida"))).isInstanceOf(Answer.Done.class);
        assertThat(due()).as("it is counted anew from the last act").isEmpty();
        desk.pass(Duration.ofDays(5 * 366));
        assertThat(due()).containsExactly(id);
    }

    private List<CaseId> due() {
        RetentionPlan mexico = Retentions.load().get("mx");
        return Reach.whole(() -> desk.wiring.kept.listDue(mexico, Optional.empty(), new OfficerId(first.id())))
                .cases()
                .stream()
                .map(KeptCases.DueCase::id)
                .toList();
    }

    @Test
    void ordersStandForGoodAsTheyWereGiven() {
        UUID order = ordered(first);
        assertThatThrownBy(() -> Reach.whole(
                        () -> desk.wiring.jdbc.update("update erasure_order set act = 'x' where id = ?", order)))
                .hasStackTraceContaining("permission denied");
    }
}
