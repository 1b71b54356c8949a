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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.generators.ClockDraft;
import org.acogida.generators.Sample;
import org.acogida.generators.SampleCalendar;
import org.acogida.generators.SampleCase;
import org.acogida.generators.SampleLaws;
import org.acogida.procedure.Command.*;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.Condition;
import org.acogida.rulebook.DocumentRule;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.Party;
import org.acogida.rulebook.Safeguard;
import org.junit.jupiter.api.Test;

/** What a case asks for, and from when to when. */
class TasksTest {
    private static final String THEN = "2018-10-19T10:00";

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SampleCalendar.MEXICO_CITY).toInstant();
    }

    private static List<Task> named(SampleCase of, String name) {
        return of.tasks().stream().filter(task -> task.name().equals(name)).toList();
    }

    // --- clocks

    @Test
    void aRunningClockIsATaskUntilItsEnd() {
        assertThat(named(claimant(THEN), "decide")).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(Task.Kind.CLOCK);
            assertThat(task.law()).isEqualTo(new LawId("announced"));
            assertThat(task.due().orElseThrow().day()).isEqualTo("2018-12-24");
            assertThat(task.dueAt()).hasValue(at("2018-12-25T00:00"));
            assertThat(task.appearsAt()).isEqualTo(at(THEN));
            assertThat(task.disappearsAt()).isEmpty();
        });
        assertThat(named(claimant(THEN), "file")).isEmpty();
    }

    @Test
    void aPausedClockIsATaskWithoutDate() {
        SampleCase of = claimant(THEN)
                .does(new PauseClock(new ClockName("decide"), at(THEN), Optional.empty(), Party.COURT, "auto"));
        assertThat(named(of, "decide")).singleElement().satisfies(task -> {
            assertThat(task.due()).isEmpty();
            assertThat(task.dueAt()).isEmpty();
            assertThat(task.law()).isEqualTo(new LawId("announced"));
            assertThat(task.appearsAt()).isEqualTo(at(THEN));
        });
    }

    @Test
    void aCutOfALawToComeAppearsOnItsFirstDay() {
        SampleCase of = SampleCase.empty("2023-03-01T10:00")
                .does(arrived("2023-03-01T10:00", SampleLaws.SOUTH, "1990-01-01"))
                .does(new AdmitToStation("estación", "motivos"));
        assertThat(named(of, "station"))
                .extracting(task -> task.law().value() + " " + task.appearsAt() + " "
                        + task.dueAt().orElseThrow())
                .containsExactly(
                        "children " + at("2023-03-01T10:00") + " " + at("2023-03-24T00:00"),
                        "hours " + at("2023-03-15T00:00") + " " + at("2023-03-15T00:00"));
    }

    // --- duties

    private static SampleCase childInStation(String when) {
        return SampleCase.empty(when)
                .does(arrived(when, SampleLaws.SOUTH, "2010-01-01"))
                .does(new RecordIncident(new IncidentId(new UUID(0, 7)), Incident.Kind.CHILD_IN_STATION, at(when), ""));
    }

    @Test
    void aChildHeldWhenTheChildRulesBeginMustBeReleasedFromThatDay() {
        assertThat(named(childInStation("2020-11-01T10:00"), "release-child"))
                .extracting(task -> task.law() + " " + task.appearsAt() + " " + task.disappearsAt())
                .containsExactly(
                        "children " + at("2020-11-11T00:00") + " " + Optional.of(at("2023-03-15T00:00")),
                        "hours " + at("2023-03-15T00:00") + " " + Optional.empty());
    }

    @Test
    void aDutyOfTheLawInForceAppearsAtOnceAndIsDueAtOnce() {
        assertThat(named(childInStation("2020-11-12T10:00"), "release-child"))
                .first()
                .satisfies(task -> {
                    assertThat(task.kind()).isEqualTo(Task.Kind.DUTY);
                    assertThat(task.appearsAt()).isEqualTo(at("2020-11-12T10:00"));
                    assertThat(task.dueAt()).hasValue(at("2020-11-12T10:00"));
                    assertThat(task.due()).isEmpty();
                });
    }

    @Test
    void whoHasTurned18WhenALawBeginsIsNoChildUnderIt() {
        SampleCase of = SampleCase.empty("2020-11-12T10:00")
                .does(arrived("2020-11-12T10:00", SampleLaws.SOUTH, "2004-01-01"))
                .does(new RecordIncident(
                        new IncidentId(new UUID(0, 7)), Incident.Kind.CHILD_IN_STATION, at("2020-11-12T10:00"), ""));
        assertThat(named(of, "release-child")).extracting(Task::law).containsExactly(new LawId("children"));
    }

    @Test
    void onlyWhoIsHeldIsOwedADutyOfRelease() {
        assertThat(named(childInStation("2020-11-12T10:00").does(Act.RELEASE), "release-child"))
                .isEmpty();
        SampleCase adult = SampleCase.empty("2020-11-12T10:00")
                .does(arrived("2020-11-12T10:00", SampleLaws.SOUTH, "1990-01-01"))
                .does(new AdmitToStation("estación", "motivos"));
        assertThat(named(adult, "release-child")).isEmpty();
    }

    @Test
    void whoIsHeldOverTheLimitIsOwedRelease() {
        SampleCase of = arrival(THEN).does(new AdmitToStation("estación", "motivos"));
        assertThat(named(of, "release-over-limit")).isEmpty();
        assertThat(named(of.at("2018-11-09T23:59"), "release-over-limit")).isEmpty();
        assertThat(named(of.at("2018-11-10T00:00"), "release-over-limit")).isNotEmpty();
    }

    @Test
    void aDutyThatNothingAsksForIsNotListed() {
        Lawbook book = Lawbook.of(List.of(SampleLaws.statute("law", "2018-01-01", "2069-12-31")
                .duty(SampleLaws.duty("when-free", Condition.anyOf(Set.of(Fact.NOT_HELD))))
                .law()));
        SampleCase of = SampleCase.empty(THEN)
                .under(book)
                .does(arrived(THEN, SampleLaws.SOUTH, "1990-01-01"))
                .does(new AdmitToStation("estación", "motivos"));
        assertThat(named(of, "when-free")).isEmpty();
    }

    @Test
    void whereTheLawKnowsNoLimitWhoIsHeldIsToBeReleasedAtOnce() {
        Safeguard nobody = SampleLaws.safeguard(
                Act.ADMIT_TO_STATION,
                Condition.anyOf(Set.of(
                        Fact.NOT_HELD, Fact.HELD, Fact.CHILD, Fact.AGE_UNDETERMINED, Fact.ALTERNATIVE_NOT_WEIGHED)));
        Lawbook book = Lawbook.of(List.of(SampleLaws.statute("law", "2018-01-01", "2069-12-31")
                .without("station", "station-extended")
                .safeguard(nobody)
                .law()));
        SampleCase of = SampleCase.empty(THEN).under(book).does(arrived(THEN, SampleLaws.SOUTH, "2010-01-01"));
        assertThat(of.taskNames()).doesNotContain("RELEASE");
        of.does(new RecordIncident(
                new IncidentId(new UUID(0, 7)), Incident.Kind.CHILD_IN_STATION, at("2018-10-18T10:00"), ""));
        assertThat(named(of, "RELEASE")).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(Task.Kind.STEP);
            assertThat(task.dueAt()).hasValue(at("2018-10-18T10:00"));
        });
        assertThat(of.does(Act.RELEASE).taskNames()).doesNotContain("RELEASE");
        assertThat(childInStation(THEN).taskNames()).doesNotContain("RELEASE");
    }

    // --- documents

    @Test
    void aCertificateIsOwedFromTheClaimUntilItIsGiven() {
        assertThat(named(arrival(THEN), "certificate")).isEmpty();
        SampleCase of = claimant(THEN);
        assertThat(named(of, "certificate")).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(Task.Kind.DOCUMENT);
            assertThat(task.dueAt()).hasValue(at(THEN));
            assertThat(task.appearsAt()).isEqualTo(at(THEN));
            assertThat(task.disappearsAt()).isEmpty();
        });
        assertThat(named(of.does(new IssueCertificate("t")), "certificate")).isEmpty();
    }

    @Test
    void aNewClaimIsOwedANewCertificate() {
        SampleCase of = claimant(THEN)
                .does(new IssueCertificate("t"))
                .does(interview())
                .does(decision(Outcome.REFUSED))
                .does(service());
        assertThat(named(of, "certificate")).isEmpty();
        assertThat(named(of.does(new FileClaim(Manner.ORAL, "")), "certificate"))
                .hasSize(1);
        of.does(new IssueCertificate("t2")).does(new FileClaim(Manner.ORAL, ""));
        assertThat(named(of, "certificate")).as("a further claim needs none").isEmpty();
    }

    @Test
    void theDocumentOfAProtectionIsOwedFromService() {
        SampleCase of = claimant(THEN).does(interview()).does(decision(Outcome.REFUGEE));
        assertThat(named(of, "residence")).isEmpty();
        of.does(service());
        assertThat(named(of, "residence")).hasSize(1);
        assertThat(named(of, "certificate")).as("the claim stands no more").isEmpty();
        assertThat(named(of.does(new IssueOutcomeDocument("residence", "t")), "residence"))
                .isEmpty();
    }

    @Test
    void aDocumentOfAProtectionThatWasLostIsNotOwed() {
        SampleCase of = decided(THEN, Outcome.REFUGEE)
                .does(new StartLoss("cessation", "motivos"))
                .does(new DecideLoss(Outcome.LOST, "motivos"))
                .does(service())
                .does(Act.ASK_REVIEW)
                .does(new DecideReview(Outcome.UPHELD, "motivos"))
                .does(service());
        assertThat(of.state().protection()).isEmpty();
        assertThat(named(of, "residence")).isEmpty();
    }

    @Test
    void aDocumentAtRequestIsNoTask() {
        Lawbook book = Lawbook.of(List.of(SampleLaws.statute("law", "2018-01-01", "2069-12-31")
                .document(new DocumentRule(
                        "card", Milestone.CARD_ASKED, false, Optional.empty(), Sample.text("card"), Sample.CITED))
                .law()));
        SampleCase of = SampleCase.empty(THEN)
                .under(book)
                .does(arrived(THEN, SampleLaws.SOUTH, "1990-01-01"))
                .does(Act.ASK_CARD);
        assertThat(named(of, "card")).extracting(Task::kind).containsExactly(Task.Kind.CLOCK);
    }

    // --- steps and incidents

    @Test
    void aLateClaimIsToBeAskedToBeJustified() {
        SampleCase late = arrival(THEN).at("2019-01-20T10:00").does(new FileClaim(Manner.ORAL, ""));
        assertThat(named(late, "ASK_JUSTIFICATION")).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(Task.Kind.STEP);
            assertThat(task.dueAt()).hasValue(at("2019-01-20T10:00"));
        });
        assertThat(named(late.does(Act.ASK_JUSTIFICATION), "ASK_JUSTIFICATION")).isEmpty();
        assertThat(named(claimant(THEN), "ASK_JUSTIFICATION")).isEmpty();
        late.does(interview()).does(decision(Outcome.REFUSED)).does(service());
        assertThat(named(late, "ASK_JUSTIFICATION")).isEmpty();
    }

    @Test
    void aClaimantAtLibertyIsAssignedADayToSignIn() {
        assertThat(named(claimant(THEN), "ASSIGN_SIGN_IN")).hasSize(1);
        assertThat(named(claimant(THEN).signsInOn(DayOfWeek.MONDAY), "ASSIGN_SIGN_IN"))
                .isEmpty();
        assertThat(named(claimant(THEN).does(new AdmitToStation("estación", "motivos")), "ASSIGN_SIGN_IN"))
                .isEmpty();
        assertThat(named(arrival(THEN), "ASSIGN_SIGN_IN")).isEmpty();
    }

    @Test
    void whereTheLawKnowsNoSignInNobodyIsAssignedOne() {
        Lawbook book = Lawbook.of(List.of(SampleLaws.statute("law", "2018-01-01", "2069-12-31")
                .without("sign-in", "abandon")
                .law()));
        SampleCase of = SampleCase.empty(THEN)
                .under(book)
                .does(arrived(THEN, SampleLaws.SOUTH, "1990-01-01"))
                .does(new FileClaim(Manner.ORAL, ""));
        assertThat(named(of, "ASSIGN_SIGN_IN")).isEmpty();
    }

    private static Lawbook withoutClocks() {
        return Lawbook.of(List.of(SampleLaws.statute("law", "2018-01-01", "2069-12-31")
                .without("decide", "decide-extended", "notice", "notify", "loss")
                .law()));
    }

    @Test
    void whereNoClockDrivesAClaimAStepDoes() {
        SampleCase of =
                SampleCase.empty(THEN).under(withoutClocks()).does(arrived(THEN, SampleLaws.SOUTH, "1990-01-01"));
        assertThat(named(of, "DECIDE_CLAIM")).isEmpty();
        of.does(new FileClaim(Manner.ORAL, ""));
        assertThat(named(of, "DECIDE_CLAIM"))
                .singleElement()
                .satisfies(task -> assertThat(task.dueAt()).hasValue(at(THEN)));
        of.does(interview()).at("2018-10-22T10:00").does(decision(Outcome.REFUSED));
        assertThat(named(of, "DECIDE_CLAIM")).isEmpty();
        assertThat(named(of, "SERVE_DECISION"))
                .singleElement()
                .satisfies(task -> assertThat(task.dueAt()).hasValue(at("2018-10-22T10:00")));
        of.does(service());
        assertThat(named(of, "SERVE_DECISION")).isEmpty();
        assertThat(named(of, "DECIDE_REVIEW")).isEmpty();
        of.at("2018-10-23T10:00").does(Act.ASK_REVIEW);
        assertThat(named(of, "DECIDE_REVIEW"))
                .singleElement()
                .satisfies(task -> assertThat(task.dueAt()).hasValue(at("2018-10-23T10:00")));
        of.does(new DecideReview(Outcome.UPHELD, "motivos"));
        assertThat(named(of, "DECIDE_REVIEW")).isEmpty();
        assertThat(named(of, "SERVE_DECISION")).hasSize(1);
    }

    @Test
    void whereAClockDrivesItNoStepRepeatsIt() {
        SampleCase of = claimant(THEN);
        assertThat(of.taskNames()).doesNotContain("DECIDE_CLAIM");
        of.does(interview()).does(decision(Outcome.REFUSED));
        assertThat(of.taskNames()).doesNotContain("SERVE_DECISION");
    }

    @Test
    void whereAClockAwaitsTheReviewNoStepRepeatsIt() {
        Lawbook book = Lawbook.of(List.of(SampleLaws.statute("law", "2018-01-01", "2069-12-31")
                .clock(new ClockDraft("review-decision")
                        .starts(Milestone.REVIEW_ASKED)
                        .ends(Milestone.REVIEW_DECIDED)
                        .rule())
                .law()));
        SampleCase of = SampleCase.empty(THEN)
                .under(book)
                .does(arrived(THEN, SampleLaws.SOUTH, "1990-01-01"))
                .does(new FileClaim(Manner.ORAL, ""))
                .does(interview())
                .does(decision(Outcome.REFUSED))
                .does(service())
                .does(Act.ASK_REVIEW);
        assertThat(of.taskNames()).contains("review-decision").doesNotContain("DECIDE_REVIEW");
    }

    @Test
    void aClockOfThePersonDrivesNoClaim() {
        Lawbook book = Lawbook.of(List.of(SampleLaws.statute("law", "2018-01-01", "2069-12-31")
                .without("decide", "decide-extended")
                .law()));
        SampleCase of = SampleCase.empty(THEN)
                .under(book)
                .does(arrived(THEN, SampleLaws.SOUTH, "1990-01-01"))
                .does(new FileClaim(Manner.ORAL, ""))
                .signsInOn(DayOfWeek.MONDAY);
        assertThat(of.taskNames()).contains("DECIDE_CLAIM", "abandon");
    }

    @Test
    void anOpenIncidentAlarmsUntilItIsAnswered() {
        IncidentId id = new IncidentId(new UUID(0, 7));
        SampleCase of = arrival(THEN)
                .at("2018-10-22T10:00")
                .does(new RecordIncident(id, Incident.Kind.CONSULATE_TOLD, at(THEN), ""));
        assertThat(named(of, "CONSULATE_TOLD")).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(Task.Kind.INCIDENT);
            assertThat(task.dueAt()).hasValue(at(THEN));
        });
        assertThat(named(of.does(new AnswerIncident(id, "respuesta")), "CONSULATE_TOLD"))
                .isEmpty();
    }

    @Test
    void tasksToComeKnowTheDayOfTheOffice() {
        SampleCase of = SampleCase.empty("2020-11-10T23:30")
                .office(SampleLaws.NORTH)
                .at("2020-11-10T23:30")
                .does(arrived("2020-11-10T23:30", SampleLaws.NORTH, "2010-01-01"))
                .does(new RecordIncident(
                        new IncidentId(new UUID(0, 7)), Incident.Kind.CHILD_IN_STATION, at("2020-11-10T20:30"), ""));
        assertThat(named(of, "release-child").getFirst().appearsAt())
                .isEqualTo(LocalDate.of(2020, 11, 11)
                        .atStartOfDay(SampleCalendar.TIJUANA)
                        .toInstant());
    }
}
