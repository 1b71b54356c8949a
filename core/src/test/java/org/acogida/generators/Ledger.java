package org.acogida.generators;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.procedure.Birth;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.ClockRun;
import org.acogida.procedure.Clocks;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.*;
import org.acogida.procedure.Context;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.Incident;
import org.acogida.procedure.IncidentId;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Outage;
import org.acogida.procedure.Outcome;
import org.acogida.procedure.Person;
import org.acogida.procedure.ReceiptAnswer;
import org.acogida.procedure.ReturnKind;
import org.acogida.procedure.TransferId;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Alternative;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Ground;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Party;
import org.acogida.rulebook.Pause;

/**
 * A second book of a case, kept by what was accepted and in plain words, to check the first against. It says which of
 * the facts that must bar an act hold.
 */
public final class Ledger {
    private enum About {
        CLAIM,
        REVIEW,
        LOSS
    }

    private Optional<Person> person = Optional.empty();
    private boolean validVisa;
    private boolean guardian;
    private boolean fearSaid;
    private boolean fearDenied;
    private boolean unheard;
    private boolean saidSinceDecision;
    boolean claim;
    boolean unratified;
    private boolean late;
    private Instant filedAt = Instant.MIN;
    private boolean justificationAsked;
    private boolean interviewed;
    private boolean withdrawalAsked;
    private boolean closedUnheard;
    private Optional<About> pending = Optional.empty();
    private Outcome decided = Outcome.REFUSED;
    boolean window;
    boolean review;
    private boolean lossServed;
    boolean protection;
    boolean loss;
    int stays;
    boolean returnOrder;
    private boolean assisted;
    boolean held;
    final Set<IncidentId> incidents = new HashSet<>();
    private Optional<TransferId> transfer = Optional.empty();
    private final Set<OfficeId> hadIt = new HashSet<>();

    /** Whether a fact that must bar an act holds of the case or of the command, before the step. */
    public boolean holds(Fact fact, Step step) {
        return switch (fact) {
            case CLAIM_STANDS -> claim;
            case NO_CLAIM -> !claim;
            case REVIEW_STANDS -> review;
            case NO_REVIEW -> !review;
            case REVIEW_WINDOW_OPEN -> window;
            case NO_REVIEW_WINDOW -> !window;
            case REOPENING_GRACE -> isGrace(step);
            case NOTHING_TO_REOPEN -> !isGrace(step) || !closedUnheard;
            case PROTECTION_HELD -> protection;
            case NO_PROTECTION -> !protection;
            case COURT_STAY -> stays > 0;
            case NO_COURT_STAY -> stays == 0;
            case FEAR_NOT_ASKED -> !fearSaid && !fearDenied;
            case FEAR_UNHEARD -> fearSaid && unheard;
            case NO_RETURN_ORDER -> !returnOrder;
            case CHILD -> oldest(step).filter(age -> age < 18).isPresent();
            case AGE_UNDETERMINED ->
                !isAdult(step) && oldest(step).filter(age -> age < 18).isEmpty();
            case GUARDIAN_MISSING -> !isAdult(step) && !guardian;
            case HELD -> held;
            case NOT_HELD -> !held;
            case NO_VALID_VISA -> !validVisa;
            case NOT_RATIFIABLE -> !claim || !unratified;
            case CLAIM_UNRATIFIED -> claim && unratified;
            case INTERVIEW_MISSING -> !interviewed;
            case DECISION_PENDING -> pending.isPresent();
            case NO_DECISION -> pending.isEmpty();
            case NO_LOSS -> !loss;
            case NO_WITHDRAWAL -> !claim || !withdrawalAsked;
            case TRANSFER_PENDING -> transfer.isPresent();
            case NO_TRANSFER -> transfer.isEmpty() || !answered(step.command()).equals(transfer);
            case NO_JUSTIFICATION_DUE -> !claim || !late || justificationAsked;
            default -> brings(fact, step);
        };
    }

    private static Optional<TransferId> answered(Command command) {
        return switch (command) {
            case ConfirmTransfer c -> Optional.of(c.transfer());
            case DeclineTransfer c -> Optional.of(c.transfer());
            case TakeBackTransfer c -> Optional.of(c.transfer());
            default -> Optional.empty();
        };
    }

