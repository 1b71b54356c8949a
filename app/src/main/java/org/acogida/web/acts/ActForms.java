package org.acogida.web.acts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.procedure.Command;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.RecordedPerson;
import org.acogida.procedure.Steps;
import org.acogida.rulebook.Act;
import org.acogida.web.form.Field;

/**
 * Finds the form of an act. Registration, attachments, stays and what parts or joins families have their own pages;
 * every other act has a form here.
 */
public final class ActForms {
    private ActForms() {}

    /** The act's form in this case; empty where it has a page of its own, or a tablet sends it. */
    public static Optional<ActForm> find(Act act, Setting setting) {
        return switch (act) {
            case REGISTER_ARRIVAL, ADD_ATTACHMENT, ADD_FINDINGS, RECORD_FILING_TIME -> Optional.empty();
            case LEAVE_HOUSEHOLD, JOIN_HOUSEHOLD, REUNITE_HOUSEHOLD, RECORD_STAY -> Optional.empty();
            case RECORD_PROFILE -> Optional.of(PersonForms.profile(setting));
            case RECORD_NEED_DETAIL -> Optional.of(PersonForms.needDetail(setting));
            case RECORD_CONSENT_REFUSED -> Optional.of(ParticipantForms.refuse(setting));
            case CHANGE_RELATION -> Optional.of(PersonForms.relation(setting));
            case CORRECT_PERSON -> Optional.of(PersonForms.correct(setting));
            case DETERMINE_AGE -> Optional.of(PersonForms.age(setting));
            case RECORD_FEAR -> Optional.of(PersonForms.fear(setting));
            case APPOINT_GUARDIAN -> Optional.of(PersonForms.guardian());
            case FILE_CLAIM -> Optional.of(ClaimForms.file(setting));
            case ISSUE_CERTIFICATE -> Optional.of(ClaimForms.certificate());
            case ISSUE_OUTCOME_DOCUMENT -> Optional.of(ClaimForms.document(setting));
            case ASSIGN_SIGN_IN -> Optional.of(ClaimForms.signIn(setting));
            case ASSIGN_CASE -> Optional.of(assign(setting));
            case ASK_TRANSFER -> Optional.of(TransferForms.ask(setting));
            case CONFIRM_TRANSFER -> Optional.of(TransferForms.confirm(setting));
            case DECLINE_TRANSFER -> Optional.of(TransferForms.decline(setting));
            case TAKE_BACK_TRANSFER -> Optional.of(TransferForms.takeBack(setting));
            case OFFER_OWN_CLAIM -> Optional.of(ClaimForms.ownClaim(setting));
            case SUMMON_INTERVIEW -> Optional.of(InterviewForms.summon(setting));
            case HOLD_INTERVIEW -> Optional.of(InterviewForms.hold(setting));
            case RECORD_OBSERVATION -> Optional.of(InterviewForms.observation(setting));
            case DECIDE_CLAIM -> Optional.of(DecisionForms.claim(setting));
            case DECIDE_REVIEW -> Optional.of(DecisionForms.review(setting));
            case DECIDE_LOSS -> Optional.of(DecisionForms.loss(setting));
            case START_LOSS -> Optional.of(DecisionForms.startLoss(setting));
            case SERVE_DECISION -> Optional.of(DecisionForms.serve(setting));
            case EXTEND_CLOCK -> Optional.of(ClockForms.extend(setting));
            case PAUSE_CLOCK -> Optional.of(ClockForms.pause(setting));
            case RESUME_CLOCK -> Optional.of(ClockForms.resume(setting));
            case CLOSE_LAPSED_RIGHT -> Optional.of(ClockForms.close(setting));
            case ADMIT_TO_STATION -> Optional.of(ReturnForms.station());
            case ORDER_RETURN -> Optional.of(ReturnForms.order(setting));
            case CARRY_OUT_RETURN -> Optional.of(ReturnForms.carryOut(setting));
            case RECORD_COUNSEL -> Optional.of(CounselForms.record(setting));
            case RECORD_INCIDENT -> Optional.of(IncidentForms.record(setting));
            case ANSWER_INCIDENT -> Optional.of(IncidentForms.answer(setting));
            case ADMIT_PARTICIPANT -> Optional.of(ParticipantForms.admit(setting));
            case ASK_DATA -> Optional.of(DataForms.ask(setting));
            case ANSWER_DATA -> Optional.of(DataForms.answer(setting));
            case CARRY_OUT_DATA -> Optional.of(DataForms.carryOut(setting));
            case PLACE_LEGAL_HOLD -> Optional.of(HoldForms.place(setting));
            case LIFT_LEGAL_HOLD -> Optional.of(HoldForms.lift(setting));
            case RECORD_TOLD_HOME -> Optional.of(HomeForms.told(setting));
            case REVOKE_HOME_CONSENT -> Optional.of(HomeForms.revoke());
            case END_PARTICIPATION -> Optional.of(ParticipantForms.end(setting));
            case RECORD_AWARENESS,
                    SIGN_IN,
                    RELEASE,
                    RECORD_COURT_STAY,
                    ADMIT,
                    RATIFY_CLAIM,
                    ASK_JUSTIFICATION,
                    RECORD_JUSTIFICATION,
                    NOTIFY_INM,
                    ASK_OPINION,
                    RECORD_OPINION,
                    NOTIFY_CHILD_AUTHORITY,
                    ASK_REVIEW,
                    ASK_WITHDRAWAL,
                    RATIFY_WITHDRAWAL,
                    REOPEN_CLAIM,
                    ASK_EXTRADITION,
                    NOTIFY_EXTRADITION,
                    HAND_OVER,
                    SCREEN,
                    CHECK_REFOULEMENT,
                    PLAN_BEST_INTERESTS,
                    ASK_RETURN,
                    TAKE_BACK_RETURN,
                    ORDER_PRESENTATION,
                    ASK_CARD,
                    ANSWER_CARD,
                    ASK_REGULARISATION,
                    DECIDE_REGULARISATION,
                    SHOW_EXIT_ELIGIBILITY,
                    GIVE_EXIT_LETTER,
                    LIFT_COURT_STAY,
                    NOTIFY_CONSULATE -> Optional.of(step(act));
        };
    }

    /** The form of a correction that is made from this record. */
    public static ActForm correction(Setting setting, RecordedPerson from) {
        return PersonForms.correct(setting, Optional.of(from.person()), from.circumstances());
    }

    private static ActForm assign(Setting setting) {
        String now = setting.state()
                .assigned()
                .map(officer -> officer.value().toString())
                .orElse("");
        return ActForm.of(
                Act.ASSIGN_CASE,
                List.of(Field.choice("officer", setting.colleagues()).preset(now)),
                (filled, id) -> new Command.AssignCase(new OfficerId(UUID.fromString(filled.text("officer")))));
    }

    private static ActForm step(Act act) {
        Field note = Field.lines("note");
        return ActForm.of(
                act,
                List.of(Steps.needsWords(act) ? note.must() : note),
                (filled, id) -> new Command.TakeStep(act, filled.text("note")));
    }
}
