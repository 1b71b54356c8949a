package org.acogida.web.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.access.Role;
import org.acogida.generators.SampleCase;
import org.acogida.laws.Laws;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.ClockRun;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Command.TakeStep;
import org.acogida.procedure.Context;
import org.acogida.procedure.Decider;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person;
import org.acogida.procedure.Verdict;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Calendars;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;
import org.acogida.web.Here;
import org.acogida.web.TestWords;
import org.acogida.web.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 36 hours over the night of 28 October 2018, in which Mexico's clocks went back from 02:00 to 01:00. */
class HoursOverAChangeTest {
    private static final Lawbook LAWS = Laws.load();
    private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");
    private static final OfficeId OFFICE = new OfficeId("inm-tapachula");
    private static final Calendars CALENDARS =
            Calendars.of(LAWS, List.of(new Office(OFFICE, "INM Tapachula", "mx", "inm", ZONE)), Map.of());
    private static final Words WORDS = TestWords.in("en");

    private static Context context(Instant at) {
        return new Context(LAWS, CALENDARS, at, OFFICE, new OfficerId(new UUID(0, 3)), List.of());
    }

    private static CaseState after(CaseState before, Command command, Instant at) {
        return ((Verdict.Accepted) Decider.decide(before, command, context(at))).after();
    }

    private static CaseState handedOver(Instant at) {
        Person person = SampleCase.person(Optional.of(Birth.on(LocalDate.of(1985, 3, 1))));
        Circumstances crossing = new Circumstances(
                Circumstances.Wish.TRANSIT, Circumstances.Entry.IRREGULAR, false, false, false, "Suchiate");
        CaseState arrived = after(
                CaseState.empty(new CaseId(new UUID(0, 1))),
                new RegisterArrival(
                        new HouseholdId(new UUID(0, 2)), at, person, crossing, org.acogida.procedure.Role.HEAD),
                at);
        return after(arrived, new TakeStep(Act.HAND_OVER, ""), at);
    }

    private static String told(Instant handedOver) {
        CaseState state = handedOver(handedOver);
        ClockRun run = state.findRunning(new ClockName("presentation")).orElseThrow();
        Officer officer = new Officer(
                new UUID(0, 3), "station", "Ana", "", Role.STATION, OFFICE.value(), "", Locale.of("en"), true);
        Here here = new Here(officer, Operation.Use.SEE_CASE, context(handedOver), WORDS);
        return ClockAccount.of(state, run, here).sentence();
    }

    @Test
    void everyStartInTheseDaysIsFollowedBy36ElapsedHours() {
        Instant first = Instant.parse("2018-10-25T00:00:00Z");
        for (int quarter = 0; quarter < 4 * 24 * 5; quarter++) {
            Instant start = first.plus(Duration.ofMinutes(15L * quarter));
            CaseState state = handedOver(start);
            ClockRun run = state.findRunning(new ClockName("presentation")).orElseThrow();
            Instant limit = start.plus(Duration.ofHours(36));
            assertThat(context(start).clocks().isOver(run, Optional.empty(), limit.minusMillis(1)))
                    .as("%s", start)
                    .isFalse();
            assertThat(context(start).clocks().isOver(run, Optional.empty(), limit))
                    .as("%s", start)
                    .isTrue();
        }
    }

    @Test
    void thePageSaysThatElapsedHoursAreCounted() {
        assertThat(told(Instant.parse("2018-10-27T20:30:00Z")))
                .contains(
                        "36 hours from Sat 27 Oct 2018, 15:30: until Mon 29 Oct 2018, 02:30.",
                        "36 hours that have elapsed are counted");
        assertThat(told(Instant.parse("2018-10-19T20:30:00Z"))).doesNotContain("elapsed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018-10-28T05:59:00Z | 00:59",
                "2018-10-28T06:30:00Z | 01:30 (UTC-05:00)",
                "2018-10-28T07:30:00Z | 01:30 (UTC-06:00)",
                "2018-10-28T08:00:00Z | 02:00",
                "2018-12-24T08:00:00Z | 02:00"
            })
    void anHourThatComesTwiceIsToldByItsOffset(Instant moment, String said) {
        assertThat(WORDS.time(moment)).isEqualTo(said);
        assertThat(WORDS.moment(moment)).endsWith(", " + said);
    }
}
