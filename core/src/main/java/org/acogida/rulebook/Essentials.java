package org.acogida.rulebook;

import static org.acogida.rulebook.Act.*;
import static org.acogida.rulebook.Fact.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The refusals without which no law is loaded: the protection of people, and the order of steps that the acts rest on. */
public final class Essentials {
    private static final Map<Act, Set<Fact>> REFUSED_WHILE = new EnumMap<>(Act.class);

    static {
        Set<Fact> noReturn = EnumSet.of(
                CLAIM_STANDS,
                DECISION_PENDING,
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
        refuse(ORDER_RETURN, RECEIPT_HELD);
        refuse(CARRY_OUT_RETURN, NO_RETURN_ORDER, RECEIPT_HELD, RECEIPT_NOT_ASKED, POSSIBLE_MATCH_OPEN);
        refuse(ADMIT_TO_STATION, CHILD, AGE_UNDETERMINED, HELD, ALTERNATIVE_NOT_WEIGHED);
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
        refuse(ISSUE_OUTCOME_DOCUMENT, DOCUMENT_NOT_OWED);
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
        refuse(START_LOSS, NO_PROTECTION, REVIEW_STANDS, REVIEW_WINDOW_OPEN, GROUND_NOT_LISTED, REASONS_MISSING);
        refuse(DECIDE_LOSS, NO_LOSS, DECISION_PENDING, REASONS_MISSING);
        refuse(LIFT_COURT_STAY, NO_COURT_STAY, CITED_ACT_MISSING);
        refuse(ANSWER_INCIDENT, NO_INCIDENT, REASONS_MISSING);
        refuse(ASK_JUSTIFICATION, NO_JUSTIFICATION_DUE);
        refuse(ASK_TRANSFER, TRANSFER_PENDING);
        refuse(CONFIRM_TRANSFER, NO_TRANSFER);
        refuse(DECLINE_TRANSFER, NO_TRANSFER);
        refuse(TAKE_BACK_TRANSFER, NO_TRANSFER);
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
        Map<Act, Set<Fact>> copy = new EnumMap<>(Act.class);
        REFUSED_WHILE.forEach((act, facts) -> copy.put(act, Collections.unmodifiableSet(EnumSet.copyOf(facts))));
        return Collections.unmodifiableMap(copy);
    }

    /** Whether whoever is admitted to a station has a limit that only leaving ends, or nobody may be admitted. */
    public static boolean limitsHolding(Map<ClockName, ClockRule> clocks, List<Safeguard> safeguards) {
        boolean never = isRefused(safeguards, ADMIT_TO_STATION, NOT_HELD);
        return never
                || clocks.values().stream()
                        .anyMatch(clock -> clock.starts().contains(Milestone.STATION_ADMITTED)
                                && isLimit(clock)
                                && clock.extension()
                                        .map(extension -> clocks.get(extension.into()))
                                        .filter(longer -> !isLimit(longer))
                                        .isEmpty());
    }

    private static boolean isLimit(ClockRule clock) {
        return clock.consequence() == Consequence.RELEASE_DUE
                && EnumSet.of(Milestone.RELEASED, Milestone.RETURNED).containsAll(clock.ends());
    }

    /** Whether a clock that makes decisions final begins only when they are served. */
    public static boolean opensByService(ClockRule clock) {
        return !clock.closes().equals(Optional.of(Milestone.DECISION_FINAL))
                || EnumSet.of(Milestone.DECISION_SERVED, Milestone.REFUSAL_SERVED)
                        .containsAll(clock.starts());
    }

    private static boolean isRefused(List<Safeguard> safeguards, Act act, Fact fact) {
        return safeguards.stream()
                .anyMatch(s -> s.refuses().contains(act) && s.when().isMetBy(fact));
    }

    /** What a law's clocks lack, one sentence each; empty when they are sound. */
    static List<String> unsound(Map<ClockName, ClockRule> clocks, List<Safeguard> safeguards) {
        List<String> faults = new ArrayList<>();
        if (!limitsHolding(clocks, safeguards)) {
            faults.add(
                    "clocks: nothing limits how long a person is held; add a clock from station-admitted to released or"
                            + " returned with the consequence release-due, or refuse admit-to-station while not-held");
        }
        for (ClockRule clock : clocks.values()) {
            if (!opensByService(clock)) {
                faults.add(
                        "clock " + clock.name() + ": makes a decision final, so it may start only at refusal-served or"
                                + " decision-served, not at " + clock.starts());
            }
        }
        return faults;
    }

    /** What a law's safeguards lack, one sentence each; empty when they are whole. */
    static List<String> missing(List<Safeguard> safeguards) {
        List<String> faults = new ArrayList<>();
        REFUSED_WHILE.forEach((act, facts) -> {
            for (Fact fact : facts) {
                if (!isRefused(safeguards, act, fact)) {
                    faults.add("safeguards: nothing refuses " + Names.spelled(act) + " while " + Names.spelled(fact)
                            + "; add it to a safeguard's refuses and while");
                }
            }
        });
        return faults;
    }
}
