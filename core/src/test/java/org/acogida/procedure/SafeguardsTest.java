package org.acogida.procedure;

import static org.acogida.generators.SampleCase.arrival;
import static org.acogida.generators.SampleCase.arrived;
import static org.acogida.generators.SampleCase.claimant;
import static org.acogida.generators.SampleCase.decided;
import static org.acogida.generators.SampleCase.decision;
import static org.acogida.generators.SampleCase.interview;
import static org.acogida.generators.SampleCase.service;
import static org.acogida.generators.SampleCase.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
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
import org.acogida.rulebook.DocumentRule;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.Party;
import org.acogida.rulebook.Safeguard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is refused, while what, and that it is possible again after. */
class SafeguardsTest {
    private static final String THEN = "2018-10-19T10:00";
    private static final OrderReturn ORDER = new OrderReturn(ReturnKind.DEPORTATION, "motivos", ReceiptAnswer.NO);

    private static SampleCase fearless() {
        return arrival(THEN).fear(FearAnswer.NO);
    }

    private static boolean isAwayRefused(SampleCase of) {
        boolean order = of.refuses(ORDER);
        assertThat(of.refuses(Act.NOTIFY_CONSULATE)).isEqualTo(order);
        assertThat(of.refuses(new CarryOutReturn("puente", ReceiptAnswer.NO))).isTrue();
        return order;
    }

    // --- no return

    @Test
    void whoFearsNothingAndClaimsNothingMayBeReturned() {
        SampleCase of = fearless();
        assertThat(isAwayRefused(of)).isFalse();
        of.does(ORDER).does(new CarryOutReturn("puente", ReceiptAnswer.NO));
        assertThat(of.state().returnOrder()).isEmpty();
        assertThat(of.refuses(new CarryOutReturn("puente", ReceiptAnswer.NO))).isTrue();
    }

    @Test
    void noReturnBeforeFearIsAsked() {
        assertThat(isAwayRefused(arrival(THEN))).isTrue();
        assertThat(isAwayRefused(arrival(THEN).fear(FearAnswer.UNABLE))).isTrue();
    }

    @Test
    void noReturnWhileFearIsUnheard() {
        SampleCase of = arrival(THEN).fear(FearAnswer.YES);
        assertThat(isAwayRefused(of)).isTrue();
        assertThat(isAwayRefused(of.fear(FearAnswer.UNABLE))).isTrue();
        assertThat(isAwayRefused(of.fear(FearAnswer.NO))).isFalse();
    }

    @Test
    void aFearThatAFinalDecisionHeardBarsNoMore() {
        SampleCase of = arrival(THEN)
                .fear(FearAnswer.YES)
                .does(new FileClaim(Manner.WRITTEN, ""))
                .does(interview())
                .does(decision(Outcome.REFUSED))
                .does(service())
                .at("2018-12-20T10:00")
                .does(new CloseLapsedRight(new ClockName("review"), "motivos"));
        assertThat(isAwayRefused(of)).isFalse();
        assertThat(isAwayRefused(of.fear(FearAnswer.YES))).isTrue();
    }

    @Test
    void aFearSaidAfterTheDecisionWasNotHeardByIt() {
        SampleCase of = decided(THEN, Outcome.REFUSED)
                .fear(FearAnswer.YES)
                .at("2018-12-20T10:00")
                .does(new CloseLapsedRight(new ClockName("review"), "motivos"));
        assertThat(isAwayRefused(of)).isTrue();
    }

    @Test
    void aFearSaidBeforeTheReviewWasDecidedWasHeardByIt() {
        SampleCase of = decided(THEN, Outcome.REFUSED)
                .does(Act.ASK_REVIEW)
                .fear(FearAnswer.YES)
                .does(new DecideReview(Outcome.UPHELD, "motivos"))
                .does(service());
        assertThat(isAwayRefused(of)).isFalse();
    }

    @Test
    void noReturnWhileAClaimStands() {
        SampleCase of = fearless().does(new FileClaim(Manner.ORAL, ""));
        assertThat(isAwayRefused(of)).isTrue();
        of.does(Act.ASK_WITHDRAWAL);
        assertThat(isAwayRefused(of)).isTrue();
    }

    @Test
    void noReturnWhileTheClosedClaimMayBeReopened() {
        SampleCase of = fearless()
                .does(new FileClaim(Manner.ORAL, ""))
                .does(Act.ASK_WITHDRAWAL)
                .does(Act.RATIFY_WITHDRAWAL);
        assertThat(of.state().claim()).isEqualTo(ClaimStatus.WITHDRAWN);
        assertThat(isAwayRefused(of)).isTrue();
        of.at("2019-06-01T10:00").does(new CloseLapsedRight(new ClockName("reopening-grace"), "motivos"));
        assertThat(isAwayRefused(of)).isFalse();
    }

