package org.acogida.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.acogida.access.Access;
import org.acogida.access.ApiToken;
import org.acogida.access.Operation.Use;
import org.acogida.access.Relation;
import org.acogida.journal.EventNotice;
import org.acogida.journal.EventTail;
import org.acogida.journal.Journal;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What happened in all cases, in the order in which it was saved. Whoever asks again with {@code next} misses nothing and
 * gets nothing twice.
 */
@Component
public final class EventFeed {

    public static final int MOST = 500;
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    private final Journal journal;
    private final EventTail tail;
    private final Access access;

    EventFeed(Journal journal, EventTail tail, Access access) {
        this.journal = journal;
        this.tail = tail;
        this.access = access;
    }

    /** What is asked: at most {@code limit} events after a position, and how long to wait for one. */
    public record Wanted(long after, int limit, Duration patience) {}

    /**
     * Some events.
     *
     * @param next the position to ask with the next time; also past events that the token may not see
     * @param more whether there may be more at once
     */
    public record Events(List<Line> events, long next, boolean more) {}

    /** One event as it is written. */
    public record Line(
            long position,
            UUID event,
            @JsonProperty("case") UUID caseId,
            int version,
            String kind,
            String law,
            String office,
            Instant occurredAt,
            Instant recordedAt,
            UUID command) {
        static Line of(EventNotice notice) {
            return new Line(
                    notice.position(),
                    notice.eventId(),
                    notice.caseId().value(),
                    notice.version(),
                    notice.kind(),
                    notice.law().value(),
                    notice.office().value(),
                    notice.occurredAt(),
                    notice.recordedAt(),
                    notice.commandId());
        }
    }

    /** Reads on; refuses a token without the scope, or whose role does not include it. */
    public Events read(ApiToken token, Wanted wanted) {
        if (!access.may(token, Use.READ_EVENTS, Relation.OWN_OFFICE)) {
            throw new AccessDeniedException(Use.READ_EVENTS.spelled());
        }
        await(wanted);
        List<EventNotice> notices = journal.listAfter(wanted.after(), wanted.limit());
        long next = notices.isEmpty() ? wanted.after() : notices.getLast().position();
        return new Events(
                notices.stream()
                        .filter(notice -> maySee(token, notice))
                        .map(Line::of)
                        .toList(),
                next,
                notices.size() == wanted.limit());
    }

    private void await(Wanted wanted) {
        try {
            if (wanted.patience().isPositive()) {
                tail.awaitAfter(wanted.after(), wanted.patience());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean maySee(ApiToken token, EventNotice notice) {
        Relation relation = Relation.between(token.officer(), notice.office());
        return access.may(token.officer().role(), Use.SEE_CASE, relation);
    }
}
