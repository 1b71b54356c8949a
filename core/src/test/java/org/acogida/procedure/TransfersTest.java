package org.acogida.procedure;

import static org.acogida.generators.SampleLaws.NORTH;
import static org.acogida.generators.SampleLaws.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.generators.Course;
import org.acogida.generators.Dice;
import org.acogida.generators.SampleCase;
import org.acogida.generators.SampleLaws;
import org.acogida.generators.SampleParticipants;
import org.acogida.generators.SampleTransfers;
import org.acogida.generators.Seeds;
import org.acogida.generators.Step;
import org.acogida.procedure.Command.AskTransfer;
import org.acogida.procedure.Command.AssignCase;
import org.acogida.procedure.Command.CloseLapsedRight;
import org.acogida.procedure.Command.ConfirmTransfer;
import org.acogida.procedure.Command.DeclineTransfer;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.TakeBackTransfer;
import org.acogida.procedure.Transfers.Flaw;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.OfficeId;
import org.junit.jupiter.api.Test;

/** A transfer to another office moves the case, and nothing of the person's; {@code -Dseeds=N} tries more courses. */
class TransfersTest {
    private static final int USUAL = 150;
    private static final int LENGTH = 60;
    private static final Course COURSE = new Course(SampleLaws.SETTING, Decider::decide);
    private static final TransferId TRANSFER = new TransferId(new UUID(0, 8));
    private static final CaseId BROTHER = new CaseId(new UUID(0, 9));
    private static final String FRIDAY = "2018-10-19T10:00";

    private final SampleCase of = SampleCase.claimant(FRIDAY);

    private static AskTransfer ask() {
        return SampleTransfers.ask(TRANSFER, NORTH);
    }

    private Optional<Flaw> flaw(Command command) {
        return Transfers.find(of.state(), command, of.context());
    }

    /** I5: whoever is transferred has every clock, fact and task that they would have had, to the same instant. */
    @Test
    void aTransferChangesNothingButWhoHasTheCase() {
        Seeds.forEach(USUAL, seed -> {
            Dice dice = new Dice(-seed);
            CaseState stays = CaseState.empty(new CaseId(new UUID(0, seed)));
            CaseState goes = stays;
            int transfers = 0;
            for (Step step : COURSE.run(seed, LENGTH, _ -> {})) {
                Context context = withoutOutages(step.context());
                if (SampleTransfers.isOne(step.command())
                        || !SampleParticipants.isMeant(stays, step.command(), context)) {
                    continue;
                }
                stays = after(stays, step.command(), context);
                goes = after(goes, step.command(), context);
                if (goes.isRegistered() && dice.percent(15)) {
                    goes = transferred(goes, new TransferId(dice.uuid()), context);
                    transfers++;
                }
                assertThat(goes.clocks()).isEqualTo(stays.clocks());
                assertThat(facts(goes, context)).isEqualTo(facts(stays, context));
                assertThat(goes.reached()).containsAllEntriesOf(stays.reached());
                assertThat(goes.returnOrder()).isEqualTo(stays.returnOrder());
                assertThat(goes.participations()).isEqualTo(stays.participations());
                assertThat(goes.listStandingHolds()).isEqualTo(stays.listStandingHolds());
                assertThat(Tasks.list(goes, context)).containsExactlyInAnyOrderElementsOf(Tasks.list(stays, context));
            }
            assertThat(goes.formerOffices()).hasSize(transfers);
        });
    }

    private static Context withoutOutages(Context context) {
        return new Context(
                context.laws(), context.calendars(), context.at(), context.office(), context.by(), List.of());
    }

    private static CaseState after(CaseState state, Command command, Context context) {
        return Decider.decide(state, command, context) instanceof Verdict.Accepted accepted ? accepted.after() : state;
    }

    private static CaseState transferred(CaseState state, TransferId id, Context context) {
        OfficeId from = state.office().orElseThrow();
        OfficeId to = from.equals(SOUTH) ? NORTH : SOUTH;
        CaseState asked = after(state, SampleTransfers.ask(id, to), at(from, context));
        CaseState there = after(asked, new ConfirmTransfer(id), at(to, context));
        assertThat(there.office()).hasValue(to);
        assertThat(there.assigned()).isEmpty();
        return there;
    }

    private static Context at(OfficeId office, Context context) {
        return new Context(context.laws(), context.calendars(), context.at(), office, context.by(), context.outages());
    }

