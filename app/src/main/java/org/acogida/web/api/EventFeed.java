package org.acogida.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.acogida.access.Access;
import org.acogida.access.OfficeReaches;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.journal.EventNotice;
import org.acogida.journal.EventTail;
import org.acogida.journal.Journal;
import org.acogida.opening.Reading.Kind;
import org.acogida.opening.Readings;
import org.acogida.procedure.CaseId;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;
import org.springframework.stereotype.Component;

/**
 * What happened in all cases, in the order in which it was saved. Whoever asks again with {@code next} misses nothing and
 * gets nothing twice.
 */
@Component
final class EventFeed implements Route.Source {
    private static final String AFTER = "after";
    private static final String LIMIT = "limit";
    private static final String WAIT = "wait";
    private static final int USUAL = 100;
    private static final int MOST = 500;

    /** So many events are looked at for a page, whosever they are: most may be of cases that the token may not see. */
    private static final int LOOKED_AT = 10_000;

    private static final int LONGEST_WAIT = 25;
    private static final long LAST_POSITION = 999_999_999_999_999_999L;

    private final Journal journal;
    private final EventTail tail;
    private final Access access;
    private final OfficeReaches reaches;
    private final Readings readings;

    EventFeed(Journal journal, EventTail tail, Access access, OfficeReaches reaches, Readings readings) {
        this.journal = journal;
        this.tail = tail;
        this.access = access;
        this.reaches = reaches;
        this.readings = readings;
    }

    /**
     * Some events.
     *
     * @param next the position to ask with the next time; also past events that the token may not see
     * @param more whether there may be more at once
     */
    record FeedPage(List<FeedEvent> events, long next, boolean more) {}

    /** That something happened: nothing of a person, and no officer. */
    record FeedEvent(
            long position,
            UUID event,
            @JsonProperty(Acts.CASE) CaseId caseId,
            int version,
            String kind,
            LawId law,
            OfficeId office,
            Instant occurredAt,
            Instant recordedAt,
            UUID command) {
        static FeedEvent of(EventNotice notice) {
            return new FeedEvent(
                    notice.position(),
                    notice.eventId(),
                    notice.caseId(),
                    notice.version(),
                    notice.kind(),
                    notice.law(),
                    notice.office(),
                    notice.occurredAt(),
                    notice.recordedAt(),
                    notice.commandId());
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/events", "read-events")
                .needs(Use.READ_EVENTS)
                .asks(AFTER, new Scalars.Whole(0, LAST_POSITION, true))
                .asks(LIMIT, new Scalars.Whole(1, MOST, false))
                .asks(WAIT, new Scalars.Whole(0, LONGEST_WAIT, false))
                .gives(200, Shapes.of(FeedPage.class))
                .fails(ProblemKind.UNRECORDED)
                .by(this::read));
    }

    private Reply read(Call call) {
        long after = call.find(AFTER, Long.class).orElse(0L);
        int limit = call.find(LIMIT, Integer.class).orElse(USUAL);
        await(after, Duration.ofSeconds(call.find(WAIT, Integer.class).orElse(0)));
        long seen = Math.max(after, tail.last());
        long end = journal.findEnd(after, LOOKED_AT);
        List<EventNotice> notices = journal.listBetween(after, end, limit);
        boolean full = notices.size() == limit;
        long next = full ? notices.getLast().position() : Math.max(after, end);
        List<FeedEvent> events = notices.stream()
                .filter(notice -> maySee(call.officer(), notice))
                .map(FeedEvent::of)
                .toList();
        if (!events.isEmpty()) {
            long cases = events.stream().map(FeedEvent::caseId).distinct().count();
            readings.list(call.officer(), Use.READ_EVENTS.spelled(), Kind.LIST, cases);
        }
        return Reply.ok(new FeedPage(events, next, full || end < seen));
    }

    private void await(long after, Duration longest) {
        try {
            if (longest.isPositive()) {
                tail.awaitAfter(after, longest);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean maySee(Officer officer, EventNotice notice) {
        return access.may(officer.role(), Use.SEE_CASE, reaches.relations(officer, notice.office()));
    }
}
