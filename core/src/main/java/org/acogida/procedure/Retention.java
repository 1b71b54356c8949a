package org.acogida.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.RecordClass;
import org.acogida.rulebook.RetentionPlan;
import org.acogida.rulebook.RetentionRule;

/** How long the person of a case is kept: a pure function of the case, the law's periods and the day (LGPDPPSO 17, 18). */
public sealed interface Retention {

    /** Nothing is counted yet: something stands in the way. */
    record Unfinished(List<Obstacle> by) implements Retention {
        public Unfinished {
            by = List.copyOf(by);
        }
    }

    /** Nothing is counted: the person holds protection, or said a fear that no decision has heard. */
    record RightStands(Right right) implements Retention {}

    /**
     * The case is over.
     *
     * @param since when something was last done in it
     * @param due the first day on which two officers may erase the person
     */
    record Counted(RetentionRule rule, Instant since, LocalDate due) implements Retention {}

    /** A right of the person that no period ends. */
    enum Right {
        PROTECTION,
        FEAR_UNHEARD
    }

    /**
     * How long this one is kept.
     *
     * @param lastAct when something was last done or happened in the case
     */
    static Retention of(CaseState state, Instant lastAct, RetentionPlan plan, Context context) {
        List<Obstacle> obstacles = Obstacle.list(state, context);
        if (!obstacles.isEmpty()) {
            return new Unfinished(obstacles);
        }
        return findRight(state).<Retention>map(RightStands::new).orElseGet(() -> {
            RetentionRule rule = plan.get(classOf(state));
            Instant since = state.reached().values().stream()
                    .filter(lastAct::isBefore)
                    .max(Instant::compareTo)
                    .orElse(lastAct);
            return new Counted(rule, since, rule.findEnd(context.dayOf(since)).orElse(LocalDate.MAX));
        });
    }

    /** Whether two officers may erase the person on a day because the time is over. */
    default boolean isDue(LocalDate today) {
        return this instanceof Counted counted && !today.isBefore(counted.due());
    }

    /** The right that stands, if one does. */
    static Optional<Right> findRight(CaseState state) {
        if (state.protection().isPresent()) {
            return Optional.of(Right.PROTECTION);
        }
        boolean unheard = state.fear().filter(FearAnswer.YES::equals).isPresent() && !state.fearHeard();
        return unheard && state.claim() != ClaimStatus.GRANTED ? Optional.of(Right.FEAR_UNHEARD) : Optional.empty();
    }

    /** What class of record a case is. */
    static RecordClass classOf(CaseState state) {
        if (state.protection().isPresent()
                || state.claim() == ClaimStatus.GRANTED
                || state.has(Milestone.PROTECTION_GRANTED)) {
            return RecordClass.PROTECTED_CASE;
        }
        return state.claim() == ClaimStatus.NONE ? RecordClass.NEVER_CLAIMED : RecordClass.CLOSED_CASE;
    }
}