    /** False where the document is surely not owed: not in the law, or its claim or protection does not stand. */
    private boolean mayBeOwed(String document, Step step) {
        return step.context()
                .law()
                .findDocument(document)
                .filter(rule -> switch (rule.owedFrom()) {
                    case CLAIM_FILED -> claim && !document.equals("certificate");
                    case PROTECTION_GRANTED -> protection;
                    default -> true;
                })
                .isPresent();
    }

    /** Whether what the command brings lacks something. */
    private boolean brings(Fact fact, Step step) {
        Command command = step.command();
        return switch (fact) {
            case INTERPRETER_MISSING ->
                command instanceof HoldInterview(var d) && !isUnderstood(d.language(), d.interpreter());
            case LANGUAGE_NOT_UNDERSTOOD ->
                command instanceof ServeDecision s && !isUnderstood(s.language(), s.interpreter());
            case REASONS_MISSING -> reasons(command).isBlank();
            case COMPLEMENTARY_NOT_ASSESSED ->
                command instanceof DecideClaim d
                        && !d.outcome().isProtection()
                        && d.complementaryAssessment().isBlank();
            case GROUND_NOT_LISTED -> !isGroundListed(step);
            case DOCUMENT_NOT_OWED -> command instanceof IssueOutcomeDocument d && !mayBeOwed(d.document(), step);
            case RECEIPT_HELD ->
                (command instanceof OrderReturn o && o.receipt() == ReceiptAnswer.YES)
                        || (command instanceof CarryOutReturn c && c.receipt() == ReceiptAnswer.YES);
            case RECEIPT_NOT_ASKED -> command instanceof CarryOutReturn c && c.receipt() == ReceiptAnswer.NOT_ASKED;
            case POSSIBLE_MATCH_OPEN -> false;
            case CITED_ACT_MISSING ->
                (command instanceof PauseClock p && p.citedAct().isBlank())
                        || (command instanceof TakeStep t && t.note().isBlank());
            case ALTERNATIVE_NOT_WEIGHED ->
                command instanceof AdmitToStation a && a.reasons().isBlank() && isOfferedElse(step);
            case NO_INCIDENT -> command instanceof AnswerIncident a && !incidents.contains(a.incident());
            default -> isOfClock(fact, step);
        };
    }

    /** Whether the law offers the person something in place of a station. */
    private boolean isOfferedElse(Step step) {
        return step.context().law().alternatives().stream()
                .map(Alternative::when)
                .anyMatch(when -> when.all().stream().allMatch(fact -> isSo(fact, step))
                        && (when.any().isEmpty() || when.any().stream().anyMatch(fact -> isSo(fact, step)))
                        && when.none().stream().noneMatch(fact -> isSo(fact, step)));
    }

    private boolean isSo(Fact fact, Step step) {
        Circumstances said = step.before().circumstances();
        return switch (fact) {
            case CARES_FOR_CHILD -> said.caresForChild();
            case WISHES_TO_STAY -> said.wish() == Circumstances.Wish.STAY;
            case WISHES_TRANSIT -> said.wish() == Circumstances.Wish.TRANSIT;
            default -> holds(fact, step);
        };
    }

    private boolean isOfClock(Fact fact, Step step) {
        Optional<ClockRun> run = clock(step.command()).flatMap(name -> running(step, name));
        Context context = step.context();
        Clocks clocks = context.clocks();
        return switch (fact) {
            case CLOCK_NOT_RUNNING -> run.isEmpty();
            case CLOCK_EXPIRED -> run.filter(r -> isOver(r, step)).isPresent();
            case CLOCK_NOT_EXPIRED -> run.filter(r -> !isOver(r, step)).isPresent();
            case CLOCK_NOT_PAUSED ->
                run.filter(r -> r.pauses().stream().anyMatch(Pause::isOpen)).isEmpty();
            case PAUSE_NOT_LISTED ->
                run.isPresent() && step.command() instanceof PauseClock p && !mayPause(clocks.getRule(run.get()), p);
            case RIGHT_CANNOT_LAPSE -> run.isPresent() && !mayClose(clocks.getRule(run.get()));
            case OUTAGE_OVERLAPS ->
                run.isPresent() && context.outages().stream().anyMatch(o -> isOutage(o, run.get(), step));
            default -> throw new IllegalArgumentException("fact " + fact + ": the ledger does not keep it");
        };
    }

