package org.acogida.web.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acogida.participants.Organisations;
import org.acogida.procedure.Birth;
import org.acogida.procedure.Consent;
import org.acogida.procedure.Entry;
import org.acogida.procedure.Event.*;
import org.acogida.procedure.OrganisationId;
import org.acogida.procedure.Person;
import org.acogida.procedure.ReceiptAnswer;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.Words;
import org.acogida.web.people.Countries;
import org.acogida.web.people.Languages;

/** Says what happened, one sentence an event; what describes a person stays closed. */
final class EventWords {
    private static final String REASON = "reason";

    private final Here here;
    private final Words words;
    private final Names names;
    private final Function<UUID, String> officers;

    /**
     * For a page.
     *
     * @param officers what an officer of that id is called
     */
    EventWords(Here here, Function<UUID, String> officers) {
        this.here = here;
        this.words = here.words();
        this.names = new Names(here);
        this.officers = officers;
    }

    Told tell(Entry entry) {
        LawId law = entry.law();
        return switch (entry.event()) {
            case ArrivalRegistered e -> registered(e);
            case PersonCorrected e ->
                closed("event.corrected", person(e.details().person()));
            case FindingsAdded e -> found(e.details());
            case FilingTimeRecorded e -> filingTime(e);
            case ClaimPredated _ -> closed("event.claim-predated", List.of());
            case ProfileRecorded e -> closed("event.profile", profile(e.details()));
            case NeedDetailRecorded e ->
                closed(
                        "event.need-detail",
                        List.of(
                                part("need", words.of("need", e.details().need())),
                                part("needWords", e.details().words()),
                                part("referral", e.details().referral())));
            case ConsentRefused e ->
                closed(
                        "event.consent-refused",
                        List.of(
                                part("organisation", organisation(e.details().organisation())),
                                part("purpose", e.details().purpose()),
                                part("refusalWords", e.details().words()),
                                part("asked", words.of("asked", e.details().asked())),
                                part(
                                        "language",
                                        new Languages(words)
                                                .names(Set.of(e.details().language())))));
            case HouseholdChanged e ->
                new Told(
                        words.of("event.household", e.details().kind()),
                        List.of(
                                part(
                                        "householdRole",
                                        words.of("household-role", e.details().role())),
                                part("separatedPlace", e.details().place())),
                        List.of(
                                part(REASON, e.details().reason()),
                                part("familyView", e.details().view())));
            case AgeDetermined e ->
                closed(
                        "event.age",
                        List.of(
                                part("born", birth(Optional.of(e.details().birth()))),
                                part("method", e.details().method())));
            case FearRecorded e ->
                new Told(
                        words.of("event.fear", e.details().answer()),
                        List.of(),
                        List.of(part("words", e.details().words())));
            case PathwayFound e -> pathway(e, law);
            case ClaimFiled e -> filed(e);
            case StepTaken e ->
                new Told(
                        words.of("event.step", e.act()),
                        List.of(),
                        List.of(part("note", e.details().note())));
            case GuardianAppointed e ->
                closed(
                        "event.guardian",
                        List.of(
                                part("guardianName", e.details().name()),
                                part("relation", e.details().relation())));
            case InterviewSummoned e ->
                new Told(
                        words.text("event.summoned", words.moment(e.interviewAt())),
                        List.of(part("place", e.details().place())),
                        List.of(part("note", e.details().note())));
            case InterviewHeld e -> closed("event.interview", interview(e.details()));
            case DecisionIssued e -> decided(e, law);
            case DecisionServed e -> served(e);
            case ClockExtended e -> extended(e, law);
            case ClockPaused e -> paused(e, law);
            case ClockResumed e -> Told.of(words.text("event.resumed", clock(e.clock(), law)));
            case RightClosed e ->
                new Told(
                        words.text("event.closed", clock(e.clock(), law), words.of("milestone", e.closes())),
                        List.of(),
                        List.of(part("reasons", e.details().reasons())));
            case SignInAssigned e ->
                Told.of(words.text("event.sign-in", words.of("day", e.details().day())));
            case CaseAssigned e ->
                Told.of(e.officer()
                        .map(officer -> words.text("event.assigned", officers.apply(officer.value())))
                        .orElseGet(() -> words.text("event.unassigned")));
            case TransferAsked e -> transferAsked(e);
            case TransferConfirmed e ->
                Told.of(words.text("event.transfer-confirmed", office(e.from()), office(e.to())));
            case TransferDeclined e ->
                closed(
                        "event.transfer-declined",
                        List.of(part(REASON, e.details().reason())));
            case TransferTakenBack e ->
                closed(
                        "event.transfer-taken-back",
                        List.of(part(REASON, e.details().reason())));
            case DocumentIssued e ->
                Told.of(words.text("event.document", document(e.details().document(), law)));
            case StationAdmitted e ->
                new Told(
                        words.text("event.station"),
                        List.of(part("site", e.details().site())),
                        List.of(part("againstOffers", e.details().reasons().orElse(""))));
            case StayRecorded e ->
                new Told(
                        words.of("event.stay", e.step()),
                        e.until()
                                .map(until -> List.of(part("until", words.moment(until))))
                                .orElse(List.of()),
                        List.of(
                                part("note", e.details().words()),
                                part("view", e.details().view())));
            case ReturnOrdered e ->
                new Told(
                        words.text(
                                "event.return-ordered",
                                words.of("return", e.details().kind())),
                        List.of(),
                        List.of(
                                part("reasons", e.details().reasons()),
                                receipt(e.details().receipt())));
            case ReturnVoided _ -> Told.of(words.text("event.return-voided"));
            case ReturnCarriedOut e ->
                new Told(
                        words.text("event.returned"),
                        List.of(part("place", e.details().place())),
                        List.of(receipt(e.details().receipt())));
            case LossStarted e ->
                new Told(
                        words.text("event.loss-started"),
                        List.of(part("ground", ground(e.details().ground(), law))),
                        List.of(part("reasons", e.details().reasons())));
            case OwnClaimOffered _ -> Told.of(words.text("event.own-claim"));
            case IncidentRecorded e ->
                new Told(
                        words.text(
                                "event.incident",
                                words.of("incident", e.details().kind()),
                                words.moment(e.happenedAt())),
                        List.of(),
                        List.of(part("text", e.details().text())));
            case IncidentAnswered e ->
                closed(
                        "event.incident-answered",
                        List.of(part("answer", e.details().answer())));
            case CounselRecorded e ->
                new Told(
                        words.text(
                                "event.counsel",
                                words.of("counsel", e.details().access()),
                                words.moment(e.happenedAt())),
                        CounselLine.parts(e.details(), words),
                        List.of(part("words", e.details().words())));
            case ObservationRecorded e ->
                new Told(
                        words.text(
                                "event.observation",
                                words.of("observer", e.details().by())),
                        List.of(),
                        List.of(part("text", e.details().text())));
            case ParticipantAdmitted e -> admitted(e);
            case DataAsked e ->
                new Told(
                        words.text("event.data-asked"),
                        List.of(),
                        List.of(
                                part("dataKind", words.of("data", e.details().kind())),
                                part("words", e.details().words())));
            case DataAnswered e ->
                new Told(
                        words.text("event.data-answered"),
                        List.of(),
                        List.of(
                                part(
                                        "dataAnswer",
                                        words.of("data-answer", e.details().answer())),
                                part("reasons", e.details().reasons())));
            case DataCarriedOut e ->
                closed(
                        "event.data-carried-out",
                        List.of(part("note", e.details().note())));
            case LegalHoldPlaced e ->
                closed(
                        "event.legal-hold-placed",
                        List.of(
                                part(
                                        "holdKind",
                                        words.of("legal-hold", e.details().kind())),
                                part("basis", e.details().basis())));
            case LegalHoldLifted e ->
                closed(
                        "event.legal-hold-lifted",
                        List.of(part("reasons", e.details().reasons())));
            case ToldHome e -> toldHome(e);
            case HomeConsentRevoked e ->
                closed(
                        "event.home-consent-revoked",
                        List.of(part("note", e.details().note())));
            case ParticipationEnded e ->
                closed(
                        "event.participation-ended",
                        List.of(part("note", e.details().note())));
            case AttachmentAdded e ->
                closed(
                        "event.attachment",
                        List.of(part("attachment", e.details().name())));
        };
    }

