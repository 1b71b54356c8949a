package org.acogida.worklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.acogida.access.Role;
import org.acogida.calendar.DayRange;
import org.acogida.casework.Answer;
import org.acogida.casework.Submission;
import org.acogida.casework.TestDesk;
import org.acogida.generators.SampleCase;
import org.acogida.norm.Text;
import org.acogida.offices.Closure;
import org.acogida.offices.Withdrawal;
import org.acogida.postgres.Reach;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.AdmitToStation;
import org.acogida.procedure.Command.ExtendClock;
import org.acogida.procedure.Command.PauseClock;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Command.TakeStep;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Person;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.Party;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The limits of 15, 45 and 60 business days under virtual time: each is shown as due within 60 seconds of its end, and none before,
 * also where the office's calendar was amended meanwhile. No authority can pause them.
 */
class HoldingDaysAlarmsTest {
    /** So many in the usual run; {@code ./verify holding} asks for a hundredth of its 100,000. */
    private static final int STAYS = Math.max(40, Integer.getInteger("stays", 1_000) / 100);

    private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");
    private static final LocalDate FIRST = LocalDate.of(2018, 7, 20);
    private static final int DAYS = 300;
    private static final LocalDate ANNOUNCED = LocalDate.of(2018, 10, 17);
    private static final LocalDate ANNOUNCED_NO_MORE = LocalDate.of(2019, 1, 17);
    private static final Duration TICK = Duration.ofSeconds(60);
    private static final int PAGE = 100;

    /** A closure of the office that was entered, and one that was entered and taken back. */
    private static final DayRange CLOSED = new DayRange(LocalDate.of(2018, 12, 20), LocalDate.of(2019, 1, 4));

    private static final DayRange NOT_CLOSED = new DayRange(LocalDate.of(2018, 8, 20), LocalDate.of(2018, 8, 31));

    /** Days off that are no weekend, by each of the two ways to read the calendar (LFPA 28; moved Mondays). */
    private static final Set<LocalDate> BY_DATE =
            days("2018-11-20 2018-12-01 2018-12-25 2019-01-01 2019-02-05 2019-03-21 2019-05-01 2019-05-05 2019-09-16"
                    + " 2019-11-20 2019-12-25");

    private static final Set<LocalDate> BY_MONDAY =
            days("2018-11-19 2018-12-01 2018-12-25 2019-01-01 2019-02-04 2019-03-18 2019-05-01 2019-05-05 2019-09-16"
                    + " 2019-11-18 2019-12-25");

    /** Which limits of whom end when, by a count of days that knows nothing of the program's. */
    private static final Map<Instant, Set<String>> EXPECTED = new TreeMap<>();

    private static TestDesk desk;
    private static HoldingList holdings;

    private static Set<LocalDate> days(String text) {
        Set<LocalDate> days = new TreeSet<>();
        for (String day : text.split(" ", -1)) {
            days.add(LocalDate.parse(day));
        }
        return days;
    }

