package org.acogida.web.cases;

import org.acogida.rulebook.Act;

/** What an act is about; acts are offered under these headings, in this order. */
enum Topic {
    CLAIM,
    INTERVIEW,
    DECISION,
    CLOCKS,
    PERSON,
    PARTICIPANTS,
    DATA,
    STATION,
    STAY,
    RETURN,
    INCIDENTS;

    static Topic of(Act act) {
        return switch (act) {
            case FILE_CLAIM,
                    RATIFY_CLAIM,
                    ISSUE_CERTIFICATE,
                    ASK_JUSTIFICATION,
                    RECORD_JUSTIFICATION,
                    NOTIFY_INM,
                    ASK_OPINION,
                    RECORD_OPINION,
                    ASK_WITHDRAWAL,
                    RATIFY_WITHDRAWAL,
                    REOPEN_CLAIM,
                    ASSIGN_SIGN_IN,
                    SIGN_IN,
                    OFFER_OWN_CLAIM,
                    ASSIGN_CASE,
                    ASK_TRANSFER,
                    CONFIRM_TRANSFER,
                    DECLINE_TRANSFER,
                    TAKE_BACK_TRANSFER,
                    RECORD_AWARENESS -> CLAIM;
            case SUMMON_INTERVIEW, HOLD_INTERVIEW, RECORD_OBSERVATION -> INTERVIEW;
            case DECIDE_CLAIM,
                    SERVE_DECISION,
                    ASK_REVIEW,
                    DECIDE_REVIEW,
                    START_LOSS,
                    DECIDE_LOSS,
                    ISSUE_OUTCOME_DOCUMENT -> DECISION;
            case EXTEND_CLOCK, PAUSE_CLOCK, RESUME_CLOCK, CLOSE_LAPSED_RIGHT -> CLOCKS;
            case REGISTER_ARRIVAL,
                    CORRECT_PERSON,
                    ADD_FINDINGS,
                    RECORD_FILING_TIME,
                    LEAVE_HOUSEHOLD,
                    JOIN_HOUSEHOLD,
                    REUNITE_HOUSEHOLD,
                    CHANGE_RELATION,
                    RECORD_PROFILE,
                    RECORD_NEED_DETAIL,
                    RECORD_FEAR,
                    DETERMINE_AGE,
                    APPOINT_GUARDIAN,
                    ADD_ATTACHMENT,
                    NOTIFY_CHILD_AUTHORITY,
                    PLAN_BEST_INTERESTS -> PERSON;
            case ADMIT_PARTICIPANT, END_PARTICIPATION, RECORD_CONSENT_REFUSED -> PARTICIPANTS;
            case ASK_DATA, ANSWER_DATA, CARRY_OUT_DATA, PLACE_LEGAL_HOLD, LIFT_LEGAL_HOLD -> DATA;
            case HAND_OVER, SCREEN, ORDER_PRESENTATION, ADMIT_TO_STATION, RECORD_COUNSEL, RELEASE, RECORD_STAY ->
                STATION;
            case ADMIT,
                    ASK_CARD,
                    ANSWER_CARD,
                    ASK_REGULARISATION,
                    DECIDE_REGULARISATION,
                    SHOW_EXIT_ELIGIBILITY,
                    GIVE_EXIT_LETTER -> STAY;
            case ASK_RETURN,
                    TAKE_BACK_RETURN,
                    CHECK_REFOULEMENT,
                    ORDER_RETURN,
                    CARRY_OUT_RETURN,
                    NOTIFY_CONSULATE,
                    RECORD_TOLD_HOME,
                    REVOKE_HOME_CONSENT,
                    RECORD_COURT_STAY,
                    LIFT_COURT_STAY,
                    ASK_EXTRADITION,
                    NOTIFY_EXTRADITION -> RETURN;
            case RECORD_INCIDENT, ANSWER_INCIDENT -> INCIDENTS;
        };
    }
}
