package org.acogida.worklists;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Task;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.Duty;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Milestone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is held, one line a person: children first, then whoever's earliest limit ends first. A task asks for a release where its
 * consequence is {@link Consequence#RELEASE_DUE}.
 */
@Component
public final class HoldingList {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final String CHILDREN = "child-";
    private static final String OF_CHILD = "w.kind = 'DUTY' and w.name = any (:children)";

    private static final String FIRST = "not exists (select from work_item e" + WorkQuery.SHOWN.replace("w.", "e.")
            + " and e.case_id = w.case_id and e.consequence = 'RELEASE_DUE' and ("
            + WorkQuery.DUE.replace("w.", "e.") + ", e.number) < (" + WorkQuery.DUE + ", w.number))";

    private static final String NO_CHILD = "not exists (select from work_item c" + WorkQuery.SHOWN.replace("w.", "c.")
            + " and c.case_id = w.case_id and " + OF_CHILD.replace("w.", "c.") + ")";

    private static final Comparator<WorkItem> BY_END =
            Comparator.comparing(item -> item.dueAt().orElse(Instant.MAX));

    private final Worklist worklist;
    private final JdbcClient database;
    private final List<String> dutiesToChildren;
    private final List<String> clocksOfCounsel;
    private final Remembered<String, Map<HoldingGroup, Long>> counted = new Remembered<>(HoldingList::isMany);

    public HoldingList(Worklist worklist, JdbcClient database, Lawbook laws) {
        this.worklist = worklist;
        this.database = database;
        this.dutiesToChildren = laws.list().stream()
                .flatMap(law -> law.duties().stream())
                .filter(HoldingList::isOwedToChildren)
                .map(Duty::id)
                .distinct()
                .toList();
        this.clocksOfCounsel = laws.list().stream()
                .flatMap(law -> law.clocks().values().stream())
                .filter(clock -> clock.ends().contains(Milestone.COUNSEL_RECEIVED))
                .map(clock -> clock.name().value())
                .distinct()
                .toList();
    }

    private static boolean isOwedToChildren(Duty duty) {
        return duty.consequence() == Consequence.RELEASE_DUE
                && duty.when().holds(EnumSet.of(Fact.HELD, Fact.CHILD))
                && !duty.when().holds(EnumSet.of(Fact.HELD));
    }

    /**
     * One page of whoever is held at that moment.
     *
     * @param after the cursor of the page before; one that is no cursor gives the first page
     */
    public Page<Held> list(Instant now, Optional<String> after, int size) {
        boolean amongChildren = after.isEmpty() || after.get().startsWith(CHILDREN);
        Page<WorkItem> children = amongChildren
                ? worklist.page(children(now), after.map(cursor -> cursor.substring(CHILDREN.length())), size)
                : new Page<>(List.of(), Optional.empty());
        if (children.next().isPresent()) {
            return new Page<>(whole(children.items(), now), children.next().map(CHILDREN::concat));
        }
        int room = size - children.items().size();
        Page<WorkItem> others = room > 0
                ? worklist.page(firsts(now), amongChildren ? Optional.empty() : after, room)
                : worklist.page(firsts(now), Optional.empty(), 1);
        if (room == 0) {
            String cursor = CHILDREN
                    + new WorkCursor(
                            children.items().getLast().dueAt(),
                            children.items().getLast().caseId(),
                            Integer.MAX_VALUE);
            return new Page<>(
                    whole(children.items(), now), others.items().isEmpty() ? Optional.empty() : Optional.of(cursor));
        }
        return new Page<>(
                whole(
                        Stream.concat(children.items().stream(), others.items().stream())
                                .toList(),
                        now),
                others.next());
    }

    /** Of these cases alone where any are given. */
    private WorkQuery releases(Instant now, Optional<UUID[]> cases) {
        return worklist.query(WorkFilter.everything(), now, cases).only("w.consequence = 'RELEASE_DUE'");
    }

    private WorkQuery children(Instant now) {
        return releases(now, Optional.empty()).byName().only(OF_CHILD, "children", names());
    }

    private WorkQuery others(Instant now) {
        return releases(now, Optional.empty()).only(NO_CHILD, "children", names());
    }

    private WorkQuery firsts(Instant now) {
        return others(now).only(FIRST);
    }

    private String[] names() {
        return dutiesToChildren.toArray(String[]::new);
    }

    /** The people of these tasks in their order, each with all that asks for the release. */
    private List<Held> whole(List<WorkItem> firsts, Instant now) {
        UUID[] cases =
                firsts.stream().map(item -> item.caseId().value()).distinct().toArray(UUID[]::new);
        Map<CaseId, List<WorkItem>> limits = new HashMap<>();
        worklist.read(
                releases(now, Optional.of(cases)),
                item -> limits.computeIfAbsent(item.caseId(), id -> new ArrayList<>())
                        .add(item));
        Map<CaseId, List<String>> offers = offers(cases);
        Map<CaseId, WorkItem> counsel = counsel(cases, now);
        return firsts.stream()
                .map(WorkItem::caseId)
                .distinct()
                .filter(limits::containsKey)
                .map(id -> held(
                        limits.getOrDefault(id, List.of()),
                        offers.getOrDefault(id, List.of()),
                        Optional.ofNullable(counsel.get(id)),
                        now))
                .toList();
    }

    private Map<CaseId, List<String>> offers(UUID[] cases) {
        Map<CaseId, List<String>> offers = new HashMap<>();
        database.sql("select case_id, offers from case_view where case_id = any (:cases) and offers <> ''")
                .param("cases", cases)
                .query(row -> {
                    offers.put(
                            new CaseId(row.getObject(1, UUID.class)),
                            List.of(row.getString(2).split(",")));
                });
        return offers;
    }

    /** The clock of whoever has had no counsel since they were admitted; of several the one that ends first. */
    private Map<CaseId, WorkItem> counsel(UUID[] cases, Instant now) {
        Map<CaseId, WorkItem> counsel = new HashMap<>();
        worklist.read(
                worklist.query(WorkFilter.everything(), now, Optional.of(cases))
                        .only("w.name = any (:counsel)", "counsel", clocksOfCounsel.toArray(String[]::new)),
                item -> counsel.putIfAbsent(item.caseId(), item));
        return counsel;
    }

    private Held held(List<WorkItem> limits, List<String> offers, Optional<WorkItem> counsel, Instant now) {
        boolean child = limits.stream()
                .anyMatch(item -> item.kind() == Task.Kind.DUTY && dutiesToChildren.contains(item.name()));
        List<WorkItem> sorted = limits.stream().sorted(BY_END).toList();
        return new Held(child ? HoldingGroup.CHILD : group(sorted.getFirst(), now), sorted, offers, counsel);
    }

    private static HoldingGroup group(WorkItem item, Instant now) {
        if (item.dueAt().isEmpty()) {
            return HoldingGroup.PAUSED;
        }
        Instant due = item.dueAt().get();
        if (!due.isAfter(now)) {
            return HoldingGroup.OVERDUE;
        }
        if (!due.isAfter(now.plus(DAY))) {
            return HoldingGroup.DAY;
        }
        return due.isAfter(now.plus(WEEK)) ? HoldingGroup.LATER : HoldingGroup.WEEK;
    }

    /** How many people there are in each group; every group is present. Of many they are those of a moment ago. */
    public Counted<Map<HoldingGroup, Long>> count(Instant now) {
        return counted.get("", now, () -> countNow(now));
    }

    private Map<HoldingGroup, Long> countNow(Instant now) {
        Map<HoldingGroup, Long> counts = new EnumMap<>(HoldingGroup.class);
        for (HoldingGroup group : HoldingGroup.values()) {
            counts.put(group, 0L);
        }
        WorkQuery children = children(now);
        counts.put(
                HoldingGroup.CHILD,
                database.sql("select count(*) from (" + children.firstOfEach() + ") f")
                        .params(children.parameters())
                        .query(Long.class)
                        .single());
        WorkQuery others = others(now);
        database.sql("""
                        select case when due_at is null then 'PAUSED' when due_at <= :now then 'OVERDUE'
                            when due_at <= :day then 'DAY' when due_at <= :week then 'WEEK' else 'LATER' end, count(*)
                        from (%s) f group by 1
                        """.formatted(others.firstOfEach()))
                .params(others.parameters())
                .param("day", now.plus(DAY).atOffset(ZoneOffset.UTC))
                .param("week", now.plus(WEEK).atOffset(ZoneOffset.UTC))
                .query(row -> {
                    counts.put(HoldingGroup.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    private static boolean isMany(Map<HoldingGroup, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum() >= Remembered.MANY;
    }
}