    private static Set<Fact> facts(CaseState state, Context context) {
        Set<Fact> facts = EnumSet.copyOf(Facts.of(state, context));
        facts.removeAll(Set.of(Fact.TRANSFER_PENDING, Fact.NO_TRANSFER));
        return facts;
    }

    @Test
    void untilItIsConfirmedTheCaseStaysWhereItIs() {
        of.does(new AssignCase(new OfficerId(new UUID(0, 5)))).does(ask());
        assertThat(of.state().office()).hasValue(SOUTH);
        assertThat(of.state().assigned()).isPresent();
        assertThat(of.state().transfer()).map(Transfer::to).hasValue(NORTH);
        of.office(NORTH).does(new ConfirmTransfer(TRANSFER));
        assertThat(of.state().office()).hasValue(NORTH);
        assertThat(of.state().assigned()).isEmpty();
        assertThat(of.state().transfer()).isEmpty();
        assertThat(of.state().formerOffices()).map(FormerOffice::office).containsExactly(SOUTH);
    }

    @Test
    void whatIsDeclinedOrTakenBackStaysAndMayBeAskedAnew() {
        of.does(ask()).office(NORTH).does(new DeclineTransfer(TRANSFER, "sin lugar"));
        assertThat(of.state().office()).hasValue(SOUTH);
        of.office(SOUTH).does(ask()).does(new TakeBackTransfer(TRANSFER, "ya no"));
        assertThat(of.state().office()).hasValue(SOUTH);
        assertThat(of.state().transfer()).isEmpty();
        assertThat(of.office(NORTH).refuses(new ConfirmTransfer(TRANSFER))).isTrue();
        assertThat(of.state().formerOffices()).isEmpty();
        assertThat(of.office(SOUTH).does(ask()).state().transfer()).isPresent();
    }

    @Test
    void oneWaitsForItsAnswerAtATime() {
        of.does(ask());
        assertThat(of.refuses(SampleTransfers.ask(new TransferId(new UUID(0, 10)), NORTH)))
                .isTrue();
        assertThat(of.office(NORTH).refuses(new ConfirmTransfer(new TransferId(new UUID(0, 10)))))
                .isTrue();
    }

    @Test
    void theOfficeThatHasTheCaseAsksAndTheOtherAnswers() {
        assertThat(flaw(SampleTransfers.ask(TRANSFER, SOUTH))).contains(Flaw.SAME_OFFICE);
        assertThat(flaw(ask())).isEmpty();
        of.office(NORTH);
        assertThat(flaw(SampleTransfers.ask(TRANSFER, NORTH))).contains(Flaw.NOT_OF_SENDER);
        of.office(SOUTH).does(ask());
        assertThat(flaw(new ConfirmTransfer(TRANSFER))).contains(Flaw.NOT_OF_RECEIVER);
        assertThat(flaw(new DeclineTransfer(TRANSFER, "x"))).contains(Flaw.NOT_OF_RECEIVER);
        assertThat(flaw(new TakeBackTransfer(TRANSFER, "x"))).isEmpty();
        of.office(NORTH);
        assertThat(flaw(new TakeBackTransfer(TRANSFER, "x"))).contains(Flaw.NOT_OF_SENDER);
        assertThat(flaw(new ConfirmTransfer(TRANSFER))).isEmpty();
        assertThatThrownBy(() -> of.decide(new TakeBackTransfer(TRANSFER, "x"))).hasMessageContaining("NOT_OF_SENDER");
    }

    @Test
    void whatBeganBeforeIsTheWorkOfTheOfficeThatHasTheCase() {
        of.does(ask()).at("2018-10-20T10:00").office(NORTH).does(new ConfirmTransfer(TRANSFER));
        ClockRun decide = of.run("decide");
        assertThat(decide.office()).isEqualTo(SOUTH);
        assertThat(of.state().officeOf(decide)).isEqualTo(NORTH);
        of.at("2018-10-22T10:00")
                .office(SOUTH)
                .does(new FileClaim(Manner.ORAL, ""))
                .does(Act.ASK_CARD);
        assertThat(of.state().officeOf(of.run("card"))).isEqualTo(SOUTH);
    }

