package org.acogida.procedure;

import static org.acogida.generators.SampleCase.arrival;
import static org.acogida.generators.SampleCase.arrived;
import static org.acogida.generators.SampleCase.claimant;
import static org.acogida.generators.SampleCase.decided;
import static org.acogida.generators.SampleCase.decision;
import static org.acogida.generators.SampleCase.interview;
import static org.acogida.generators.SampleCase.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.generators.Course;
import org.acogida.generators.Dice;
import org.acogida.generators.SampleCase;
import org.acogida.generators.SampleLaws;
import org.acogida.generators.Seeds;
import org.acogida.generators.Step;
import org.acogida.procedure.Command.*;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a case, entry by entry. */
class CaseTest {
    private static final String THEN = "2018-10-19T10:00";
    private static final Course COURSE = new Course(SampleLaws.SETTING, Decider::decide);

    // --- arrival

    @Test
    void anArrivalOpensTheCase() {
        SampleCase of = SampleCase.empty(THEN);
        assertThat(of.state().isRegistered()).isFalse();
        RegisterArrival arrival = arrived(THEN, SampleLaws.SOUTH, "1990-01-01");
        of.does(arrival);
        assertThat(of.state().isRegistered()).isTrue();
        assertThat(of.state().office()).hasValue(SampleLaws.SOUTH);
        assertThat(of.state().household()).hasValue(arrival.household());
        assertThat(of.state().person()).hasValue(arrival.person());
        assertThat(of.state().circumstances()).isEqualTo(arrival.circumstances());
        assertThat(of.state().role()).isEqualTo(Role.SINGLE);
        assertThat(of.state().enteredAt()).hasValue(arrival.enteredAt());
        assertThat(of.state().has(Milestone.ENTERED)).isTrue();
        assertThat(of.state().has(Milestone.REGISTERED)).isTrue();
        assertThat(of.state().version()).isEqualTo(2);
    }

    @Test
    void aCaseStaysWithTheOfficeThatOpenedIt() {
        assertThat(arrival(THEN)
                        .office(SampleLaws.NORTH)
                        .does(new FileClaim(Manner.ORAL, ""))
                        .state()
                        .office())
                .hasValue(SampleLaws.SOUTH);
    }

