package org.acogida.opening;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.acogida.procedure.CaseId;

/** Thrown where a file is not opened; says nothing of a person. */
public final class ClosedFile extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final long SOON = 5;

    private final Why why;
    private final transient Optional<CaseId> caseId;
    private final transient Optional<Instant> again;

    ClosedFile(Why why) {
        this(why, Optional.empty(), Optional.empty());
    }

    ClosedFile(Why why, CaseId caseId) {
        this(why, Optional.of(caseId), Optional.empty());
    }

    /** For an account that has read as much as it may until then. */
    ClosedFile(CaseId caseId, Instant again) {
        this(Why.OVER_BUDGET, Optional.of(caseId), Optional.of(again));
    }

    private ClosedFile(Why why, Optional<CaseId> caseId, Optional<Instant> again) {
        super(why.name(), null, false, false);
        this.why = why;
        this.caseId = caseId;
        this.again = again;
    }

    public Why why() {
        return why;
    }

    /** Whose file was asked for, as an id alone. */
    public Optional<CaseId> caseId() {
        return caseId;
    }

    /** From when on the account may open another one; only where it is over its budget. */
    public Optional<Instant> again() {
        return again;
    }

    /** In how many seconds from a moment on, at least one, it is worth asking again; empty where it never is. */
    public OptionalLong retryAfter(Instant now) {
        return switch (why) {
            case UNKNOWN, NOT_RELATED -> OptionalLong.empty();
            case OVER_BUDGET ->
                OptionalLong.of(
                        Math.max(1, Duration.between(now, again.orElseThrow()).toSeconds()));
            case UNRECORDED -> OptionalLong.of(SOON);
        };
    }

    /** Why a file stays closed. */
    public enum Why {
        /** Nobody is registered under that id, or nobody can read it any more. */
        UNKNOWN,
        /** There is a file, and the access file does not open it to this account. */
        NOT_RELATED,
        /** The account has opened as many files in an hour as it may. */
        OVER_BUDGET,
        /** What is read now could not be recorded. */
        UNRECORDED
    }
}
