package org.acogida.worklists;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.calendar.DayRange;
import org.acogida.postgres.Reach;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;

/** The SQL of one look at the worklist, with its parameters. */
final class WorkQuery {

    /** In the words of the indexes; in those of {@code coalesce} no index would be asked under row security. */
    static final String DUE = "case when w.due_at is not null then w.due_at else 'infinity'::timestamptz end";

    /**
     * The same in words of which only the index of tasks by name knows: the database takes the tasks of a name to be spread
     * evenly, and would look for them among all.
     */
    private static final String DUE_BY_NAME =
            "case when w.due_at is null then 'infinity'::timestamptz else w.due_at end";

    private static final String GROUP = """
            case when w.due_at is null then 'PAUSED'
                when w.due_at <= :now then 'OVERDUE'
                when w.due_at <= o.day_end then 'TODAY'
                when w.due_at <= o.week_end then 'WEEK'
                else 'LATER' end
            """;

    /**
     * The ends of the day and the week are reckoned once for each office: done for each task it would take half the time
     * of a count.
     */
    private static final String ITEMS = """
             from work_item w
                join (select id, ((:now at time zone zone)::date + 1)::timestamp at time zone zone day_end,
                        ((:now at time zone zone)::date + 8)::timestamp at time zone zone week_end
                    from office offset 0) o on o.id = w.office
            """;

    private static final String CASE = " join case_view v on v.case_id = w.case_id ";

    private static final String PERSON = " join case_person p on p.case_id = w.case_id ";

    private static final String SHOWN_OF = "select w.*, v.household, v.pathway, v.officer, p.key, p.sealed ";

    /** Known now; a duty only of a law in force; of two dates for one clock only the earlier. */
    static final String SHOWN = """
             where w.appears_at <= :now
                and (w.kind <> 'DUTY' or w.law = any (:laws))
                and (w.hidden_from is null or w.hidden_from > :now)
            """;

    private static final Duration DAY = Duration.ofHours(26);
    private static final Duration NEARLY_A_WEEK = Duration.ofDays(6);
    private static final Duration WEEK = Duration.ofDays(9);

    private final StringBuilder where = new StringBuilder(SHOWN);
    private final Map<String, Object> parameters = new HashMap<>();
    private String due;
    private final boolean asksOfCase;

    /** The tasks of a filter; where it asks for a name, those of these cases. */
    WorkQuery(WorkFilter filter, Instant now, List<String> lawsInForce, Optional<UUID[]> named) {
        parameters.put("now", utc(now));
        parameters.put("laws", lawsInForce.toArray(String[]::new));
        due = filter.task().isBlank() ? DUE : DUE_BY_NAME;
        asksOfCase = filter.holder().isPresent() || !filter.pathway().isBlank();
        filter.office().map(OfficeId::value).ifPresent(office -> and("w.office = :office", "office", office));
        filter.awaits().ifPresent(party -> and("w.awaits = :awaits", "awaits", party.name()));
        filter.due().ifPresent(group -> and(group, now));
        filter.dueIn().ifPresent(this::and);
        filter.holder().ifPresent(this::and);
        if (!filter.task().isBlank()) {
            and("w.name = :task", "task", filter.task());
        }
        if (!filter.pathway().isBlank()) {
            and("v.pathway = :pathway", "pathway", filter.pathway());
        }
        named.ifPresent(cases -> and("w.case_id = any (:named)", "named", cases));
        Reach.now().offices().ifPresent(this::andOf);
    }

    /**
     * What the database holds to in any case, said so that it knows how few cases an office has and can begin from those; of
     * one office alone, in the order of their ends.
     */
    private void andOf(List<String> offices) {
        if (offices.size() == 1) {
            and("w.case_office = :reached", "reached", offices.getFirst());
        } else {
            and("w.case_office = any (:reached)", "reached", offices.toArray(String[]::new));
        }
    }

