package org.acogida.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acogida.calendar.BusinessCalendar;
import org.acogida.calendar.DayOff;
import org.acogida.generators.Sample;
import org.acogida.generators.SampleCalendar;
import org.acogida.generators.SampleLaws;
import org.junit.jupiter.api.Test;

class CalendarsTest {
    private static final LawId LAW = new LawId("law");
    private static final LocalDate CLOSED_BY_LAW = LocalDate.of(2018, 10, 22);
    private static final LocalDate SUSPENDED = LocalDate.of(2018, 10, 23);
    private static final LocalDate SUSPENDED_IN_ONE_READING = LocalDate.of(2018, 10, 24);
    private static final LocalDate CLOSED_BY_OFFICE = LocalDate.of(2018, 10, 25);
    private static final CalendarRules RULES = SampleCalendar.rules(
            List.of(
                    new CalendarRules.Suspension(
                            "comar", Set.of(), SampleCalendar.suspension("2018-10-23", "2018-10-23")),
                    new CalendarRules.Suspension(
                            "comar", Set.of("both"), SampleCalendar.suspension("2018-10-24", "2018-10-24"))),
            Map.of(SampleLaws.SOUTH, List.of(SampleCalendar.closure("2018-10-22", "2018-10-22"))));
    private static final Calendars CALENDARS = Calendars.of(
            Lawbook.of(List.of(
                    SampleLaws.statute("law", "2018-01-01", "2019-12-31")
                            .calendar(RULES)
                            .law(),
                    SampleLaws.statute("abroad", "2018-01-01", "2019-12-31")
                            .country("gt")
                            .law())),
            SampleLaws.OFFICES,
            Map.of(SampleLaws.SOUTH, List.of(SampleCalendar.closure("2018-10-25", "2018-10-25"))));

    private static BusinessCalendar calendar(OfficeId office, String reading) {
        return CALENDARS.get(LAW, office).get(reading).office();
    }

    @Test
    void anOfficeCountsAllLayersTogether() {
        BusinessCalendar south = calendar(SampleLaws.SOUTH, "statutory");
        assertThat(south.isBusinessDay(CLOSED_BY_LAW)).isFalse();
        assertThat(south.isBusinessDay(SUSPENDED)).isFalse();
        assertThat(south.isBusinessDay(SUSPENDED_IN_ONE_READING)).isTrue();
        assertThat(south.isBusinessDay(CLOSED_BY_OFFICE)).isFalse();
        assertThat(calendar(SampleLaws.SOUTH, "both").isBusinessDay(SUSPENDED_IN_ONE_READING))
                .isFalse();
    }

    @Test
    void anotherAuthoritysOfficeCountsItsOwn() {
        BusinessCalendar north = calendar(SampleLaws.NORTH, "both");
        assertThat(north.isBusinessDay(CLOSED_BY_LAW)).isTrue();
        assertThat(north.isBusinessDay(SUSPENDED)).isTrue();
        assertThat(north.isBusinessDay(SUSPENDED_IN_ONE_READING)).isTrue();
        assertThat(north.isBusinessDay(CLOSED_BY_OFFICE)).isTrue();
        assertThat(north.isBusinessDay(LocalDate.of(2018, 12, 25))).isFalse();
    }

    @Test
    void theCountrysCalendarKnowsOnlyWeekendsAndHolidays() {
        BusinessCalendar country =
                CALENDARS.get(LAW, SampleLaws.SOUTH).get("both").country();
        assertThat(country.isBusinessDay(SUSPENDED)).isTrue();
        assertThat(country.isBusinessDay(CLOSED_BY_OFFICE)).isTrue();
        assertThat(country.isBusinessDay(LocalDate.of(2018, 11, 19))).isFalse();
        assertThat(country.isBusinessDay(LocalDate.of(2018, 11, 20))).isFalse();
        assertThat(country.reasonsOff(LocalDate.of(2018, 11, 20)))
                .extracting(DayOff::kind)
                .containsExactly(DayOff.Kind.HOLIDAY);
    }

    @Test
    void readingsStandInTheOrderOfTheLaw() {
        assertThat(CALENDARS.get(LAW, SampleLaws.SOUTH).readings())
                .extracting(OfficeCalendars.Reading::name)
                .containsExactly("statutory", "moved", "both");
    }

    @Test
    void holidaysReachFromTheFirstYearToTheLast() {
        BusinessCalendar country =
                CALENDARS.get(LAW, SampleLaws.SOUTH).get("statutory").country();
        assertThat(country.isBusinessDay(LocalDate.of(1990, 12, 25))).isFalse();
        assertThat(country.isBusinessDay(LocalDate.of(2069, 12, 25))).isFalse();
    }

    @Test
    void oneReadingMayBeAskedFor() {
        OfficeCalendars one = CALENDARS.get(LAW, SampleLaws.SOUTH).only("moved");
        assertThat(one.readings()).extracting(OfficeCalendars.Reading::name).containsExactly("moved");
        assertThat(one.zone()).isEqualTo(SampleCalendar.MEXICO_CITY);
        assertThatThrownBy(() -> one.only("both")).hasMessageContaining("calendar both: unknown; there are [moved]");
    }

    @Test
    void anOfficeIsFoundById() {
        assertThat(CALENDARS.getOffice(SampleLaws.NORTH).zone()).isEqualTo(SampleCalendar.TIJUANA);
        assertThat(CALENDARS.listOffices()).containsExactlyInAnyOrderElementsOf(SampleLaws.OFFICES);
        assertThatThrownBy(() -> CALENDARS.getOffice(new OfficeId("east")))
                .hasMessageContaining("office east: unknown");
    }

    @Test
    void anOfficeCountsByTheLawsOfItsCountry() {
        assertThatThrownBy(() -> CALENDARS.get(new LawId("abroad"), SampleLaws.SOUTH))
                .hasMessageContaining("law abroad has no calendar for office south");
        assertThatThrownBy(() -> CALENDARS.get(new LawId("none"), SampleLaws.SOUTH))
                .hasMessageContaining("law none");
    }

    @Test
    void rulesAndReadingsAreNamed() {
        assertThatThrownBy(() -> new CalendarRules.Suspension("A", Set.of(), SampleCalendar.WEEKEND))
                .hasMessageContaining("authority 'A'");
        assertThatThrownBy(() -> new CalendarRules.Reading("A", List.of(), Sample.CITED))
                .hasMessageContaining("reading 'A'");
        assertThatThrownBy(() -> new Office(new OfficeId("a"), "A", "mx", "A", SampleCalendar.TIJUANA))
                .hasMessageContaining("authority 'A'");
        assertThatThrownBy(() -> new CalendarRules(
                        RULES.zone(),
                        RULES.authority(),
                        RULES.weekend(),
                        RULES.weekendReason(),
                        List.of(),
                        List.of(),
                        Map.of()))
                .hasMessageContaining("at least one reading");
    }
}
