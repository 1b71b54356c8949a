package org.acogida.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acogida.generators.Dice;
import org.acogida.generators.Seeds;
import org.acogida.line.LineEvent.Called;
import org.acogida.line.LineEvent.Came;
import org.acogida.line.LineEvent.EmergencyRaised;
import org.acogida.line.LineEvent.Given;
import org.acogida.line.LineEvent.HelpCame;
import org.acogida.line.LineEvent.Left;
import org.acogida.line.LineEvent.Missed;
import org.acogida.line.LineEvent.NeedSeen;
import org.acogida.line.LineEvent.Printed;
import org.acogida.line.LineEvent.Reissued;
import org.acogida.line.LineEvent.Returned;
import org.acogida.line.LineEvent.Served;
import org.acogida.line.LineEvent.Staffed;
import org.acogida.line.LineEvent.Withdrawn;
import org.junit.jupiter.api.Test;

/** Places were sold in lines like this one, and who missed a date began again: here neither is possible. */
class LineTest {
    private static final int SEEDS = Seeds.count(200);
    private static final int STEPS = 250;

    private final SampleOffice office = new SampleOffice(1, SampleRules.usual());

    private List<TurnId> waiting() {
        return office.line.listWaiting(office.today).stream().map(Turn::id).toList();
    }

    private List<Turn> give(int count) {
        return Stream.generate(office::give).limit(count).toList();
    }

    private void miss(Turn turn) {
        office.add(new Missed(turn.id(), Absence.NOBODY_CAME));
    }

    // ---- what holds whatever happens