    private Told transferAsked(TransferAsked event) {
        return new Told(
                words.text("event.transfer-asked", office(event.to())),
                event.staying().isEmpty()
                        ? List.of()
                        : List.of(part(
                                "transferStaying",
                                String.valueOf(event.staying().size()))),
                List.of(
                        part(REASON, event.details().reason()),
                        part("transferApart", event.details().whyApart()),
                        part("transferView", event.details().familyView())));
    }

    private String office(OfficeId id) {
        return here.context().calendars().getOffice(id).name();
    }

    private Told closed(String key, List<Part> parts) {
        return new Told(words.text(key), List.of(), parts);
    }

    private Part receipt(Optional<ReceiptAnswer> answer) {
        return part("receipt", answer.map(said -> words.of("receipt", said)).orElse(""));
    }

    private Part part(String field, String text) {
        return new Part(words.text("field." + field), text);
    }

    private List<Part> profile(ProfileRecorded.Details told) {
        return List.of(
                part("origin", told.origin().orElse("")),
                part("location", told.location().orElse("")),
                part("ethnicity", told.ethnicity().orElse("")),
                part("education", told.education().orElse("")),
                part("occupation", told.occupation().orElse("")),
                part(
                        "nothingToTell",
                        told.nothingToTell().stream()
                                .sorted()
                                .map(item -> words.of("registration-item", item))
                                .collect(Collectors.joining(", "))));
    }

