package org.acogida.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.acogida.casework.Answer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts into words what became of an act that was not done. */
@Component
final class ActProblems {

    /** Those that any act may meet. */
    static final ProblemKind[] ALL = {
        ProblemKind.NOT_ALLOWED,
        ProblemKind.UNKNOWN_CASE,
        ProblemKind.REFUSED,
        ProblemKind.COMMAND_ID_REUSED,
        ProblemKind.REGISTERED_ALREADY,
        ProblemKind.VERSION_CONFLICT,
        ProblemKind.INVALID
    };

    /** A body that has none of an act's fields, so that no fault is told to stand in it. */
    static final Compounds.Whole NOTHING = Shapes.record(Nothing.class, "Nothing", Map.of());

    /** The faults of an act that have a status of their own. */
    private static final Map<String, ProblemKind> OWN = Map.of(
            "casework.id-reused", ProblemKind.COMMAND_ID_REUSED,
            "casework.registered-already", ProblemKind.REGISTERED_ALREADY,
            "casework.unknown-case", ProblemKind.UNKNOWN_CASE);

    private final Problems problems;
    private final MessageSource messages;

    ActProblems(Problems problems, MessageSource messages) {
        this.problems = problems;
        this.messages = messages;
    }

    private record Nothing() {}

    /** The problem of an answer; there is none where it was done. */
    Problem of(Answer answer, Compounds.Whole body, JsonNode tree, Locale language) {
        return switch (answer) {
            case Answer.Done done -> throw new IllegalArgumentException(done + ": is no problem");
            case Answer.Refused refused -> problems.refused(refused.why(), language);
            case Answer.Conflict conflict -> problems.conflict(conflict, language);
            case Answer.NotAllowed _ -> problems.of(ProblemKind.NOT_ALLOWED, language);
            case Answer.HeldBack _ -> problems.of(ProblemKind.HELD_BACK, language);
            case Answer.Invalid invalid -> invalid(invalid, body, tree, language);
        };
    }

    private Problem invalid(Answer.Invalid invalid, Compounds.Whole body, JsonNode tree, Locale language) {
        Optional<ProblemKind> own = Optional.ofNullable(OWN.get(invalid.key()));
        if (own.isPresent()) {
            return problems.of(own.get(), language);
        }
        String pointer = body.find(invalid.field()).orElse("");
        String value = pointer.isEmpty() ? "" : Faults.shown(tree.at(pointer));
        String message = messages.getMessage(invalid.key(), invalid.arguments().toArray(), language);
        return problems.of(
                ProblemKind.INVALID, List.of(new Problem.Misfit(pointer, Optional.empty(), value, message)), language);
    }
}
