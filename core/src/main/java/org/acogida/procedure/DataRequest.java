package org.acogida.procedure;

import java.time.Instant;
import java.util.Optional;

/** What a person asks of their own data, and what became of it (LGPDPPSO 38-45). */
public record DataRequest(
        DataRequestId id,
        Kind kind,
        Instant askedAt,
        Optional<Answer> answer,
        Optional<Instant> answeredAt,
        Optional<Instant> carriedOutAt) {

    /** Which right is used. */
    public enum Kind {
        ACCESS,
        RECTIFICATION,
        ERASURE,
        OPPOSITION
    }

    /** What the person was answered. */
    public enum Answer {
        GRANTED,
        REFUSED
    }

    /** Whether it awaits its answer. */
    public boolean isUnanswered() {
        return answer.isEmpty();
    }

    /** Whether it was granted and is not carried out yet. */
    public boolean isOwed() {
        return answer.equals(Optional.of(Answer.GRANTED)) && carriedOutAt.isEmpty();
    }

    DataRequest answered(Answer given, Instant at) {
        return new DataRequest(id, kind, askedAt, Optional.of(given), Optional.of(at), carriedOutAt);
    }

    DataRequest carriedOut(Instant at) {
        return new DataRequest(id, kind, askedAt, answer, answeredAt, Optional.of(at));
    }
}
