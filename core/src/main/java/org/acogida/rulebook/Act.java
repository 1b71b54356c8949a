package org.acogida.rulebook;

/**
 * What an officer does in a case. Acts may be refused by a safeguard; facts ({@link #isFact()}) are always recorded.
 * Law files spell them in lower case with hyphens: {@code order-return}.
 */
public enum Act {
    REGISTER_ARRIVAL(true),
    CORRECT_PERSON(true),
    LEAVE_HOUSEHOLD(true),
    JOIN_HOUSEHOLD(true),
    REUNITE_HOUSEHOLD(true),
    CHANGE_RELATION(true),
    RECORD_PROFILE(true),
    RECORD_NEED_DETAIL(true),
    RECORD_FEAR(true),
    ADD_FINDINGS(true),
    RECORD_FILING_TIME(true),
    DETERMINE_AGE(true),
    FILE_CLAIM(true),
    RECORD_OBSERVATION(true),
    ADD_ATTACHMENT(true),
    RECORD_INCIDENT(true),
    ANSWER_INCIDENT(false),
    RECORD_AWARENESS(true),
    SIGN_IN(true),
    RECORD_COUNSEL(true),
    RELEASE(true),
    RECORD_STAY(true),
    RECORD_COURT_STAY(true),
    END_PARTICIPATION(true),
    RECORD_CONSENT_REFUSED(true),
    RECORD_TOLD_HOME(true),
    REVOKE_HOME_CONSENT(true),
    ASK_RETURN(true),
    TAKE_BACK_RETURN(true),
    ASK_DATA(true),
    ANSWER_DATA(false),
    CARRY_OUT_DATA(false),
    PLACE_LEGAL_HOLD(false),
    LIFT_LEGAL_HOLD(false),
    ADMIT_PARTICIPANT(false),
    ASSIGN_CASE(false),
    ASK_TRANSFER(false),
    CONFIRM_TRANSFER(false),
    DECLINE_TRANSFER(false),
    TAKE_BACK_TRANSFER(false),
    ADMIT(false),
    RATIFY_CLAIM(false),
    ISSUE_CERTIFICATE(false),
    ISSUE_OUTCOME_DOCUMENT(false),
    ASK_JUSTIFICATION(false),
    RECORD_JUSTIFICATION(false),
    NOTIFY_INM(false),
    ASK_OPINION(false),
    RECORD_OPINION(false),
    NOTIFY_CHILD_AUTHORITY(false),
    APPOINT_GUARDIAN(false),
    SUMMON_INTERVIEW(false),
    HOLD_INTERVIEW(false),
    DECIDE_CLAIM(false),
    SERVE_DECISION(false),
    ASK_REVIEW(false),
    DECIDE_REVIEW(false),
    EXTEND_CLOCK(false),
    PAUSE_CLOCK(false),
    RESUME_CLOCK(false),
    CLOSE_LAPSED_RIGHT(false),
    ASK_WITHDRAWAL(false),
    RATIFY_WITHDRAWAL(false),
    REOPEN_CLAIM(false),
    ASSIGN_SIGN_IN(false),
    OFFER_OWN_CLAIM(false),
    START_LOSS(false),
    DECIDE_LOSS(false),
    ASK_EXTRADITION(false),
    NOTIFY_EXTRADITION(false),
    HAND_OVER(false),
    SCREEN(false),
    CHECK_REFOULEMENT(false),
    PLAN_BEST_INTERESTS(false),
    ORDER_PRESENTATION(false),
    ADMIT_TO_STATION(false),
    ASK_CARD(false),
    ANSWER_CARD(false),
    ASK_REGULARISATION(false),
    DECIDE_REGULARISATION(false),
    SHOW_EXIT_ELIGIBILITY(false),
    GIVE_EXIT_LETTER(false),
    LIFT_COURT_STAY(false),
    ORDER_RETURN(false),
    CARRY_OUT_RETURN(false),
    NOTIFY_CONSULATE(false);

    private final boolean fact;

    Act(boolean fact) {
        this.fact = fact;
    }

    /** Whether somebody is returned by it, or is to be. */
    public boolean isReturn() {
        return this == ORDER_RETURN || this == CARRY_OUT_RETURN;
    }

    /** Whether this records what happened, so that no law may refuse it. */
    public boolean isFact() {
        return fact;
    }
}