    private static boolean isOver(ClockRun run, Step step) {
        return step.context()
                .clocks()
                .isOver(run, step.before().signInDay(), step.context().at());
    }

    private static boolean mayPause(ClockRule rule, PauseClock pause) {
        return rule.pauses().stream().anyMatch(p -> p.cause() == pause.cause())
                || (rule.awaits() == Party.PERSON && pause.cause() == Party.NOBODY);
    }

    private boolean mayClose(ClockRule rule) {
        Milestone closes = rule.closes().orElse(Milestone.ENTERED);
        return switch (closes) {
            case CLAIM_ABANDONED -> claim;
            case CLAIM_NOT_FILED -> claim && unratified;
            case DECISION_FINAL -> window;
            case REOPENING_CLOSED, OFFER_CLOSED -> true;
            default -> false;
        };
    }

    /** Time lost at an office of the case, between the clock's start and now, that no pause gave back. */
    private boolean isOutage(Outage outage, ClockRun run, Step step) {
        boolean here = hadIt.contains(outage.office())
                || List.of(
                                run.office(),
                                step.context().office(),
                                step.before().office().orElseThrow())
                        .contains(outage.office());
        Instant end = outage.until().orElse(Instant.MAX);
        boolean touches = outage.from().isBefore(step.context().at()) && end.isAfter(run.startedAt());
        boolean madeUp = run.pauses().stream()
                .filter(pause -> !pause.isOpen())
                .anyMatch(pause -> !pause.from().isAfter(outage.from())
                        && !pause.until().orElseThrow().isBefore(end));
        return here && touches && !madeUp;
    }

    private static boolean isGrace(Step step) {
        return step.before().listRunning().stream()
                .map(step.context().clocks()::getRule)
                .anyMatch(rule -> rule.closes().equals(Optional.of(Milestone.REOPENING_CLOSED)));
    }

    static Optional<ClockRun> running(Step step, ClockName name) {
        return step.before().listRunning().stream()
                .filter(run -> run.clock().equals(name))
                .findFirst();
    }

    private static Optional<ClockName> clock(Command command) {
        return switch (command) {
            case ExtendClock c -> Optional.of(c.clock());
            case PauseClock c -> Optional.of(c.clock());
            case ResumeClock c -> Optional.of(c.clock());
            case CloseLapsedRight c -> Optional.of(c.clock());
            default -> Optional.empty();
        };
    }

    private static String reasons(Command command) {
        return switch (command) {
            case DecideClaim c -> c.reasons();
            case DecideReview c -> c.reasons();
            case DecideLoss c -> c.reasons();
            case ExtendClock c -> c.text();
            case CloseLapsedRight c -> c.reasons();
            case StartLoss c -> c.reasons();
            case OrderReturn c -> c.reasons();
            case AnswerIncident c -> c.answer();
            default -> "none asked";
        };
    }

    private boolean isGroundListed(Step step) {
        return switch (step.command()) {
            case DecideClaim c ->
                switch (c.outcome()) {
                    case REFUGEE -> isGround(c.ground(), step, Ground.Kind.REFUGEE);
                    case COMPLEMENTARY -> isGround(c.ground(), step, Ground.Kind.COMPLEMENTARY);
                    case EXCLUDED -> isGround(c.ground(), step, Ground.Kind.EXCLUSION);
                    default -> true;
                };
            case StartLoss c ->
                isGround(
                        c.ground(),
                        step,
                        Ground.Kind.CESSATION,
                        Ground.Kind.REVOCATION,
                        Ground.Kind.CANCELLATION,
                        Ground.Kind.COMPLEMENTARY_LOSS);
            case ExtendClock c ->
                running(step, c.clock())
                        .map(step.context().clocks()::getRule)
                        .filter(rule -> rule.extension()
                                .filter(e -> e.findReason(c.reason()).isPresent())
                                .isEmpty())
                        .isEmpty();
            default -> true;
        };
    }

    private static boolean isGround(String id, Step step, Ground.Kind... kinds) {
        return step.context().law().grounds().stream()
                .anyMatch(ground -> ground.id().equals(id) && List.of(kinds).contains(ground.kind()));
    }

