package org.acogida.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.acogida.rulebook.OfficeId;
import org.acogida.worklists.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what happened in the months of a year that are over. */
@Component
public final class Statistics {

    /** A claim that adds to one that stands is none of its own; a decision may also be on a review or a loss. */
    private static final String HAPPENED = """
            from (
                select e.case_id, (e.occurred_at at time zone o.zone)::date as on_day, v.pathway, p.nationality, p.sex,
                    p.birth_earliest, p.birth_latest
                from event e
                    join case_view v using (case_id)
                    join case_person p using (case_id)
                    join office o on o.id = v.office
                where e.kind = :kind and (e.kind <> 'claim-filed' or not (e.clear ->> 'further')::boolean)
                    and (e.kind <> 'decision-issued' or e.clear ->> 'kind' = 'CLAIM')
                    and (:office::text is null or v.office = :office)) happened
            where on_day >= :from and on_day < :until
            group by 1, 2
            """;

    private static final String SEX_AND_AGE = """
            sex || '.' || case when birth_earliest + interval '18 years' > on_day then 'CHILD'
                when birth_latest + interval '18 years' <= on_day then 'ADULT'
                else 'UNSURE' end
            """;

    private static final int MONTHS = 12;

    private final JdbcClient database;
    private final Remembered<Asked, List<Count>> counted = new Remembered<>(Statistics::isMany);

    private record Asked(Measure measure, Breakdown by, Optional<OfficeId> office, YearMonth last) {}

    public Statistics(JdbcClient database) {
        this.database = database;
    }

    /** The months of a year that are over on a day. */
    public static List<YearMonth> listMonths(Year year, LocalDate today) {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(year::atMonth)
                .filter(month -> month.isBefore(YearMonth.from(today)))
                .toList();
    }

    /** A year's months that are over, those in which nothing happened too. Of many it is what was counted a moment ago. */
    public Table count(Measure measure, Breakdown by, Optional<OfficeId> office, Year year, LocalDate today) {
        List<YearMonth> months = listMonths(year, today);
        if (months.isEmpty()) {
            return Table.of(months, List.of());
        }
        Asked asked = new Asked(measure, by, office, months.getLast());
        return Table.of(
                months,
                counted.get(asked, atNoon(today), () -> count(asked, months)).value());
    }

    private static Instant atNoon(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    private static boolean isMany(List<Count> counts) {
        return counts.stream().mapToLong(Count::count).sum() >= Remembered.MANY;
    }

    private List<Count> count(Asked asked, List<YearMonth> months) {
        return database.sql("select date_trunc('month', on_day)::date as month, " + group(asked.by())
                        + " as kind, count(distinct case_id) as count " + HAPPENED)
                .param("kind", kind(asked.measure()))
                .param("office", asked.office().map(OfficeId::value).orElse(null))
                .param("from", months.getFirst().atDay(1))
                .param("until", months.getLast().plusMonths(1).atDay(1))
                .query((row, number) -> new Count(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("kind"),
                        row.getLong("count")))
                .list();
    }

    /** The first year in which anything happened. */
    public Optional<Year> findFirstYear() {
        return database.sql("select extract(year from min(registered_at))::int from case_view")
                .query(Integer.class)
                .optional()
                .map(Year::of);
    }

    private static String group(Breakdown by) {
        return switch (by) {
            case PATHWAY -> "pathway";
            case NATIONALITY -> "nationality";
            case SEX_AND_AGE -> SEX_AND_AGE;
        };
    }

    private static String kind(Measure measure) {
        return switch (measure) {
            case ARRIVALS -> "arrival-registered";
            case CLAIMS -> "claim-filed";
            case DECISIONS -> "decision-issued";
        };
    }
}
