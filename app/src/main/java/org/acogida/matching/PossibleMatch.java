package org.acogida.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.procedure.CaseId;

/**
 * Two cases whose persons may be one.
 *
 * @param position by which pairs are in order
 * @param score how alike the two were when they were found, of a hundred
 * @param decisions what was decided of it, the first first; the last holds
 */
public record PossibleMatch(
        UUID id,
        long position,
        CaseId first,
        CaseId second,
        int score,
        Found found,
        Instant foundAt,
        Optional<AtDesk> atDesk,
        List<Decision> decisions) {
    public PossibleMatch {
        decisions = List.copyOf(decisions);
    }

    /** How it was found. */
    public enum Found {
        /** When somebody was registered though somebody like them was shown. */
        DESK,
        /** When what a tablet had taken came in. */
        SYNC,
        /** By looking through what was registered since the last time. */
        ROUND
    }

    /** What whoever registered said of the two. */
    public enum Said {
        /** They are two people. */
        OTHER,
        UNSURE,
        /** There was no time to look. */
        HURRY
    }

    /** Who registered the second of the two, and what they said. */
    public record AtDesk(UUID by, Said said) {}

    /** How a pair stands. */
    public enum Status {
        OPEN,
        /** One person: the two cases are linked. */
        SAME,
        DIFFERENT
    }

    /** What is decided of a pair. */
    public enum Outcome {
        SAME(Status.SAME),
        DIFFERENT(Status.DIFFERENT),
        /** That the link be taken back; it stands until somebody else does so. */
        PROPOSED(Status.SAME),
        TAKEN_BACK(Status.OPEN);

        private final Status status;

        Outcome(Status status) {
            this.status = status;
        }

        /** How the pair stands after it. */
        public Status status() {
            return status;
        }
    }

    /**
     * A decision.
     *
     * @param words why; empty where one of the two was erased since
     */
    public record Decision(Outcome outcome, UUID by, Instant at, Optional<String> words) {}

    /** How it stands now. */
    public Status status() {
        return decisions.isEmpty() ? Status.OPEN : decisions.getLast().outcome().status();
    }

    /** Who proposed to take the link back, while nobody answered. */
    public Optional<UUID> proposedBy() {
        return decisions.isEmpty()
                ? Optional.empty()
                : Optional.of(decisions.getLast())
                        .filter(last -> last.outcome() == Outcome.PROPOSED)
                        .map(Decision::by);
    }

    /** What somebody may decide as it stands: a link protects, so one proposes to take it back, and another does. */
    public List<Outcome> listOutcomes(UUID by) {
        return switch (status()) {
            case OPEN -> List.of(Outcome.SAME, Outcome.DIFFERENT);
            case DIFFERENT -> List.of(Outcome.SAME, Outcome.TAKEN_BACK);
            case SAME ->
                proposedBy()
                        .map(one -> one.equals(by) ? List.of(Outcome.SAME) : List.of(Outcome.TAKEN_BACK, Outcome.SAME))
                        .orElse(List.of(Outcome.PROPOSED));
        };
    }

    /** The other of the two. */
    public CaseId besides(CaseId one) {
        return one.equals(first) ? second : first;
    }
}
