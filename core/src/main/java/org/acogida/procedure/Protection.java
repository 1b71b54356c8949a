package org.acogida.procedure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Milestone;

/** What one file says of its person that forbids a return by every file of theirs (LRPCAP 6), and since which entry. */
public final class Protection {
    /** The facts that hold of the person, and not of one file alone. */
    public static final Set<Fact> FACTS = Collections.unmodifiableSet(EnumSet.of(
            Fact.CLAIM_STANDS,
            Fact.DECISION_PENDING,
            Fact.REVIEW_STANDS,
            Fact.REVIEW_WINDOW_OPEN,
            Fact.REOPENING_GRACE,
            Fact.PROTECTION_HELD,
            Fact.COURT_STAY,
            Fact.FEAR_UNHEARD));

    private Protection() {}

    /**
     * The entries of a case that come under protection.
     *
     * @param after the version of the entry by which it began
     * @param until the version of the entry by which it ended; empty while it lasts
     */
    public record Span(int after, Optional<Integer> until) {
        public Span {
            if (after < 1 || until.filter(end -> end <= after).isPresent()) {
                throw new IllegalArgumentException(
                        "span: from " + after + " until " + until + "; it ends after it began, at version 1 or later");
            }
        }

        /** Whether the entry of that version came while it lasted. */
        public boolean covers(int version) {
            return version > after && until.map(end -> version <= end).orElse(true);
        }
    }

    /**
     * Whether a case protects its person. Read from the case alone and not by any law's safeguards, so that what rests on it
     * still holds where these were decided wrongly.
     */
    public static boolean stands(CaseState state, Lawbook laws) {
        return state.claim() == ClaimStatus.STANDS
                || state.pending().isPresent()
                || state.reviewStands()
                || state.reviewWindow()
                || state.protection().isPresent()
                || state.courtStays() > 0
                || isFearUnheard(state)
                || isReopenable(state, laws);
    }

    private static boolean isFearUnheard(CaseState state) {
        return state.fear().equals(Optional.of(FearAnswer.YES)) && !state.fearHeard();
    }

    private static boolean isReopenable(CaseState state, Lawbook laws) {
        return state.clocks().stream()
                .filter(ClockRun::isRunning)
                .map(run -> laws.get(run.law()).getClock(run.clock()).closes())
                .anyMatch(closes -> closes.equals(Optional.of(Milestone.REOPENING_CLOSED)));
    }

    /** Every span of a case, the first first; those of its first entries alone are the same, but for the end of the last. */
    public static List<Span> list(CaseId id, List<Entry> entries, Lawbook laws) {
        List<Span> spans = new ArrayList<>();
        CaseState state = CaseState.empty(id);
        int since = 0;
        for (Entry entry : entries) {
            state = state.evolve(entry);
            boolean stands = stands(state, laws);
            if (stands && since == 0) {
                since = state.version();
            } else if (!stands && since > 0) {
                spans.add(new Span(since, Optional.of(state.version())));
                since = 0;
            }
        }
        if (since > 0) {
            spans.add(new Span(since, Optional.empty()));
        }
        return spans;
    }
}
