package org.acogida.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.acogida.casework.TestDesk;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command.CorrectPerson;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Person;
import org.acogida.procedure.Role;
import org.acogida.rulebook.OfficeId;
import org.acogida.statistics.Figure.Mark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two months and a third that still runs: in September 3 women and 30 men, in October 24 women and 4 children. */
class StatisticsTest {
    private static final Circumstances CROSSING =
            new Circumstances(Circumstances.Wish.PROTECTION, Circumstances.Entry.AT_CROSSING, false, false, false, "");
    private static final LocalDate TODAY = LocalDate.of(2018, 11, 10);

    private static TestDesk desk;

    @BeforeAll
    static void open() {
        desk = new TestDesk();
        desk.setNow(Instant.parse("2018-09-30T20:00:00Z"));
        register(3, Person.Sex.F, "HND", 1990);
        register(30, Person.Sex.M, "GTM", 1990);
        desk.setNow(Instant.parse("2018-10-01T04:30:00Z"));
        register(10, Person.Sex.M, "GTM", 1990);
        desk.setNow(Instant.parse("2018-10-20T20:00:00Z"));
        register(24, Person.Sex.F, "HND", 1990).forEach(StatisticsTest::claim);
        List<CaseId> children = register(4, Person.Sex.X, "SLV", 2010);
        claim(children.getFirst());
        claim(children.getFirst());
        desk.done(children.getLast(), new CorrectPerson(person(Person.Sex.M, "SLV", 2010), CROSSING));
        desk.setNow(Instant.parse("2018-11-05T20:00:00Z"));
        register(50, Person.Sex.F, "HND", 1990);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Person person(Person.Sex sex, String nationality, int born) {
        return new Person(
                "Ana",
                "Paz",
                sex,
                Optional.of(Birth.inYears(born, born)),
                nationality,
                Set.of("es"),
                List.of(),
                Set.of(),
                Optional.empty(),
                "");
    }

    private static List<CaseId> register(int count, Person.Sex sex, String nationality, int born) {
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    CaseId id = new CaseId(UUID.randomUUID());
                    desk.done(
                            id,
                            new RegisterArrival(
                                    new HouseholdId(UUID.randomUUID()),
                                    desk.now().minus(Duration.ofHours(1)),
                                    person(sex, nationality, born),
                                    CROSSING,
                                    Role.SINGLE));
                    return id;
                })
                .toList();
    }

    private static void claim(CaseId id) {
        desk.done(id, new FileClaim(Manner.WRITTEN, "words"));
    }

    private static Table count(Measure measure, Breakdown by, Optional<OfficeId> office) {
        return desk.wiring.statistics().count(measure, by, office, Year.of(2018), TODAY);
    }

    private static Figure figure(Table table, int month, String group) {
        return table.rows().get(month - 1).get(table.groups().indexOf(group));
    }

    @Test
    void aMonthIsThatOfTheOfficeAndCountsOnceItIsOver() {
        Table arrivals = count(Measure.ARRIVALS, Breakdown.NATIONALITY, Optional.empty());
        assertThat(arrivals.months()).hasSize(10).endsWith(YearMonth.of(2018, 10));
        assertThat(arrivals.rows().get(8).getLast()).isEqualTo(Figure.shown(43));
        assertThat(arrivals.rows().get(9).getLast()).isEqualTo(Figure.shown(28));
        assertThat(arrivals.rows().getLast().getLast()).isEqualTo(Figure.shown(71));
        assertThat(arrivals.rows().get(7)).allMatch(figure -> figure.equals(Figure.shown(0)));
        assertThat(Statistics.listMonths(Year.of(2018), LocalDate.of(2018, 1, 31)))
                .isEmpty();
        assertThat(desk.wiring.statistics().findFirstYear()).contains(Year.of(2018));
    }

    @Test
    void whereNobodyIsRegisteredThereIsNoFirstYearAndNothingToCount() {
        try (TestDesk empty = new TestDesk()) {
            Statistics statistics = empty.wiring.statistics();
            assertThat(statistics.findFirstYear()).isEmpty();
            Table none = statistics.count(Measure.ARRIVALS, Breakdown.PATHWAY, Optional.empty(), Year.of(2018), TODAY);
            assertThat(none.groups()).isEmpty();
            assertThat(none.rows()).hasSize(11).containsOnly(List.of(Figure.shown(0)));
        }
    }

    @Test
    void theFewAreHiddenAndSoIsWhatWouldTellOfThem() {
        Table arrivals = count(Measure.ARRIVALS, Breakdown.NATIONALITY, Optional.empty());
        assertThat(arrivals.groups()).containsExactly("GTM", "HND", "SLV");
        assertThat(figure(arrivals, 9, "HND")).isEqualTo(Figure.of(Mark.SMALL));
        assertThat(figure(arrivals, 9, "GTM").isShown()).isFalse();
        assertThat(figure(arrivals, 10, "SLV").isShown()).isFalse();
        assertThat(new Attack(arrivals.rows()).tell()).isNotEmpty().allMatch(told -> told.width() >= Suppression.WIDTH);
    }

    @Test
    void sexIsAsCorrectedAndAgeAsOfTheDay() {
        Table arrivals = count(Measure.ARRIVALS, Breakdown.SEX_AND_AGE, Optional.empty());
        assertThat(arrivals.groups()).containsExactly("F.ADULT", "M.ADULT", "M.CHILD", "X.CHILD");
    }

    @Test
    void aClaimIsCountedOnceAndAMonthOfFewIsLeftOutWhole() {
        Table claims = count(Measure.CLAIMS, Breakdown.PATHWAY, Optional.empty());
        assertThat(claims.rows().get(9).getLast()).isEqualTo(Figure.shown(25));
        Table decisions = count(Measure.DECISIONS, Breakdown.PATHWAY, Optional.empty());
        assertThat(decisions.rows().getLast().getLast()).isEqualTo(Figure.shown(0));
        Table elsewhere = count(Measure.ARRIVALS, Breakdown.PATHWAY, Optional.of(new OfficeId("siglo-xxi")));
        assertThat(elsewhere.groups()).isEmpty();
        YearMonth month = YearMonth.of(2018, 10);
        assertThat(Table.of(List.of(month), List.of(new Count(month, "HND", 4))).rows())
                .containsExactly(List.of(Figure.of(Mark.SMALL)), List.of(Figure.shown(0)));
    }
}