    private Told registered(ArrivalRegistered event) {
        ArrivalRegistered.Details details = event.details();
        List<Part> open = List.of(
                part("entry", words.of("entry", details.circumstances().entry())),
                part("crossing", details.circumstances().crossing()),
                part("validVisa", words.text(details.circumstances().validVisa() ? "yes" : "no")),
                part("wish", words.of("wish", details.circumstances().wish())));
        return new Told(
                words.text("event.registered", words.moment(event.enteredAt())), open, person(details.person()));
    }

    /** A person's record, question by question; what was not answered is left out. */
    List<Part> person(Person person) {
        Languages languages = new Languages(words);
        Countries countries = new Countries(words);
        List<Part> parts = new ArrayList<>();
        parts.add(part("fullName", person.fullName()));
        parts.add(part("sex", words.of("sex", person.sex())));
        parts.add(part("born", birth(person.birth())));
        parts.add(part("nationality", countries.name(person.nationality())));
        parts.add(part("languages", languages.names(person.languages())));
        parts.add(part(
                "documents",
                person.documents().stream()
                        .map(document -> (document.kind() + " " + document.number()).strip())
                        .collect(Collectors.joining(", "))));
        parts.add(part("needs", needs(person.needs())));
        parts.add(part(
                "chosenInterviewer",
                person.interviewer().map(sex -> words.of("sex", sex)).orElse("")));
        parts.add(part("contact", person.contact()));
        return parts;
    }

    private String needs(Set<Person.Need> needs) {
        return needs.stream().sorted().map(need -> words.of("need", need)).collect(Collectors.joining(", "));
    }

    /** What was not found is left out. */
    private Told found(FindingsAdded.Details details) {
        List<Part> parts = new ArrayList<>();
        details.fear().ifPresent(answer -> parts.add(part("fear", words.of("fear", answer))));
        parts.add(part("needs", needs(details.needs())));
        details.birth().ifPresent(birth -> parts.add(part("born", birth(Optional.of(birth)))));
        parts.add(part("words", details.words()));
        return closed("event.findings", parts);
    }

    /** Of what could not be told to the second, both bounds. */
    private Told filingTime(FilingTimeRecorded event) {
        boolean sure = words.moment(event.earliest()).equals(words.moment(event.latest()));
        String key = "event.filing-time." + event.source().name() + (sure ? "" : ".between");
        List<Part> parts = new ArrayList<>();
        parts.add(part("receivedAt", words.moment(event.receivedAt())));
        event.deviceTime().ifPresent(shown -> parts.add(part("deviceTime", words.moment(shown))));
        return new Told(
                words.text(key, words.moment(event.earliest()), words.moment(event.latest())), parts, List.of());
    }

    /** A day, or two days between which it lies. */
    String birth(Optional<Birth> birth) {
        return birth.map(b -> b.isExact()
                        ? words.birth(b.earliest())
                        : words.text("birth.between", words.birth(b.earliest()), words.birth(b.latest())))
                .orElseGet(() -> words.text("birth.unknown"));
    }

    private Told pathway(PathwayFound event, LawId law) {
        String id = event.details().pathway();
        return new Told(
                words.text("event.pathway", names.pathway(law, id)),
                here.context().laws().find(law).stream()
                        .flatMap(found -> found.pathways().stream())
                        .filter(rule -> rule.id().equals(id))
                        .map(rule -> new Part(words.text("field.reason"), words.law(rule.reason())))
                        .toList(),
                List.of());
    }