    private boolean isUnderstood(String language, String interpreter) {
        return !interpreter.isBlank()
                || person.filter(p -> p.languages().contains(language)).isPresent();
    }

    private boolean isAdult(Step step) {
        return birth().map(b -> age(b.latest(), step)).filter(age -> age >= 18).isPresent();
    }

    /** The age by the earliest birthday that is possible. */
    private Optional<Integer> oldest(Step step) {
        return birth().map(b -> age(b.earliest(), step));
    }

    private Optional<Birth> birth() {
        return person.flatMap(Person::birth);
    }

    private static int age(LocalDate birthday, Step step) {
        LocalDate today = LocalDate.ofInstant(
                step.context().at(),
                step.context().calendars().getOffice(step.context().office()).zone());
        return Period.between(birthday, today).getYears();
    }

    /** Writes down what an accepted command did. */
    public void write(Step step) {
        if (step.isAccepted()) {
            write(step.command(), step);
        }
    }

    private void write(Command command, Step step) {
        switch (command) {
            case RegisterArrival c -> {
                person = Optional.of(c.person());
                validVisa = c.circumstances().validVisa();
            }
            case CorrectPerson c -> {
                person = Optional.of(c.person());
                validVisa = c.circumstances().validVisa();
            }
            case DetermineAge c -> person = person.map(p -> withBirth(p, c.birth()));
            case RecordFear c -> fear(c.answer());
            case AddFindings c -> found(c);
            case FileClaim c -> filed(c, step);
            case TakeStep c -> step(c.act());
            case AppointGuardian _ -> guardian = true;
            case HoldInterview _ -> interviewed = true;
            case DecideClaim c -> decided(About.CLAIM, c.outcome());
            case DecideReview c -> decided(About.REVIEW, c.outcome());
            case DecideLoss c -> decided(About.LOSS, c.outcome());
            case ServeDecision _ -> served();
            case CloseLapsedRight c ->
                closed(step.context().clocks().getRule(running(step, c.clock()).orElseThrow()));
            case AdmitToStation _ -> held = true;
            case OrderReturn c -> {
                returnOrder = true;
                assisted = c.kind() == ReturnKind.ASSISTED;
            }
            case CarryOutReturn _ -> {
                returnOrder = false;
                held = false;
            }
            case StartLoss _ -> loss = true;
            case RecordIncident c -> incident(c);
            case AnswerIncident c -> incidents.remove(c.incident());
            case SummonInterview _, ExtendClock _, PauseClock _, ResumeClock _, AssignSignIn _, AssignCase _ -> {}
            case IssueCertificate _, IssueOutcomeDocument _, OfferOwnClaim _, RecordObservation _, RecordCounsel _ -> {}
            case AddAttachment _, AdmitParticipant _, EndParticipation _, RecordToldHome _, RevokeHomeConsent _ -> {}
            case LeaveHousehold _, JoinHousehold _, ReuniteHousehold _, ChangeRelation _, RecordProfile _ -> {}
            case AskData _, AnswerData _, CarryOutData _, PlaceLegalHold _, LiftLegalHold _ -> {}
            case AskTransfer c -> transfer = Optional.of(c.transfer());
            case ConfirmTransfer _ -> {
                transfer = Optional.empty();
                hadIt.add(step.before().office().orElseThrow());
            }
            case DeclineTransfer _, TakeBackTransfer _ -> transfer = Optional.empty();
            case RecordFilingTime _, RecordNeedDetail _, RecordConsentRefused _, RecordStay _ -> {}
        }
    }

    /** A younger birth is taken, an older one is not; a fear is taken over its denial, and not the other way round. */
    private void found(AddFindings command) {
        Optional<Birth> known = person.flatMap(Person::birth);
        command.details()
                .birth()
                .filter(birth -> known.isEmpty() || isYounger(birth, known.get()))
                .ifPresent(birth -> person = person.map(p -> withBirth(p, birth)));
        command.details()
                .fear()
                .filter(answer -> !fearSaid && (answer == FearAnswer.YES || !fearDenied))
                .ifPresent(this::fear);
    }

    private static boolean isYounger(Birth birth, Birth than) {
        return birth.latest().isAfter(than.latest())
                || (birth.latest().equals(than.latest()) && birth.earliest().isAfter(than.earliest()));
    }

