package org.acogida.rulebook;

/**
 * A statement about a person, a case or a command that is true or not on a day; conditions of a law are made of these.
 * Law files spell them in lower case with hyphens: {@code claim-stands}.
 */
public enum Fact {
    // what the person said and showed
    WISHES_PROTECTION,
    WISHES_TO_STAY,
    WISHES_TRANSIT,
    WISHES_RETURN,
    FEARS_RETURN,
    FEAR_NOT_ASKED,
    /** Fear was said, and neither a final decision nor a new answer has followed. */
    FEAR_UNHEARD,
    VALID_VISA,
    NO_VALID_VISA,
    ENTERED_IRREGULARLY,
    CHILD,
    AGE_UNDETERMINED,
    UNACCOMPANIED,
    CARES_FOR_CHILD,
    // where the case stands
    NO_CLAIM,
    CLAIM_STANDS,
    CLAIM_UNRATIFIED,
    REVIEW_STANDS,
    NO_REVIEW,
    REVIEW_WINDOW_OPEN,
    NO_REVIEW_WINDOW,
    REOPENING_GRACE,
    NOTHING_TO_REOPEN,
    PROTECTION_HELD,
    NO_PROTECTION,
    NO_DOCUMENT_OWED,
    COURT_STAY,
    NO_COURT_STAY,
    NOT_RATIFIABLE,
    NO_WITHDRAWAL,
    NO_JUSTIFICATION_DUE,
    INTERVIEW_MISSING,
    GUARDIAN_MISSING,
    CHILD_AUTHORITY_UNTOLD,
    /** Nobody has planned what is best for a person who is, or may be, a child. */
    BEST_INTERESTS_UNPLANNED,
    DECISION_PENDING,
    NO_DECISION,
    LOSS_RUNNING,
    NO_LOSS,
    NOT_HANDED_OVER,
    NOT_SCREENED,
    /** Nobody has weighed whether a return would endanger life or liberty, or nobody has since the last claim. */
    REFOULEMENT_UNCHECKED,
    HELD,
    NOT_HELD,
    HELD_OVER_LIMIT,
    RETURN_ORDERED,
    NO_RETURN_ORDER,
    NO_CARD_ASKED,
    NO_REGULARISATION_ASKED,
    INCIDENT_OPEN,
    NO_INCIDENT,
    /** Another office was asked to take the case over, and has not answered. */
    TRANSFER_PENDING,
    /** No such question waits for an answer, or not that one. */
    NO_TRANSFER,
    // what a command brings or lacks
    REASONS_MISSING,
    COMPLEMENTARY_NOT_ASSESSED,
    /** The law offers something in place of holding, and nothing is said of why it is not taken. */
    ALTERNATIVE_NOT_WEIGHED,
    GROUND_NOT_LISTED,
    LANGUAGE_NOT_UNDERSTOOD,
    INTERPRETER_MISSING,
    GENDER_NOT_HONOURED,
    CITED_ACT_MISSING,
    CLOCK_NOT_RUNNING,
    CLOCK_EXPIRED,
    CLOCK_NOT_EXPIRED,
    CLOCK_NOT_PAUSED,
    PAUSE_NOT_LISTED,
    RIGHT_CANNOT_LAPSE,
    OUTAGE_OVERLAPS,
    DOCUMENT_NOT_OWED,
    /** The person holds the receipt of a registration, which may not have reached the server. */
    RECEIPT_HELD,
    /** Nobody asked whether the person holds one. */
    RECEIPT_NOT_ASKED,
    /** The return would be an assisted one, and the person does not ask for it, or no longer. */
    RETURN_NOT_ASKED,
    /** A file would be transferred of its own in which nothing is done any more: its claim closed unheard, or the person returned. */
    FILE_CLOSED,
    /** A child alone would be moved, or one parted from the family by a transfer, and nobody has planned what is best for them. */
    CHILD_MOVED_UNPLANNED,
    // what is known beside the case
    /** Another file may be the same person's, and nobody has judged it. */
    POSSIBLE_MATCH_OPEN
}
