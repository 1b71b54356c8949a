package org.acogida.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.RecordField;
import tools.jackson.databind.JsonNode;

/** Why a request was not done, as it is written; what does not apply is left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String remedy,
        Optional<String> act,
        Optional<String> law,
        List<Bar> safeguards,
        Optional<Integer> expectedVersion,
        Optional<Integer> actualVersion,
        List<Changed> changed,
        Optional<Possible> possibleMatches,
        List<Misfit> errors,
        List<Member> members) {

    /** The same, where its pointers begin further up. */
    Problem under(String pointer) {
        List<Misfit> moved = errors.stream()
                .map(error -> new Misfit(pointer + error.pointer(), error.parameter(), error.value(), error.message()))
                .toList();
        return with(possibleMatches, moved);
    }

    /** The same, of people on file who may be those to be registered. */
    Problem with(Possible possible) {
        return with(Optional.of(possible), errors);
    }

    private Problem with(Optional<Possible> possible, List<Misfit> misfits) {
        return new Problem(
                type,
                title,
                status,
                detail,
                remedy,
                act,
                law,
                safeguards,
                expectedVersion,
                actualVersion,
                changed,
                possible,
                misfits,
                members);
    }

    /**
     * People on file who may be those to be registered.
     *
     * @param seen what to send as the parameter of that name to register all the same
     */
    record Possible(UUID seen) {}

    /**
     * A field of a person that others corrected since.
     *
     * @param pointer its place in the body of a correction, as a JSON Pointer
     */
    record Changed(RecordField field, String pointer) {
        static Changed of(RecordField field) {
            String owner = field.owner().getSimpleName().toLowerCase(Locale.ROOT);
            return new Changed(field, "/details/" + owner + "/" + field.component());
        }
    }

    /** What the law refuses an act by. */
    record Bar(String id, String title, String reason, String article, boolean toConfirm, String remedy) {}

    /**
     * One value that does not fit.
     *
     * @param pointer its place in the body, as a JSON Pointer; empty for the whole body
     * @param parameter the parameter or header, for what is no part of the body
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Misfit(
            @JsonInclude(JsonInclude.Include.ALWAYS) String pointer,
            Optional<String> parameter,
            @JsonInclude(JsonInclude.Include.ALWAYS) String value,
            String message) {}

    /**
     * What became of one act of several.
     *
     * @param status as if it had been sent alone
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Member(
            @JsonProperty(Acts.CASE) CaseId caseId,
            String act,
            int status,
            String type,
            String title,
            String detail,
            String remedy,
            List<Bar> safeguards,
            List<Misfit> errors) {

        static Member of(CaseId caseId, String act, Problem problem) {
            return new Member(
                    caseId,
                    act,
                    problem.status(),
                    problem.type(),
                    problem.title(),
                    problem.detail(),
                    problem.remedy(),
                    problem.safeguards(),
                    problem.errors());
        }
    }

    /** Thrown where a request ends without an answer. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ProblemKind kind;
        private final transient Faults faults;

        Stop(ProblemKind kind) {
            this(kind, new Faults());
        }

        Stop(ProblemKind kind, Faults faults) {
            super(kind.spelled(), null, false, false);
            this.kind = kind;
            this.faults = faults;
        }

        /** Where one thing does not fit; with {@link ProblemKind#MALFORMED} it is not as the document says. */
        static Stop at(ProblemKind kind, String pointer, JsonNode value, String key, Object... arguments) {
            Faults faults = new Faults();
            if (kind == ProblemKind.MALFORMED) {
                faults.shape(pointer, value, key, arguments);
            } else {
                faults.meaning(pointer, value, key, arguments);
            }
            return new Stop(kind, faults);
        }

        ProblemKind kind() {
            return kind;
        }

        Faults faults() {
            return faults;
        }

        /** Where something does not fit: malformed if anything is not as the document says, else invalid. */
        static void on(Faults faults) {
            if (!faults.isEmpty()) {
                boolean shape = faults.list().stream().anyMatch(Faults.Fault::shape);
                throw new Stop(shape ? ProblemKind.MALFORMED : ProblemKind.INVALID, faults);
            }
        }
    }
}
