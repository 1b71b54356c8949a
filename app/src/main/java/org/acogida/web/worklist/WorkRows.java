package org.acogida.web.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.opening.ListSight;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Task;
import org.acogida.rulebook.ClockRule;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.clocks.ClockBar;
import org.acogida.web.clocks.ClockWords;
import org.acogida.web.clocks.ClockWords.Told;
import org.acogida.web.clocks.Tone;
import org.acogida.worklists.DueGroup;
import org.acogida.worklists.WorkItem;

/** Turns tasks into rows, under headings of how near they are. */
final class WorkRows {
    private static final int WEEK = 7;

    private final Here here;
    private final Names names;
    private final ClockWords clocks;

    private final Map<OfficerId, String> officers;
    private final Map<CaseId, ListSight> sights;

    /**
     * For a page.
     *
     * @param officers what each is called
     * @param sights how much may be seen of each person
     */
    WorkRows(Here here, Map<OfficerId, String> officers, Map<CaseId, ListSight> sights) {
        this.sights = sights;
        this.here = here;
        this.officers = officers;
        this.names = new Names(here);
        this.clocks = new ClockWords(here);
    }

    /** The rows by heading, in their order; headings without rows on this page are left out. */
    List<WorkGroup> group(List<WorkItem> items, Map<DueGroup, Long> counts) {
        List<WorkGroup> groups = new ArrayList<>();
        List<WorkRow> rows = items.stream().map(this::row).toList();
        for (DueGroup group : DueGroup.values()) {
            List<WorkRow> of = rows.stream().filter(row -> row.group() == group).toList();
            if (!of.isEmpty()) {
                String count = Optional.ofNullable(counts.get(group))
                        .map(here.words()::number)
                        .orElse("");
                groups.add(new WorkGroup(group, count, of));
            }
        }
        return groups;
    }

    private WorkRow row(WorkItem item) {
        Optional<ClockRule> rule =
                item.kind() == Task.Kind.CLOCK ? names.findClock(item.law(), item.name()) : Optional.empty();
        ListSight sight = sights.getOrDefault(item.caseId(), ListSight.HIDDEN);
        boolean counts = rule.isPresent() && item.dueDay().isPresent();
        String href = "/cases/" + item.caseId();
        return new WorkRow(
                group(item),
                item.caseId().toString(),
                href,
                sight.show(item.person(), here.words().text("people.hidden")),
                names.task(item.kind(), item.name(), item.law()),
                rule.filter(clock -> sight.isOpen())
                        .map(clock -> href + "/clocks/" + item.name())
                        .orElse(null),
                counts ? clocks.tell(rule.get(), item) : uncounted(item),
                counts,
                sight.isOpen() ? names.pathway(item.law(), item.pathway()) : "",
                here.context().calendars().getOffice(item.office()).name(),
                item.assigned()
                        .map(officer ->
                                officers.getOrDefault(officer, here.words().text("officer.unknown")))
                        .orElse(""));
    }

    private Told uncounted(WorkItem item) {
        Tone tone = item.dueAt().isPresent() ? Tone.OVERDUE : Tone.PAUSED;
        String since = here.words().shortDay(here.words().dayOf(item.startedAt()));
        return new Told(
                tone,
                here.words().text(tone == Tone.PAUSED ? "clock.paused" : "task.since", since),
                ClockBar.of(item.startedAt(), item.dueAt(), here.now(), List.of()));
    }

    private DueGroup group(WorkItem item) {
        if (item.dueAt().isEmpty()) {
            return DueGroup.PAUSED;
        }
        Instant at = item.dueAt().get();
        if (!at.isAfter(here.now())) {
            return DueGroup.OVERDUE;
        }
        LocalDate today = here.words().dayOf(here.now());
        LocalDate day = item.dueDay().orElseGet(() -> here.words().dayOf(at));
        if (!day.isAfter(today)) {
            return DueGroup.TODAY;
        }
        return day.isAfter(today.plusDays(WEEK)) ? DueGroup.LATER : DueGroup.WEEK;
    }
}