    @Test
    void nobodyIsOvertakenWithoutAnEntryThatSaysWhy() {
        int overtaken = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            SampleOffice some = SampleOffice.worked(seed, STEPS);
            List<LogLine> log = LogLine.list(Line.empty(SampleRules.usual()), some.entries);
            assertThat(log).as("seed %d", seed).noneMatch(LogLine::isUnexplained);
            assertThat(log)
                    .filteredOn(line -> !line.keyedIn())
                    .extracting(LogLine::entry)
                    .isEqualTo(some.entries);
            overtaken += assertOrder(some.entries);
        }
        assertThat(overtaken).isPositive();
    }

    /** Told from the entries alone: whoever is called "in order" passes nobody who waits with a number from before. */
    private static int assertOrder(List<LineEntry> entries) {
        Map<TurnId, LineEntry> kept = new HashMap<>();
        Map<TurnId, LineEntry> all = new HashMap<>();
        int passed = 0;
        for (LineEntry entry : entries) {
            switch (entry.event()) {
                case Given one -> {
                    kept.put(one.turn(), entry);
                    all.put(one.turn(), entry);
                }
                case Called call -> {
                    kept.remove(call.turn());
                    LineEntry called = Objects.requireNonNull(all.get(call.turn()));
                    long before = kept.values().stream()
                            .filter(given -> isBefore(given, called))
                            .count();
                    passed += before > 0 ? 1 : 0;
                    assertThat(before == 0 || call.why() != Why.IN_ORDER)
                            .as(entry.toString())
                            .isTrue();
                }
                case Withdrawn one -> kept.remove(one.turn());
                default -> {}
            }
        }
        return passed;
    }

    private static boolean isBefore(LineEntry one, LineEntry other) {
        Ticket first = ((Given) one.event()).ticket();
        Ticket second = ((Given) other.event()).ticket();
        int days = first.day().compareTo(second.day());
        int times = one.at().compareTo(other.at());
        boolean number = first.onPaper() == second.onPaper() && first.number() < second.number();
        return days < 0 || (days == 0 && (times < 0 || (times == 0 && number)));
    }

    /** Seen from the order before and after each entry, whatever the entry says: paper that is keyed in late is no exception. */
    @Test
    void everyPassOfOneBeforeAnotherHasALineInTheLog() {
        int keyedIn = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            SampleOffice some = SampleOffice.worked(seed, STEPS);
            Line line = Line.empty(SampleRules.usual());
            for (LineEntry entry : some.entries) {
                Line before = line.on(entry.keyedDay());
                line = line.after(List.of(entry));
                Set<Ticket> passing = passing(before, line, entry);
                List<LogLine> told = LogLine.list(before, List.of(entry)).stream()
                        .filter(LineTest::isTold)
                        .toList();
                assertThat(told.stream().flatMap(one -> one.ticket().stream()))
                        .as("seed %d, %s", seed, entry)
                        .containsAll(passing);
                keyedIn += told.stream().anyMatch(LogLine::keyedIn) ? passing.size() : 0;
            }
        }
        assertThat(keyedIn).isPositive();
    }

    private static boolean isTold(LogLine line) {
        return switch (line.entry().event()) {
            case Called call -> call.why() != Why.IN_ORDER;
            case Missed _, Returned _ -> true;
            default -> line.keyedIn() && line.overtaken() > 0;
        };
    }

    /** Those who by an entry stand before somebody, or are called before somebody, behind whom they did not stand before. */
    private static Set<Ticket> passing(Line before, Line after, LineEntry entry) {
        List<TurnId> was = ids(before.listWaiting(entry.keyedDay()));
        List<TurnId> is = ids(after.listWaiting(entry.keyedDay()));
        Set<Ticket> passing = new HashSet<>();
        for (TurnId waiting : was) {
            Stream<TurnId> ahead = is.contains(waiting) ? is.subList(0, is.indexOf(waiting)).stream() : Stream.empty();
            Stream<TurnId> called =
                    entry.event() instanceof Called call && !call.turn().equals(waiting)
                            ? Stream.of(call.turn())
                            : Stream.empty();
            List<TurnId> wereAhead = was.subList(0, was.indexOf(waiting));
            Stream.concat(ahead, called)
                    .filter(id -> !wereAhead.contains(id))
                    .forEach(id -> passing.add(after.find(id).orElseThrow().ticket()));
        }
        return passing;
    }

    private static List<TurnId> ids(List<Turn> turns) {
        return turns.stream().map(Turn::id).toList();
    }

    @Test
    void aSlipKeyedInLateSaysWhenItWasGivenWhenItWasKeyedInAndHowManyWaitBehindIt() {
        office.pass(Duration.ofHours(1));
        give(3);
        office.pass(Duration.ofHours(1));
        Instant given = office.now.minus(Duration.ofMinutes(90));
        Turn late = office.keyIn(Duration.ofMinutes(90));
        assertThat(LogLine.list(Line.empty(SampleRules.usual()), office.entries))
                .filteredOn(line -> line.ticket().equals(Optional.of(late.ticket())))
                .extracting(LogLine::keyedIn, LogLine::at, LogLine::overtaken)
                .containsExactly(tuple(false, given, 0), tuple(true, office.now, 3));
    }

    @Test
    void aReasonThatWasTakenOutOfTheRecordIsSeenByWhoeverReadsIt() {
        give(2);
        office.give(SampleOffice.inNeed(), office.today);
        office.callNext(1);
        LineEntry told = office.entries.removeLast();
        Called call = (Called) told.event();
        assertThat(call.why()).isEqualTo(Why.NEED);
        office.entries.add(new LineEntry(
                told.position(), told.at(), told.day(), new Called(call.turn(), call.desk(), Why.IN_ORDER)));
        assertThat(LogLine.list(Line.empty(SampleRules.usual()), office.entries))
                .filteredOn(LogLine::isUnexplained)
                .extracting(LogLine::overtaken)
                .containsExactly(2);
    }

    @Test
    void nationalityIsNoInputAtAll() {
        assertThat(components(Group.class)).containsExactly("people", "children", "needs", "spot");
        assertThat(Stream.of(Need.values(), Spot.values(), Why.values(), Absence.values(), Ending.values())
                        .flatMap(Arrays::stream)
                        .map(Object::toString))
                .noneMatch(word -> word.contains("NATION") || word.contains("COUNTRY") || word.contains("LANGUAGE"));
        assertThat(Stream.of(LineEvent.class.getPermittedSubclasses())
                        .filter(Class::isRecord)
                        .flatMap(kind -> Stream.of(kind.getRecordComponents()))
                        .filter(part -> part.getType() == String.class)
                        .map(part -> part.getName()))
                .as("words that anybody could type")
                .isEmpty();
    }

    private static List<String> components(Class<?> type) {
        return Stream.of(type.getRecordComponents()).map(part -> part.getName()).toList();
    }

    @Test
    void nobodyWaitsForEverHoweverManyWithNeedsCome() {
        for (int seed = 0; seed < SEEDS; seed++) {
            SampleOffice some = SampleOffice.worked(seed, STEPS);
            Optional<Turn> last = some.line.listWaiting(some.today).stream().reduce((one, other) -> other);
            if (last.isEmpty()) {
                continue;
            }
            int place = some.line.listWaiting(some.today).size();
            int calls = 0;
            while (some.line.find(last.get().id()).orElseThrow().state() == Turn.State.WAITING) {
                some.line.listAtDesks().forEach(turn -> some.add(new Served(turn.id())));
                some.give(SampleOffice.inNeed(), some.today);
                some.callNext(1);
                assertThat(++calls).as("seed %d", seed).isLessThanOrEqualTo(3 * place + 3);
            }
        }
    }

    @Test
    void whoeverIsPutBackStaysInTheOrderOfThosePutBack() {
        for (int seed = 0; seed < SEEDS; seed++) {
            SampleOffice some = new SampleOffice(seed, SampleRules.usual());
            for (int i = 0; i < 20; i++) {
                some.give();
            }
            List<TurnId> missed = new ArrayList<>();
            for (int round = 0; round < 4; round++) {
                for (int desk = 1; desk <= 3; desk++) {
                    some.callNext(desk);
                }
                for (Turn called : some.line.listAtDesks()) {
                    missed.remove(called.id());
                    if (some.dice.percent(60) && called.misses() == 0) {
                        some.add(new Missed(called.id(), Absence.NOBODY_CAME));
                        missed.add(called.id());
                    } else {
                        some.add(new Served(called.id()));
                    }
                }
                if (some.dice.percent(10)) {
                    some.nextDay();
                }
            }
            List<TurnId> again = some.line.listWaiting(some.today).stream()
                    .map(Turn::id)
                    .filter(missed::contains)
                    .toList();
            assertThat(again).as("seed %d", seed).isEqualTo(missed);
        }
    }

    @Test
    void aTurnIsAlwaysSomewhereAndNeverInTwoPlaces() {
        for (int seed = 0; seed < SEEDS; seed++) {
            SampleOffice some = SampleOffice.worked(seed, STEPS);
            List<TurnId> inLine = Stream.concat(
                            some.line.listWaiting(some.today).stream(), some.line.listLater(some.today).stream())
                    .map(Turn::id)
                    .toList();
            assertThat(inLine).as("seed %d", seed).doesNotHaveDuplicates();
            assertThat(some.line.list())
                    .filteredOn(turn -> turn.state() == Turn.State.WAITING)
                    .extracting(Turn::id)
                    .containsExactlyInAnyOrderElementsOf(inLine);
        }
    }

    @Test
    void entriesReadAnewGiveTheSameLine() {
        for (int seed = 0; seed < SEEDS; seed += 10) {
            SampleOffice some = SampleOffice.worked(seed, STEPS);
            Line anew = Line.empty(SampleRules.usual()).after(some.entries);
            assertThat(anew.list()).isEqualTo(some.line.list());
            assertThat(anew.listWaiting(some.today)).isEqualTo(some.line.listWaiting(some.today));
            assertThat(anew.position()).isEqualTo(some.line.position());
        }
    }

    // ---- each rule by itself

    @Test
    void aMissedTurnComesBackBehindTheNextThreeAndNotAtTheEnd() {
        List<Turn> turns = give(8);
        office.callNext(1);
        miss(turns.getFirst());
        assertThat(waiting().subList(0, 4))
                .containsExactly(
                        turns.get(1).id(),
                        turns.get(2).id(),
                        turns.get(3).id(),
                        turns.get(0).id());
    }

    @Test
    void aTurnCalledThreeTimesInVainIsSetAsideAndComesBackNearItsPlace() {
        List<Turn> turns = give(2);
        Turn away = turns.getFirst();
        for (int i = 0; i < 3; i++) {
            office.add(new Called(away.id(), 1, Why.ERROR_MENDED));
            miss(away);
        }
        assertThat(office.line.find(away.id()).orElseThrow().state()).isEqualTo(Turn.State.ASIDE);
        assertThat(waiting()).containsExactly(turns.get(1).id());
        give(6);
        office.nextDay();
        office.add(new Returned(away.id()));
        assertThat(waiting().indexOf(away.id())).isEqualTo(3);
        assertThat(office.line.find(away.id()).orElseThrow().misses()).isZero();
    }

    @Test
    void whoWasNotAttendedByTheEveningStandsFirstOnTheNextOpenDayInTheOldOrder() {
        List<Turn> turns = give(4);
        office.give(SampleOffice.plain(), office.today.plusDays(3));
        office.callNext(1);
        office.today = office.today.plusDays(3);
        office.now = office.today.atTime(9, 0).atZone(SampleOffice.ZONE).toInstant();
        Turn fresh = office.give();
        assertThat(waiting().subList(0, 4))
                .isEqualTo(turns.stream().map(Turn::id).toList());
        assertThat(waiting().getLast()).isEqualTo(fresh.id());
        assertThat(waiting()).hasSize(6);
    }

    @Test
    void aTurnOfALaterDayThatWasCalledByHandAndMissedIsCalledAgainToday() {
        give(5);
        Turn later = office.give(SampleOffice.plain(), office.today.plusDays(1));
        office.add(new Called(later.id(), 1, Why.WITH_RELATIVES));
        miss(later);
        assertThat(waiting().indexOf(later.id())).isEqualTo(3);
        assertThat(office.line.listLater(office.today)).isEmpty();
    }

    @Test
    void aClosedDayNeedsNothingToBeDone() {
        List<Turn> turns = give(3);
        Line closed = office.line.on(office.today.plusDays(1)).on(office.today.plusDays(4));
        assertThat(closed.listWaiting(office.today.plusDays(4)))
                .extracting(Turn::id)
                .isEqualTo(turns.stream().map(Turn::id).toList());
    }

    @Test
    void whoWasAtTheDeskInTheEveningGoesFirstInTheMorningUnlessSomebodySaysThatItWasDone() {
        give(2);
        Turn last = give(1).getFirst();
        Turn other = office.give();
        atTheDesk(last, 1);
        atTheDesk(other, 2);
        office.nextDay();
        assertThat(office.line.on(office.today).next(office.today)).contains(new Choice(last.id(), Why.LEFT_AT_DESK));
        assertThat(office.add(new Served(other.id()))).isTrue();
        Turn early = office.give(SampleOffice.inNeed(), office.today);
        assertThat(office.callNext(1)).contains(new Called(last.id(), 1, Why.LEFT_AT_DESK));
        assertThat(office.callNext(2)).contains(new Called(early.id(), 2, Why.NEED));
        assertThat(LogLine.list(Line.empty(SampleRules.usual()), office.entries))
                .filteredOn(line -> line.entry().event() instanceof Called call && call.why() == Why.LEFT_AT_DESK)
                .extracting(LogLine::overtaken)
                .containsExactly(2);
    }

    private void atTheDesk(Turn turn, int desk) {
        office.add(new Called(turn.id(), desk, Why.ERROR_MENDED));
        assertThat(office.add(new Came(turn.id()))).isTrue();
    }

    @Test
    void whomADeskLeavesTodayIsCalledOnTheNextDayAndNotBefore() {
        Turn turn = office.give();
        Turn next = office.give();
        atTheDesk(turn, 1);
        assertThat(office.add(new Left(turn.id()))).isTrue();
        assertThat(office.callNext(1)).contains(new Called(next.id(), 1, Why.IN_ORDER));
        miss(next);
        assertThat(office.line.listLeft()).extracting(Turn::id).containsExactly(turn.id());
        assertThat(waiting()).containsExactly(next.id());
        office.nextDay();
        assertThat(office.callNext(1)).contains(new Called(turn.id(), 1, Why.LEFT_AT_DESK));
        office.nextDay();
        assertThat(office.line.on(office.today).next(office.today)).contains(new Choice(turn.id(), Why.LEFT_AT_DESK));
    }

    @Test
    void noTwoPrintsOfBlankSlipsHaveTheSameNumber() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Ticket> printed = SampleOffice.worked(seed, STEPS).entries.stream()
                    .flatMap(entry -> entry.event() instanceof Printed blank ? tickets(blank) : Stream.empty())
                    .toList();
            assertThat(printed).as("seed %d", seed).doesNotHaveDuplicates();
        }
        office.add(new Printed(office.today, 1, 12));
        assertThat(flaw(new Printed(office.today, 12, 23))).contains(LineFlaw.NUMBER_TAKEN);
        assertThat(office.line.nextOnPaper(office.today)).isEqualTo(13);
        assertThat(office.line.isPrinted(new Ticket(office.today, 12, true))).isTrue();
        assertThat(office.line.isPrinted(new Ticket(office.today, 13, true))).isFalse();
        assertThat(office.line.isPrinted(new Ticket(office.today, 12, false))).isFalse();
        assertThat(office.keyIn(Duration.ZERO).ticket().number()).isEqualTo(13);
        assertThat(office.line.nextOnPaper(office.today)).isEqualTo(14);
        assertThat(office.line.nextOnPaper(office.today.plusDays(1))).isEqualTo(1);
        assertThatThrownBy(() -> new Printed(office.today, 3, 2)).hasMessageContaining("3 to 2");
    }

    private static Stream<Ticket> tickets(Printed blank) {
        return IntStream.rangeClosed(blank.first(), blank.last())
                .mapToObj(number -> new Ticket(blank.day(), number, true));
    }

    @Test
    void afterTwoNeedsTheFirstOfTheLineIsCalled() {
        List<Turn> plain = give(2);
        List<Turn> inNeed = Stream.generate(() -> office.give(SampleOffice.inNeed(), office.today))
                .limit(3)
                .toList();
        List<Why> reasons = new ArrayList<>();
        List<TurnId> called = new ArrayList<>();
        for (int desk = 1; desk <= 5; desk++) {
            Called call = office.callNext(desk).orElseThrow();
            reasons.add(call.why());
            called.add(call.turn());
        }
        assertThat(called)
                .containsExactly(
                        inNeed.get(0).id(),
                        inNeed.get(1).id(),
                        plain.get(0).id(),
                        inNeed.get(2).id(),
                        plain.get(1).id());
        assertThat(reasons).containsExactly(Why.NEED, Why.NEED, Why.IN_ORDER, Why.NEED, Why.IN_ORDER);
    }

    @Test
    void anEmergencyIsCalledAtOnceAndNeverSetAside() {
        give(2);
        office.give(SampleOffice.inNeed(), office.today);
        Turn ill = office.give();
        UUID emergency = new Dice(3).uuid();
        office.add(new EmergencyRaised(emergency, Optional.of(ill.id())));
        assertThat(office.line.listOpenEmergencies()).hasSize(1);
        for (int i = 0; i < 5; i++) {
            assertThat(office.callNext(1)).contains(new Called(ill.id(), 1, Why.EMERGENCY));
            miss(ill);
        }
        assertThat(office.line.find(ill.id()).orElseThrow().state()).isEqualTo(Turn.State.WAITING);
        office.pass(Duration.ofMinutes(7));
        office.add(new HelpCame(emergency, Helper.AMBULANCE));
        assertThat(office.line.listOpenEmergencies()).isEmpty();
        assertThat(office.line.findEmergency(emergency).orElseThrow().help())
                .contains(new Emergency.Help(Helper.AMBULANCE, office.now));
        assertThat(office.add(new HelpCame(emergency, Helper.RED_CROSS))).isFalse();
    }

    @Test
    void aSlipThatWasReplacedStillNamesItsTurnAndIsNotTheValidOne() {
        Turn turn = office.give();
        office.add(new Reissued(turn.id(), "another"));
        assertThat(office.line.findBySlip(turn.slip()).map(Turn::id)).contains(turn.id());
        assertThat(office.line.findBySlip(turn.slip()).orElseThrow().slip()).isEqualTo("another");
        assertThat(office.line.findFlaw(new Reissued(turn.id(), turn.slip()), office.today))
                .contains(LineFlaw.KNOWN);
    }

    @Test
    void aSlipWrittenByHandTakesThePlaceOfItsTime() {
        Turn first = office.give();
        office.pass(Duration.ofMinutes(30));
        Turn second = office.give();
        TurnId byHand = new TurnId(new Dice(9).uuid());
        LineEntry late = new LineEntry(
                99,
                office.now.minus(Duration.ofMinutes(10)),
                office.today,
                new Given(byHand, new Ticket(office.today, 7, true), SampleOffice.plain(), "by hand"));
        office.line = office.line.after(List.of(late));
        assertThat(waiting()).containsExactly(first.id(), byHand, second.id());
        assertThat(office.line.nextNumber(office.today)).isEqualTo(3);
        assertThat(office.line.findFlaw(
                        new Given(
                                new TurnId(new UUID(1, 1)),
                                new Ticket(office.today, 7, true),
                                SampleOffice.plain(),
                                "x"),
                        office.today))
                .contains(LineFlaw.NUMBER_TAKEN);
    }

    @Test
    void whatCannotHappenIsSaidByName() {
        Turn first = office.give();
        Turn second = office.give();
        TurnId nobody = new TurnId(new UUID(0, 0));
        assertThat(flaw(new Called(second.id(), 1, Why.IN_ORDER))).contains(LineFlaw.NOT_NEXT);
        assertThat(flaw(new Called(second.id(), 1, Why.NEED))).contains(LineFlaw.NOT_NEXT);
        assertThat(flaw(new Called(second.id(), 1, Why.ORDERED))).isEmpty();
        assertThat(flaw(new Came(first.id()))).contains(LineFlaw.NOT_CALLED);
        assertThat(flaw(new Missed(first.id(), Absence.OTHER_GROUP))).contains(LineFlaw.NOT_CALLED);
        assertThat(flaw(new Returned(first.id()))).contains(LineFlaw.NOT_ASIDE);
        assertThat(flaw(new Served(nobody))).contains(LineFlaw.UNKNOWN_TURN);
        assertThat(flaw(new HelpCame(new UUID(0, 0), Helper.AMBULANCE))).contains(LineFlaw.UNKNOWN_EMERGENCY);
        office.callNext(1);
        assertThat(flaw(new Called(second.id(), 1, Why.IN_ORDER))).contains(LineFlaw.DESK_BUSY);
        assertThat(flaw(new NeedSeen(first.id(), Need.CHILD))).contains(LineFlaw.NOT_WAITING);
        office.add(new Withdrawn(second.id(), Ending.GROUP_LEFT));
        assertThat(flaw(new Withdrawn(second.id(), Ending.GROUP_LEFT))).contains(LineFlaw.OVER);
        assertThat(flaw(new Given(second.id(), new Ticket(office.today, 50, false), SampleOffice.plain(), "y")))
                .contains(LineFlaw.KNOWN);
    }

    @Test
    void aSlipOfAnotherYearIsNoneOfThisLine() {
        LocalDate first = office.today.minusDays(14);
        assertThat(flaw(onPaper(first))).isEmpty();
        assertThat(flaw(onPaper(first.minusDays(1)))).contains(LineFlaw.TOO_OLD);
        assertThat(flaw(onPaper(office.today.minusYears(1)))).contains(LineFlaw.TOO_OLD);
    }

    private static Given onPaper(LocalDate day) {
        return new Given(new TurnId(new UUID(2, 2)), new Ticket(day, 1, true), SampleOffice.plain(), "of that day");
    }

    private Optional<LineFlaw> flaw(LineEvent event) {
        return office.line.findFlaw(event, office.today);
    }

    @Test
    void aNeedSeenLaterCountsFromThen() {
        give(2);
        Turn last = office.give();
        office.add(new NeedSeen(last.id(), Need.WITHOUT_SUPPORT));
        assertThat(office.line.next(office.today)).contains(new Choice(last.id(), Why.NEED));
    }

    @Test
    void slipsOfDaysNearEachOtherHaveAnotherLetter() {
        Set<String> letters = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            letters.add(Ticket.letter(SampleOffice.FIRST.plusDays(i)));
        }
        assertThat(letters).hasSize(20);
        LocalDate day = SampleOffice.FIRST;
        assertThat(new Ticket(day, 7, true).label()).isEqualTo(Ticket.letter(day) + "P7");
        assertThat(new Ticket(day, 7, false).label()).isEqualTo(Ticket.letter(day) + "7");
    }

    @Test
    void theDayOfATurnIsOneOnWhichItCanBeAttended() {
        office.add(new Staffed(new Staff(2, 1)));
        assertThat(Capacity.of(office.line).ofADay()).contains(27);
        LocalDateTime late = office.today.atTime(16, 0);
        assertThat(Capacity.of(office.line).left(late)).contains(6);
        give(6);
        assertThat(Capacity.of(office.line).dayFor(SampleOffice.plain(), late, day -> day))
                .isEqualTo(office.today.plusDays(1));
        assertThat(Capacity.of(office.line).dayFor(SampleOffice.inNeed(), late, day -> day))
                .isEqualTo(office.today);
        assertThat(Capacity.of(office.line)
                        .dayFor(
                                SampleOffice.plain(),
                                late,
                                day -> day.equals(office.today.plusDays(1)) ? day.plusDays(2) : day))
                .isEqualTo(office.today.plusDays(3));
        assertThat(Capacity.of(office.line).dayFor(SampleOffice.inNeed(), office.today.atTime(20, 0), day -> day))
                .isEqualTo(office.today.plusDays(1));
        for (int i = 0; i < 27; i++) {
            office.give(SampleOffice.plain(), office.today.plusDays(1));
        }
        assertThat(Capacity.of(office.line).dayFor(SampleOffice.plain(), late, day -> day))
                .isEqualTo(office.today.plusDays(2));
    }

    @Test
    void withoutDesksNoDayIsFullAndNoWaitIsPromised() {
        Turn turn = office.give();
        assertThat(Capacity.of(office.line).ofADay()).isEmpty();
        assertThat(Capacity.of(office.line).dayFor(SampleOffice.plain(), office.today.atTime(10, 0), day -> day))
                .isEqualTo(office.today);
        Wait wait = Expectation.of(office.line, office.today, office.now, SampleOffice.ZONE)
                .find(turn.id())
                .orElseThrow();
        assertThat(wait.range()).isEmpty();
        assertThat(wait.groups()).isZero();
    }

    @Test
    void aGroupIsOneThatThereCanBe() {
        assertThatThrownBy(() -> new Group(0, 0, Set.of(), Spot.LINE)).hasMessageContaining("people", "0");
        assertThatThrownBy(() -> new Group(2, 3, Set.of(), Spot.LINE)).hasMessageContaining("children", "3");
        assertThat(new Group(2, 1, Set.of(), Spot.LINE).hasNeed()).isTrue();
        assertThatThrownBy(() -> SampleRules.with(Map.of(Figure.BEHIND, 99))).hasMessageContaining("BEHIND");
        assertThatThrownBy(() -> SampleRules.with(Map.of(Figure.OPENS, 18))).hasMessageContaining("CLOSES");
        assertThatThrownBy(() -> SampleRules.with(Map.of(Figure.PAPER_DAYS, 91)))
                .hasMessageContaining("DAYS_KEPT");
    }
}