    @Test
    void noReturnWhileADecisionOnAWithdrawnClaimAwaitsItsService() {
        SampleCase of = fearless()
                .does(new FileClaim(Manner.ORAL, ""))
                .does(interview())
                .does(decision(Outcome.REFUGEE))
                .does(Act.ASK_WITHDRAWAL)
                .does(Act.RATIFY_WITHDRAWAL)
                .at("2019-06-01T10:00")
                .does(new CloseLapsedRight(new ClockName("reopening-grace"), "motivos"));
        assertThat(isAwayRefused(of)).as("it may grant protection").isTrue();
        of.does(service());
        assertThat(of.state().protection()).hasValue(Outcome.REFUGEE);
        assertThat(isAwayRefused(of)).isTrue();
    }

    @Test
    void noReturnWhileARefusalMayBeReviewedOrIsUnderReview() {
        SampleCase of = fearless()
                .does(new FileClaim(Manner.ORAL, ""))
                .does(interview())
                .does(decision(Outcome.EXCLUDED))
                .does(service());
        assertThat(isAwayRefused(of)).isTrue();
        of.at("2019-06-01T10:00");
        assertThat(isAwayRefused(of)).as("no right lapses by itself").isTrue();
        of.does(Act.ASK_REVIEW);
        assertThat(isAwayRefused(of)).isTrue();
        of.does(new DecideReview(Outcome.UPHELD, "motivos"));
        assertThat(isAwayRefused(of)).as("nothing has effect before service").isTrue();
        of.does(service());
        assertThat(isAwayRefused(of)).isFalse();
    }

    @Test
    void noReturnOfTheProtected() {
        SampleCase of = fearless()
                .does(new FileClaim(Manner.ORAL, ""))
                .does(interview())
                .does(decision(Outcome.COMPLEMENTARY))
                .does(service());
        assertThat(isAwayRefused(of)).isTrue();
        of.at("2019-01-15T10:00").does(new CloseLapsedRight(new ClockName("review"), "motivos"));
        assertThat(isAwayRefused(of)).isTrue();
        of.does(new StartLoss("cessation", "motivos")).does(new DecideLoss(Outcome.LOST, "motivos"));
        assertThat(isAwayRefused(of)).as("nothing has effect before service").isTrue();
        of.does(service());
        assertThat(isAwayRefused(of)).as("the loss may be reviewed").isTrue();
        assertThat(of.state().protection()).hasValue(Outcome.COMPLEMENTARY);
        of.at("2019-06-01T10:00").does(new CloseLapsedRight(new ClockName("review"), "motivos"));
        assertThat(of.state().protection()).isEmpty();
        assertThat(isAwayRefused(of)).isFalse();
    }

    @Test
    void noReturnAgainstACourt() {
        SampleCase of = fearless().does(Act.RECORD_COURT_STAY).does(Act.RECORD_COURT_STAY);
        assertThat(isAwayRefused(of)).isTrue();
        of.does(Act.LIFT_COURT_STAY);
        assertThat(isAwayRefused(of)).as("a second stay still stands").isTrue();
        of.does(Act.LIFT_COURT_STAY);
        assertThat(isAwayRefused(of)).isFalse();
        assertThat(of.refuses(Act.LIFT_COURT_STAY)).isTrue();
    }

    @Test
    void aCourtStayIsLiftedByAnActThatIsCited() {
        SampleCase of = fearless().does(Act.RECORD_COURT_STAY);
        assertThat(of.refuses(new TakeStep(Act.LIFT_COURT_STAY, " "))).isTrue();
        assertThat(of.refuses(new TakeStep(Act.LIFT_COURT_STAY, "auto de 3 de mayo")))
                .isFalse();
    }

