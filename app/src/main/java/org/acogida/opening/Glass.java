package org.acogida.opening;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.acogida.procedure.CaseId;

/**
 * A file that one account opened to itself, without any other way to stand to the case, for a reason.
 *
 * @param reason empty where the person was erased
 */
public record Glass(
        UUID id,
        UUID officer,
        String office,
        CaseId caseId,
        Instant brokenAt,
        Instant endsAt,
        Optional<String> reason,
        Optional<Review> review) {

    /** For how long the file is open. */
    public static final Duration OPEN = Duration.ofHours(1);

    /** Within what somebody else judges it. */
    public static final Duration REVIEWED_WITHIN = Duration.ofDays(3);

    /** The shortest reason, in characters. */
    public static final int SHORTEST_REASON = 10;

    /**
     * What somebody else judged.
     *
     * @param words empty where the person was erased
     */
    public record Review(UUID by, Instant at, boolean fit, Optional<String> words) {}

    /** Until when it must be judged, lest the account's right be suspended. */
    public Instant reviewBy() {
        return brokenAt.plus(REVIEWED_WITHIN);
    }

    static boolean isReason(String text) {
        return text.strip().length() >= SHORTEST_REASON;
    }
}
