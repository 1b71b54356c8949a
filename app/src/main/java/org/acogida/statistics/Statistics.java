package org.acogida.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acogida.postgres.Reach;
import org.acogida.procedure.Person;
import org.acogida.rulebook.OfficeId;
import org.acogida.worklists.People;
import org.acogida.worklists.People.Traits;
import org.acogida.worklists.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts what happened in the months of a year that are over, at whichever office: figures are of all. */
@Component
public final class Statistics {

    /** A claim that adds to one that stands is none of its own; a decision may also be on a review or a loss. */
    private static final String HAPPENED = """
            select distinct case_id, on_day, pathway from (
                select e.case_id, (e.occurred_at at time zone o.zone)::date as on_day, v.pathway
                from event e
                    join case_view v using (case_id)
                    join office o on o.id = v.office
                where e.kind = :kind and (e.kind <> 'claim-filed' or not (e.clear ->> 'further')::boolean)
                    and (e.kind <> 'decision-issued' or e.clear ->> 'kind' = 'CLAIM')
                    and (:office::text is null or v.office = :office)) happened
            where on_day >= :from and on_day < :until
            order by case_id
            """;

    /** In the place of what nobody can read any more. */
    private static final String UNKNOWN = "XXX";

    private static final int MONTHS = 12;
    private static final int ROWS_AT_A_TIME = 5_000;

    private final JdbcClient database;
    private final People people;
    private final ErasedFigures erased;
    private final TransactionTemplate reading;
    private final Remembered<Asked, List<Count>> counted = new Remembered<>(Statistics::isMany);

    private record Asked(Measure measure, Breakdown by, Optional<OfficeId> office, YearMonth last) {}

    public Statistics(
            JdbcClient database, People people, ErasedFigures erased, PlatformTransactionManager transactions) {
        this.database = database;
        this.people = people;
        this.erased = erased;
        this.reading = new TransactionTemplate(transactions);
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

    /** The database knows a person only by the case; what they are told apart by is looked up in memory. */
    private List<Count> count(Asked asked, List<YearMonth> months) {
        people.refresh();
        Tally tally = new Tally();
        List<Count> counts = new ArrayList<>();
        Reach.whole(() -> reading.executeWithoutResult(status -> {
            read(asked, months, tally);
            counts.addAll(erased.count(asked.measure(), asked.by(), asked.office(), months));
        }));
        counts.addAll(tally.list());
        return counts;
    }

    private void read(Asked asked, List<YearMonth> months, Tally tally) {
        database.sql(HAPPENED)
                .param("kind", kind(asked.measure()))
                .param("office", asked.office().map(OfficeId::value).orElse(null))
                .param("from", months.getFirst().atDay(1))
                .param("until", months.getLast().plusMonths(1).atDay(1))
                .withFetchSize(ROWS_AT_A_TIME)
                .query(row -> {
                    UUID id = row.getObject("case_id", UUID.class);
                    LocalDate day = row.getObject("on_day", LocalDate.class);
                    tally.add(id, YearMonth.from(day), group(asked.by(), row.getString("pathway"), id, day));
                });
    }

    /** Counts each case once for each month and group; cases come one after the other. */
    private static final class Tally {
        private record Cell(YearMonth month, String group) {}

        private final Map<Cell, Long> counts = new HashMap<>();
        private final Set<Cell> ofCase = new HashSet<>();
        private @Nullable UUID current;

        void add(UUID caseId, YearMonth month, String group) {
            if (!caseId.equals(current)) {
                current = caseId;
                ofCase.clear();
            }
            Cell cell = new Cell(month, group);
            if (ofCase.add(cell)) {
                counts.merge(cell, 1L, Long::sum);
            }
        }

        List<Count> list() {
            return counts.entrySet().stream()
                    .map(cell -> new Count(cell.getKey().month(), cell.getKey().group(), cell.getValue()))
                    .toList();
        }
    }

    /** The first year in which anything happened. */
    public Optional<Year> findFirstYear() {
        Optional<Year> first =
                Reach.whole(() -> database.sql("select extract(year from min(registered_at))::int from case_view")
                        .query(Integer.class)
                        .optional()
                        .map(Year::of));
        return Stream.concat(first.stream(), erased.findFirst().stream().map(month -> Year.of(month.getYear())))
                .min(Comparator.naturalOrder());
    }

    private String group(Breakdown by, String pathway, UUID caseId, LocalDate day) {
        return switch (by) {
            case PATHWAY -> pathway;
            case NATIONALITY ->
                people.findTraits(caseId).map(Traits::nationality).orElse(UNKNOWN);
            case SEX_AND_AGE ->
                people.findTraits(caseId).map(of -> sexAndAge(of, day)).orElse(Person.Sex.X + ".UNSURE");
        };
    }

    static String sexAndAge(Traits of, LocalDate day) {
        String age = of.birth()
                .map(birth -> birth.isSurelyChild(day) ? "CHILD" : birth.isSurelyAdult(day) ? "ADULT" : "UNSURE")
                .orElse("UNSURE");
        return of.sex() + "." + age;
    }

    private static String kind(Measure measure) {
        return switch (measure) {
            case ARRIVALS -> "arrival-registered";
            case CLAIMS -> "claim-filed";
            case DECISIONS -> "decision-issued";
        };
    }
}
