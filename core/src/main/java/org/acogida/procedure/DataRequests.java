package org.acogida.procedure;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.acogida.procedure.Command.AnswerData;
import org.acogida.procedure.Command.AskData;
import org.acogida.procedure.Command.CarryOutData;

/** Whether what is said of a person's request about their data can be meant. */
public final class DataRequests {
    private DataRequests() {}

    /** What speaks against it. */
    public enum Flaw {
        /** Something was asked under that id already. */
        ID_TAKEN,
        /** Nothing awaits an answer under that id. */
        NOT_AWAITED,
        /** Nothing that was granted awaits to be carried out under that id. */
        NOT_OWED,
        /** A refusal without its reason. */
        NO_REASONS,
        /** It was answered or carried out before the step that comes first. */
        TOO_EARLY
    }

    /** The first flaw of a command in the case as it stands; empty for commands of another kind. */
    public static Optional<Flaw> find(CaseState state, Command command, Context context) {
        return switch (command) {
            case AskData ask ->
                flaw(Flaw.ID_TAKEN, find(state, ask.request(), _ -> true).isPresent());
            case AnswerData answer -> answered(state, answer, context);
            case CarryOutData done ->
                find(state, done.request(), DataRequest::isOwed)
                        .map(owed -> flaw(Flaw.TOO_EARLY, isBefore(context, owed.answeredAt())))
                        .orElse(Optional.of(Flaw.NOT_OWED));
            default -> Optional.empty();
        };
    }

    private static Optional<Flaw> answered(CaseState state, AnswerData command, Context context) {
        Optional<DataRequest> awaited = find(state, command.request(), DataRequest::isUnanswered);
        if (awaited.isEmpty()) {
            return Optional.of(Flaw.NOT_AWAITED);
        }
        if (isBefore(context, awaited.map(DataRequest::askedAt))) {
            return Optional.of(Flaw.TOO_EARLY);
        }
        boolean refused = command.answer() == DataRequest.Answer.REFUSED;
        return flaw(Flaw.NO_REASONS, refused && command.reasons().isBlank());
    }

    private static boolean isBefore(Context context, Optional<Instant> step) {
        return step.filter(context.at()::isBefore).isPresent();
    }

    private static Optional<DataRequest> find(CaseState state, DataRequestId id, Predicate<DataRequest> which) {
        return state.dataRequests().stream()
                .filter(which)
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /** When the earliest of the others was asked that still await an answer. */
    static Optional<Instant> findNextAsked(CaseState state, DataRequestId answered) {
        return state.dataRequests().stream()
                .filter(DataRequest::isUnanswered)
                .filter(one -> !one.id().equals(answered))
                .map(DataRequest::askedAt)
                .min(Comparator.naturalOrder());
    }

    /** When the earliest of the others was granted that are still to be carried out. */
    static Optional<Instant> findNextGranted(CaseState state, DataRequestId carriedOut) {
        return state.dataRequests().stream()
                .filter(DataRequest::isOwed)
                .filter(one -> !one.id().equals(carriedOut))
                .flatMap(one -> one.answeredAt().stream())
                .min(Comparator.naturalOrder());
    }

    static void check(CaseState state, Command command, Context context) {
        find(state, command, context).ifPresent(flaw -> {
            throw new IllegalArgumentException(
                    command.act() + ": " + flaw + " in case " + state.id() + "; correct what was sent");
        });
    }

    private static Optional<Flaw> flaw(Flaw flaw, boolean holds) {
        return holds ? Optional.of(flaw) : Optional.empty();
    }
}
