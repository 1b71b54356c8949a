package org.acogida.procedure;

import static org.acogida.generators.SampleCase.arrival;
import static org.acogida.generators.SampleCase.arrived;
import static org.acogida.generators.SampleCase.claimant;
import static org.acogida.generators.SampleCase.decided;
import static org.acogida.generators.SampleCase.decision;
import static org.acogida.generators.SampleCase.interview;
import static org.acogida.generators.SampleCase.service;
import static org.acogida.rulebook.Fact.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.generators.Sample;
import org.acogida.generators.SampleCase;
import org.acogida.generators.SampleLaws;
import org.acogida.procedure.Command.*;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.Condition;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Party;
import org.acogida.rulebook.Safeguard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {
    private static final String THEN = "2018-10-19T10:00";

    private static Set<Fact> facts(SampleCase of) {
        return Facts.of(of.state(), of.context());
    }

    private static SampleCase said(Circumstances.Wish wish, Circumstances.Entry entry, boolean visa, boolean alone) {
        return said(wish, entry, visa, alone, false);
    }

    private static SampleCase said(
            Circumstances.Wish wish, Circumstances.Entry entry, boolean visa, boolean alone, boolean cares) {
        return arrival(THEN)
                .does(new CorrectPerson(
                        SampleCase.person(Optional.of(Birth.on(LocalDate.of(1990, 1, 1)))),
                        new Circumstances(wish, entry, visa, alone, cares, "Suchiate")));
    }

    @Test
    void ofAnArrivalOfWhomLittleIsKnown() {
        assertThat(facts(arrival(THEN)))
                .containsExactlyInAnyOrder(
                        NO_VALID_VISA,
                        FEAR_NOT_ASKED,
                        NO_CLAIM,
                        NOT_RATIFIABLE,
                        NO_WITHDRAWAL,
                        NO_JUSTIFICATION_DUE,
                        INTERVIEW_MISSING,
                        NO_DECISION,
                        NO_PROTECTION,
                        NO_DOCUMENT_OWED,
                        NO_LOSS,
                        NO_TRANSFER,
                        NO_REVIEW,
                        NO_REVIEW_WINDOW,
                        NO_COURT_STAY,
                        NOTHING_TO_REOPEN,
                        NOT_HELD,
                        NO_RETURN_ORDER,
                        NO_INCIDENT,
                        NOT_HANDED_OVER,
                        NOT_SCREENED,
                        REFOULEMENT_UNCHECKED,
                        NO_CARD_ASKED,
                        NO_REGULARISATION_ASKED);
    }

    @ParameterizedTest
    @CsvSource({
        "PROTECTION, WISHES_PROTECTION",
        "STAY, WISHES_TO_STAY",
        "TRANSIT, WISHES_TRANSIT",
        "RETURN, WISHES_RETURN",
        "NONE_STATED,"
    })
    void whatThePersonWishes(Circumstances.Wish wish, Fact fact) {
        List<Fact> wishes = new ArrayList<>(facts(said(wish, Circumstances.Entry.AT_CROSSING, false, false)));
        wishes.retainAll(Set.of(WISHES_PROTECTION, WISHES_TO_STAY, WISHES_TRANSIT, WISHES_RETURN));
        assertThat(wishes).isEqualTo(fact == null ? List.of() : List.of(fact));
    }

    @Test
    void howThePersonCame() {
        assertThat(facts(said(Circumstances.Wish.STAY, Circumstances.Entry.IRREGULAR, true, true)))
                .contains(ENTERED_IRREGULARLY, VALID_VISA, UNACCOMPANIED)
                .doesNotContain(NO_VALID_VISA);
        assertThat(facts(said(Circumstances.Wish.STAY, Circumstances.Entry.AT_CROSSING, false, false)))
                .contains(NO_VALID_VISA)
                .doesNotContain(ENTERED_IRREGULARLY, VALID_VISA, UNACCOMPANIED);
    }

    @Test
    void whetherAChildDependsOnThePerson() {
        assertThat(facts(said(Circumstances.Wish.STAY, Circumstances.Entry.AT_CROSSING, false, false, true)))
                .contains(CARES_FOR_CHILD);
        assertThat(facts(said(Circumstances.Wish.STAY, Circumstances.Entry.AT_CROSSING, false, true, false)))
                .doesNotContain(CARES_FOR_CHILD);
    }

    @Test
    void whatWasAnsweredOnFear() {
        assertThat(facts(arrival(THEN).fear(FearAnswer.YES)))
                .contains(FEARS_RETURN, FEAR_UNHEARD)
                .doesNotContain(FEAR_NOT_ASKED);
        assertThat(facts(arrival(THEN).fear(FearAnswer.NO))).doesNotContain(FEARS_RETURN, FEAR_UNHEARD, FEAR_NOT_ASKED);
        assertThat(facts(arrival(THEN).fear(FearAnswer.UNABLE)))
                .contains(FEAR_NOT_ASKED)
                .doesNotContain(FEARS_RETURN, FEAR_UNHEARD);
    }

    @Test
    void beingUnableToAnswerChangesNoAnswer() {
        assertThat(facts(arrival(THEN).fear(FearAnswer.YES).fear(FearAnswer.UNABLE)))
                .contains(FEARS_RETURN, FEAR_UNHEARD);
        assertThat(facts(arrival(THEN).fear(FearAnswer.NO).fear(FearAnswer.UNABLE)))
                .doesNotContain(FEAR_NOT_ASKED);
    }

    @ParameterizedTest
    @CsvSource({"2010-01-01, true, false", "1990-01-01, false, false"})
    void ofAge(String born, boolean child, boolean undetermined) {
        Set<Fact> facts = facts(SampleCase.empty(THEN).does(arrived(THEN, SampleLaws.SOUTH, born)));
        assertThat(facts.contains(CHILD)).isEqualTo(child);
        assertThat(facts.contains(AGE_UNDETERMINED)).isEqualTo(undetermined);
        assertThat(facts.contains(GUARDIAN_MISSING)).isEqualTo(child);
        assertThat(facts.contains(CHILD_AUTHORITY_UNTOLD)).isEqualTo(child);
        assertThat(facts.contains(BEST_INTERESTS_UNPLANNED)).isEqualTo(child);
    }

    @Test
    void ofWhoeverMayBeAChild() {
        SampleCase of =
                arrival(THEN).does(new CorrectPerson(SampleCase.person(Optional.empty()), SampleCase.AT_THE_BRIDGE));
        assertThat(facts(of))
                .contains(AGE_UNDETERMINED, GUARDIAN_MISSING, CHILD_AUTHORITY_UNTOLD, BEST_INTERESTS_UNPLANNED)
                .doesNotContain(CHILD);
        of.does(new AppointGuardian("tutora", "tía"))
                .does(Act.NOTIFY_CHILD_AUTHORITY)
                .does(Act.PLAN_BEST_INTERESTS);
        assertThat(facts(of))
                .contains(AGE_UNDETERMINED)
                .doesNotContain(GUARDIAN_MISSING, CHILD_AUTHORITY_UNTOLD, BEST_INTERESTS_UNPLANNED);
    }

    @Test
    void ofAClaim() {
        SampleCase of = claimant(THEN);
        assertThat(facts(of))
                .contains(CLAIM_STANDS, NOT_RATIFIABLE, INTERVIEW_MISSING)
                .doesNotContain(NO_CLAIM, CLAIM_UNRATIFIED);
        of.does(interview()).does(decision(Outcome.REFUSED));
        assertThat(facts(of)).contains(CLAIM_STANDS, DECISION_PENDING).doesNotContain(INTERVIEW_MISSING, NO_DECISION);
        of.does(service());
        assertThat(facts(of))
                .contains(NO_CLAIM, NO_DECISION, REVIEW_WINDOW_OPEN)
                .doesNotContain(CLAIM_STANDS, NO_REVIEW_WINDOW);
        of.does(Act.ASK_REVIEW);
        assertThat(facts(of)).contains(REVIEW_STANDS, NO_REVIEW_WINDOW).doesNotContain(NO_REVIEW, REVIEW_WINDOW_OPEN);
    }

    @Test
    void ofAClaimFiledByAnother() {
        SampleCase of = arrival(THEN).does(new FileClaim(Manner.REPRESENTATIVE, ""));
        assertThat(facts(of)).contains(CLAIM_UNRATIFIED).doesNotContain(NOT_RATIFIABLE);
        assertThat(facts(of.does(Act.RATIFY_CLAIM))).contains(NOT_RATIFIABLE).doesNotContain(CLAIM_UNRATIFIED);
    }

    @Test
    void ofAWithdrawal() {
        SampleCase of = claimant(THEN).does(Act.ASK_WITHDRAWAL);
        assertThat(facts(of)).doesNotContain(NO_WITHDRAWAL);
        of.does(Act.RATIFY_WITHDRAWAL);
        assertThat(facts(of)).contains(NO_WITHDRAWAL, REOPENING_GRACE).doesNotContain(NOTHING_TO_REOPEN);
        of.does(Act.REOPEN_CLAIM);
        assertThat(facts(of)).contains(NOTHING_TO_REOPEN).doesNotContain(REOPENING_GRACE);
    }

    @Test
    void ofAProtection() {
        SampleCase of = decided(THEN, Outcome.COMPLEMENTARY);
        assertThat(facts(of))
                .contains(PROTECTION_HELD, NO_LOSS, REVIEW_WINDOW_OPEN)
                .doesNotContain(NO_PROTECTION);
        SampleCase recognised = decided(THEN, Outcome.REFUGEE);
        assertThat(facts(recognised)).contains(PROTECTION_HELD, NO_REVIEW_WINDOW);
        assertThat(facts(recognised.does(new StartLoss("cessation", "motivos"))))
                .contains(LOSS_RUNNING)
                .doesNotContain(NO_LOSS);
    }

    @Test
    void ofHolding() {
        SampleCase of = arrival(THEN).does(new AdmitToStation("estación", "motivos"));
        assertThat(facts(of)).contains(HELD).doesNotContain(NOT_HELD, HELD_OVER_LIMIT);
        assertThat(facts(of.at("2018-11-10T00:00"))).contains(HELD, HELD_OVER_LIMIT);
        assertThat(facts(of.does(Act.RELEASE))).contains(NOT_HELD).doesNotContain(HELD, HELD_OVER_LIMIT);
    }

    @Test
    void whoIsNotHeldIsNotOverTheLimit() {
        SampleCase of = arrival(THEN).does(Act.HAND_OVER).at("2018-10-25T10:00");
        assertThat(of.isOver("presentation")).isTrue();
        assertThat(facts(of)).doesNotContain(HELD_OVER_LIMIT);
    }

    @Test
    void onlyALimitOfHoldingMakesHoldingTooLong() {
        SampleCase of =
                claimant(THEN).does(new AdmitToStation("estación", "motivos")).at("2018-10-25T10:00");
        assertThat(of.isOver("notice")).isTrue();
        assertThat(facts(of)).doesNotContain(HELD_OVER_LIMIT);
    }

    private static Set<Fact> brought(SampleCase of, Command command) {
        return CommandFacts.of(of.state(), command, of.context());
    }

    @Test
    void ofAReturnThatIsAskedFor() {
        SampleCase of = arrival(THEN).fear(FearAnswer.NO);
        OrderReturn assisted = new OrderReturn(ReturnKind.ASSISTED, "motivos", ReceiptAnswer.NO);
        assertThat(brought(of, new OrderReturn(ReturnKind.ASSISTED, " ", ReceiptAnswer.YES)))
                .containsExactlyInAnyOrder(REASONS_MISSING, RECEIPT_HELD, RETURN_NOT_ASKED);
        assertThat(brought(of, new OrderReturn(ReturnKind.DEPORTATION, "motivos", ReceiptAnswer.NO)))
                .isEmpty();
        of.does(assisted);
        assertThat(brought(of, new CarryOutReturn("puente", ReceiptAnswer.YES)))
                .containsExactlyInAnyOrder(RECEIPT_HELD, RETURN_NOT_ASKED);
        assertThat(brought(of, new CarryOutReturn("puente", ReceiptAnswer.NOT_ASKED)))
                .containsExactlyInAnyOrder(RECEIPT_NOT_ASKED, RETURN_NOT_ASKED);
        of.does(Act.ASK_RETURN);
        assertThat(brought(of, new CarryOutReturn("puente", ReceiptAnswer.NO))).isEmpty();
        of.does(Act.TAKE_BACK_RETURN);
        assertThat(of.state().returnOrder()).isEmpty();
        assertThat(brought(of, assisted)).containsExactly(RETURN_NOT_ASKED);
        of.does(new OrderReturn(ReturnKind.DEPORTATION, "motivos", ReceiptAnswer.NO));
        assertThat(of.does(Act.TAKE_BACK_RETURN).state().returnOrder()).hasValue(ReturnKind.DEPORTATION);
        assertThat(of.does(Act.ASK_RETURN).state().returnOrder()).hasValue(ReturnKind.DEPORTATION);
    }

    @Test
    void ofStepsTaken() {
        SampleCase of = arrival(THEN)
                .fear(FearAnswer.NO)
                .does(Act.HAND_OVER)
                .does(Act.SCREEN)
                .does(Act.CHECK_REFOULEMENT)
                .does(Act.ASK_CARD)
                .does(Act.ASK_REGULARISATION)
                .does(Act.RECORD_COURT_STAY);
        assertThat(facts(of))
                .contains(COURT_STAY)
                .doesNotContain(
                        NOT_HANDED_OVER,
                        NOT_SCREENED,
                        REFOULEMENT_UNCHECKED,
                        NO_CARD_ASKED,
                        NO_REGULARISATION_ASKED,
                        NO_COURT_STAY);
        of.does(Act.LIFT_COURT_STAY).does(new OrderReturn(ReturnKind.ASSISTED, "motivos", ReceiptAnswer.NO));
        assertThat(facts(of)).contains(RETURN_ORDERED, NO_COURT_STAY).doesNotContain(NO_RETURN_ORDER, COURT_STAY);
    }

    @Test
    void ofIncidents() {
        IncidentId id = new IncidentId(new UUID(0, 5));
        SampleCase of = arrival(THEN);
        of.does(new RecordIncident(id, Incident.Kind.OTHER, of.context().at(), ""));
        assertThat(facts(of)).contains(INCIDENT_OPEN).doesNotContain(NO_INCIDENT);
        assertThat(facts(of.does(new AnswerIncident(id, "hecho"))))
                .contains(NO_INCIDENT)
                .doesNotContain(INCIDENT_OPEN);
    }

    // --- what only some laws ask of a command

    private static SampleCase under(Act act, Fact fact) {
        Safeguard safeguard = new Safeguard(
                "own",
                Set.of(act),
                Condition.anyOf(Set.of(fact)),
                Sample.text("own"),
                Sample.text("because"),
                Sample.text("otherwise"),
                Sample.CITED);
        Lawbook book = Lawbook.of(List.of(SampleLaws.statute("law", "2018-01-01", "2019-12-31")
                .safeguard(safeguard)
                .law()));
        return SampleCase.empty(THEN).under(book);
    }

    @Test
    void theChosenInterviewerMayBeAsked() {
        SampleCase of = under(Act.HOLD_INTERVIEW, GENDER_NOT_HONOURED)
                .does(arrived(THEN, SampleLaws.SOUTH, "1990-01-01"))
                .does(new FileClaim(Manner.ORAL, ""));
        assertThat(of.refuses(interview()))
                .as("nobody in particular was chosen")
                .isFalse();
        of.does(new CorrectPerson(chose(Person.Sex.M), SampleCase.AT_THE_BRIDGE));
        assertThat(of.refuses(interview())).isTrue();
        of.does(new CorrectPerson(chose(Person.Sex.F), SampleCase.AT_THE_BRIDGE));
        assertThat(of.refuses(interview())).isFalse();
    }

    private static Person chose(Person.Sex sex) {
        Person p = SampleCase.person(Optional.of(Birth.on(LocalDate.of(1990, 1, 1))));
        return new Person(
                p.givenNames(),
                p.surnames(),
                p.sex(),
                p.birth(),
                p.nationality(),
                p.languages(),
                p.documents(),
                p.needs(),
                Optional.of(sex),
                p.contact());
    }

    @Test
    void reasonsForAReturnMayBeAsked() {
        SampleCase of = under(Act.ORDER_RETURN, REASONS_MISSING)
                .does(arrived(THEN, SampleLaws.SOUTH, "1990-01-01"))
                .fear(FearAnswer.NO);
        assertThat(of.refuses(new OrderReturn(ReturnKind.ASSISTED, " ", ReceiptAnswer.NO)))
                .isTrue();
        assertThat(of.refuses(new OrderReturn(ReturnKind.ASSISTED, "motivos", ReceiptAnswer.NO)))
                .isFalse();
    }

    @Test
    void aClockThatDoesNotRunIsNothingElseBesides() {
        SampleCase of = arrival(THEN);
        assertThat(CommandFacts.of(of.state(), new ExtendClock(new ClockName("decide"), "none", "x"), of.context()))
                .containsExactly(CLOCK_NOT_RUNNING);
        assertThat(CommandFacts.of(of.state(), new CloseLapsedRight(new ClockName("review"), "x"), of.context()))
                .containsExactly(CLOCK_NOT_RUNNING);
        assertThat(CommandFacts.of(
                        of.state(),
                        new PauseClock(new ClockName("decide"), of.context().at(), Optional.empty(), Party.COURT, "x"),
                        of.context()))
                .containsExactly(CLOCK_NOT_RUNNING);
    }

    @Test
    void aCommandWithNothingToSayBringsNoFacts() {
        SampleCase of = arrival(THEN);
        assertThat(CommandFacts.of(of.state(), new FileClaim(Manner.ORAL, ""), of.context()))
                .isEmpty();
        assertThat(CommandFacts.of(of.state(), new TakeStep(Act.RELEASE, ""), of.context()))
                .isEmpty();
        assertThat(CommandFacts.of(of.state(), new RecordObservation(Observer.UNHCR, ""), of.context()))
                .isEmpty();
    }
}
