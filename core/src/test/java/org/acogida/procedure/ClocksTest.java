package org.acogida.procedure;

import static org.acogida.generators.SampleCase.arrival;
import static org.acogida.generators.SampleCase.arrived;
import static org.acogida.generators.SampleCase.claimant;
import static org.acogida.generators.SampleCase.decided;
import static org.acogida.generators.SampleCase.decision;
import static org.acogida.generators.SampleCase.interview;
import static org.acogida.generators.SampleCase.service;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.generators.ClockDraft;
import org.acogida.generators.Sample;
import org.acogida.generators.SampleCalendar;
import org.acogida.generators.SampleCase;
import org.acogida.generators.SampleLaws;
import org.acogida.norm.Confidence;
import org.acogida.procedure.Command.*;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.Explanation;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.Party;
import org.acogida.rulebook.Transition;
import org.acogida.rulebook.Unit;
import org.junit.jupiter.api.Test;

/** Which clocks run in a case, by which law, and when they end. */
class ClocksTest {
    private static final String THEN = "2018-10-19T10:00";

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SampleCalendar.MEXICO_CITY).toInstant();
    }

    private static PauseClock pause(String clock, String from, String until, Party cause) {
        return new PauseClock(new ClockName(clock), at(from), Optional.of(at(until)), cause, "auto");
    }

    private static PauseClock openPause(String clock, String from, Party cause) {
        return new PauseClock(new ClockName(clock), at(from), Optional.empty(), cause, "auto");
    }

    private static ExtendClock extend(String clock, String reason) {
        return new ExtendClock(new ClockName(clock), reason, "motivos");
    }

    // --- starts and ends

    @Test
    void aClaimIsDecidedWithin45DaysFromTheDayAfterFiling() {
        SampleCase of = claimant(THEN);
        assertThat(of.due("decide").day()).isEqualTo("2018-12-24");
        assertThat(of.due("decide").reading()).isEqualTo("statutory");
        assertThat(of.explain("decide").due()).isEqualTo(of.due("decide"));
    }

    @Test
    void theTimeToFileRunsFromEntryAndEndsWithTheClaim() {
        SampleCase of = SampleCase.empty(THEN).does(arrived("2018-10-10T08:00", SampleLaws.SOUTH, "1990-01-01"));
        assertThat(of.run("file").startedAt()).isEqualTo(at("2018-10-10T08:00"));
        assertThat(of.does(new FileClaim(Manner.ORAL, "")).runs("file")).isFalse();
        assertThat(of.state().clocks().getFirst().endedAt()).hasValue(at(THEN));
    }

    @Test
    void anEntryAheadOfTheRegistrationIsTakenAsTheRegistration() {
        SampleCase of = SampleCase.empty(THEN).does(arrived("2019-10-10T08:00", SampleLaws.SOUTH, "1990-01-01"));
        assertThat(of.run("file").startedAt()).isEqualTo(at(THEN));
        assertThat(of.state().enteredAt()).hasValue(at("2019-10-10T08:00"));
        assertThat(of.state().reached()).containsEntry(Milestone.ENTERED, at(THEN));
    }

    @Test
    void anEntryBeforeAnyLawCountsByTheLawOfTheDay() {
        SampleCase of = SampleCase.empty(THEN).does(arrived("1975-03-01T08:00", SampleLaws.SOUTH, "1960-01-01"));
        assertThat(of.run("file").law()).isEqualTo(new LawId("announced"));
        assertThat(of.due("file").day()).isEqualTo("1990-02-13");
        assertThat(of.isOver("file")).isTrue();
    }

    @Test
    void anEntryUnderAnEarlierLawCountsByThatLaw() {
        SampleCase of = SampleCase.empty(THEN).does(arrived("2018-10-10T08:00", SampleLaws.SOUTH, "1960-01-01"));
        assertThat(of.run("file").law()).isEqualTo(new LawId("statute"));
    }

    @Test
    void oneActMayStartAClockAndEndItAgain() {
        Lawbook book = Lawbook.of(List.of(SampleLaws.statute("law", "2018-01-01", "2019-12-31")
                .clock(new ClockDraft("register")
                        .starts(Milestone.ENTERED)
                        .ends(Milestone.REGISTERED)
                        .rule())
                .law()));
        SampleCase of =
                SampleCase.empty(THEN).under(book).does(arrived("2018-10-10T08:00", SampleLaws.SOUTH, "1960-01-01"));
        assertThat(of.runs("register")).isFalse();
        assertThat(of.state().clocks())
                .filteredOn(run -> run.clock().value().equals("register"))
                .singleElement()
                .satisfies(run -> assertThat(run.endedAt()).hasValue(at(THEN)));
    }

    @Test
    void aFurtherStartChangesNothingWhileTheClockRuns() {
        SampleCase of = arrival(THEN)
                .does(Act.ORDER_PRESENTATION)
                .at("2018-10-22T10:00")
                .does(new AdmitToStation("estación", "motivos"));
        assertThat(of.run("station").startedAt()).isEqualTo(at(THEN));
    }

    @Test
    void aFurtherStartBeginsAnewWhereTheLawSaysSo() {
        SampleCase of = arrival(THEN).does(Act.ASK_CARD).at("2018-10-22T10:00").does(Act.ASK_CARD);
        assertThat(of.run("card").startedAt()).isEqualTo(at("2018-10-22T10:00"));
    }

    @Test
    void aPersonsTimeBeginsAnewWithEachStart() {
        SampleCase of = arrival(THEN).at("2018-11-05T10:00").does(Act.RECORD_AWARENESS);
        assertThat(of.run("file").startedAt()).isEqualTo(at("2018-11-05T10:00"));
        SampleCase again = decided(THEN, Outcome.REFUSED)
                .at("2018-10-30T10:00")
                .does(new FileClaim(Manner.ORAL, ""))
                .does(interview())
                .does(decision(Outcome.REFUSED))
                .does(service());
        assertThat(again.run("review").startedAt()).isEqualTo(at("2018-10-30T10:00"));
    }

    @Test
    void aStartThatIsRecordedLateTakesNoTimeAway() {
        SampleCase of = arrival(THEN)
                .at("2018-11-05T10:00")
                .does(Act.RECORD_AWARENESS)
                .at("2018-11-02T10:00")
                .does(Act.RECORD_AWARENESS);
        assertThat(of.run("file").startedAt()).isEqualTo(at("2018-11-05T10:00"));
        of.at("2018-11-05T10:00").does(Act.RECORD_AWARENESS);
        assertThat(of.run("file").startedAt()).isEqualTo(at("2018-11-05T10:00"));
    }

    @Test
    void aNewStartNeverLeavesThePersonLessTime() {
        Lawbook book = Lawbook.of(List.of(
                SampleLaws.statute("longer", "2018-01-01", "2018-10-31").law(),
                SampleLaws.statute("shorter", "2018-11-01", "2019-12-31")
                        .without("file")
                        .clock(new ClockDraft("file")
                                .lasts(3, Unit.BUSINESS_DAYS)
                                .starts(Milestone.ENTERED, Milestone.BECAME_AWARE)
                                .ends(Milestone.CLAIM_FILED)
                                .awaits(Party.PERSON)
                                .rule())
                        .law()));
        SampleCase of = SampleCase.empty(THEN)
                .under(book)
                .does(arrived(THEN, SampleLaws.SOUTH, "1990-01-01"))
                .at("2018-11-01T10:00")
                .does(Act.RECORD_AWARENESS);
        assertThat(of.run("file").startedAt()).isEqualTo(at(THEN));
        assertThat(of.run("file").law()).isEqualTo(new LawId("longer"));
        of.at("2018-12-10T10:00").does(Act.RECORD_AWARENESS);
        assertThat(of.run("file").startedAt()).isEqualTo(at("2018-12-10T10:00"));
        assertThat(of.run("file").law()).isEqualTo(new LawId("shorter"));
    }

    @Test
    void aFurtherClaimStartsNoTimeAnew() {
        SampleCase of =
                claimant(THEN).at("2018-10-25T10:00").does(Act.NOTIFY_INM).does(new FileClaim(Manner.WRITTEN, ""));
        assertThat(of.runs("notice")).isFalse();
        assertThat(of.run("decide").startedAt()).isEqualTo(at(THEN));
        assertThat(of.state().reached()).containsEntry(Milestone.CLAIM_FILED, at(THEN));
    }

    @Test
    void aTimeForReviewBeginsWithServiceAndWithNothingElse() {
        SampleCase of = claimant(THEN).does(interview()).does(decision(Outcome.REFUSED));
        assertThat(of.runs("review")).isFalse();
        assertThat(of.runs("notify")).isTrue();
        of.at("2018-10-25T10:00").does(service());
        assertThat(of.run("review").startedAt()).isEqualTo(at("2018-10-25T10:00"));
        assertThat(of.runs("notify")).isFalse();
        assertThat(of.does(Act.ASK_REVIEW).runs("review")).isFalse();
    }

    @Test
    void aReviewThatSetsARefusalAsideHasTheClaimDecidedAnew() {
        SampleCase of = decided(THEN, Outcome.REFUSED)
                .does(Act.ASK_REVIEW)
                .does(new DecideReview(Outcome.QUASHED, "motivos"))
                .at("2018-11-05T10:00")
                .does(service());
        assertThat(of.run("decide").startedAt()).isEqualTo(at("2018-11-05T10:00"));
        assertThat(of.state().claim()).isEqualTo(ClaimStatus.STANDS);
    }

    @Test
    void aLossThatIsSetAsideAsksForNoDecisionOnAClaim() {
        SampleCase of = decided(THEN, Outcome.REFUGEE)
                .does(new StartLoss("cessation", "motivos"))
                .does(new DecideLoss(Outcome.LOST, "motivos"))
                .does(service())
                .does(Act.ASK_REVIEW)
                .does(new DecideReview(Outcome.QUASHED, "motivos"))
                .does(service());
        assertThat(of.runs("decide")).isFalse();
        assertThat(of.state().claim()).isEqualTo(ClaimStatus.GRANTED);
        assertThat(of.state().protection()).hasValue(Outcome.REFUGEE);
        assertThat(of.state().isLossServed()).isFalse();
    }

    // --- readings and sign-ins

    @Test
    void aPersonsRightLapsesOnTheLatestReading() {
        SampleCase of =
                SampleCase.empty("2018-11-05T10:00").does(arrived("2018-11-05T10:00", SampleLaws.SOUTH, "1990-01-01"));
        assertThat(of.due("file").reading()).isEqualTo("both");
        assertThat(of.due("file").day()).isEqualTo("2018-12-19");
    }

    @Test
    void signInsFallOnTheAssignedWeekday() {
        SampleCase of = claimant(THEN).signsInOn(DayOfWeek.TUESDAY);
        assertThat(of.due("sign-in").day()).isEqualTo("2018-10-30");
        assertThat(of.due("abandon").day()).isEqualTo("2018-11-06");
        of.at("2018-10-30T09:00").does(Act.SIGN_IN);
        assertThat(of.due("sign-in").day()).isEqualTo("2018-11-06");
        assertThat(of.due("abandon").day()).isEqualTo("2018-11-13");
        of.at("2018-11-12T09:00").does(Act.SIGN_IN);
        assertThat(of.due("sign-in").day()).as("20 November is no business day").isEqualTo("2018-11-21");
    }

    @Test
    void whoIsHeldDoesNotSignIn() {
        SampleCase of = claimant(THEN).signsInOn(DayOfWeek.TUESDAY).does(new AdmitToStation("estación", "motivos"));
        assertThat(of.runs("sign-in")).isFalse();
        assertThat(of.runs("abandon")).isFalse();
    }

    // --- pauses

    @Test
    void aClockStandsStillWhileAPauseIsOpen() {
        SampleCase of = claimant(THEN).does(openPause("decide", "2018-10-22T00:00", Party.COURT));
        assertThat(of.end("decide")).isEmpty();
        assertThat(of.at("2020-01-01T10:00").isOver("decide")).isFalse();
        assertThat(of.context().clocks().isPaused(of.run("decide"))).isTrue();
        of.at("2018-10-24T00:00").does(new ResumeClock(new ClockName("decide")));
        assertThat(of.due("decide").day()).isEqualTo("2018-12-27");
        assertThat(of.context().clocks().isPaused(of.run("decide"))).isFalse();
    }

    @Test
    void aCauseThatIsUnsureGivesTheAuthorityNoTime() {
        SampleCase of = claimant(THEN).does(pause("decide", "2018-10-22T00:00", "2018-10-24T00:00", Party.PERSON));
        assertThat(of.due("decide").day()).isEqualTo("2018-12-24");
        assertThat(of.explain("decide").pauses()).isEmpty();
    }

    @Test
    void anOpenPauseForAnUnsureCauseHidesNoAlarm() {
        SampleCase of = claimant(THEN).does(openPause("decide", "2018-10-22T00:00", Party.PERSON));
        assertThat(of.due("decide").day()).isEqualTo("2018-12-24");
        assertThat(of.at("2018-12-25T00:00").isOver("decide")).isTrue();
    }

    @Test
    void aCauseThatIsUnsureGivesThePersonTime() {
        SampleCase of = decided(THEN, Outcome.REFUSED);
        assertThat(of.due("review").day()).isEqualTo("2018-11-09");
        of.does(pause("review", "2018-10-22T00:00", "2018-10-24T00:00", Party.COURT));
        assertThat(of.due("review").day()).isEqualTo("2018-11-13");
    }

    @Test
    void anOpenPauseIsExplainedAsIfItEndedNow() {
        SampleCase of = claimant(THEN)
                .does(openPause("decide", "2018-10-22T00:00", Party.COURT))
                .at("2018-10-24T12:00");
        Explanation explanation = of.explain("decide");
        assertThat(explanation.due().day()).isEqualTo("2018-12-27");
        assertThat(explanation.days())
                .filteredOn(day -> day.status() == Explanation.Status.PAUSED)
                .extracting(Explanation.Day::day)
                .containsExactly(LocalDate.of(2018, 10, 22), LocalDate.of(2018, 10, 23));
    }

    @Test
    void aPauseThatIsResumedBeforeItBeginsTakesNothing() {
        SampleCase of = claimant(THEN)
                .does(openPause("decide", "2018-11-22T00:00", Party.COURT))
                .does(new ResumeClock(new ClockName("decide")));
        assertThat(of.due("decide").day()).isEqualTo("2018-12-24");
        assertThat(of.run("decide").findOpenPause()).isEmpty();
    }

    @Test
    void resumingEndsWhatIsOpenAndLeavesTheRest() {
        SampleCase of = claimant(THEN)
                .does(pause("decide", "2018-10-22T00:00", "2018-10-23T00:00", Party.COURT))
                .does(openPause("decide", "2018-10-24T00:00", Party.COURT))
                .at("2018-10-25T00:00")
                .does(new ResumeClock(new ClockName("decide")));
        assertThat(of.run("decide").pauses())
                .extracting(pause -> pause.until().orElseThrow())
                .containsExactly(at("2018-10-23T00:00"), at("2018-10-25T00:00"));
    }

    @Test
    void onlyTheNamedClockIsPaused() {
        SampleCase of = claimant(THEN).does(openPause("decide", "2018-10-22T00:00", Party.COURT));
        assertThat(of.run("notice").pauses()).isEmpty();
        of.does(openPause("notice", "2018-10-22T00:00", Party.COURT)).does(new ResumeClock(new ClockName("decide")));
        assertThat(of.run("notice").findOpenPause()).isPresent();
        assertThat(of.run("decide").findOpenPause()).isEmpty();
    }

    @Test
    void aTimeThatBeginsAnewKeepsThePausesToCome() {
        SampleCase of = arrival(THEN)
                .does(pause("file", "2018-10-20T00:00", "2018-10-22T00:00", Party.NOBODY))
                .does(pause("file", "2018-10-24T00:00", "2018-10-30T00:00", Party.NOBODY))
                .does(openPause("file", "2018-11-05T00:00", Party.NOBODY))
                .at("2018-10-25T10:00")
                .does(Act.RECORD_AWARENESS);
        assertThat(of.run("file").pauses())
                .extracting(pause -> pause.from())
                .containsExactly(at("2018-10-24T00:00"), at("2018-11-05T00:00"));
        assertThat(of.end("file")).isEmpty();
    }

    // --- extensions

    @Test
    void anExtensionGoesOnFromTheSameStartWithOfficeLawAndPauses() {
        SampleCase of = claimant(THEN)
                .does(pause("decide", "2018-10-22T00:00", "2018-10-24T00:00", Party.COURT))
                .at("2018-11-05T10:00")
                .office(SampleLaws.NORTH)
                .does(extend("decide", "missing-facts"));
        assertThat(of.runs("decide")).isFalse();
        assertThat(of.run("decide-extended")).satisfies(run -> {
            assertThat(run.startedAt()).isEqualTo(at(THEN));
            assertThat(run.office()).isEqualTo(SampleLaws.SOUTH);
            assertThat(run.law()).isEqualTo(new LawId("announced"));
            assertThat(run.pauses()).hasSize(1);
        });
        assertThat(of.due("decide-extended").day()).isEqualTo("2019-03-04");
    }

    @Test
    void anExtensionKeepsTheLawOfItsClock() {
        SampleCase of = claimant(THEN).at("2018-11-05T10:00");
        Lawbook later = SampleLaws.LAWS;
        assertThat(later.getInForce("mx", LocalDate.of(2019, 1, 20)).id()).isEqualTo(new LawId("statute"));
        SampleCase under = claimant("2019-01-10T10:00").at("2019-01-20T10:00").does(extend("decide", "missing-facts"));
        assertThat(under.run("decide-extended").law()).isEqualTo(new LawId("announced"));
        assertThat(of.run("decide").law()).isEqualTo(new LawId("announced"));
    }

    @Test
    void aPausedClockIsExtendedWithItsPause() {
        SampleCase of = claimant(THEN)
                .does(openPause("decide", "2018-10-22T00:00", Party.COURT))
                .does(extend("decide", "missing-facts"));
        assertThat(of.end("decide-extended")).isEmpty();
        of.at("2018-10-24T00:00").does(new ResumeClock(new ClockName("decide-extended")));
        assertThat(of.due("decide-extended").day()).isEqualTo("2019-03-04");
    }

    @Test
    void anExtensionIntoAClockThatRunsTakesItsPlace() {
        Lawbook book = Lawbook.of(List.of(SampleLaws.statute("law", "2018-01-01", "2019-12-31")
                .clock(new ClockDraft("decide-extended")
                        .lasts(90, Unit.BUSINESS_DAYS)
                        .starts(Milestone.INTERVIEW_HELD)
                        .rule())
                .law()));
        SampleCase of = SampleCase.empty(THEN)
                .under(book)
                .does(arrived(THEN, SampleLaws.SOUTH, "1990-01-01"))
                .does(new FileClaim(Manner.ORAL, ""))
                .at("2018-10-22T10:00")
                .does(interview())
                .does(extend("decide", "missing-facts"));
        assertThat(of.state().listRunning())
                .filteredOn(run -> run.clock().value().equals("decide-extended"))
                .singleElement()
                .satisfies(run -> assertThat(run.startedAt()).isEqualTo(at(THEN)));
    }

    // --- holding, and laws to come

    @Test
    void underTheAnnouncementTheStatutesLimitRunsBesideItsOwn() {
        SampleCase of = arrival(THEN).does(new AdmitToStation("estación", "motivos"));
        assertThat(of.due("station").day()).isEqualTo("2018-11-09");
        assertThat(of.due("announced").day()).isEqualTo("2018-12-24");
        of.does(Act.RELEASE);
        assertThat(of.state().listRunning())
                .extracting(run -> run.clock().value())
                .containsExactly("file");
    }

    @Test
    void aHoldThatBeganBeforeTheLimitOf36HoursIsCutByIt() {
        SampleCase of = SampleCase.empty("2023-03-01T10:00")
                .does(arrived("2023-03-01T10:00", SampleLaws.SOUTH, "1990-01-01"))
                .does(new AdmitToStation("estación", "motivos"));
        assertThat(of.due("station").day()).isEqualTo("2023-03-23");
        assertThat(of.at("2023-03-14T23:59").isOver("station")).isFalse();
        assertThat(of.due("station").day())
                .as("not known before the law's first day")
                .isEqualTo("2023-03-23");
        assertThat(of.at("2023-03-15T00:00").isOver("station")).isTrue();
        assertThat(of.end("station")).hasValueSatisfying(end -> {
            assertThat(end.by()).isEqualTo(new ClockName("presentation"));
            assertThat(end.law()).isEqualTo(new LawId("hours"));
            assertThat(end.knownFrom()).isEqualTo("2023-03-15");
            assertThat(end.due().moment().orElseThrow().toInstant()).isEqualTo(at("2023-03-15T00:00"));
        });
        assertThat(of.run("station").law()).isEqualTo(new LawId("children"));
    }

    @Test
    void aHoldOfTheDayBeforeIsCutToItsOwn36Hours() {
        SampleCase of = SampleCase.empty("2023-03-14T10:00")
                .does(arrived("2023-03-14T10:00", SampleLaws.SOUTH, "1990-01-01"))
                .does(new AdmitToStation("estación", "motivos"))
                .at("2023-03-15T12:00");
        assertThat(of.due("station").moment().orElseThrow().toLocalDateTime()).isEqualTo("2023-03-15T22:00");
        assertThat(of.isOver("station")).isFalse();
    }

    @Test
    void aCutDoesNotMakeADateLater() {
        SampleCase of = SampleCase.empty("2023-02-20T10:00")
                .does(arrived("2023-02-20T10:00", SampleLaws.SOUTH, "1990-01-01"))
                .does(new AdmitToStation("estación", "motivos"))
                .at("2023-04-01T10:00");
        assertThat(of.due("station").day()).isEqualTo("2023-03-13");
        assertThat(of.context().clocks().listEnds(of.run("station"), Optional.empty()))
                .extracting(end -> end.due().day())
                .containsExactly(LocalDate.of(2023, 3, 13), LocalDate.of(2023, 3, 15));
    }

    @Test
    void aLimitPausedByItsOwnLawIsCutAllTheSame() {
        Lawbook book = Lawbook.of(List.of(
                SampleLaws.statute("old", "2018-01-01", "2018-12-31")
                        .clock(new ClockDraft("station")
                                .lasts(15, Unit.BUSINESS_DAYS)
                                .starts(Milestone.STATION_ADMITTED)
                                .ends(Milestone.RELEASED)
                                .pauses(Party.COURT, Confidence.CONFIRMED)
                                .then(Consequence.RELEASE_DUE)
                                .rule())
                        .law(),
                SampleLaws.statute("new", "2019-01-01", "2019-12-31")
                        .transition(new Transition(
                                Set.of(new ClockName("station")),
                                new ClockName("presentation"),
                                Sample.text("36"),
                                Sample.CITED))
                        .law()));
        SampleCase of = SampleCase.empty("2018-12-20T10:00")
                .under(book)
                .does(arrived("2018-12-20T10:00", SampleLaws.SOUTH, "1990-01-01"))
                .does(new AdmitToStation("estación", "motivos"))
                .does(openPause("station", "2018-12-20T10:00", Party.COURT));
        assertThat(of.at("2018-12-31T10:00").end("station")).isEmpty();
        assertThat(of.at("2019-01-01T10:00").isOver("station")).isTrue();
        assertThat(of.taskNames()).filteredOn("station"::equals).hasSize(2);
    }

    @Test
    void aHoldUnderTheLawOf36HoursHasNoOtherLimit() {
        SampleCase of = SampleCase.empty("2023-03-15T10:00")
                .does(arrived("2023-03-15T10:00", SampleLaws.SOUTH, "1990-01-01"))
                .does(new AdmitToStation("estación", "motivos"));
        assertThat(of.runs("station")).isFalse();
        assertThat(of.due("presentation").moment().orElseThrow().toLocalDateTime())
                .isEqualTo("2023-03-16T22:00");
    }

    @Test
    void nobodyIsLeftWithoutLimitBetweenTwoLaws() {
        SampleCase of = SampleCase.empty("2023-03-14T10:00")
                .does(arrived("2023-03-14T10:00", SampleLaws.SOUTH, "1990-01-01"))
                .does(Act.HAND_OVER)
                .at("2023-03-15T08:00")
                .does(new AdmitToStation("estación", "motivos"))
                .at("2023-03-15T09:00")
                .does(Act.ORDER_PRESENTATION);
        assertThat(of.run("presentation").law()).isEqualTo(new LawId("hours"));
        assertThat(of.run("presentation").startedAt()).isEqualTo(at("2023-03-15T08:00"));
    }

    @Test
    void aChildFoundInAStationHasALimitFromThatTime() {
        SampleCase of = SampleCase.empty("2018-12-05T10:00")
                .does(arrived("2018-12-05T10:00", SampleLaws.SOUTH, "2010-01-01"))
                .does(new RecordIncident(
                        new IncidentId(new UUID(0, 7)), Incident.Kind.CHILD_IN_STATION, at("2018-12-03T10:00"), ""));
        assertThat(of.state().held()).isTrue();
        assertThat(of.run("station").startedAt()).isEqualTo(at("2018-12-03T10:00"));
        assertThat(of.does(Act.RELEASE).runs("station")).isFalse();
        assertThat(of.state().held()).isFalse();
    }

    @Test
    void whoWasReturnedIsNotHeldAnyMore() {
        SampleCase of = claimant(THEN)
                .does(new AdmitToStation("estación", "motivos"))
                .at("2018-10-22T10:00")
                .does(new RecordIncident(
                        new IncidentId(new UUID(0, 7)),
                        Incident.Kind.RETURNED_UNDER_PROTECTION,
                        at("2018-10-25T10:00"),
                        ""));
        assertThat(of.state().held()).isFalse();
        assertThat(of.runs("station")).isFalse();
        assertThat(of.runs("decide")).as("the claim goes on").isTrue();
        assertThat(of.state().reached()).containsEntry(Milestone.RETURNED, at("2018-10-22T10:00"));
    }

    @Test
    void anIncidentOfAnotherKindMovesNoClock() {
        for (Incident.Kind kind : List.of(
                Incident.Kind.CONSULATE_TOLD,
                Incident.Kind.HELD_TOO_LONG,
                Incident.Kind.FAMILY_SEPARATED,
                Incident.Kind.OTHER)) {
            SampleCase of = claimant(THEN);
            int clocks = of.state().clocks().size();
            of.does(new RecordIncident(new IncidentId(new UUID(0, 7)), kind, at(THEN), ""));
            assertThat(of.state().clocks()).hasSize(clocks);
            assertThat(of.state().held()).isFalse();
        }
    }

    @Test
    void clocksOfAnOfficeElsewhereCountInItsZone() {
        SampleCase of = SampleCase.empty(THEN)
                .office(SampleLaws.NORTH)
                .at("2018-10-19T23:30")
                .does(arrived("2018-10-19T23:30", SampleLaws.NORTH, "1990-01-01"))
                .does(new FileClaim(Manner.ORAL, ""));
        assertThat(of.explain("decide").start().toLocalDate()).isEqualTo("2018-10-19");
        assertThat(of.due("decide").endsAt(SampleCalendar.TIJUANA)).isEqualTo(Instant.parse("2018-12-25T08:00:00Z"));
        assertThat(of.at("2018-12-24T23:59").isOver("decide")).isFalse();
        assertThat(of.at("2018-12-25T00:00").isOver("decide")).isTrue();
    }

    @Test
    void closuresEnteredLaterNeverTakeThePersonsTime() {
        SampleCase of = decided(THEN, Outcome.REFUSED);
        LocalDate before = of.due("review").day();
        of.with(SampleLaws.calendars(
                SampleLaws.LAWS,
                Map.of(SampleLaws.SOUTH, List.of(SampleCalendar.closure("2018-10-22", "2018-10-26")))));
        assertThat(of.due("review").day()).isAfter(before).isEqualTo("2018-11-16");
    }
}
