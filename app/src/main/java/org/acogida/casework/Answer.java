package org.acogida.casework;

import java.util.List;
import java.util.Optional;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.MergedCorrection;
import org.acogida.procedure.Verdict;
import org.acogida.rulebook.Act;

/** What became of a submission. Only {@link Done} changed anything. */
public sealed interface Answer {
    CaseId caseId();

    /**
     * It is on disk.
     *
     * @param version the case's version after it
     * @param replayed whether it had been done before under the same id
     */
    record Done(CaseId caseId, int version, boolean replayed) implements Answer {}

    /** The law refuses it, with article and remedy. */
    record Refused(CaseId caseId, Verdict.Refused why) implements Answer {}

    /**
     * The case went on since the officer looked at it.
     *
     * @param merged what becomes of a correction and of what others corrected since, brought together; for other acts empty
     */
    record Conflict(CaseId caseId, int expected, int actual, Optional<MergedCorrection> merged) implements Answer {
        public Conflict(CaseId caseId, int expected, int actual) {
            this(caseId, expected, actual, Optional.empty());
        }
    }

    /** The officer's role may not do it. */
    record NotAllowed(CaseId caseId, Act act) implements Answer {}

    /**
     * It cannot be meant: what is wrong, and how to mend it, is the message {@code key} of the bundle
     * {@code messages-casework} with its arguments.
     */
    record Invalid(CaseId caseId, String field, String key, List<String> arguments) implements Answer {
        public Invalid {
            arguments = List.copyOf(arguments);
        }
    }

    /** Nothing is wrong with it, but one that was to be done together with it was not done. */
    record HeldBack(CaseId caseId) implements Answer {}
}
