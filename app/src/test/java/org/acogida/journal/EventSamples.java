package org.acogida.journal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.procedure.ActiveContent;
import org.acogida.procedure.AttachmentId;
import org.acogida.procedure.AttachmentKind;
import org.acogida.procedure.AttachmentPurpose;
import org.acogida.procedure.BedId;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.ClockChange;
import org.acogida.procedure.Consent;
import org.acogida.procedure.CounselAccess;
import org.acogida.procedure.DataRequest;
import org.acogida.procedure.DataRequestId;
import org.acogida.procedure.Decision;
import org.acogida.procedure.Event;
import org.acogida.procedure.Event.*;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Incident;
import org.acogida.procedure.IncidentId;
import org.acogida.procedure.LegalHold;
import org.acogida.procedure.LegalHoldId;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Observer;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.OrganisationId;
import org.acogida.procedure.Outcome;
import org.acogida.procedure.Participation;
import org.acogida.procedure.ParticipationId;
import org.acogida.procedure.Person;
import org.acogida.procedure.ReceiptAnswer;
import org.acogida.procedure.RegistrationItem;
import org.acogida.procedure.ReturnKind;
import org.acogida.procedure.Role;
import org.acogida.procedure.SiteId;
import org.acogida.procedure.StayId;
import org.acogida.procedure.StayStep;
import org.acogida.procedure.TabletId;
import org.acogida.procedure.TransferId;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Party;
import org.acogida.rulebook.PathwayRule;

/** One event of every kind, with words that must not be found in clear. */
public final class EventSamples {
    static final Instant AT = Instant.parse("2018-10-19T15:04:05.123456Z");
    static final HouseholdId HOUSEHOLD = new HouseholdId(UUID.fromString("00000000-0000-7000-8000-00000000a001"));
    static final HouseholdId OTHER_HOUSEHOLD = new HouseholdId(UUID.fromString("00000000-0000-7000-8000-00000000a002"));
    static final CaseId PRINCIPAL = new CaseId(UUID.fromString("00000000-0000-7000-8000-00000000c001"));
    static final IncidentId INCIDENT = new IncidentId(UUID.fromString("00000000-0000-7000-8000-00000000b001"));
    static final OfficerId OFFICER = new OfficerId(UUID.fromString("00000000-0000-7000-8000-00000000d001"));
    static final AttachmentId ATTACHMENT = new AttachmentId(UUID.fromString("00000000-0000-7000-8000-00000000e001"));
    static final ParticipationId PARTICIPATION =
            new ParticipationId(UUID.fromString("00000000-0000-7000-8000-00000000f001"));
    static final TransferId TRANSFER = new TransferId(UUID.fromString("00000000-0000-7000-8000-00000000f004"));
    static final LegalHoldId HOLD = new LegalHoldId(UUID.fromString("00000000-0000-7000-8000-00000000f003"));
    static final DataRequestId REQUEST = new DataRequestId(UUID.fromString("00000000-0000-7000-8000-00000000f002"));
    static final ClockName DECIDE = new ClockName("decide");
    static final List<ClockChange> CLOCKS = List.of(
            new ClockChange(DECIDE, ClockChange.Kind.STARTED, new LawId("mx-2018"), AT),
            new ClockChange(new ClockName("file"), ClockChange.Kind.ENDED, new LawId("mx-2018"), AT));

    private EventSamples() {}

    static Person person() {
        return new Person(
                "Canario María",
                "Ñandú López",
                Person.Sex.F,
                Optional.of(new Birth(LocalDate.of(1990, 1, 1), LocalDate.of(1990, 12, 31))),
                "HND",
                Set.of("es", "hnd-canario", "en"),
                List.of(new Person.IdentityDocument("canario-passport", "C4N4R10")),
                Set.of(Person.Need.TR, Person.Need.SV, Person.Need.CR),
                Optional.of(Person.Sex.F),
                "canario@example.org");
    }

    static Circumstances circumstances() {
        return new Circumstances(
                Circumstances.Wish.PROTECTION, Circumstances.Entry.AT_CROSSING, false, true, false, "canario-bridge");
    }

    static Consent consent() {
        return new Consent(
                "canario words", Consent.Given.THUMBPRINT, "canario purpose", Consent.Asked.OWN_SCREEN, "es-canario");
    }

