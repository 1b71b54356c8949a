package org.acogida.worklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.acogida.casework.Answer;
import org.acogida.casework.Submission;
import org.acogida.casework.TestDesk;
import org.acogida.generators.SampleCase;
import org.acogida.postgres.Reach;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Command.TakeStep;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Person;
import org.acogida.rulebook.Act;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A year of stays under virtual time: each release is shown as due within 60 seconds of its limit's end, and none before. */
class HoldingAlarmsTest {
    /** So many in the usual run; {@code ./verify holding} asks for 100,000. */
    private static final int STAYS = Integer.getInteger("stays", 1_000);

    private static final Instant FIRST = Instant.parse("2018-07-20T06:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration TICK = Duration.ofSeconds(60);
    private static final Duration LIMIT = Duration.ofHours(36);
    private static final int TOGETHER = 100;
    private static final int PAGE = 20;
    private static final Comparator<CaseId> BY_ID = Comparator.comparing(CaseId::value);

    private static TestDesk desk;
    private static HoldingList holdings;

    /** Whose release is due when, by the hours since the hand-over alone. */
    private static final Map<Instant, Set<CaseId>> EXPECTED = new TreeMap<>();

    @BeforeAll
    static void live() {
        desk = new TestDesk();
        desk.setNow(FIRST.plus(YEAR).plus(LIMIT).plus(TICK));
        holdings = new HoldingList(desk.wiring.worklist, desk.wiring.client, TestDesk.LAWS);
        Random random = new Random(20_181_028);
        for (int made = 0; made < STAYS; made += TOGETHER) {
            List<Submission> acts = new ArrayList<>();
            for (int i = made; i < Math.min(STAYS, made + TOGETHER); i++) {
                acts.addAll(stay(random));
            }
            assertThat(desk.wiring.casework.submitTogether(acts)).allMatch(answer -> answer instanceof Answer.Done);
        }
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static List<Submission> stay(Random random) {
        CaseId id = new CaseId(new UUID(random.nextLong(), random.nextLong()));
        Instant at = FIRST.plusMillis(random.nextLong(YEAR.toMillis()));
        Person person = SampleCase.person(Optional.of(Birth.on(LocalDate.of(1985, 3, 1))));
        Circumstances crossing = new Circumstances(
                Circumstances.Wish.TRANSIT, Circumstances.Entry.IRREGULAR, false, false, false, "Suchiate");
        List<Submission> acts = new ArrayList<>();
        acts.add(act(
                id,
                at,
                new RegisterArrival(
                        new HouseholdId(new UUID(random.nextLong(), random.nextLong())),
                        at,
                        person,
                        crossing,
                        org.acogida.procedure.Role.HEAD)));
        acts.add(act(id, at, new TakeStep(Act.HAND_OVER, "")));
        if (random.nextInt(5) == 0) {
            Duration before = Duration.ofMinutes(random.nextInt((int) LIMIT.toMinutes()));
            acts.add(act(id, at.plus(before), new TakeStep(Act.RELEASE, "")));
        } else {
            EXPECTED.computeIfAbsent(at.plus(LIMIT), due -> new TreeSet<>(BY_ID))
                    .add(id);
        }
        return acts;
    }

    private static Submission act(CaseId id, Instant at, Command command) {
        return Submission.now(UUID.randomUUID(), id, desk.officer(Role.SUPERVISOR), TestDesk.BRIDGE, command)
                .occurred(at);
    }

    /** Looks at the list each minute in which something is to change, and before the first; asks it as of that moment. */
    private static void watch(UnaryOperator<Instant> asked) {
        Optional<String> after = Optional.empty();
        Map<Instant, Set<CaseId>> byTick = new TreeMap<>();
        EXPECTED.forEach((due, ids) ->
                byTick.computeIfAbsent(tick(due), at -> new TreeSet<>(BY_ID)).addAll(ids));
        for (Map.Entry<Instant, Set<CaseId>> now : byTick.entrySet()) {
            Set<CaseId> shown = new TreeSet<>(BY_ID);
            boolean more = true;
            while (more) {
                Page<Held> page = list(asked.apply(now.getKey()), after);
                more = page.next().isPresent();
                for (Held held : page.items()) {
                    if (held.group() == HoldingGroup.OVERDUE) {
                        shown.add(held.first().caseId());
                        after = Optional.of(new WorkCursor(
                                        held.first().dueAt(), held.first().caseId(), Integer.MAX_VALUE)
                                .toString());
                    } else {
                        more = false;
                    }
                }
            }
            assertThat(shown).as("shown as due by %s", now.getKey()).isEqualTo(now.getValue());
        }
    }

    private static Page<Held> list(Instant now, Optional<String> after) {
        return Reach.whole(() -> holdings.list(now, after, PAGE));
    }

    /** The first full minute from a moment on. */
    private static Instant tick(Instant moment) {
        Instant minute = moment.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(moment) ? minute : minute.plus(TICK);
    }

    @Test
    void everyReleaseIsShownAsDueWithin60SecondsAndNoneBefore() {
        watch(now -> now);
    }

    @Test
    void aListThatIsLateIsFoundOut() {
        assertThatThrownBy(() -> watch(now -> now.minus(TICK))).hasMessageContaining("shown as due by");
    }

    @Test
    void aListThatIsEarlyIsFoundOut() {
        assertThatThrownBy(() -> watch(now -> now.plus(Duration.ofHours(6)))).hasMessageContaining("shown as due by");
    }
}