    @Test
    void nobodyIsRegisteredTwiceUnderOneId() {
        SampleCase of = arrival(THEN);
        assertThatThrownBy(() -> of.decide(arrived(THEN, SampleLaws.SOUTH, "1990-01-01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("registered already")
                .hasMessageContaining(of.state().id().toString());
    }

    @Test
    void nothingHappensInACaseBeforeTheArrival() {
        assertThatThrownBy(() -> SampleCase.empty(THEN).decide(new FileClaim(Manner.ORAL, "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody is registered under this id; register the arrival first");
    }

    @Test
    void aCorrectionReplacesWhatWasRegistered() {
        Person person = SampleCase.person(Optional.of(Birth.inYears(1980, 1981)));
        Circumstances circumstances = new Circumstances(
                Circumstances.Wish.STAY, Circumstances.Entry.IRREGULAR, true, true, false, "Talismán");
        SampleCase of = arrival(THEN).does(new CorrectPerson(person, circumstances));
        assertThat(of.state().person()).hasValue(person);
        assertThat(of.state().circumstances()).isEqualTo(circumstances);
    }

    @Test
    void aDeterminedAgeReplacesTheBirthAlone() {
        Birth birth = Birth.inYears(2003, 2004);
        SampleCase of = arrival(THEN);
        Person before = of.state().person().orElseThrow();
        Person after =
                of.does(new DetermineAge(birth, "dictamen")).state().person().orElseThrow();
        assertThat(after.birth()).hasValue(birth);
        assertThat(after).usingRecursiveComparison().ignoringFields("birth").isEqualTo(before);
    }

    // --- pathways

    private static List<String> pathwaysOf(SampleCase of) {
        return of.entries().stream()
                .filter(entry -> entry.event() instanceof Event.PathwayFound)
                .map(entry -> ((Event.PathwayFound) entry.event()).details().pathway())
                .toList();
    }

    @Test
    void aPathwayIsFoundAnewOnlyWhereItChanges() {
        SampleCase of = arrival(THEN);
        assertThat(of.state().pathway()).hasValue(new CaseState.Pathway("ask-fear", new LawId("announced")));
        of.fear(FearAnswer.UNABLE);
        assertThat(pathwaysOf(of)).containsExactly("ask-fear");
        of.fear(FearAnswer.YES).does(new FileClaim(Manner.ORAL, ""));
        assertThat(pathwaysOf(of)).containsExactly("ask-fear", "claim");
    }

    @Test
    void aPathwayIsFoundWhereThePersonIsCorrectedOrTheAgeDetermined() {
        SampleCase of = arrival(THEN).fear(FearAnswer.NO);
        assertThat(of.state().pathway()).map(CaseState.Pathway::id).hasValue("ask-fear");
        of.does(new DetermineAge(Birth.inYears(2010, 2011), "dictamen"));
        assertThat(of.state().pathway()).map(CaseState.Pathway::id).hasValue("child");
        Circumstances visa = new Circumstances(
                Circumstances.Wish.STAY, Circumstances.Entry.AT_CROSSING, true, true, false, "Talismán");
        of.does(new CorrectPerson(of.state().person().orElseThrow(), visa));
        assertThat(of.state().pathway()).map(CaseState.Pathway::id).hasValue("admission");
    }

    @Test
    void anotherActFindsNoPathway() {
        SampleCase of = decided(THEN, Outcome.REFUSED);
        assertThat(pathwaysOf(of)).containsExactly("ask-fear", "claim");
    }

    @Test
    void aPathwayStandsUnderTheLawItWasFoundUnder() {
        SampleCase of = arrival(THEN).at("2019-02-01T10:00").fear(FearAnswer.YES);
        assertThat(of.state().pathway()).hasValue(new CaseState.Pathway("claim", new LawId("statute")));
    }

    // --- claims

    @ParameterizedTest
    @EnumSource(Manner.class)
    void aClaimIsTakenHoweverItIsFiled(Manner manner) {
        SampleCase of = arrival(THEN).does(new FileClaim(manner, "temo volver"));
        assertThat(of.state().claim()).isEqualTo(ClaimStatus.STANDS);
        assertThat(of.state().unratified()).isEqualTo(manner == Manner.REPRESENTATIVE);
        assertThat(of.runs("ratify")).isEqualTo(manner == Manner.REPRESENTATIVE);
    }

    @Test
    void aClaimFiledInPersonRatifiesTheRepresentatives() {
        SampleCase of =
                arrival(THEN).does(new FileClaim(Manner.REPRESENTATIVE, "")).does(new FileClaim(Manner.WRITTEN, ""));
        assertThat(of.state().unratified()).isFalse();
        assertThat(of.entries().getLast().event())
                .isEqualTo(new Event.StepTaken(Act.RATIFY_CLAIM, new Event.StepTaken.Details("")));
        SampleCase twice = arrival(THEN)
                .does(new FileClaim(Manner.REPRESENTATIVE, ""))
                .does(new FileClaim(Manner.REPRESENTATIVE, ""));
        assertThat(twice.state().unratified()).isTrue();
    }

    @Test
    void aFurtherClaimIsKeptAsSuch() {
        SampleCase of = claimant(THEN).does(interview()).does(new FileClaim(Manner.WRITTEN, "más"));
        assertThat(of.entries().getLast().event())
                .isEqualTo(new Event.ClaimFiled(Manner.WRITTEN, false, true, new Event.ClaimFiled.Details("más")));
        assertThat(of.state().has(Milestone.INTERVIEW_HELD)).isTrue();
        assertThat(of.state().claim()).isEqualTo(ClaimStatus.STANDS);
    }

    @Test
    void aFurtherClaimIsNotLate() {
        SampleCase of = arrival(THEN)
                .at("2019-01-20T10:00")
                .does(new FileClaim(Manner.ORAL, ""))
                .does(new FileClaim(Manner.ORAL, ""));
        assertThat(of.state().late()).isTrue();
        assertThat(((Event.ClaimFiled) of.entries().getLast().event()).late()).isFalse();
    }

    @Test
    void aNewClaimBeginsAnew() {
        SampleCase of = claimant(THEN)
                .does(new SummonInterview(Instant.parse("2018-11-01T16:00:00Z"), "oficina", ""))
                .does(Act.ASK_WITHDRAWAL)
                .does(Act.RATIFY_WITHDRAWAL)
                .does(new FileClaim(Manner.ORAL, ""));
        assertThat(of.state().has(Milestone.INTERVIEW_SUMMONED)).isFalse();
        assertThat(of.state().has(Milestone.WITHDRAWAL_ASKED)).isFalse();
        assertThat(of.state().interviewAt()).isEmpty();
        assertThat(of.state().late()).isFalse();
        assertThat(of.state().claim()).isEqualTo(ClaimStatus.STANDS);
    }

    @Test
    void anUnservedDecisionOnAClosedClaimDoesNotDecideTheNext() {
        SampleCase of = claimant(THEN)
                .does(interview())
                .does(Act.ASK_WITHDRAWAL)
                .does(decision(Outcome.REFUSED))
                .does(Act.RATIFY_WITHDRAWAL)
                .does(new FileClaim(Manner.ORAL, ""));
        assertThat(of.state().pending()).isEmpty();
        assertThat(of.refuses(service())).isTrue();
    }

    @Test
    void anUnservedDecisionOnALossOutlivesANewClaim() {
        SampleCase of = decided(THEN, Outcome.REFUGEE)
                .does(new StartLoss("cessation", "motivos"))
                .does(new DecideLoss(Outcome.KEPT, "motivos"))
                .does(new FileClaim(Manner.ORAL, ""));
        assertThat(of.state().pending()).map(Decision::kind).hasValue(Decision.Kind.LOSS);
    }

    @Test
    void aSummonsStandsUntilTheInterview() {
        Instant when = Instant.parse("2018-11-01T16:00:00Z");
        SampleCase of = claimant(THEN).does(new SummonInterview(when, "oficina", ""));
        assertThat(of.state().interviewAt()).hasValue(when);
        assertThat(of.does(interview()).state().interviewAt()).isEmpty();
    }

    @Test
    void anAbandonedClaimIsClosedByAReasonedActAndMayBeReopened() {
        SampleCase of = claimant(THEN).signsInOn(DayOfWeek.FRIDAY).at("2018-12-01T10:00");
        assertThat(of.state().claim()).as("no right lapses by itself").isEqualTo(ClaimStatus.STANDS);
        of.does(new CloseLapsedRight(new ClockName("abandon"), "motivos"));
        assertThat(of.state().claim()).isEqualTo(ClaimStatus.ABANDONED);
        assertThat(of.runs("decide")).isFalse();
        assertThat(of.runs("abandon")).isFalse();
        assertThat(of.runs("reopening-grace")).isTrue();
        of.does(Act.REOPEN_CLAIM);
        assertThat(of.state().claim()).isEqualTo(ClaimStatus.STANDS);
        assertThat(of.runs("decide")).isTrue();
        assertThat(of.runs("reopening-grace")).isFalse();
    }

    @Test
    void anUnratifiedClaimIsClosedAsNotFiled() {
        SampleCase of = arrival(THEN)
                .does(new FileClaim(Manner.REPRESENTATIVE, ""))
                .at("2018-12-01T10:00")
                .does(new CloseLapsedRight(new ClockName("ratify"), "motivos"));
        assertThat(of.state().claim()).isEqualTo(ClaimStatus.NOT_FILED);
        assertThat(of.entries().getLast().clocks())
                .extracting(change -> change.clock() + " " + change.kind())
                .contains("ratify ENDED", "decide ENDED", "reopening-grace STARTED");
    }

    @Test
    void theTimeToReopenIsClosedByAReasonedAct() {
        SampleCase of = claimant(THEN)
                .does(Act.ASK_WITHDRAWAL)
                .does(Act.RATIFY_WITHDRAWAL)
                .at("2019-06-01T10:00")
                .does(new CloseLapsedRight(new ClockName("reopening-grace"), "motivos"));
        assertThat(of.runs("reopening-grace")).isFalse();
        assertThat(of.state().claim()).isEqualTo(ClaimStatus.WITHDRAWN);
        assertThat(of.refuses(Act.REOPEN_CLAIM)).isTrue();
    }

    // --- decisions

    @Test
    void aGrantedClaimLeavesNothingToReview() {
        SampleCase of = decided(THEN, Outcome.REFUGEE);
        assertThat(of.state().reviewWindow()).isFalse();
        assertThat(of.runs("review")).isFalse();
        assertThat(of.state().pending()).isEmpty();
        assertThat(of.state().served()).map(Decision::outcome).hasValue(Outcome.REFUGEE);
        assertThat(of.state().has(Milestone.PROTECTION_GRANTED)).isTrue();
    }

    private static final Set<Role> CARERS =
            EnumSet.of(Role.HEAD, Role.PARTNER, Role.PARENT, Role.GRANDPARENT, Role.CARER);

    @Test
    void parentsCareForTheChildrenOfTheirHousehold() {
        LocalDate today = LocalDate.of(2018, 10, 19);
        Optional<Birth> adult = Optional.of(Birth.on(LocalDate.of(2000, 10, 19)));
        Optional<Birth> child = Optional.of(Birth.on(LocalDate.of(2000, 10, 20)));
        for (Role role : Role.values()) {
            boolean parent = CARERS.contains(role);
            assertThat(role.caresForChild(List.of(adult, child), today)).isEqualTo(parent);
            assertThat(role.caresForChild(List.of(adult, Optional.empty()), today))
                    .as("somebody who may be a child")
                    .isEqualTo(parent);
            assertThat(role.caresForChild(List.of(adult), today)).isFalse();
            assertThat(role.caresForChild(List.of(), today)).isFalse();
        }
    }

    @Test
    void thatAChildDependsOnSomebodyIsAddedAndNotTakenAway() {
        Circumstances alone = SampleCase.AT_THE_BRIDGE;
        assertThat(alone.caringForChild(false)).isEqualTo(alone);
        assertThat(alone.caringForChild(true).caresForChild()).isTrue();
        assertThat(alone.caringForChild(true).caringForChild(false).caresForChild())
                .isTrue();
    }

    @Test
    void aCaseIsPendingUntilItIsFinallyAnswered() {
        assertThat(arrival(THEN).state().isPending()).isFalse();
        assertThat(claimant(THEN).state().isPending()).isTrue();
        SampleCase refused = decided(THEN, Outcome.REFUSED);
        assertThat(refused.state().isPending()).as("the window").isTrue();
        refused.does(Act.ASK_REVIEW);
        assertThat(refused.state().isPending()).as("the review").isTrue();
        refused.does(new DecideReview(Outcome.UPHELD, "motivos")).does(service());
        assertThat(refused.state().isPending()).isFalse();
        assertThat(decided(THEN, Outcome.REFUGEE).state().isPending()).isFalse();
        assertThat(decided(THEN, Outcome.COMPLEMENTARY).state().isPending())
                .as("protected, though a review may be asked for")
                .isFalse();
    }

    @Test
    void whoeverIsGivenLessThanAskedMayAskForReview() {
        SampleCase of = decided(THEN, Outcome.COMPLEMENTARY);
        assertThat(of.state().claim()).isEqualTo(ClaimStatus.GRANTED);
        assertThat(of.state().protection()).hasValue(Outcome.COMPLEMENTARY);
        assertThat(of.state().reviewWindow()).isTrue();
        assertThat(of.runs("review")).isTrue();
        of.does(Act.ASK_REVIEW)
                .does(new DecideReview(Outcome.REFUGEE, "motivos"))
                .does(service());
        assertThat(of.state().protection()).hasValue(Outcome.REFUGEE);
        assertThat(of.state().reviewWindow()).isFalse();
    }

    @Test
    void noReviewTakesTheComplementaryProtectionAway() {
        SampleCase upheld = decided(THEN, Outcome.COMPLEMENTARY)
                .does(Act.ASK_REVIEW)
                .does(new DecideReview(Outcome.UPHELD, "motivos"))
                .does(service());
        assertThat(upheld.state().protection()).hasValue(Outcome.COMPLEMENTARY);
        assertThat(upheld.state().reviewStands()).isFalse();
        SampleCase anew = decided(THEN, Outcome.COMPLEMENTARY)
                .does(Act.ASK_REVIEW)
                .does(new DecideReview(Outcome.QUASHED, "motivos"))
                .does(service());
        assertThat(anew.state().claim()).isEqualTo(ClaimStatus.STANDS);
        assertThat(anew.does(decision(Outcome.REFUSED)).does(service()).state().protection())
                .hasValue(Outcome.COMPLEMENTARY);
    }

    @Test
    void aReviewMayGrantWhatWasRefused() {
        SampleCase of = decided(THEN, Outcome.REFUSED)
                .does(Act.ASK_REVIEW)
                .does(new DecideReview(Outcome.COMPLEMENTARY, "motivos"));
        assertThat(of.state().reviewStands()).isTrue();
        of.does(service());
        assertThat(of.state().reviewStands()).isFalse();
        assertThat(of.state().claim()).isEqualTo(ClaimStatus.GRANTED);
        assertThat(of.state().protection()).hasValue(Outcome.COMPLEMENTARY);
    }

    @Test
    void anUpheldRefusalIsFinal() {
        SampleCase of = decided(THEN, Outcome.REFUSED)
                .does(Act.ASK_REVIEW)
                .does(new DecideReview(Outcome.UPHELD, "motivos"))
                .does(service());
        assertThat(of.state().claim()).isEqualTo(ClaimStatus.REFUSED);
        assertThat(of.state().reviewStands()).isFalse();
        assertThat(of.state().reviewWindow()).isFalse();
        assertThat(of.runs("review")).isFalse();
        assertThat(of.state().fearHeard()).isTrue();
    }

    @Test
    void protectionThatIsKeptIsKept() {
        SampleCase of = decided(THEN, Outcome.REFUGEE)
                .does(new StartLoss("cessation", "motivos"))
                .does(new DecideLoss(Outcome.KEPT, "motivos"))
                .does(service());
        assertThat(of.state().lossRunning()).isFalse();
        assertThat(of.state().protection()).hasValue(Outcome.REFUGEE);
        assertThat(of.state().reviewWindow()).isFalse();
    }

    @Test
    void anUpheldLossIsFinal() {
        SampleCase of = decided(THEN, Outcome.REFUGEE)
                .does(new StartLoss("cessation", "motivos"))
                .does(new DecideLoss(Outcome.LOST, "motivos"))
                .does(service());
        assertThat(of.state().isLossServed()).isTrue();
        assertThat(of.state().lossRunning()).isFalse();
        of.does(Act.ASK_REVIEW).does(new DecideReview(Outcome.UPHELD, "motivos"));
        assertThat(of.state().protection()).isPresent();
        assertThat(of.does(service()).state().protection()).isEmpty();
    }

    @Test
    void aReviewThatProtectsAnewSetsTheLossAside() {
        SampleCase of = decided(THEN, Outcome.REFUGEE)
                .does(new StartLoss("cessation", "motivos"))
                .does(new DecideLoss(Outcome.LOST, "motivos"))
                .does(service())
                .does(Act.ASK_REVIEW)
                .does(new DecideReview(Outcome.COMPLEMENTARY, "motivos"))
                .does(service());
        assertThat(of.state().protection()).hasValue(Outcome.COMPLEMENTARY);
        assertThat(of.state().isLossServed()).isFalse();
    }

    @Test
    void aRefusalAfterALossEndsNoProtection() {
        SampleCase of = decided(THEN, Outcome.REFUGEE)
                .does(new StartLoss("cessation", "motivos"))
                .does(new DecideLoss(Outcome.KEPT, "motivos"))
                .does(service())
                .does(new FileClaim(Manner.ORAL, ""))
                .does(interview())
                .does(decision(Outcome.REFUSED))
                .does(service())
                .at("2019-06-01T10:00")
                .does(new CloseLapsedRight(new ClockName("review"), "motivos"));
        assertThat(of.state().protection()).hasValue(Outcome.REFUGEE);
    }

    // --- the rest

    @Test
    void aReturnIsOrderedAndCarriedOut() {
        SampleCase of = arrival(THEN)
                .fear(FearAnswer.NO)
                .does(new AdmitToStation("estación", "motivos"))
                .does(new OrderReturn(ReturnKind.ASSISTED, "motivos", ReceiptAnswer.NO));
        assertThat(of.state().returnOrder()).hasValue(ReturnKind.ASSISTED);
        of.does(new CarryOutReturn("puente", ReceiptAnswer.NO));
        assertThat(of.state().returnOrder()).isEmpty();
        assertThat(of.state().held()).isFalse();
        assertThat(of.runs("station")).isFalse();
        assertThat(of.state().has(Milestone.RETURNED)).isTrue();
    }

    @Test
    void documentsAreKeptWithTheirLatestToken() {
        SampleCase of = claimant(THEN).does(new IssueCertificate("one")).does(new IssueCertificate("two"));
        assertThat(of.state().documents()).containsExactly(Map.entry("certificate", "two"));
        assertThat(of.state().has(Milestone.CERTIFICATE_ISSUED)).isTrue();
        SampleCase protectedOne = decided(THEN, Outcome.REFUGEE).does(new IssueOutcomeDocument("residence", "three"));
        assertThat(protectedOne.state().documents()).containsEntry("residence", "three");
        assertThat(protectedOne.state().has(Milestone.DOCUMENT_ISSUED)).isTrue();
    }

    @Test
    void anOwnClaimIsOfferedAndTheOfferClosedWithoutTouchingTheClaim() {
        SampleCase of = arrival(THEN).does(new OfferOwnClaim(new CaseId(new UUID(3, 3))));
        assertThat(of.runs("derived")).isTrue();
        of.at("2019-06-01T10:00").does(new CloseLapsedRight(new ClockName("derived"), "motivos"));
        assertThat(of.runs("derived")).isFalse();
        assertThat(of.state().claim()).isEqualTo(ClaimStatus.NONE);
        assertThat(of.refuses(new FileClaim(Manner.ORAL, ""))).isFalse();
    }

    @Test
    void counselIsReceivedByWhoeverIsHeldAndSpokeWithThemSinceAdmission() {
        SampleCase of = arrival(THEN);
        Instant admitted = of.context().at();
        assertThat(counsel(of, CounselAccess.CAME, admitted)).isFalse();
        of.does(new AdmitToStation("estación", "motivos")).at("2018-10-19T12:00");
        assertThat(counsel(of, CounselAccess.CAME, admitted.minusMillis(1))).isFalse();
        assertThat(counsel(of, CounselAccess.ASKED_FOR, admitted)).isFalse();
        assertThat(counsel(of, CounselAccess.REFUSED_ENTRY, admitted)).isFalse();
        assertThat(of.state().has(Milestone.COUNSEL_RECEIVED)).isFalse();
        assertThat(counsel(of, CounselAccess.TELEPHONED, admitted)).isTrue();
        assertThat(of.state().reached()).containsEntry(Milestone.COUNSEL_RECEIVED, admitted);
        Instant later = of.context().at().plusSeconds(1);
        assertThat(counsel(of, CounselAccess.CAME, later)).isTrue();
        assertThat(of.state().reached())
                .containsEntry(Milestone.COUNSEL_RECEIVED, of.context().at());
        of.does(Act.RELEASE);
        assertThat(counsel(of, CounselAccess.CAME, of.context().at())).isFalse();
    }

    private static boolean counsel(SampleCase of, CounselAccess access, Instant happenedAt) {
        of.does(new RecordCounsel(access, happenedAt, 5, "es", "nota"));
        Event.CounselRecorded event =
                (Event.CounselRecorded) of.entries().getLast().event();
        assertThat(event.details()).isEqualTo(new Event.CounselRecorded.Details(access, 5, "es", "nota"));
        return event.received();
    }

    @Test
    void observationsChangeNothingButTheFile() {
        SampleCase of = claimant(THEN);
        CaseState before = of.state();
        CaseState after = of.does(new RecordObservation(Observer.UNHCR, "ayuda con la valoración"))
                .state();
        assertThat(after).usingRecursiveComparison().ignoringFields("version").isEqualTo(before);
        assertThat(after.version()).isEqualTo(before.version() + 1);
    }

    @Test
    void everyEntryNamesItsTimePlaceOfficerAndLaw() {
        SampleCase of =
                arrival(THEN).at("2019-02-01T10:00").office(SampleLaws.NORTH).fear(FearAnswer.NO);
        Entry entry = of.entries().stream()
                .filter(e -> e.event() instanceof Event.FearRecorded)
                .findFirst()
                .orElseThrow();
        assertThat(entry.occurredAt()).isEqualTo(of.context().at());
        assertThat(entry.office()).isEqualTo(SampleLaws.NORTH);
        assertThat(entry.by()).isEqualTo(of.context().by());
        assertThat(entry.law()).isEqualTo(new LawId("statute"));
    }

    @Test
    void everyStepMarksItsMilestone() {
        for (Act act : Steps.all()) {
            Event.StepTaken step = new Event.StepTaken(act, new Event.StepTaken.Details(""));
            assertThat(step.marks()).containsExactly(Steps.getMilestone(act));
        }
        assertThatThrownBy(() -> new TakeStep(Act.DECIDE_CLAIM, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("act DECIDE_CLAIM needs more than a note");
        assertThatThrownBy(() -> Steps.all().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> new Event.StepTaken(Act.DECIDE_CLAIM, new Event.StepTaken.Details("")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // --- for every course

    @Test
    void replayingTheEntriesGivesTheSameCase() {
        Seeds.forEach(150, seed -> {
            List<Step> steps = COURSE.run(seed, 60, step -> {});
            List<Entry> entries = steps.stream()
                    .filter(Step::isAccepted)
                    .flatMap(step -> ((Verdict.Accepted) step.verdict()).entries().stream())
                    .toList();
            CaseState last = steps.getLast().after();
            assertThat(CaseState.replay(last.id(), entries)).isEqualTo(last);
            assertThat(last.version()).isEqualTo(entries.size());
        });
    }

    @Test
    void theSameCommandInTheSameCaseIsDecidedTheSame() {
        Seeds.forEach(
                60,
                seed -> COURSE.run(
                        seed,
                        60,
                        step -> assertThat(Decider.decide(step.before(), step.command(), step.context()))
                                .isEqualTo(step.verdict())));
    }

    @Test
    void timeAloneChangesNothing() {
        Seeds.forEach(60, seed -> {
            CaseState last = COURSE.run(seed, 60, step -> {}).getLast().after();
            Context later = SampleCase.empty("2024-06-01T10:00").context();
            Verdict verdict = Decider.decide(last, new RecordObservation(Observer.OFFICER, ""), later);
            assertThat(((Verdict.Accepted) verdict).after())
                    .usingRecursiveComparison()
                    .ignoringFields("version")
                    .isEqualTo(last);
        });
    }

    @Test
    void anyTimeAnActMaySpeakOfIsTaken() {
        Seeds.forEach(100, seed -> {
            Dice dice = new Dice(seed);
            SampleCase of = arrival(THEN);
            Instant from = dice.moment(Command.EARLIEST, Command.LATEST);
            Instant until = from.plus(Duration.ofDays(dice.between(1, 20_000)));
            of.does(new PauseClock(
                    new ClockName("file"),
                    from,
                    until.isAfter(Command.LATEST) ? Optional.empty() : Optional.of(until),
                    Party.NOBODY,
                    "act"));
            of.does(new RecordIncident(new IncidentId(dice.uuid()), Incident.Kind.CHILD_IN_STATION, from, ""));
            assertThat(of.tasks()).isNotEmpty();
            of.does(new CorrectPerson(
                    SampleCase.person(Optional.of(Birth.on(LocalDate.of(1850, 1, 1)))), SampleCase.AT_THE_BRIDGE));
        });
    }
}