    /** The same in an order that one case can have: no return comes under protection. */
    static List<Event> allOfOneCase() {
        return all().stream()
                .sorted(Comparator.comparing(
                        event -> !(event instanceof ReturnOrdered || event instanceof ReturnCarriedOut)))
                .toList();
    }

    public static List<Event> all() {
        return List.of(
                new ArrivalRegistered(
                        HOUSEHOLD, AT, new ArrivalRegistered.Details(person(), circumstances(), Role.HEAD)),
                new PersonCorrected(new PersonCorrected.Details(person(), circumstances())),
                new FindingsAdded(new FindingsAdded.Details(
                        Set.of(Person.Need.SM),
                        Optional.of(Birth.on(LocalDate.of(2004, 5, 4))),
                        Optional.of(FearAnswer.YES),
                        "canario words")),
                new FilingTimeRecorded(
                        FilingTimeRecorded.Source.TABLET,
                        AT.minusSeconds(60),
                        AT,
                        AT.plusSeconds(7_200),
                        Optional.of(new TabletId(UUID.fromString("00000000-0000-7000-8000-00000000f004"))),
                        Optional.of(AT)),
                new ClaimPredated(false),
                new ProfileRecorded(new ProfileRecorded.Details(
                        Optional.of("canario village"),
                        Optional.of("canario lodging"),
                        Optional.of("canario people"),
                        Optional.of("canario school"),
                        Optional.of("canario trade"),
                        Set.of(RegistrationItem.CONTACT, RegistrationItem.DOCUMENTS))),
                new NeedDetailRecorded(
                        new NeedDetailRecorded.Details(Person.Need.TR, "canario torture", "canario hospital")),
                new ConsentRefused(new ConsentRefused.Details(
                        new OrganisationId("unhcr"),
                        "canario purpose",
                        "canario no",
                        Consent.Asked.OWN_PAPER,
                        "es-canario")),
                new HouseholdChanged(
                        HOUSEHOLD,
                        OTHER_HOUSEHOLD,
                        new HouseholdChanged.Details(
                                HouseholdChanged.Kind.LEFT,
                                Role.RELATIVE_OF_PARTNER,
                                "canario reason",
                                "canario shelter",
                                "canario view")),
                new AgeDetermined(new AgeDetermined.Details(Birth.on(LocalDate.of(1990, 5, 4)), "canario method")),
                new FearRecorded(new FearRecorded.Details(FearAnswer.YES, "canario fear")),
                new PathwayFound(
                        new PathwayFound.Details("canario-pathway", PathwayRule.Kind.CLAIM, PathwayRule.Stay.STATION)),
                new ClaimFiled(Manner.ORAL, true, false, new ClaimFiled.Details("canario statement")),
                new StepTaken(Act.SIGN_IN, new StepTaken.Details("canario note")),
                new GuardianAppointed(new GuardianAppointed.Details("Canario Guardian", "canario aunt")),
                new InterviewSummoned(AT, new InterviewSummoned.Details("canario place", "canario note")),
                new InterviewHeld(new InterviewHeld.Details(
                        "canario language",
                        "canario interpreter",
                        "canario interviewer",
                        Person.Sex.F,
                        "canario lawyer",
                        "canario guardian",
                        "canario minutes")),
                new DecisionIssued(
                        Decision.Kind.CLAIM,
                        new DecisionIssued.Details(
                                Outcome.COMPLEMENTARY, "canario-ground", "canario reasons", "canario assessment")),
                new DecisionServed(
                        Decision.Kind.CLAIM,
                        new DecisionServed.Details(
                                Outcome.COMPLEMENTARY, "canario language", "canario interpreter", "canario proof")),
                new ClockExtended(
                        DECIDE,
                        new ClockName("decide-extended"),
                        new ClockExtended.Details("canario-reason", "canario text")),
                new ClockPaused(
                        DECIDE,
                        AT,
                        Optional.of(AT.plusSeconds(60)),
                        Party.AUTHORITY,
                        new ClockPaused.Details("canario act")),
                new ClockResumed(DECIDE, AT),
                new RightClosed(DECIDE, Milestone.CLAIM_ABANDONED, new RightClosed.Details("canario reasons")),
                new SignInAssigned(new SignInAssigned.Details(DayOfWeek.TUESDAY)),
                new DocumentIssued("token-of-the-paper", false, new DocumentIssued.Details("canario-document")),
                new StayRecorded(
                        new StayId(new UUID(0, 31)),
                        StayStep.RESERVED,
                        new SiteId(new UUID(0, 32)),
                        Optional.of(new BedId(new UUID(0, 33))),
                        Optional.of(Instant.parse("2018-10-22T18:00:00Z")),
                        new StayRecorded.Details("canario stay words", "canario stay view")),
                new StationAdmitted(new StationAdmitted.Details("canario site", Optional.of("canario reasons"))),
                new ReturnOrdered(new ReturnOrdered.Details(
                        ReturnKind.ASSISTED, "canario reasons", Optional.of(ReceiptAnswer.NO))),
                new ReturnVoided(),
                new ReturnCarriedOut(new ReturnCarriedOut.Details("canario place", Optional.of(ReceiptAnswer.NO))),
                new LossStarted(new LossStarted.Details("canario-ground", "canario reasons")),
                new OwnClaimOffered(PRINCIPAL),
                new IncidentRecorded(
                        INCIDENT, AT, new IncidentRecorded.Details(Incident.Kind.CONSULATE_TOLD, "canario text")),
                new IncidentAnswered(INCIDENT, new IncidentAnswered.Details("canario answer")),
                new CounselRecorded(
                        AT,
                        true,
                        new CounselRecorded.Details(CounselAccess.CAME, 1990, "canario-language", "canario words")),
                new ObservationRecorded(new ObservationRecorded.Details(Observer.UNHCR, "canario text")),
                new CaseAssigned(Optional.of(OFFICER)),
                new TransferAsked(
                        TRANSFER,
                        new OfficeId("siglo-xxi"),
                        Set.of(new CaseId(UUID.fromString("00000000-0000-7000-8000-00000000f005"))),
                        new TransferAsked.Details("canario reason", "canario apart", "canario view")),
                new TransferConfirmed(TRANSFER, new OfficeId("ciudad-hidalgo"), new OfficeId("siglo-xxi")),
                new TransferDeclined(TRANSFER, new TransferDeclined.Details("canario declined")),
                new TransferTakenBack(TRANSFER, new TransferTakenBack.Details("canario taken back")),
                new AttachmentAdded(
                        ATTACHMENT,
                        new AttachmentAdded.Details(
                                "canario.pdf", AttachmentKind.PDF, 1990, "ca".repeat(32), Optional.empty(), Set.of())),
                new AttachmentAdded(
                        ATTACHMENT,
                        new AttachmentAdded.Details(
                                "canario marcado.pdf",
                                AttachmentKind.PDF,
                                1990,
                                "ca".repeat(32),
                                Optional.of(AttachmentPurpose.DOCUMENT_FRONT),
                                Set.of(ActiveContent.SCRIPT))),
                new ParticipantAdmitted(
                        PARTICIPATION,
                        AT,
                        Optional.of(AT.plusSeconds(60)),
                        new ParticipantAdmitted.Details(
                                Participation.Kind.PARTNER,
                                Optional.empty(),
                                Optional.of(new OrganisationId("canario-unhcr")),
                                Optional.of(consent()))),
                new ParticipationEnded(PARTICIPATION, new ParticipationEnded.Details("canario note")),
                new ToldHome(AT, new ToldHome.Details(OFFICER, consent(), "canario told")),
                new HomeConsentRevoked(new HomeConsentRevoked.Details("canario note")),
                new LegalHoldPlaced(HOLD, new LegalHoldPlaced.Details(LegalHold.Kind.COMPLAINT, "canario complaint")),
                new LegalHoldLifted(HOLD, new LegalHoldLifted.Details("canario reasons")),
                new DataAsked(REQUEST, new DataAsked.Details(DataRequest.Kind.RECTIFICATION, "canario words")),
                new DataAnswered(
                        REQUEST,
                        Optional.of(AT),
                        new DataAnswered.Details(DataRequest.Answer.REFUSED, "canario reasons")),
                new DataCarriedOut(REQUEST, Optional.of(AT), new DataCarriedOut.Details("canario note")));
    }
}