    @Test
    void anOrderOfReturnIsNotCarriedOutOnceSomethingBarsIt() {
        SampleCase of = fearless().does(ORDER);
        assertThat(of.refuses(new CarryOutReturn("puente", ReceiptAnswer.NO))).isFalse();
        assertThat(of.does(Act.RECORD_COURT_STAY).refuses(new CarryOutReturn("puente", ReceiptAnswer.NO)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void aClaimVoidsAReturnNotYetCarriedOut(Manner manner) {
        SampleCase of = fearless().does(ORDER).does(new FileClaim(manner, ""));
        assertThat(of.state().returnOrder()).isEmpty();
        assertThat(of.entries().stream().map(Entry::event)).contains(new Event.ReturnVoided());
        assertThat(of.refuses(new CarryOutReturn("puente", ReceiptAnswer.NO))).isTrue();
    }

    // --- stations

    private static SampleCase born(String birthday, String at) {
        return SampleCase.empty(at).does(arrived(at, SampleLaws.SOUTH, birthday));
    }

    @ParameterizedTest(name = "born {0}, on {1}: admitted {2}")
    @CsvSource({
        "2000-10-19, 2018-10-18, false",
        "2000-10-19, 2018-10-19, true",
        "2000-10-20, 2018-10-19, false",
        "2004-02-29, 2022-02-28, false",
        "2004-02-29, 2022-03-01, true"
    })
    void noChildIsAdmittedToAStation(String birthday, String day, boolean admitted) {
        assertThat(born(birthday, day + "T12:00").refuses(new AdmitToStation("estación", "motivos")))
                .isNotEqualTo(admitted);
    }

    @Test
    void nobodyWhoseAgeIsUndeterminedIsAdmittedToAStation() {
        SampleCase of = born("1990-01-01", THEN)
                .does(new CorrectPerson(SampleCase.person(Optional.empty()), SampleCase.AT_THE_BRIDGE));
        assertThat(of.refuses(new AdmitToStation("estación", "motivos"))).isTrue();
        of.does(new DetermineAge(new Birth(LocalDate.of(2000, 1, 1), LocalDate.of(2000, 10, 20)), "dictamen"));
        assertThat(of.refuses(new AdmitToStation("estación", "motivos"))).isTrue();
        of.does(new DetermineAge(new Birth(LocalDate.of(2000, 1, 1), LocalDate.of(2000, 10, 19)), "dictamen"));
        assertThat(of.refuses(new AdmitToStation("estación", "motivos"))).isFalse();
    }

    @Test
    void ageIsThatOfTheOfficesDay() {
        // it is 19 October in Tijuana and 20 October in Mexico City
        Instant night = Instant.parse("2018-10-20T05:30:00Z");
        SampleCase of = born("2000-10-20", THEN);
        assertThat(of.at("2018-10-20T00:30").context().at()).isEqualTo(night);
        assertThat(of.refuses(new AdmitToStation("estación", "motivos"))).isFalse();
        assertThat(of.office(SampleLaws.NORTH).refuses(new AdmitToStation("estación", "motivos")))
                .isTrue();
    }

    @Test
    void whoIsHeldIsNotAdmittedAgain() {
        SampleCase of = born("1990-01-01", THEN).does(new AdmitToStation("estación", "motivos"));
        assertThat(of.refuses(new AdmitToStation("estación", "motivos"))).isTrue();
        assertThat(of.does(Act.RELEASE).refuses(new AdmitToStation("estación", "motivos")))
                .isFalse();
    }

    // --- alternatives to holding

    @Test
    void whoIsOfferedSomethingElseIsHeldOnlyForAWrittenReason() {
        SampleCase claimant = SampleCase.claimant(THEN);
        assertThat(claimant.refuses(new AdmitToStation("estación", ""))).isTrue();
        assertThat(claimant.refuses(new AdmitToStation("estación", " \n"))).isTrue();
        assertThat(claimant.refuses(new AdmitToStation("estación", "no hay albergue")))
                .isFalse();
    }

    @Test
    void noReasonIsAskedWhereNothingElseIsOffered() {
        assertThat(SampleCase.arrival(THEN).refuses(new AdmitToStation("estación", "")))
                .isFalse();
        assertThat(SampleCase.claimant("2018-09-03T10:00").refuses(new AdmitToStation("estación", "")))
                .isFalse();
    }

    // --- interview, decision, service

    @Test
    void noChildIsInterviewedWithoutGuardian() {
        SampleCase of = born("2005-01-01", THEN).does(new FileClaim(Manner.ORAL, ""));
        assertThat(of.refuses(interview())).isTrue();
        assertThat(of.does(new AppointGuardian("tutora", "tía")).refuses(interview()))
                .isFalse();
    }

    @Test
    void anInterviewIsInALanguageUnderstoodOrInterpreted() {
        SampleCase of = claimant(THEN);
        assertThat(of.refuses(inLanguage("fr", ""))).isTrue();
        assertThat(of.refuses(inLanguage("fr", " "))).isTrue();
        assertThat(of.refuses(inLanguage("fr", "intérprete"))).isFalse();
        assertThat(of.refuses(inLanguage("es", ""))).isFalse();
    }

    private static HoldInterview inLanguage(String language, String interpreter) {
        return new HoldInterview(
                new Event.InterviewHeld.Details(language, interpreter, "oficial", Person.Sex.F, "", "", "acta"));
    }

    @Test
    void noDecisionBeforeTheInterview() {
        assertThat(claimant(THEN).refuses(decision(Outcome.REFUGEE))).isTrue();
        assertThat(claimant(THEN).does(interview()).refuses(decision(Outcome.REFUGEE)))
                .isFalse();
    }

    @Test
    void aNewClaimIsHeardAnew() {
        SampleCase of = decided(THEN, Outcome.REFUSED).does(new FileClaim(Manner.ORAL, ""));
        assertThat(of.refuses(decision(Outcome.REFUSED))).isTrue();
        assertThat(of.does(interview()).refuses(decision(Outcome.REFUSED))).isFalse();
    }

    @Test
    void noDecisionWithoutReasons() {
        SampleCase of = claimant(THEN).does(interview());
        assertThat(of.refuses(new DecideClaim(Outcome.REFUGEE, "refugee", " ", "")))
                .isTrue();
        assertThat(of.refuses(new DecideClaim(Outcome.REFUGEE, "refugee", "motivos", "")))
                .isFalse();
    }

    @Test
    void everyRefusalAssessesComplementaryProtection() {
        SampleCase of = claimant(THEN).does(interview());
        assertThat(of.refuses(new DecideClaim(Outcome.REFUSED, "", "motivos", "")))
                .isTrue();
        assertThat(of.refuses(new DecideClaim(Outcome.EXCLUDED, "exclusion", "motivos", " ")))
                .isTrue();
        assertThat(of.refuses(new DecideClaim(Outcome.REFUSED, "", "motivos", "evaluada")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "REFUGEE, refugee, false",
        "REFUGEE, complementary, true",
        "COMPLEMENTARY, complementary, false",
        "COMPLEMENTARY, refugee, true",
        "EXCLUDED, exclusion, false",
        "EXCLUDED, refugee, true",
        "REFUSED, none, false",
        "REFUGEE, none, true"
    })
    void aDecisionRestsOnAGroundOfItsKind(Outcome outcome, String ground, boolean refused) {
        SampleCase of = claimant(THEN).does(interview());
        assertThat(of.refuses(new DecideClaim(outcome, ground, "motivos", "evaluada")))
                .isEqualTo(refused);
    }

    @Test
    void anUnratifiedClaimIsNotDecided() {
        SampleCase of =
                arrival(THEN).does(new FileClaim(Manner.REPRESENTATIVE, "")).does(interview());
        assertThat(of.refuses(decision(Outcome.REFUSED))).isTrue();
        assertThat(of.does(Act.RATIFY_CLAIM).refuses(decision(Outcome.REFUSED))).isFalse();
        assertThat(of.refuses(Act.RATIFY_CLAIM)).isTrue();
    }

    @Test
    void oneDecisionIsServedBeforeTheNext() {
        SampleCase of = claimant(THEN).does(interview()).does(decision(Outcome.REFUSED));
        assertThat(of.refuses(decision(Outcome.REFUGEE))).isTrue();
        assertThat(of.refuses(service())).isFalse();
        assertThat(of.does(service()).refuses(service())).isTrue();
    }

    @Test
    void aDecisionIsServedInALanguageUnderstood() {
        SampleCase of = claimant(THEN).does(interview()).does(decision(Outcome.REFUSED));
        assertThat(of.refuses(new ServeDecision("fr", "", "acuse"))).isTrue();
        assertThat(of.refuses(new ServeDecision("fr", "intérprete", "acuse"))).isFalse();
    }

    @Test
    void nothingHasEffectBeforeService() {
        SampleCase of = claimant(THEN).does(interview()).does(decision(Outcome.REFUGEE));
        assertThat(of.state().protection()).isEmpty();
        assertThat(of.state().claim()).isEqualTo(ClaimStatus.STANDS);
        assertThat(of.refuses(new IssueOutcomeDocument("residence", "t"))).isTrue();
        of.does(service());
        assertThat(of.state().protection()).hasValue(Outcome.REFUGEE);
        assertThat(of.state().claim()).isEqualTo(ClaimStatus.GRANTED);
        assertThat(of.refuses(new IssueOutcomeDocument("residence", "t"))).isFalse();
        assertThat(of.refuses(new IssueOutcomeDocument("none", "t"))).isTrue();
    }

    @Test
    void aDocumentIsGivenFromTheActThatOwesIt() {
        Lawbook book = Lawbook.of(List.of(SampleLaws.statute("law", "2018-01-01", "2019-12-31")
                .document(new DocumentRule(
                        "letter",
                        Milestone.EXIT_ELIGIBLE,
                        false,
                        Optional.empty(),
                        Sample.text("a letter"),
                        Sample.CITED))
                .law()));
        SampleCase of = SampleCase.empty(THEN).under(book).does(arrived(THEN, SampleLaws.SOUTH, "1990-01-01"));
        assertThat(Facts.of(of.state(), of.context())).contains(Fact.NO_DOCUMENT_OWED);
        assertThat(of.refuses(new IssueOutcomeDocument("letter", "t"))).isTrue();
        of.does(Act.SHOW_EXIT_ELIGIBILITY);
        assertThat(Facts.of(of.state(), of.context())).doesNotContain(Fact.NO_DOCUMENT_OWED);
        assertThat(of.refuses(new IssueOutcomeDocument("letter", "t"))).isFalse();
        of.does(new FileClaim(Manner.ORAL, ""));
        assertThat(of.refuses(new IssueOutcomeDocument("certificate", "t")))
                .as("it has an act of its own")
                .isTrue();
        assertThat(of.taskNames()).contains("letter");
    }

    @Test
    void onlyAnOpenWindowAdmitsAReview() {
        assertThat(decided(THEN, Outcome.REFUGEE).refuses(Act.ASK_REVIEW)).isTrue();
        SampleCase of = decided(THEN, Outcome.REFUSED);
        assertThat(of.does(Act.ASK_REVIEW).refuses(Act.ASK_REVIEW)).isTrue();
        assertThat(of.refuses(new DecideReview(Outcome.UPHELD, " "))).isTrue();
        assertThat(of.refuses(new DecideReview(Outcome.UPHELD, "motivos"))).isFalse();
        assertThat(claimant(THEN).refuses(new DecideReview(Outcome.UPHELD, "motivos")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "cessation, false",
        "revocation, false",
        "cancellation, false",
        "complementary-loss, false",
        "refugee, true",
        "none, true"
    })
    void protectionIsLostOnlyOnAGroundForLoss(String ground, boolean refused) {
        assertThat(decided(THEN, Outcome.REFUGEE).refuses(new StartLoss(ground, "motivos")))
                .isEqualTo(refused);
    }

    @Test
    void aLossIsReasoned() {
        SampleCase of = decided(THEN, Outcome.REFUGEE);
        assertThat(of.refuses(new StartLoss("cessation", " "))).isTrue();
        of.does(new StartLoss("cessation", "motivos"));
        assertThat(of.refuses(new DecideLoss(Outcome.LOST, ""))).isTrue();
        assertThat(of.refuses(new DecideLoss(Outcome.LOST, "motivos"))).isFalse();
        assertThat(decided(THEN, Outcome.REFUGEE).refuses(new DecideLoss(Outcome.LOST, "motivos")))
                .isTrue();
        assertThat(decided(THEN, Outcome.REFUSED).refuses(new StartLoss("cessation", "motivos")))
                .isTrue();
    }

    // --- clocks

    @Test
    void aClockIsExtendedInTimeForAListedReason() {
        SampleCase of = claimant(THEN);
        assertThat(of.refuses(extend("decide", "missing-facts", "motivos"))).isFalse();
        assertThat(of.refuses(extend("decide", "missing-facts", " "))).isTrue();
        assertThat(of.refuses(extend("decide", "weather", "motivos"))).isTrue();
        assertThat(of.refuses(extend("notice", "missing-facts", "motivos"))).isTrue();
        assertThat(of.refuses(extend("station", "identity", "motivos"))).isTrue();
        assertThat(of.at("2018-12-24T23:59").refuses(extend("decide", "missing-facts", "motivos")))
                .isFalse();
        assertThat(of.at("2018-12-25T00:00").refuses(extend("decide", "missing-facts", "motivos")))
                .isTrue();
    }

    private static ExtendClock extend(String clock, String reason, String text) {
        return new ExtendClock(new ClockName(clock), reason, text);
    }

    @Test
    void aClockIsPausedForAListedCauseByACitedAct() {
        SampleCase of = claimant(THEN);
        assertThat(of.refuses(pause("decide", Party.COURT, "auto"))).isFalse();
        assertThat(of.refuses(pause("decide", Party.COURT, " "))).isTrue();
        assertThat(of.refuses(pause("decide", Party.AUTHORITY, "auto"))).isTrue();
        assertThat(of.refuses(pause("decide", Party.NOBODY, "auto"))).isTrue();
        assertThat(of.refuses(pause("station", Party.COURT, "auto"))).isTrue();
    }

    @Test
    void forceMajeureAlwaysPausesThePersonsTime() {
        SampleCase of = arrival(THEN);
        assertThat(of.refuses(pause("file", Party.NOBODY, "sismo"))).isFalse();
        assertThat(of.refuses(pause("file", Party.AUTHORITY, "sismo"))).isTrue();
    }

    private static PauseClock pause(String clock, Party cause, String act) {
        return new PauseClock(
                new ClockName(clock), Instant.parse("2018-10-22T12:00:00Z"), Optional.empty(), cause, act);
    }

    @Test
    void onlyAPausedClockIsResumed() {
        SampleCase of = claimant(THEN);
        ResumeClock resume = new ResumeClock(new ClockName("decide"));
        assertThat(of.refuses(resume)).isTrue();
        assertThat(of.does(pause("decide", Party.COURT, "auto")).refuses(resume))
                .isFalse();
        assertThat(of.refuses(new ResumeClock(new ClockName("station")))).isTrue();
    }

    @Test
    void aRightIsClosedOnlyAfterItsTimeWithReasons() {
        SampleCase of = decided(THEN, Outcome.REFUSED);
        assertThat(of.refuses(close("review", "motivos"))).isTrue();
        assertThat(of.at("2018-11-09T23:59").refuses(close("review", "motivos")))
                .isTrue();
        assertThat(of.at("2018-11-10T00:00").refuses(close("review", "motivos")))
                .isFalse();
        assertThat(of.refuses(close("review", ""))).isTrue();
        assertThat(of.refuses(close("abandon", "motivos"))).isTrue();
    }

    private static CloseLapsedRight close(String clock, String reasons) {
        return new CloseLapsedRight(new ClockName(clock), reasons);
    }

    @Test
    void aTimeWithoutSuchConsequenceClosesNothing() {
        SampleCase of = arrival(THEN).at("2019-12-01T10:00");
        assertThat(of.isOver("file")).isTrue();
        assertThat(of.refuses(close("file", "motivos"))).isTrue();
    }

    @Test
    void aClaimThatNeedsNoRatificationIsNotClosedForItsLack() {
        SampleCase of = arrival(THEN).does(new FileClaim(Manner.REPRESENTATIVE, ""));
        assertThat(of.at("2019-12-01T10:00").refuses(close("ratify", "motivos")))
                .isFalse();
        of.does(new FileClaim(Manner.ORAL, ""));
        assertThat(of.state().unratified()).isFalse();
        assertThat(of.runs("ratify")).isFalse();
    }

    @Test
    void aRepresentativesFurtherClaimAsksTheClaimantForNothing() {
        SampleCase of = claimant(THEN).does(new FileClaim(Manner.REPRESENTATIVE, ""));
        assertThat(of.state().unratified()).isFalse();
        assertThat(of.runs("ratify")).isFalse();
    }

    // --- outages

    private static Outage outage(String from, String until) {
        return new Outage(SampleLaws.SOUTH, Instant.parse(from), Optional.of(Instant.parse(until)), "sin red");
    }

    @Test
    void noRightIsClosedWhereAnOutageOverlapsItsTime() {
        SampleCase of = decided(THEN, Outcome.REFUSED).at("2018-12-01T10:00");
        assertThat(of.outage(outage("2018-10-25T12:00:00Z", "2018-10-25T18:00:00Z"))
                        .refuses(close("review", "motivos")))
                .isTrue();
        assertThat(of.outage(outage("2018-10-01T12:00:00Z", "2018-10-19T15:00:00Z"))
                        .refuses(close("review", "motivos")))
                .isFalse();
        assertThat(of.outage(outage("2018-10-01T12:00:00Z", "2018-10-19T15:00:01Z"))
                        .refuses(close("review", "motivos")))
                .isTrue();
        assertThat(of.outage(outage("2018-12-01T16:00:00Z", "2018-12-02T18:00:00Z"))
                        .refuses(close("review", "motivos")))
                .isFalse();
        assertThat(of.outage(outage("2018-12-01T15:59:59Z", "2018-12-02T18:00:00Z"))
                        .refuses(close("review", "motivos")))
                .isTrue();
    }

    @Test
    void anOutageWithoutEndOverlapsStill() {
        SampleCase of = decided(THEN, Outcome.REFUSED).at("2018-12-01T10:00");
        Outage open = new Outage(SampleLaws.SOUTH, Instant.parse("2018-10-25T12:00:00Z"), Optional.empty(), "sin red");
        assertThat(of.outage(open).refuses(close("review", "motivos"))).isTrue();
    }

    @Test
    void aPauseMakesUpForAnOutageItCovers() {
        SampleCase of = decided(THEN, Outcome.REFUSED).outage(outage("2018-10-25T12:00:00Z", "2018-10-25T18:00:00Z"));
        assertThat(covered(of, "2018-10-25T12:00:00Z", "2018-10-25T18:00:00Z").refuses(close("review", "motivos")))
                .isFalse();
        assertThat(covered(of, "2018-10-25T12:00:01Z", "2018-10-25T18:00:00Z").refuses(close("review", "motivos")))
                .isFalse();
        SampleCase other =
                decided(THEN, Outcome.REFUSED).outage(outage("2018-10-25T12:00:00Z", "2018-10-25T18:00:00Z"));
        assertThat(covered(other, "2018-10-25T12:00:01Z", "2018-10-25T18:00:00Z")
                        .refuses(close("review", "motivos")))
                .isTrue();
        assertThat(covered(other, "2018-10-25T12:00:00Z", "2018-10-25T17:59:59Z")
                        .refuses(close("review", "motivos")))
                .isTrue();
    }

    private static SampleCase covered(SampleCase of, String from, String until) {
        return of.at("2018-12-01T10:00")
                .does(new PauseClock(
                        new ClockName("review"),
                        Instant.parse(from),
                        Optional.of(Instant.parse(until)),
                        Party.NOBODY,
                        "acuerdo"));
    }

    @Test
    void anOutageOfAnyOfficeOfTheCaseCounts() {
        Outage north = new Outage(
                SampleLaws.NORTH,
                Instant.parse("2018-10-25T12:00:00Z"),
                Optional.of(Instant.parse("2018-10-26T12:00:00Z")),
                "sin red");
        SampleCase of = decided(THEN, Outcome.REFUSED).at("2018-12-01T10:00").outage(north);
        assertThat(of.refuses(close("review", "motivos")))
                .as("nothing of the case is in the north")
                .isFalse();
        assertThat(of.office(SampleLaws.NORTH).refuses(close("review", "motivos")))
                .as("the person is there now")
                .isTrue();
        SampleCase begunThere = SampleCase.empty(THEN)
                .office(SampleLaws.NORTH)
                .does(arrived(THEN, SampleLaws.NORTH, "1990-01-01"))
                .office(SampleLaws.SOUTH)
                .does(new FileClaim(Manner.ORAL, ""))
                .does(interview())
                .does(decision(Outcome.REFUSED))
                .does(service())
                .at("2018-12-01T10:00")
                .outage(north);
        assertThat(begunThere.refuses(close("review", "motivos")))
                .as("the case began there")
                .isTrue();
        SampleCase servedThere = claimant(THEN)
                .does(interview())
                .does(decision(Outcome.REFUSED))
                .office(SampleLaws.NORTH)
                .does(service())
                .office(SampleLaws.SOUTH)
                .at("2018-12-01T10:00")
                .outage(north);
        assertThat(servedThere.refuses(close("review", "motivos")))
                .as("the clock runs there")
                .isTrue();
    }

    // --- the rest

    @Test
    void admissionIsForThoseWithAVisa() {
        assertThat(arrival(THEN).refuses(Act.ADMIT)).isTrue();
        Circumstances visa = new Circumstances(
                Circumstances.Wish.TRANSIT, Circumstances.Entry.AT_CROSSING, true, false, false, "Suchiate");
        SampleCase of = arrival(THEN).does(new CorrectPerson(SampleCase.person(Optional.empty()), visa));
        assertThat(of.refuses(Act.ADMIT)).isFalse();
    }

    @Test
    void aWithdrawalIsAskedAndRatified() {
        assertThat(arrival(THEN).refuses(Act.ASK_WITHDRAWAL)).isTrue();
        SampleCase of = claimant(THEN);
        assertThat(of.refuses(Act.RATIFY_WITHDRAWAL)).isTrue();
        assertThat(of.does(Act.ASK_WITHDRAWAL).refuses(Act.RATIFY_WITHDRAWAL)).isFalse();
    }

    @Test
    void aClosedClaimIsReopenedInItsTimeAndOnce() {
        SampleCase of = claimant(THEN).does(Act.ASK_WITHDRAWAL).does(Act.RATIFY_WITHDRAWAL);
        assertThat(claimant(THEN).refuses(Act.REOPEN_CLAIM)).isTrue();
        assertThat(of.refuses(Act.REOPEN_CLAIM)).isFalse();
        of.does(Act.REOPEN_CLAIM);
        assertThat(of.state().claim()).isEqualTo(ClaimStatus.STANDS);
        assertThat(of.refuses(Act.REOPEN_CLAIM)).isTrue();
        assertThat(of.refuses(Act.RATIFY_WITHDRAWAL))
                .as("the withdrawal went with the closing")
                .isTrue();
    }

    @Test
    void aNewClaimLeavesNothingToReopen() {
        SampleCase of = claimant(THEN)
                .does(Act.ASK_WITHDRAWAL)
                .does(Act.RATIFY_WITHDRAWAL)
                .does(new FileClaim(Manner.ORAL, ""))
                .does(interview())
                .does(decision(Outcome.REFUSED))
                .does(service());
        assertThat(of.runs("reopening-grace")).isTrue();
        assertThat(of.refuses(Act.REOPEN_CLAIM)).isTrue();
    }

    @Test
    void anIncidentIsAnsweredOnceWithReasons() {
        IncidentId id = new IncidentId(new UUID(0, 9));
        SampleCase of = arrival(THEN);
        assertThat(of.refuses(new AnswerIncident(id, "respuesta"))).isTrue();
        of.does(new RecordIncident(id, Incident.Kind.OTHER, of.context().at(), ""));
        assertThat(of.refuses(new AnswerIncident(id, " "))).isTrue();
        assertThat(of.refuses(new AnswerIncident(new IncidentId(new UUID(0, 8)), "respuesta")))
                .isTrue();
        of.does(new AnswerIncident(id, "respuesta"));
        assertThat(of.refuses(new AnswerIncident(id, "respuesta"))).isTrue();
        assertThat(of.state().incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.answeredAt()).hasValue(of.context().at());
            assertThat(incident.kind()).isEqualTo(Incident.Kind.OTHER);
        });
    }

    @Test
    void onlyALateClaimIsAskedToBeJustifiedAndOnce() {
        assertThat(claimant(THEN).refuses(Act.ASK_JUSTIFICATION)).isTrue();
        assertThat(arrival(THEN).refuses(Act.ASK_JUSTIFICATION)).isTrue();
        SampleCase late = arrival(THEN).at("2018-12-05T00:00").does(new FileClaim(Manner.ORAL, ""));
        assertThat(late.state().late()).isTrue();
        assertThat(late.does(Act.ASK_JUSTIFICATION).refuses(Act.ASK_JUSTIFICATION))
                .isTrue();
        SampleCase inTime = arrival(THEN).at("2018-12-04T23:59").does(new FileClaim(Manner.ORAL, ""));
        assertThat(inTime.state().late()).isFalse();
    }

    @Test
    void aRefusalNamesActLawAndSafeguards() {
        Verdict verdict = arrival(THEN).decide(new AdmitToStation("estación", "motivos"));
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        Verdict refused = born("2010-01-01", THEN).decide(new AdmitToStation("estación", "motivos"));
        assertThat(refused).isInstanceOfSatisfying(Verdict.Refused.class, r -> {
            assertThat(r.act()).isEqualTo(Act.ADMIT_TO_STATION);
            assertThat(r.law().value()).isEqualTo("announced");
            assertThat(r.by()).extracting(Safeguard::id).containsExactly("admit-to-station");
        });
    }

    @Test
    void whatWouldRefuseAnActIsToldBeforeItIsTried() {
        SampleCase of = arrival(THEN);
        assertThat(Decider.listRefusals(of.state(), Act.ORDER_RETURN, of.context()))
                .isNotEmpty();
        assertThat(Decider.listRefusals(of.state(), Act.ADMIT_TO_STATION, of.context()))
                .isEmpty();
        assertThat(Decider.listRefusals(of.state(), Act.FILE_CLAIM, of.context()))
                .isEqualTo(List.of());
    }

    @Test
    void factsAreNeverRefused() {
        SampleCase of = born("2010-01-01", THEN);
        for (Act act : Steps.all()) {
            if (act.isFact()) {
                assertThat(of.refuses(step(act))).as(act.name()).isFalse();
            }
        }
        assertThat(of.refuses(new FileClaim(Manner.ORAL, ""))).isFalse();
        assertThat(of.refuses(new RecordObservation(Observer.UNHCR, "apoyo"))).isFalse();
        assertThat(Set.of(Act.FILE_CLAIM, Act.RECORD_FEAR)).allMatch(Act::isFact);
    }
}
