package org.acogida.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.CarryOutReturn;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.OrderReturn;
import org.acogida.procedure.Command.RecordFear;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Command.TakeStep;
import org.acogida.procedure.Event.ReturnVoided;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Person;
import org.acogida.procedure.ReceiptAnswer;
import org.acogida.procedure.ReturnKind;
import org.acogida.procedure.Role;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Safeguard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody is returned before every step, nor by an order that rests on one that is no longer there. */
class StepsOfReturnTest {
    private static final TestDesk DESK = new TestDesk();
    private static final CarryOutReturn CARRY_OUT = new CarryOutReturn("El Ceibo", ReceiptAnswer.NO);
    private static final FileClaim CLAIM = new FileClaim(Manner.ORAL, "claims");
    private static final TakeStep CHECK = new TakeStep(Act.CHECK_REFOULEMENT, "no danger there");
    private static final TakeStep ASK = new TakeStep(Act.ASK_RETURN, "my mother is ill, I want to go home");
    private static final TakeStep TAKE_BACK = new TakeStep(Act.TAKE_BACK_RETURN, "");

    /** Each step with the safeguard that misses it. */
    private static final Map<String, Command> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("no-return-before-fear-is-asked", new RecordFear(FearAnswer.NO, ""));
        STEPS.put("no-return-before-screening", new TakeStep(Act.SCREEN, ""));
        STEPS.put("no-return-before-refoulement-check", CHECK);
        STEPS.put("no-assisted-return-unasked", ASK);
        STEPS.put("no-child-return-before-authority", new TakeStep(Act.NOTIFY_CHILD_AUTHORITY, ""));
        STEPS.put("no-child-return-before-plan", new TakeStep(Act.PLAN_BEST_INTERESTS, "to her aunt, as she asks"));
    }

    @AfterAll
    static void end() {
        DESK.close();
    }

    private static CaseId child() {
        CaseId id = new CaseId(UUID.randomUUID());
        DESK.done(
                id,
                new RegisterArrival(
                        new HouseholdId(UUID.randomUUID()),
                        DESK.now(),
                        new Person(
                                "Luz",
                                "Turpial",
                                Person.Sex.F,
                                Optional.of(Birth.on(LocalDate.of(2006, 1, 1))),
                                "HND",
                                Set.of("es"),
                                List.of(),
                                Set.of(),
                                Optional.empty(),
                                ""),
                        new Circumstances(
                                Circumstances.Wish.RETURN, Circumstances.Entry.IRREGULAR, false, true, false, ""),
                        Role.SINGLE));
        return id;
    }

    private static OrderReturn order(ReturnKind kind) {
        return new OrderReturn(kind, "reasons", ReceiptAnswer.NO);
    }

    private static List<String> barred(CaseId id, Command command) {
        return DESK.submit(id, command) instanceof Answer.Refused refused
                ? refused.why().by().stream().map(Safeguard::id).toList()
                : List.of();
    }

    @Test
    void eachStepThatIsMissingForbidsTheOrderByItself() {
        for (String missing : STEPS.keySet()) {
            CaseId id = child();
            STEPS.forEach((safeguard, step) -> {
                if (!safeguard.equals(missing)) {
                    DESK.done(id, step);
                }
            });
            assertThat(barred(id, order(ReturnKind.ASSISTED))).containsExactly(missing);
            DESK.done(id, STEPS.getOrDefault(missing, ASK));
            DESK.done(id, order(ReturnKind.ASSISTED));
            DESK.done(id, CARRY_OUT);
        }
    }

    @Test
    void aDeportationIsNotAskedFor() {
        CaseId id = DESK.returnable(TestDesk.returning("Irma"));
        DESK.done(id, TAKE_BACK);
        DESK.done(id, order(ReturnKind.DEPORTATION));
        CaseState state = DESK.done(id, TAKE_BACK);
        assertThat(state.returnOrder()).contains(ReturnKind.DEPORTATION);
    }

    @Test
    void whoeverTakesItBackIsNotReturnedUntilTheyAskAnew() {
        CaseId id = DESK.returnable(TestDesk.returning("Irma"));
        DESK.done(id, order(ReturnKind.ASSISTED));
        assertThat(DESK.done(id, TAKE_BACK).returnOrder()).isEmpty();
        assertThat(DESK.wiring.casework.listHistory(id).getLast().entry().event())
                .isInstanceOf(ReturnVoided.class);
        assertThat(barred(id, CARRY_OUT)).contains("order-before-return");
        assertThat(barred(id, order(ReturnKind.ASSISTED))).containsExactly("no-assisted-return-unasked");
        DESK.done(id, ASK);
        DESK.done(id, order(ReturnKind.ASSISTED));
        DESK.done(id, CARRY_OUT);
    }

    @Test
    void afterAClaimTheDangerIsWeighedAnewAndTheWishAskedAnew() {
        CaseId id = DESK.returnable(TestDesk.returning("Irma"));
        DESK.done(id, order(ReturnKind.ASSISTED));
        DESK.done(id, CLAIM);
        assertThat(barred(id, order(ReturnKind.ASSISTED)))
                .contains("no-return-while-claim", "no-return-before-refoulement-check", "no-assisted-return-unasked");
    }

    /** Every step is looked at again when the return is carried out, whatever came after the order. */
    @Test
    void whatIsMissingWhenItIsCarriedOutForbidsIt() {
        List<Command> changes = new ArrayList<>(List.of(
                CLAIM,
                new RecordFear(FearAnswer.YES, "they will kill me"),
                new TakeStep(Act.RECORD_COURT_STAY, "amparo 12/2018"),
                new Command.DetermineAge(Birth.on(LocalDate.of(2006, 1, 1)), "a birth certificate came")));
        for (Command change : changes) {
            CaseId id = DESK.returnable(TestDesk.returning("Irma"));
            DESK.done(id, order(ReturnKind.DEPORTATION));
            DESK.done(id, change);
            assertThat(barred(id, CARRY_OUT)).as(change.toString()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"CHECK_REFOULEMENT", "PLAN_BEST_INTERESTS", "ASK_RETURN"})
    void aStepThatIsWordsIsNothingWithoutThem(Act act) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TakeStep(act, " "))
                .withMessageContaining("note: empty");
    }
}
