package org.acogida.web.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.journal.StoredEntry;
import org.acogida.procedure.ClockChange;
import org.acogida.procedure.Entry;
import org.acogida.procedure.Event.DocumentIssued;
import org.acogida.procedure.Event.PathwayFound;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.Lawbook;
import org.acogida.web.Here;
import org.acogida.web.Names;

/** What happened in a case, by day, newest first. */
final class Timeline {
    private final Here here;
    private final Officers officers;
    private final EventWords events;
    private final Names names;
    private final Map<UUID, String> known = new HashMap<>();

    Timeline(Here here, Officers officers) {
        this.here = here;
        this.officers = officers;
        this.events = new EventWords(here, this::officer);
        this.names = new Names(here);
    }

    List<TimelineEntry.Day> list(List<StoredEntry> history) {
        List<StoredEntry> newestFirst = history.stream()
                .sorted(Comparator.comparing(
                                (StoredEntry stored) -> stored.entry().occurredAt())
                        .thenComparingInt(StoredEntry::version)
                        .reversed())
                .toList();
        List<TimelineEntry.Day> days = new ArrayList<>();
        List<TimelineEntry> open = new ArrayList<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            LocalDate day = day(newestFirst.get(i));
            open.add(entry(newestFirst.get(i)));
            if (i + 1 == newestFirst.size() || !day(newestFirst.get(i + 1)).equals(day)) {
                days.add(new TimelineEntry.Day(here.words().day(day), open));
                open = new ArrayList<>();
            }
        }
        return days;
    }

    private LocalDate day(StoredEntry stored) {
        return here.words().dayOf(stored.entry().occurredAt());
    }

    private TimelineEntry entry(StoredEntry stored) {
        Entry entry = stored.entry();
        return new TimelineEntry(
                stored.version(),
                events.tell(entry),
                officer(entry.by().value()),
                here.words().time(entry.occurredAt()),
                here.words().moment(stored.recordedAt()),
                names.law(entry.law()),
                entry.law().value(),
                article(entry, here.context().laws()),
                entry.clocks().stream().map(this::change).toList());
    }

    private String officer(UUID id) {
        return known.computeIfAbsent(
                id,
                unknown -> officers.find(unknown)
                        .map(Officer::displayName)
                        .orElseGet(() -> here.words().text("officer.unknown")));
    }

    /** The article an entry rests on, where the law names one for it. */
    static String article(Entry entry, Lawbook laws) {
        return laws.find(entry.law()).map(law -> article(entry, law)).orElse("");
    }

    private static String article(Entry entry, Law law) {
        if (entry.event() instanceof PathwayFound found) {
            return law.pathways().stream()
                    .filter(rule -> rule.id().equals(found.details().pathway()))
                    .map(rule -> rule.source().norm())
                    .findFirst()
                    .orElse("");
        }
        return entry.event() instanceof DocumentIssued issued
                ? law.findDocument(issued.details().document())
                        .map(document -> document.source().norm())
                        .orElse("")
                : "";
    }

    private String change(ClockChange change) {
        String key = switch (change.kind()) {
            case STARTED -> "timeline.started";
            case ENDED -> "timeline.ended";
            case MOVED -> "timeline.moved";
        };
        String clock = names.findClock(change.law(), change.clock().value())
                .map(this::cited)
                .orElse(change.clock().value());
        return here.words().text(key, clock);
    }

    private String cited(ClockRule rule) {
        return here.words().law(rule.title()) + " (" + rule.source().norm() + ")";
    }
}
