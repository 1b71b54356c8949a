package org.acogida.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.generators.SampleCase;
import org.acogida.generators.SampleLaws;
import org.acogida.generators.SampleTransfers;
import org.acogida.procedure.Command.*;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.Party;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a command may be made of. */
class CommandTest {
    private static final String LONG = "x".repeat(Command.LONGEST_TEXT);
    private static final String TOO_LONG = LONG + "x";
    private static final Event.AttachmentAdded.Details PASSPORT =
            new Event.AttachmentAdded.Details("passport.pdf", AttachmentKind.PDF, 1, "00", Optional.empty(), Set.of());
    private static final Instant NOW = Instant.parse("2018-10-19T16:00:00Z");
    private static final ClockName CLOCK = new ClockName("decide");
    private static final DataRequestId REQUEST = new DataRequestId(new UUID(0, 1));
    private static final CaseId SOMEBODY = new CaseId(new UUID(0, 9));
    private static final TransferId TRANSFER = new TransferId(new UUID(0, 8));
    private static final LegalHoldId HOLD = new LegalHoldId(new UUID(0, 7));
    private static final ParticipationId PARTICIPATION = new ParticipationId(new UUID(0, 1));

    private static void isRefused(ThrowingCallable command, String... says) {
        assertThatThrownBy(command).isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll(says);
    }

    private static AddFindings found(String words) {
        return new AddFindings(new Event.FindingsAdded.Details(Set.of(), Optional.empty(), Optional.empty(), words));
    }

    private static RecordFilingTime filingTime(Instant earliest, Instant latest, Instant received) {
        return new RecordFilingTime(new Event.FilingTimeRecorded(
                Event.FilingTimeRecorded.Source.TABLET,
                earliest,
                latest,
                received,
                Optional.of(new TabletId(new UUID(0, 1))),
                Optional.of(earliest)));
    }

    @Test
    void aFilingTimeIsWhollyBeforeItWasReceived() {
        Instant later = NOW.plusSeconds(1);
        isRefused(() -> filingTime(later, NOW, later), "the earliest must not lie after the latest");
        isRefused(() -> filingTime(NOW, later, NOW), "nor the latest after it was received");
        isRefused(() -> filingTime(Instant.EPOCH.minusSeconds(10_000_000_000L), NOW, NOW), "earliest");
        assertThat(filingTime(NOW, later, later).time().latest()).isEqualTo(later);
    }

    @Test
    void ofTwoBirthsThatCountsByWhichOneIsAChildForLonger() {
        Birth known = Birth.on(LocalDate.of(2000, 5, 4));
        Birth younger = Birth.inYears(2001, 2002);
        assertThat(known.younger(younger)).isEqualTo(younger).isEqualTo(younger.younger(known));
        Birth asYoung = new Birth(LocalDate.of(2000, 1, 1), LocalDate.of(2000, 5, 4));
        assertThat(known.younger(asYoung)).isEqualTo(known).isEqualTo(asYoung.younger(known));
    }

    private static RecordConsentRefused refused(String purpose) {
        return new RecordConsentRefused(
                new Event.ConsentRefused.Details(new OrganisationId("unhcr"), purpose, "", Consent.Asked.SPOKEN, "es"));
    }

    @Test
    void aNeedIsTellingAndARefusalSaysOfWhat() {
        isRefused(
                () -> new RecordNeedDetail(new Event.NeedDetailRecorded.Details(Person.Need.SM, " ", "")),
                "SM",
                "empty");
        isRefused(
                () -> new RecordNeedDetail(new Event.NeedDetailRecorded.Details(Person.Need.SM, TOO_LONG, "")),
                "words");
        isRefused(
                () -> new RecordNeedDetail(new Event.NeedDetailRecorded.Details(Person.Need.SM, "", TOO_LONG)),
                "referral");
        isRefused(() -> refused(" "), "purpose");
        isRefused(() -> refused(TOO_LONG), "purpose");
    }

    private static AskTransfer transfer(String reason, Set<CaseId> staying, String whyApart, String view) {
        return new AskTransfer(TRANSFER, SampleLaws.NORTH, reason, Set.of(), staying, whyApart, view);
    }

