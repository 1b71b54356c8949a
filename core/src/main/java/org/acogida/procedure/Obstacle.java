package org.acogida.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.Party;

/**
 * What stands in the way of erasing the person of a case.
 *
 * @param clock which clock, for {@link Kind#CLOCK} alone
 */
public record Obstacle(Kind kind, Optional<ClockName> clock) {

    /** Why it stands in the way. */
    public enum Kind {
        /** It is to be kept, whatever else. */
        LEGAL_HOLD,
        CLAIM,
        REVIEW,
        /** A review can still be asked for. */
        REVIEW_WINDOW,
        DECISION_PENDING,
        LOSS,
        COURT_STAY,
        HELD,
        RETURN_ORDERED,
        /** Something happened that should not have, and nobody answered for it yet. */
        INCIDENT,
        /** The authority owes something, or a right can still be used. */
        CLOCK,
        /** What the person asked of their data awaits its answer, or is granted and not done. */
        DATA_REQUEST,
        /** What was taken down of the person elsewhere is not in the file yet. */
        PACKET,
        /** The person holds protection, of which the record is the proof, and did not ask to be erased. */
        PROTECTION,
        /** The person said a fear that no decision has heard, and did not ask to be erased. */
        FEAR_UNHEARD
    }

    /** The name of the clock, or the kind as law files would spell it. */
    public String spelled() {
        return clock.map(ClockName::value)
                .orElseGet(() -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** One that is no clock. */
    public static Obstacle of(Kind kind) {
        return new Obstacle(kind, Optional.empty());
    }

    /** All that stand in the way of erasing at the context's moment, a hold first; empty if the person can be erased. */
    public static List<Obstacle> listToErasing(CaseState state, Context context) {
        List<Obstacle> found = new ArrayList<>(list(state, context));
        if (state.dataRequests().stream().noneMatch(Obstacle::isGrantedErasure)) {
            Retention.findRight(state)
                    .map(right -> switch (right) {
                        case PROTECTION -> Kind.PROTECTION;
                        case FEAR_UNHEARD -> Kind.FEAR_UNHEARD;
                    })
                    .ifPresent(kind -> found.add(of(kind)));
        }
        return found;
    }

    private static boolean isGrantedErasure(DataRequest request) {
        return request.kind() == DataRequest.Kind.ERASURE && request.isOwed();
    }

    /** What is unfinished at the context's moment, so that no time of the case is counted; a hold first. */
    static List<Obstacle> list(CaseState state, Context context) {
        List<Obstacle> found = new ArrayList<>();
        add(found, Kind.LEGAL_HOLD, !state.listStandingHolds().isEmpty());
        add(found, Kind.CLAIM, state.claim() == ClaimStatus.STANDS);
        add(found, Kind.REVIEW, state.reviewStands());
        add(found, Kind.REVIEW_WINDOW, state.reviewWindow());
        add(found, Kind.DECISION_PENDING, state.pending().isPresent());
        add(found, Kind.LOSS, state.lossRunning());
        add(found, Kind.COURT_STAY, state.courtStays() > 0);
        add(found, Kind.HELD, state.held());
        add(found, Kind.RETURN_ORDERED, state.returnOrder().isPresent());
        add(found, Kind.INCIDENT, !state.listOpenIncidents().isEmpty());
        state.listRunning().stream()
                .filter(run -> runs(run, state, context))
                .forEach(run -> found.add(new Obstacle(Kind.CLOCK, Optional.of(run.clock()))));
        add(found, Kind.DATA_REQUEST, state.dataRequests().stream().anyMatch(Obstacle::isOwed));
        return found;
    }

    private static void add(List<Obstacle> found, Kind kind, boolean stands) {
        if (stands) {
            found.add(of(kind));
        }
    }

    /** A granted erasure is no obstacle to erasing: it is carried out by it. */
    private static boolean isOwed(DataRequest request) {
        return request.isUnanswered() || (request.isOwed() && request.kind() != DataRequest.Kind.ERASURE);
    }

    /** What the authority owes whenever it was due, and what awaits anybody else while its time is not over. */
    private static boolean runs(ClockRun run, CaseState state, Context context) {
        if (isFulfilledByErasing(run, state, context)) {
            return false;
        }
        return context.clocks().getRule(run).awaits() == Party.AUTHORITY
                || !context.clocks().isOver(run, state.signInDay(), context.at());
    }

    private static boolean isFulfilledByErasing(ClockRun run, CaseState state, Context context) {
        return context.clocks().getRule(run).ends().contains(Milestone.DATA_CARRIED_OUT)
                && state.dataRequests().stream().noneMatch(Obstacle::isOwed);
    }
}