    private static Person withBirth(Person p, Birth birth) {
        return new Person(
                p.givenNames(),
                p.surnames(),
                p.sex(),
                Optional.of(birth),
                p.nationality(),
                p.languages(),
                p.documents(),
                p.needs(),
                p.interviewer(),
                p.contact());
    }

    private void fear(FearAnswer answer) {
        if (answer != FearAnswer.UNABLE) {
            fearSaid = answer == FearAnswer.YES;
            fearDenied = answer == FearAnswer.NO;
            unheard = true;
            saidSinceDecision = true;
        }
    }

    private void filed(FileClaim command, Step step) {
        boolean inPerson = command.manner() != Manner.REPRESENTATIVE;
        if (!claim) {
            interviewed = false;
            withdrawalAsked = false;
            justificationAsked = false;
            unratified = !inPerson;
            late = running(step, new ClockName("file"))
                    .filter(run -> isOver(run, step))
                    .isPresent();
            pending = pending.filter(about -> about != About.CLAIM);
            filedAt = step.context().at();
        } else if (step.context().at().isBefore(filedAt)) {
            late = late
                    && step.before().clocks().stream()
                            .filter(run -> run.clock().equals(new ClockName("file")))
                            .filter(run -> run.endedAt()
                                    .filter(end -> !end.isBefore(filedAt))
                                    .isPresent())
                            .anyMatch(run -> isOver(run, step));
            filedAt = step.context().at();
        }
        unratified = unratified && !inPerson;
        claim = true;
        closedUnheard = false;
        returnOrder = false;
    }

    private void step(Act act) {
        switch (act) {
            case TAKE_BACK_RETURN -> returnOrder = returnOrder && !assisted;
            case RATIFY_CLAIM -> unratified = false;
            case ASK_JUSTIFICATION -> justificationAsked = true;
            case ASK_WITHDRAWAL -> withdrawalAsked = true;
            case RATIFY_WITHDRAWAL -> closedUnheard();
            case REOPEN_CLAIM -> {
                claim = true;
                closedUnheard = false;
            }
            case ASK_REVIEW -> {
                window = false;
                review = true;
            }
            case RELEASE -> held = false;
            case RECORD_COURT_STAY -> stays++;
            case LIFT_COURT_STAY -> stays--;
            default -> {}
        }
    }

    private void closedUnheard() {
        claim = false;
        closedUnheard = true;
        withdrawalAsked = false;
    }

    private void decided(About about, Outcome outcome) {
        pending = Optional.of(about);
        decided = outcome;
        saidSinceDecision = false;
    }

    private void served() {
        switch (pending.orElseThrow()) {
            case CLAIM -> {
                endedByDecision();
                window = decided != Outcome.REFUGEE;
                lossServed = false;
            }
            case LOSS -> {
                loss = false;
                lossServed = decided == Outcome.LOST;
                window = lossServed;
            }
            case REVIEW -> reviewed();
        }
        protection = protection || decided.isProtection();
        pending = Optional.empty();
    }

    private void reviewed() {
        review = false;
        if (decided.isProtection()) {
            endedByDecision();
            lossServed = false;
        } else if (decided == Outcome.UPHELD) {
            becameFinal();
        } else if (lossServed) {
            lossServed = false;
        } else {
            claim = true;
            closedUnheard = false;
        }
    }

    private void endedByDecision() {
        claim = false;
        closedUnheard = false;
        withdrawalAsked = false;
    }

    private void becameFinal() {
        window = false;
        unheard = saidSinceDecision;
        protection = protection && !lossServed;
    }

    private void closed(ClockRule rule) {
        switch (rule.closes().orElseThrow()) {
            case CLAIM_ABANDONED, CLAIM_NOT_FILED -> closedUnheard();
            case DECISION_FINAL -> becameFinal();
            default -> {}
        }
    }

    private void incident(RecordIncident command) {
        incidents.add(command.incident());
        if (command.kind() == Incident.Kind.CHILD_IN_STATION) {
            held = true;
        }
        if (command.kind() == Incident.Kind.RETURNED_UNDER_PROTECTION) {
            held = false;
            returnOrder = false;
        }
    }
}
