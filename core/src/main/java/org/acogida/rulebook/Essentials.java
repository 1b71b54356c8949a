package org.acogida.rulebook;

import static org.acogida.rulebook.Act.*;
import static org.acogida.rulebook.Fact.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The refusals without which no law is loaded: the protection of people, and the order of steps that the acts rest on. */
public final class Essentials {
    private static final Map<Act, Set<Fact>> REFUSED_WHILE = new EnumMap<>(Act.class);

    static {
        Set<Fact> noReturn = EnumSet.of(
                CLAIM_STANDS,
                REVIEW_STANDS,
                REVIEW_WINDOW_OPEN,
                REOPENING_GRACE,
                PROTECTION_HELD,
                COURT_STAY,
                FEAR_NOT_ASKED,
                FEAR_UNHEARD);
        refuse(ORDER_RETURN, noReturn);
        refuse(CARRY_OUT_RETURN, noReturn);
        refuse(NOTIFY_CONSULATE, noReturn);
        refuse(CARRY_OUT_RETURN, NO_RETURN_ORDER);
        refuse(ADMIT_TO_STATION, CHILD, AGE_UNDETERMINED, HELD);
        refuse(ADMIT, NO_VALID_VISA);
        refuse(RATIFY_CLAIM, NOT_RATIFIABLE);
        refuse(ISSUE_CERTIFICATE, NO_CLAIM);
        refuse(SUMMON_INTERVIEW, NO_CLAIM);
        refuse(HOLD_INTERVIEW, NO_CLAIM, GUARDIAN_MISSING, INTERPRETER_MISSING);
        refuse(
                DECIDE_CLAIM,
                NO_CLAIM,
                DECISION_PENDING,
                CLAIM_UNRATIFIED,
                INTERVIEW_MISSING,
                REASONS_MISSING,
                COMPLEMENTARY_NOT_ASSESSED,
                GROUND_NOT_LISTED);
        refuse(SERVE_DECISION, NO_DECISION, LANGUAGE_NOT_UNDERSTOOD);
        refuse(ISSUE_OUTCOME_DOCUMENT, DECISION_PENDING, NO_PROTECTION, DOCUMENT_NOT_LISTED);
        refuse(ASK_REVIEW, NO_REVIEW_WINDOW);
        refuse(DECIDE_REVIEW, NO_REVIEW, REASONS_MISSING, DECISION_PENDING);
        refuse(EXTEND_CLOCK, CLOCK_NOT_RUNNING, CLOCK_EXPIRED, GROUND_NOT_LISTED, REASONS_MISSING);
        refuse(PAUSE_CLOCK, CLOCK_NOT_RUNNING, PAUSE_NOT_LISTED, CITED_ACT_MISSING);
        refuse(RESUME_CLOCK, CLOCK_NOT_PAUSED);
        refuse(
                CLOSE_LAPSED_RIGHT,
                CLOCK_NOT_RUNNING,
                CLOCK_NOT_EXPIRED,
                RIGHT_CANNOT_LAPSE,
                OUTAGE_OVERLAPS,
                REASONS_MISSING);
        refuse(ASK_WITHDRAWAL, NO_CLAIM);
        refuse(RATIFY_WITHDRAWAL, NO_WITHDRAWAL);
        refuse(REOPEN_CLAIM, NOTHING_TO_REOPEN);
        refuse(START_LOSS, NO_PROTECTION, GROUND_NOT_LISTED, REASONS_MISSING);
        refuse(DECIDE_LOSS, NO_LOSS, DECISION_PENDING, REASONS_MISSING);
        refuse(LIFT_COURT_STAY, NO_COURT_STAY, CITED_ACT_MISSING);
        refuse(ANSWER_INCIDENT, NO_INCIDENT, REASONS_MISSING);
        refuse(ASK_JUSTIFICATION, NO_JUSTIFICATION_DUE);
    }

    private Essentials() {}

    private static void refuse(Act act, Fact... facts) {
        refuse(act, Set.of(facts));
    }

    private static void refuse(Act act, Set<Fact> facts) {
        REFUSED_WHILE.computeIfAbsent(act, a -> EnumSet.noneOf(Fact.class)).addAll(facts);
    }

    /** Which acts must be refused while which single facts hold. */
    public static Map<Act, Set<Fact>> refusedWhile() {
        return Map.copyOf(REFUSED_WHILE);
    }

    /** What a law's safeguards lack, one sentence each; empty when they are whole. */
    static List<String> missing(List<Safeguard> safeguards) {
        List<String> faults = new ArrayList<>();
        REFUSED_WHILE.forEach((act, facts) -> {
            for (Fact fact : facts) {
                if (safeguards.stream()
                        .noneMatch(s -> s.refuses().contains(act) && s.when().isMetBy(fact))) {
                    faults.add("safeguards: nothing refuses " + Names.spelled(act) + " while " + Names.spelled(fact)
                            + "; add it to a safeguard's refuses and while");
                }
            }
        });
        return faults;
    }
}