    /** I8: that the office which had the case was cut off counts on after it went to another. */
    @Test
    void anOutageOfTheFormerOfficeStillKeepsARightFromLapsing() {
        Instant from = Instant.parse("2018-10-24T12:00:00Z");
        SampleCase gone = SampleCase.claimant("2018-10-01T10:00")
                .does(SampleCase.interview())
                .does(SampleCase.decision(Outcome.REFUSED))
                .office(NORTH)
                .at("2018-10-19T10:00")
                .does(SampleCase.service())
                .outage(new Outage(SOUTH, from, Optional.of(from.plusSeconds(7200)), "sin red"))
                .office(SOUTH)
                .does(ask())
                .office(NORTH)
                .does(new ConfirmTransfer(TRANSFER))
                .at("2019-03-01T10:00");
        assertThat(gone.isOver("review")).isTrue();
        assertThat(gone.refuses(new CloseLapsedRight(new ClockName("review"), "vencido")))
                .isTrue();
        assertThat(gone.outage().refuses(new CloseLapsedRight(new ClockName("review"), "vencido")))
                .isFalse();
    }

    @Test
    void aChildAloneOrPartedIsMovedOnlyWithAPlan() {
        SampleCase child = SampleCase.empty(FRIDAY).does(SampleCase.arrived(FRIDAY, SOUTH, "2010-05-04"));
        AskTransfer apart = new AskTransfer(
                TRANSFER, NORTH, "su tía está allá", Set.of(), Set.of(BROTHER), "el hermano estudia aquí", "lo piden");
        assertThat(Transfers.isChildUnplanned(child.state(), ask(), child.context()))
                .isFalse();
        assertThat(Transfers.isChildUnplanned(child.state(), apart, child.context()))
                .isTrue();
        assertThat(Transfers.isChildUnplanned(of.state(), apart, of.context())).isFalse();
        child.does(new Command.TakeStep(Act.PLAN_BEST_INTERESTS, "con su tía"));
        assertThat(Transfers.isChildUnplanned(child.state(), apart, child.context()))
                .isFalse();
    }

    @Test
    void aFileIsClosedWhereItsClaimWasClosedUnheardAndNothingElseStands() {
        assertThat(Transfers.isClosed(SampleCase.arrival(FRIDAY).state())).isFalse();
        assertThat(Transfers.isClosed(of.state())).isFalse();
        of.does(Act.ASK_WITHDRAWAL).does(Act.RATIFY_WITHDRAWAL);
        assertThat(Transfers.isClosed(of.state())).isTrue();
        of.does(new FileClaim(Manner.ORAL, ""));
        assertThat(Transfers.isClosed(of.state())).isFalse();
    }

    private Set<Fact> brought(Command command) {
        return CommandFacts.of(of.state(), command, of.context());
    }

    /** What the law is asked about, in a file that is open and in one in which nothing is done any more. */
    @Test
    void whatIsAskedAndAnsweredBringsItsFacts() {
        List<Command> answers = List.of(
                new ConfirmTransfer(TRANSFER),
                new DeclineTransfer(TRANSFER, "sin lugar"),
                new TakeBackTransfer(TRANSFER, "ya no"));
        assertThat(answers).allSatisfy(answer -> assertThat(brought(answer)).containsExactly(Fact.NO_TRANSFER));
        assertThat(brought(ask())).isEmpty();
        of.does(ask());
        assertThat(answers).allSatisfy(answer -> assertThat(brought(answer)).isEmpty());
        of.does(new TakeBackTransfer(TRANSFER, "ya no"))
                .does(Act.ASK_WITHDRAWAL)
                .does(Act.RATIFY_WITHDRAWAL);
        assertThat(brought(ask())).containsExactly(Fact.FILE_CLOSED);
        AskTransfer withFamily = new AskTransfer(
                TRANSFER, NORTH, "va con su madre", Set.of(of.state().id()), Set.of(), "", "");
        assertThat(brought(withFamily)).isEmpty();
        SampleCase child = SampleCase.empty(FRIDAY).does(SampleCase.arrived(FRIDAY, SOUTH, "2010-05-04"));
        AskTransfer apart = new AskTransfer(
                TRANSFER, NORTH, "su tía está allá", Set.of(), Set.of(BROTHER), "el hermano estudia aquí", "lo piden");
        assertThat(CommandFacts.of(child.state(), apart, child.context())).containsExactly(Fact.CHILD_MOVED_UNPLANNED);
    }
}