    /**
     * A group, and the stretch of the index in which it lies whatever the zone of an office. As comparisons, unlike as a
     * {@code case}, the database guesses well how many there are.
     */
    private void and(DueGroup group, Instant now) {
        switch (group) {
            case OVERDUE -> where.append(" and " + due + " <= :now");
            case TODAY -> {
                where.append(" and w.due_at <= o.day_end");
                between(now, now.plus(DAY));
            }
            case WEEK -> {
                where.append(" and w.due_at > o.day_end and w.due_at <= o.week_end");
                between(now, now.plus(WEEK));
            }
            case LATER -> {
                where.append(" and w.due_at > o.week_end");
                and(due + " > :after", "after", utc(now.plus(NEARLY_A_WEEK)));
            }
            case PAUSED -> where.append(" and " + due + " = 'infinity'::timestamptz");
        }
    }

    private void between(Instant after, Instant until) {
        and(due + " > :after", "after", utc(after));
        and(due + " <= :until", "until", utc(until));
    }

    private void and(DayRange days) {
        and("w.due_day >= :firstDay", "firstDay", days.from());
        and("w.due_day <= :lastDay", "lastDay", days.to());
        and(due + " >= :earliest", "earliest", utc(startOf(days.from().minusDays(1))));
        and(due + " <= :latest", "latest", utc(startOf(days.to().plusDays(3))));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void and(Holder holder) {
        switch (holder) {
            case Holder.Named(OfficerId officer) -> and("v.officer = :officer", "officer", officer.value());
            case Holder.Nobody() -> where.append(" and v.officer is null");
        }
    }

    private void and(String condition, String parameter, Object value) {
        where.append(" and ").append(condition);
        parameters.put(parameter, value);
    }

    void after(WorkCursor cursor) {
        String last = cursor.dueAt().isPresent() ? ":afterDue" : "'infinity'::timestamptz";
        and(
                "(" + due + ", w.case_id, w.number) > (" + last + ", :afterCase, :afterNumber)",
                "afterNumber",
                cursor.number());
        parameters.put("afterCase", cursor.caseId().value());
        cursor.dueAt().ifPresent(at -> parameters.put("afterDue", utc(at)));
    }

    /** Keeps to what a condition says of the tasks {@code w}. */
    WorkQuery only(String condition) {
        where.append(" and ").append(condition);
        return this;
    }

    /** The same with a parameter. */
    WorkQuery only(String condition, String parameter, Object value) {
        and(condition, parameter, value);
        return this;
    }

    /** Begins from tasks of a name, which are few. */
    WorkQuery byName() {
        due = DUE_BY_NAME;
        return this;
    }

    /** The first task of each case alone, as {@code due_at}. */
    String firstOfEach() {
        return "select distinct on (w.case_id) w.due_at " + ITEMS + where + " order by w.case_id, " + due
                + ", w.number";
    }

    /** Cases and persons are looked up for the rows of the page alone. */
    String page() {
        return SHOWN_OF + " from (select w.* " + from() + where + order() + " limit :rows) w" + CASE + PERSON + order();
    }

    String all() {
        return SHOWN_OF + ITEMS + CASE + PERSON + where + order();
    }

    private String order() {
        return " order by " + due + ", w.case_id, w.number";
    }

    /** Of how many persons there is any; each has one case. */
    String people() {
        return "select count(distinct w.case_id) " + from() + where;
    }

    /** How many of each group; cases are looked at only where a filter asks for something of theirs. */
    String count() {
        return "select " + GROUP + ", count(*) " + from() + where + " group by 1";
    }

    private String from() {
        return ITEMS + (asksOfCase ? CASE : "");
    }

    /** Of each officer: cases, those with something late, and of the others those with something due soon. */
    String loads() {
        return "select officer, count(*) cases, count(*) filter (where is_late) late,"
                + " count(*) filter (where is_soon and not is_late) soon from (select v.officer,"
                + " bool_or((" + GROUP + ") = 'OVERDUE') is_late,"
                + " bool_or((" + GROUP + ") in ('TODAY', 'WEEK')) is_soon "
                + byCase() + " group by v.officer, w.case_id) of_case group by officer";
    }

    /** How many tasks end in each week, by name and by whether somebody holds the case. */
    String weeks() {
        return "select date_trunc('week', w.due_day)::date monday, w.name, min(w.law) law,"
                + " v.officer is not null held, count(*) tasks "
                + byCase() + " group by 1, 2, 4 order by 1, 5 desc, 2, 4";
    }

    /** As both need only what a case says of itself; neither is asked for by a person's name. */
    private String byCase() {
        return ITEMS + CASE + where;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
