package org.acogida.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.acogida.calendar.BusinessCalendar;
import org.acogida.offices.Surroundings;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClockRun;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.*;
import org.acogida.procedure.NameText;
import org.acogida.procedure.Person;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.Pause;

/** What is wrong with a submission before any law is asked; a field, a key of the bundle, and its arguments. */
final class Checks {

    /** How far the clock of who sends may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final int OLDEST_YEARS = 130;
    private static final LocalDate LAST = BusinessCalendar.LAST.minusYears(2);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Submission submission;
    private final CaseState state;
    private final Office office;
    private final Instant at;
    private final Instant now;

    private Checks(Submission submission, CaseState state, Office office, Instant at, Instant now) {
        this.submission = submission;
        this.state = state;
        this.office = office;
        this.at = at;
        this.now = now;
    }

    /** The first fault; empty if the law can be asked. */
    static Optional<Answer.Invalid> find(
            Submission submission, CaseState state, Surroundings surroundings, Lawbook laws, Instant at, Instant now) {
        Optional<Office> office = surroundings.findOffice(submission.office());
        if (office.isEmpty()) {
            return Optional.of(new Answer.Invalid(
                    submission.caseId(),
                    "office",
                    "casework.unknown-office",
                    List.of(submission.office().value())));
        }
        Checks checks = new Checks(submission, state, office.get(), at, now);
        return Stream.of(
                        checks.registration(),
                        checks.past("occurredAt", at),
                        checks.law(laws),
                        checks.sequence(),
                        checks.dates(submission.command()),
                        checks.receiver(surroundings))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Answer.Invalid> registration() {
        boolean registers = submission.command() instanceof RegisterArrival;
        if (registers == state.isRegistered()) {
            return fault("caseId", registers ? "casework.registered-already" : "casework.unknown-case", state.id());
        }
        return Optional.empty();
    }

    /** Of a moment that was said: nothing happens to a person before the arrival, and no act before the one it follows. */
    private Optional<Answer.Invalid> sequence() {
        if (submission.occurredAt().isEmpty()) {
            return Optional.empty();
        }
        return state.enteredAt()
                .filter(at::isBefore)
                .flatMap(entered -> fault("occurredAt", "casework.before-arrival", shown(at), shown(entered)))
                .or(() -> Sequence.findEarliest(submission.command().act(), state)
                        .filter(at::isBefore)
                        .flatMap(before -> fault("occurredAt", "casework.out-of-sequence", shown(at), shown(before))));
    }

    private Optional<Answer.Invalid> law(Lawbook laws) {
        LocalDate day = at.atZone(office.zone()).toLocalDate();
        return laws.findInForce(office.country(), day).isPresent()
                ? Optional.empty()
                : fault("occurredAt", "casework.no-law", day, office.country());
    }

    private Optional<Answer.Invalid> dates(Command command) {
        return switch (command) {
            case RegisterArrival c -> past("enteredAt", c.enteredAt()).or(() -> person(c.person()));
            case CorrectPerson c -> person(c.person());
            case RecordNeedDetail _, RecordConsentRefused _ -> Optional.empty();
            case AddFindings c -> birth(c.details().birth());
            case RecordFilingTime c ->
                past("earliest", c.time().earliest())
                        .or(() -> past("receivedAt", c.time().receivedAt()));
            case DetermineAge c -> birth(Optional.of(c.birth()));
            case RecordIncident c -> past("happenedAt", c.happenedAt());
            case RecordCounsel c -> past("happenedAt", c.happenedAt());
            case SummonInterview c -> known("interviewAt", c.interviewAt());
            case PauseClock c -> known("from", c.from()).or(() -> c.until().flatMap(until -> known("until", until)));
            case ResumeClock c -> resumed(c);
            case AdmitParticipant c ->
                known("from", c.from()).or(() -> c.until().flatMap(until -> known("until", until)));
            case LeaveHousehold _, JoinHousehold _, ReuniteHousehold _, ChangeRelation _, RecordProfile _ ->
                Optional.empty();
            case RecordFear _, FileClaim _, TakeStep _, AppointGuardian _, HoldInterview _, DecideClaim _ ->
                Optional.empty();
            case DecideReview _, DecideLoss _, ServeDecision _, ExtendClock _, CloseLapsedRight _, AssignSignIn _ ->
                Optional.empty();
            case IssueCertificate _, IssueOutcomeDocument _, AdmitToStation _, OrderReturn _, CarryOutReturn _ ->
                Optional.empty();
            case StartLoss _, OfferOwnClaim _, AnswerIncident _, RecordObservation _, AssignCase _, AddAttachment _ ->
                Optional.empty();
            case RecordToldHome c -> known("consentedAt", c.consentedAt());
            case EndParticipation _, RevokeHomeConsent _, AskData _, AnswerData _, CarryOutData _ -> Optional.empty();
            case PlaceLegalHold _, LiftLegalHold _ -> Optional.empty();
            case RecordStay c -> c.until().flatMap(until -> known("until", until));
            case AskTransfer _, ConfirmTransfer _, DeclineTransfer _, TakeBackTransfer _ -> Optional.empty();
        };
    }

    /** A case is transferred within its country alone. */
    private Optional<Answer.Invalid> receiver(Surroundings surroundings) {
        return submission.command() instanceof AskTransfer ask
                        && surroundings
                                .findOffice(ask.to())
                                .filter(to -> to.country().equals(office.country()))
                                .isEmpty()
                ? fault("to", "casework.unknown-office", ask.to().value())
                : Optional.empty();
    }

    private Optional<Answer.Invalid> past(String field, Instant value) {
        return value.isAfter(now.plus(AHEAD))
                ? fault(field, "casework.future", shown(value), shown(now))
                : known(field, value);
    }

    private Optional<Answer.Invalid> known(String field, Instant value) {
        boolean known = !value.isBefore(BusinessCalendar.FIRST.atStartOfDay().toInstant(ZoneOffset.MAX))
                && value.isBefore(LAST.atStartOfDay().toInstant(ZoneOffset.MIN));
        return known
                ? Optional.empty()
                : fault(field, "casework.out-of-range", shown(value), BusinessCalendar.FIRST, LAST);
    }

    private Optional<Answer.Invalid> birth(Optional<Birth> birth) {
        LocalDate today = now.atZone(office.zone()).toLocalDate();
        return birth.filter(given ->
                        given.earliest().isAfter(today) || given.latest().isBefore(today.minusYears(OLDEST_YEARS)))
                .flatMap(given -> fault("birth", "casework.birth", given.earliest(), given.latest(), today));
    }

    private Optional<Answer.Invalid> person(Person person) {
        return name("givenNames", person.givenNames())
                .or(() -> name("surnames", person.surnames()))
                .or(() -> birth(person.birth()));
    }

    private Optional<Answer.Invalid> name(String field, String name) {
        OptionalInt foreign = NameText.findForeign(name);
        return foreign.isPresent()
                ? fault(field, "casework.name-sign", String.format("U+%04X", foreign.getAsInt()))
                : Optional.empty();
    }

    private Optional<Answer.Invalid> resumed(ResumeClock command) {
        return state.findRunning(command.clock())
                .flatMap(ClockRun::findOpenPause)
                .map(Pause::from)
                .filter(from -> from.isAfter(at))
                .flatMap(from -> fault("occurredAt", "casework.before-pause", shown(at), shown(from)));
    }

    private String shown(Instant value) {
        return MINUTES.format(value.atZone(office.zone()));
    }

    private Optional<Answer.Invalid> fault(String field, String key, Object... arguments) {
        return Optional.of(new Answer.Invalid(
                submission.caseId(),
                field,
                key,
                Arrays.stream(arguments).map(Object::toString).toList()));
    }
}