    private static List<Command> list() {
        return List.of(
                SampleCase.arrived("2018-10-19T10:00", SampleLaws.SOUTH, "1990-01-01"),
                new CorrectPerson(SampleCase.person(Optional.empty()), SampleCase.AT_THE_BRIDGE),
                found(""),
                filingTime(NOW, NOW, NOW),
                new LeaveHousehold(new HouseholdId(new UUID(0, 2)), Role.SINGLE, "reason", ""),
                new JoinHousehold(new HouseholdId(new UUID(0, 2)), Role.SIBLING, "reason"),
                new ReuniteHousehold(new HouseholdId(new UUID(0, 2)), Role.CHILD, "reason", "view"),
                new ChangeRelation(Role.HEAD, "reason"),
                new RecordProfile(new Event.ProfileRecorded.Details(
                        Optional.of("Ocotepeque"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of())),
                new RecordNeedDetail(new Event.NeedDetailRecorded.Details(Person.Need.TR, "words", "")),
                new DetermineAge(Birth.inYears(1990, 1991), ""),
                new RecordFear(FearAnswer.NO, ""),
                new FileClaim(Manner.ORAL, ""),
                new AppointGuardian("tutora", ""),
                new SummonInterview(NOW, "", ""),
                SampleCase.interview(),
                SampleCase.decision(Outcome.REFUGEE),
                new DecideReview(Outcome.UPHELD, ""),
                new DecideLoss(Outcome.LOST, ""),
                SampleCase.service(),
                new ExtendClock(CLOCK, "", ""),
                new PauseClock(CLOCK, NOW, Optional.empty(), Party.COURT, ""),
                new ResumeClock(CLOCK),
                new CloseLapsedRight(CLOCK, ""),
                new AssignSignIn(DayOfWeek.MONDAY),
                new AssignCase(new OfficerId(new UUID(0, 1))),
                new IssueCertificate(""),
                new IssueOutcomeDocument("", ""),
                new AdmitToStation("", "motivos"),
                new OrderReturn(ReturnKind.ASSISTED, "", ReceiptAnswer.NO),
                new CarryOutReturn("", ReceiptAnswer.NO),
                new RecordStay(
                        new StayId(new UUID(0, 1)),
                        StayStep.LEFT,
                        new SiteId(new UUID(0, 2)),
                        Optional.empty(),
                        Optional.empty(),
                        new Event.StayRecorded.Details("", "")),
                new StartLoss("", ""),
                new OfferOwnClaim(new CaseId(new UUID(0, 1))),
                new RecordIncident(new IncidentId(new UUID(0, 1)), Incident.Kind.OTHER, NOW, ""),
                new AnswerIncident(new IncidentId(new UUID(0, 1)), ""),
                new RecordCounsel(CounselAccess.CAME, NOW, 1_440, "", ""),
                new RecordObservation(Observer.UNHCR, ""),
                new AddAttachment(new AttachmentId(new UUID(0, 1)), PASSPORT),
                guardian(NOW, consent("x", "x", "es")),
                new EndParticipation(PARTICIPATION, ""),
                refused("interview"),
                told(NOW, "x", "x"),
                new RevokeHomeConsent(""),
                new AskData(REQUEST, DataRequest.Kind.ACCESS, ""),
                new AnswerData(REQUEST, DataRequest.Answer.GRANTED, ""),
                new CarryOutData(REQUEST, ""),
                new PlaceLegalHold(HOLD, LegalHold.Kind.ORDER, ""),
                new LiftLegalHold(HOLD, ""),
                SampleTransfers.ask(TRANSFER, SampleLaws.NORTH),
                new ConfirmTransfer(TRANSFER),
                new DeclineTransfer(TRANSFER, "reason"),
                new TakeBackTransfer(TRANSFER, "reason"));
    }

    @Test
    void everyKindOfCommandIsAmongTheSamples() {
        assertThat(list()).extracting(Object::getClass).doesNotHaveDuplicates();
        assertThat(Stream.concat(list().stream().map(Object::getClass), Stream.of(TakeStep.class)))
                .containsExactlyInAnyOrder(Command.class.getPermittedSubclasses());
    }

    @Test
    void everyCommandNamesItsAct() {
        assertThat(list())
                .allSatisfy(command -> assertThat(command.act().name())
                        .isEqualTo(command.getClass()
                                .getSimpleName()
                                .replaceAll("(?<=.)([A-Z])", "_$1")
                                .toUpperCase(Locale.ROOT)));
        assertThat(new TakeStep(Act.SIGN_IN, "").act()).isEqualTo(Act.SIGN_IN);
    }

    @Test
    void everyActHasItsCommand() {
        Set<Act> own = list().stream().map(Command::act).collect(Collectors.toSet());
        for (Act act : Act.values()) {
            assertThat(own.contains(act))
                    .as(act.name())
                    .isNotEqualTo(Steps.all().contains(act));
        }
    }

    @Test
    void aTextIsNotLongerThanItMayBe() {
        isRefused(() -> new DetermineAge(Birth.inYears(1990, 1991), TOO_LONG), "method", "100001", "100000");
        isRefused(() -> new RecordFear(FearAnswer.NO, TOO_LONG), "words");
        isRefused(() -> found(TOO_LONG), "words");
        isRefused(() -> new FileClaim(Manner.ORAL, TOO_LONG), "statement");
        isRefused(() -> new TakeStep(Act.SIGN_IN, TOO_LONG), "note");
        isRefused(() -> new AppointGuardian(TOO_LONG, ""), "name");
        isRefused(() -> new SummonInterview(NOW, "", TOO_LONG), "note");
        isRefused(
                () -> new HoldInterview(new Event.InterviewHeld.Details("", "", "", Person.Sex.X, "", "", TOO_LONG)),
                "minutes");
        isRefused(() -> new DecideClaim(Outcome.REFUSED, "", TOO_LONG, ""), "reasons");
        isRefused(() -> new DecideClaim(Outcome.REFUSED, "", "", TOO_LONG), "complementary assessment");
        isRefused(() -> new DecideReview(Outcome.UPHELD, TOO_LONG), "reasons");
        isRefused(() -> new DecideLoss(Outcome.LOST, TOO_LONG), "reasons");
        isRefused(() -> new ServeDecision("es", "", TOO_LONG), "proof");
        isRefused(() -> new ExtendClock(CLOCK, "", TOO_LONG), "text");
        isRefused(() -> new PauseClock(CLOCK, NOW, Optional.empty(), Party.COURT, TOO_LONG), "cited act");
        isRefused(() -> new CloseLapsedRight(CLOCK, TOO_LONG), "reasons");
        isRefused(() -> new AdmitToStation(TOO_LONG, ""), "site");
        isRefused(() -> new AdmitToStation("", TOO_LONG), "reasons");
        isRefused(() -> new OrderReturn(ReturnKind.ASSISTED, TOO_LONG, ReceiptAnswer.NO), "reasons");
        isRefused(() -> new StartLoss("", TOO_LONG), "reasons");
        isRefused(() -> new RecordIncident(new IncidentId(new UUID(0, 1)), Incident.Kind.OTHER, NOW, TOO_LONG), "text");
        isRefused(() -> new AnswerIncident(new IncidentId(new UUID(0, 1)), TOO_LONG), "answer");
        isRefused(() -> new RecordObservation(Observer.UNHCR, TOO_LONG), "text");
        isRefused(() -> new RecordCounsel(CounselAccess.CAME, NOW, 0, TOO_LONG, ""), "language");
        isRefused(() -> new RecordCounsel(CounselAccess.CAME, NOW, 0, "", TOO_LONG), "words");
        isRefused(() -> new RecordCounsel(CounselAccess.CAME, NOW, -1, "", ""), "minutes");
        isRefused(() -> new RecordCounsel(CounselAccess.CAME, NOW, 1_441, "", ""), "minutes");
        isRefused(() -> new RecordCounsel(CounselAccess.CAME, Command.LATEST.plusSeconds(1), 0, "", ""), "happened at");
        isRefused(
                () -> new AddAttachment(
                        new AttachmentId(new UUID(0, 1)),
                        new Event.AttachmentAdded.Details(
                                TOO_LONG, AttachmentKind.PDF, 1, "", Optional.empty(), Set.of())),
                "name");
        isRefused(() -> new EndParticipation(PARTICIPATION, TOO_LONG), "note");
        isRefused(() -> new AskData(REQUEST, DataRequest.Kind.ACCESS, TOO_LONG), "words");
        isRefused(() -> new AnswerData(REQUEST, DataRequest.Answer.GRANTED, TOO_LONG), "reasons");
        isRefused(() -> new CarryOutData(REQUEST, TOO_LONG), "note");
        isRefused(() -> new PlaceLegalHold(HOLD, LegalHold.Kind.ORDER, TOO_LONG), "basis");
        isRefused(() -> new LiftLegalHold(HOLD, TOO_LONG), "reasons");
        isRefused(() -> new DeclineTransfer(TRANSFER, TOO_LONG), "reason");
        isRefused(() -> new TakeBackTransfer(TRANSFER, " "), "reason: empty");
        isRefused(() -> transfer(" ", Set.of(), "", ""), "reason: empty");
        isRefused(() -> transfer("x", Set.of(), TOO_LONG, ""), "why apart");
        isRefused(() -> transfer("x", Set.of(), "", TOO_LONG), "family view");
        isRefused(() -> transfer("x", Set.of(SOMEBODY), "x", " "), "staying: 1", "what the family wants");
        isRefused(() -> transfer("x", Set.of(SOMEBODY), " ", "x"), "staying: 1", "write why");
        isRefused(() -> new RevokeHomeConsent(TOO_LONG), "note");
        isRefused(() -> told(NOW, "x", TOO_LONG), "told");
        isRefused(() -> told(NOW, "x", " "), "told: empty");
        isRefused(() -> told(NOW, TOO_LONG, "x"), "words");
        isRefused(() -> guardian(NOW, consent(TOO_LONG, "x", "es")), "words");
        isRefused(() -> guardian(NOW, consent("x", TOO_LONG, "es")), "purpose");
        isRefused(() -> guardian(NOW, consent("x", "x", TOO_LONG)), "language");
        assertThat(new FileClaim(Manner.ORAL, LONG).statement()).hasSize(Command.LONGEST_TEXT);
    }

    private static Consent consent(String words, String purpose, String language) {
        return new Consent(words, Consent.Given.ORAL, purpose, Consent.Asked.SPOKEN, language);
    }

    private static AdmitParticipant guardian(Instant at, Consent consent) {
        return new AdmitParticipant(
                PARTICIPATION,
                Participation.Kind.GUARDIAN,
                Optional.of(new OfficerId(new UUID(0, 1))),
                Optional.empty(),
                at,
                Optional.of(at),
                Optional.of(consent));
    }

    private static RecordToldHome told(Instant consentedAt, String words, String told) {
        return new RecordToldHome(new OfficerId(new UUID(0, 1)), consentedAt, consent(words, "x", "es"), told);
    }

    @Test
    void aTimeLiesWithinTheYearsThatCanBeCounted() {
        Instant early = Command.EARLIEST.minusSeconds(1);
        Instant late = Command.LATEST.plusSeconds(1);
        isRefused(() -> new SummonInterview(early, "", ""), "interview at 1899-12-31T23:59:59Z", "correct the year");
        isRefused(() -> new SummonInterview(late, "", ""), "interview at");
        isRefused(() -> told(late, "x", "x"), "consented at");
        isRefused(() -> guardian(early, consent("x", "x", "es")), "from");
        isRefused(() -> guardian(late, consent("x", "x", "es")), "from");
        isRefused(() -> new PauseClock(CLOCK, early, Optional.empty(), Party.COURT, ""), "from");
        isRefused(() -> new PauseClock(CLOCK, NOW, Optional.of(late), Party.COURT, ""), "until");
        isRefused(
                () -> new RecordIncident(new IncidentId(new UUID(0, 1)), Incident.Kind.OTHER, late, ""), "happened at");
        isRefused(
                () -> new RegisterArrival(
                        new HouseholdId(new UUID(0, 1)),
                        early,
                        SampleCase.person(Optional.empty()),
                        SampleCase.AT_THE_BRIDGE,
                        Role.SINGLE),
                "entered at");
        assertThat(new SummonInterview(Command.EARLIEST, "", "").interviewAt()).isEqualTo(Command.EARLIEST);
        assertThat(new SummonInterview(Command.LATEST, "", "").interviewAt()).isEqualTo(Command.LATEST);
    }

    @Test
    void aPauseEndsAfterItBegins() {
        isRefused(() -> new PauseClock(CLOCK, NOW, Optional.of(NOW), Party.COURT, ""), "must lie after from");
        assertThat(new PauseClock(CLOCK, NOW, Optional.of(NOW.plusSeconds(1)), Party.COURT, "").until())
                .isPresent();
    }

    @Test
    void aGuardianHasAName() {
        isRefused(() -> new AppointGuardian(" ", "tía"), "guardian: the name is empty");
    }

    @Test
    void aServiceHasItsProof() {
        isRefused(() -> new ServeDecision("es", "", " "), "proof: empty");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void eachKindOfDecisionHasItsOutcomes(Outcome outcome) {
        boolean ofClaims = Set.of(Outcome.REFUGEE, Outcome.COMPLEMENTARY, Outcome.REFUSED, Outcome.EXCLUDED)
                .contains(outcome);
        boolean ofReviews = Set.of(Outcome.REFUGEE, Outcome.COMPLEMENTARY, Outcome.UPHELD, Outcome.QUASHED)
                .contains(outcome);
        boolean ofLosses = Set.of(Outcome.LOST, Outcome.KEPT).contains(outcome);
        check(ofClaims, () -> new DecideClaim(outcome, "", "", ""));
        check(ofReviews, () -> new DecideReview(outcome, ""));
        check(ofLosses, () -> new DecideLoss(outcome, ""));
        assertThat(outcome.isProtection()).isEqualTo(outcome == Outcome.REFUGEE || outcome == Outcome.COMPLEMENTARY);
        assertThat(outcome.isAdverse())
                .isEqualTo(Set.of(Outcome.REFUSED, Outcome.EXCLUDED, Outcome.UPHELD, Outcome.LOST)
                        .contains(outcome));
        assertThat(outcome.opensReview())
                .isEqualTo(Set.of(Outcome.REFUSED, Outcome.EXCLUDED, Outcome.LOST, Outcome.COMPLEMENTARY)
                        .contains(outcome));
    }

    private static void check(boolean fits, ThrowingCallable decision) {
        if (fits) {
            assertThatCode(decision).doesNotThrowAnyException();
        } else {
            isRefused(decision, "is none of this kind of decision");
        }
    }

    // --- people

    private static Person named(String given, String surnames, String nationality, String contact) {
        return new Person(
                given,
                surnames,
                Person.Sex.X,
                Optional.empty(),
                nationality,
                Set.of("es"),
                List.of(),
                Set.of(),
                Optional.empty(),
                contact);
    }

    @Test
    void aPersonHasAName() {
        isRefused(() -> named(" ", "", "HND", ""), "name: both fields are empty");
        assertThat(named("Sukarno", "", "HND", "").fullName()).isEqualTo("Sukarno");
        assertThat(named("", "Zelaya", "HND", "").fullName()).isEqualTo("Zelaya");
        assertThat(named("Ana", "Zelaya", "HND", "").fullName()).isEqualTo("Ana Zelaya");
    }

    @Test
    void namesAndContactAreNotLongerThanTheyMayBe() {
        isRefused(() -> named("x".repeat(201), "", "HND", ""), "given names: 201");
        isRefused(() -> named("", "x".repeat(201), "HND", ""), "surnames: 201");
        isRefused(() -> named("x", "", "HND", "x".repeat(501)), "contact: 501");
        assertThat(named("x".repeat(200), "x".repeat(200), "HND", "x".repeat(500))
                        .contact())
                .hasSize(500);
    }

    @Test
    void aNationalityIsACodeOfThreeLetters() {
        isRefused(() -> named("x", "", "hnd", ""), "nationality 'hnd'", "XXA for stateless");
        isRefused(() -> named("x", "", "HN", ""), "nationality 'HN'");
    }

    @Test
    void aPersonUnderstandsTheLanguagesNamed() {
        assertThat(named("x", "", "HND", "").understands("es")).isTrue();
        assertThat(named("x", "", "HND", "").understands("fr")).isFalse();
    }

    @Test
    void aCrossingIsNotLongerThanItMayBe() {
        isRefused(
                () -> new Circumstances(
                        Circumstances.Wish.STAY, Circumstances.Entry.AT_CROSSING, false, false, false, "x".repeat(201)),
                "crossing: 201");
        assertThat(new Circumstances(
                                Circumstances.Wish.STAY,
                                Circumstances.Entry.AT_CROSSING,
                                false,
                                false,
                                false,
                                "x".repeat(200))
                        .crossing())
                .hasSize(200);
    }

    @Test
    void aBirthLiesBetweenTwoDays() {
        LocalDate day = LocalDate.of(2000, 5, 1);
        isRefused(() -> new Birth(day, day.minusDays(1)), "birth: latest 2000-04-30 lies before earliest 2000-05-01");
        assertThat(Birth.on(day).isExact()).isTrue();
        assertThat(new Birth(day, day.plusDays(1)).isExact()).isFalse();
        assertThat(Birth.inYears(2000, 2001))
                .isEqualTo(new Birth(LocalDate.of(2000, 1, 1), LocalDate.of(2001, 12, 31)));
        isRefused(() -> Birth.inYears(1849, 1900), "outside the years 1850..2150");
        isRefused(() -> Birth.inYears(1900, 2151), "outside the years");
        assertThat(Birth.inYears(1850, 2150).isExact()).isFalse();
    }

    @Test
    void majorityComesWithThe18thBirthday() {
        Birth birth = new Birth(LocalDate.of(2000, 5, 1), LocalDate.of(2000, 5, 3));
        assertThat(birth.isSurelyChild(LocalDate.of(2018, 4, 30))).isTrue();
        assertThat(birth.isSurelyChild(LocalDate.of(2018, 5, 1))).isFalse();
        assertThat(birth.isSurelyAdult(LocalDate.of(2018, 5, 2))).isFalse();
        assertThat(birth.isSurelyAdult(LocalDate.of(2018, 5, 3))).isTrue();
    }

    @Test
    void whoWasBornOnThe29thOfFebruaryIsNeitherOnThe28th() {
        Birth birth = Birth.on(LocalDate.of(2004, 2, 29));
        LocalDate day = LocalDate.of(2022, 2, 28);
        assertThat(birth.isSurelyChild(day.minusDays(1))).isTrue();
        assertThat(birth.isSurelyChild(day)).isFalse();
        assertThat(birth.isSurelyAdult(day)).isFalse();
        assertThat(birth.isSurelyAdult(day.plusDays(1))).isTrue();
    }

    @Test
    void aDependantsClaimMayRestOnTheHeads() {
        assertThat(Role.HEAD.isDependant()).isFalse();
        assertThat(Role.SINGLE.isDependant()).isFalse();
        assertThat(List.of(Role.PARTNER, Role.CHILD, Role.RELATIVE)).allMatch(Role::isDependant);
    }

    @Test
    void idsAreWrittenAsTheyAre() {
        UUID id = new UUID(1, 2);
        assertThat(new CaseId(id)).hasToString(id.toString());
        assertThat(new HouseholdId(id)).hasToString(id.toString());
        assertThat(new IncidentId(id)).hasToString(id.toString());
        assertThat(new OfficerId(id)).hasToString(id.toString());
        assertThat(new TabletId(id)).hasToString(id.toString());
    }
}