    @BeforeAll
    static void live() {
        desk = new TestDesk();
        desk.setNow(FIRST.plusDays(600).atStartOfDay(ZONE).toInstant());
        holdings = new HoldingList(desk.wiring.worklist, desk.wiring.client, TestDesk.LAWS);
        Random random = new Random(15_45_60);
        submit(STAYS / 2, random);
        Closure closed = closure(CLOSED);
        Closure notClosed = closure(NOT_CLOSED);
        desk.enter(closed);
        desk.enter(notClosed);
        submit(STAYS - STAYS / 2, random);
        desk.enter(new Withdrawal(
                UUID.randomUUID(),
                notClosed.id(),
                TestDesk.BRIDGE,
                NOT_CLOSED,
                "Acuerdo 8",
                new Text("Abierta", "Open")));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Closure closure(DayRange days) {
        return new Closure(UUID.randomUUID(), TestDesk.BRIDGE, days, "Acuerdo 7", new Text("Inundación", "Flood"));
    }

    private static void submit(int stays, Random random) {
        for (int i = 0; i < stays; i++) {
            assertThat(desk.wiring.casework.submitTogether(stay(random)))
                    .allMatch(answer -> answer instanceof Answer.Done);
        }
    }

    private static List<Submission> stay(Random random) {
        CaseId id = new CaseId(new UUID(random.nextLong(), random.nextLong()));
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        Instant at = day.atStartOfDay(ZONE).plusSeconds(random.nextInt(86_400)).toInstant();
        List<Submission> acts = new ArrayList<>();
        acts.add(act(
                id,
                at,
                new RegisterArrival(
                        new HouseholdId(new UUID(random.nextLong(), random.nextLong())),
                        at,
                        SampleCase.person(Optional.of(Birth.on(LocalDate.of(1985, 3, 1)))),
                        new Circumstances(
                                Circumstances.Wish.TRANSIT,
                                Circumstances.Entry.IRREGULAR,
                                false,
                                false,
                                false,
                                "Suchiate"),
                        org.acogida.procedure.Role.HEAD)));
        acts.add(act(id, at, new TakeStep(Act.HAND_OVER, "")));
        acts.add(act(id, at, new TakeStep(Act.ORDER_PRESENTATION, "")));
        acts.add(act(id, at, new AdmitToStation("Siglo XXI", "sin albergue")));
        int fate = random.nextInt(5);
        boolean announced = !day.isBefore(ANNOUNCED) && day.isBefore(ANNOUNCED_NO_MORE);
        if (fate == 0) {
            acts.add(act(id, at.plus(Duration.ofDays(3)), new TakeStep(Act.RELEASE, "")));
        } else if (announced) {
            expect(id, "station", endOf(day, 15));
            expect(id, "station-extended", endOf(day, 60));
            Instant known = ANNOUNCED_NO_MORE.atStartOfDay(ZONE).toInstant();
            Instant judged = endOf(day, 15).isAfter(known) ? endOf(day, 15) : known;
            Instant own = endOf(day, 45);
            expect(id, "announced-holding", own.isBefore(judged) ? own : judged);
        } else if (fate < 3) {
            acts.add(act(
                    id,
                    at.plus(Duration.ofDays(9)),
                    new ExtendClock(new ClockName("station"), "illness", "no puede viajar")));
            expect(id, "station-extended", endOf(day, 60));
        } else {
            expect(id, "station", endOf(day, 15));
        }
        return acts;
    }

    private static void expect(CaseId id, String clock, Instant end) {
        EXPECTED.computeIfAbsent(end, at -> new TreeSet<>()).add(id + " " + clock);
    }

    /** The midnight after the last of so many business days from the day after, by whichever reading ends first. */
    private static Instant endOf(LocalDate start, int length) {
        LocalDate first = lastOf(start, length, BY_DATE);
        LocalDate other = lastOf(start, length, BY_MONDAY);
        return (first.isBefore(other) ? first : other)
                .plusDays(1)
                .atStartOfDay(ZONE)
                .toInstant();
    }

    private static LocalDate lastOf(LocalDate start, int length, Set<LocalDate> off) {
        LocalDate day = start;
        int counted = 0;
        while (counted < length) {
            day = day.plusDays(1);
            boolean weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
            counted += weekend || off.contains(day) || CLOSED.contains(day) ? 0 : 1;
        }
        return day;
    }

    private static Submission act(CaseId id, Instant at, Command command) {
        return Submission.now(UUID.randomUUID(), id, desk.officer(Role.SUPERVISOR), TestDesk.BRIDGE, command)
                .occurred(at);
    }

    /** Looks at the list whenever a limit ends, and the minute before; asks it as of that moment. */
    private static void watch(UnaryOperator<Instant> asked) {
        Set<String> due = new TreeSet<>();
        for (Map.Entry<Instant, Set<String>> end : EXPECTED.entrySet()) {
            Instant at = end.getKey().truncatedTo(ChronoUnit.MINUTES);
            assertThat(shown(asked.apply(at.minus(TICK))))
                    .as("due before %s", at)
                    .isEqualTo(due);
            due.addAll(end.getValue());
            assertThat(shown(asked.apply(at))).as("due by %s", at).isEqualTo(due);
        }
    }

    private static Set<String> shown(Instant now) {
        Set<String> shown = new TreeSet<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Held> page = list(now, after);
            after = page.next();
            for (Held held : page.items()) {
                List<WorkItem> due = held.limits().stream()
                        .filter(item ->
                                item.dueAt().filter(at -> !at.isAfter(now)).isPresent())
                        .toList();
                assertThat(held.group() == HoldingGroup.OVERDUE).isEqualTo(!due.isEmpty());
                due.forEach(item -> shown.add(item.caseId() + " " + item.name()));
            }
        } while (after.isPresent());
        return shown;
    }

    private static Page<Held> list(Instant now, Optional<String> after) {
        return Reach.whole(() -> holdings.list(now, after, PAGE));
    }

    @Test
    void everyLimitOfDaysIsShownAsDueWhenItEndsAndNotBefore() {
        watch(now -> now);
    }

    @Test
    void aListThatIsLateIsFoundOut() {
        assertThatThrownBy(() -> watch(now -> now.minus(TICK))).hasMessageContaining("due by");
    }

    @Test
    void aListThatIsEarlyIsFoundOut() {
        assertThatThrownBy(() -> watch(now -> now.plus(TICK))).hasMessageContaining("due before");
    }

    @Test
    void noneOfThemCanBePaused() {
        Instant at = FIRST.atStartOfDay(ZONE).plusHours(9).toInstant();
        CaseId id = new CaseId(UUID.randomUUID());
        Person person = SampleCase.person(Optional.of(Birth.on(LocalDate.of(1985, 3, 1))));
        Circumstances crossing = new Circumstances(
                Circumstances.Wish.TRANSIT, Circumstances.Entry.IRREGULAR, false, false, false, "Suchiate");
        desk.wiring.casework.submitTogether(List.of(
                act(
                        id,
                        at,
                        new RegisterArrival(
                                new HouseholdId(UUID.randomUUID()),
                                at,
                                person,
                                crossing,
                                org.acogida.procedure.Role.HEAD)),
                act(id, at, new TakeStep(Act.HAND_OVER, "")),
                act(id, at, new AdmitToStation("Siglo XXI", "sin albergue"))));
        for (Party cause : Party.values()) {
            PauseClock pause = new PauseClock(new ClockName("station"), at, Optional.empty(), cause, "acuerdo 7/2018");
            assertThat(desk.wiring.casework.submit(act(id, at.plusSeconds(60), pause)))
                    .as("%s", cause)
                    .isInstanceOf(Answer.Refused.class);
        }
        assertThat(desk.wiring.casework.submit(act(id, at.plusSeconds(120), new TakeStep(Act.RELEASE, ""))))
                .isInstanceOf(Answer.Done.class);
    }
}