    private Told filed(ClaimFiled event) {
        return new Told(
                words.of("event.claim", event.manner()) + (event.late() ? " " + words.text("event.claim.late") : ""),
                List.of(),
                List.of(part("statement", event.details().statement())));
    }

    private Told admitted(ParticipantAdmitted event) {
        ParticipantAdmitted.Details details = event.details();
        List<Part> open = new ArrayList<>();
        open.add(part("participationFrom", words.moment(event.from())));
        event.until().ifPresent(until -> open.add(part("participationUntil", words.moment(until))));
        List<Part> closed = new ArrayList<>();
        details.account().ifPresent(account -> closed.add(part("account", officers.apply(account.value()))));
        details.organisation().ifPresent(id -> closed.add(part("organisation", organisation(id))));
        details.consent().ifPresent(given -> closed.addAll(consent(given)));
        return new Told(words.of("event.participant", details.kind()), open, closed);
    }

    private Told toldHome(ToldHome event) {
        ToldHome.Details details = event.details();
        List<Part> closed = new ArrayList<>();
        closed.add(part("told", details.told()));
        closed.add(part("second", officers.apply(details.second().value())));
        closed.add(part("consentedAt", words.moment(event.consentedAt())));
        closed.addAll(consent(details.consent()));
        return closed("event.told-home", closed);
    }

    private String organisation(OrganisationId id) {
        return Organisations.find(id).map(found -> words.law(found.name())).orElse(id.value());
    }

    private List<Part> consent(Consent consent) {
        return List.of(
                part("purpose", consent.purpose()),
                part("consent", consent.words()),
                part("given", words.of("given", consent.given())),
                part("asked", words.of("asked", consent.asked())),
                part("language", new Languages(words).name(consent.language())));
    }

    private List<Part> interview(InterviewHeld.Details details) {
        return List.of(
                part("language", new Languages(words).name(details.language())),
                part("interpreter", details.interpreter()),
                part("interviewer", details.interviewer() + " (" + words.of("sex", details.interviewerSex()) + ")"),
                part("lawyer", details.lawyer()),
                part("guardian", details.guardian()),
                part("minutes", details.minutes()));
    }

    private Told decided(DecisionIssued event, LawId law) {
        return new Told(
                words.text(
                        "event.decided." + event.kind().name(),
                        words.of("outcome", event.details().outcome())),
                List.of(),
                List.of(
                        part("ground", ground(event.details().ground(), law)),
                        part("reasons", event.details().reasons()),
                        part("complementary", event.details().complementaryAssessment())));
    }

    private Told served(DecisionServed event) {
        DecisionServed.Details details = event.details();
        return new Told(
                words.text("event.served", words.of("outcome", details.outcome())),
                List.of(part("language", new Languages(words).name(details.language()))),
                List.of(part("interpreter", details.interpreter()), part("proof", details.proof())));
    }

    private Told extended(ClockExtended event, LawId law) {
        String reason = here.context().laws().find(law).stream()
                .flatMap(found -> found.findClock(event.clock()).stream())
                .flatMap(rule -> rule.extension().stream())
                .flatMap(extension -> extension.findReason(event.details().reason()).stream())
                .map(found -> words.law(found.title()) + " (" + found.source().norm() + ")")
                .findFirst()
                .orElse(event.details().reason());
        return new Told(
                words.text("event.extended", clock(event.clock(), law)),
                List.of(part("extension", reason)),
                List.of(part("text", event.details().text())));
    }

    private Told paused(ClockPaused event, LawId law) {
        String from = words.moment(event.from());
        String sentence = event.until()
                .map(until -> words.text("event.paused.until", clock(event.clock(), law), from, words.moment(until)))
                .orElseGet(() -> words.text("event.paused", clock(event.clock(), law), from));
        return new Told(
                sentence,
                List.of(part("cause", words.of("party", event.cause()))),
                List.of(part("citedAct", event.details().act())));
    }

    private String clock(ClockName clock, LawId law) {
        return names.findClock(law, clock.value())
                .map(rule -> words.law(rule.title()))
                .orElse(clock.value());
    }

    private String document(String id, LawId law) {
        return here.context().laws().find(law).flatMap(found -> found.findDocument(id)).stream()
                .map(document -> words.law(document.title()))
                .findFirst()
                .orElse(id);
    }

    private String ground(String id, LawId law) {
        Optional<Law> found = here.context().laws().find(law);
        return found.flatMap(of -> of.findGround(id))
                .map(ground ->
                        words.law(ground.title()) + " (" + ground.source().norm() + ")")
                .orElse(id);
    }
}
