package org.acogida.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.acogida.access.Role;
import org.acogida.casework.TestDesk;
import org.acogida.opening.Reading.Kind;
import org.acogida.opening.Reading.Outcome;
import org.acogida.procedure.CaseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

/** How many people an account reads of in an hour (safety R4). */
class BudgetsTest {
    private static final int FILES = 5;
    private static final int NAMES = 12;
    private static final int INITIALS = 9;
    private static final int AT_ONCE = 6;

    @TempDir
    Path folder;

    private final TestDesk desk = new TestDesk();
    private volatile Instant now = Instant.parse("2026-11-26T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private Readings readings;
    private volatile UUID officer;

    @BeforeEach
    void open() {
        readings = new Readings(desk.wiring.jdbc, clock, folder.toString(), folder, "");
        officer = desk.officer(Role.PROTECTION).value();
    }

    @AfterEach
    void close() {
        readings.destroy();
        desk.close();
    }

    /** One program's, which remembers only what it counted itself. */
    private Budgets program() {
        return new Budgets(
                desk.wiring.jdbc,
                new TransactionTemplate(desk.wiring.transactions),
                readings,
                FILES,
                7,
                NAMES,
                INITIALS);
    }

    private Set<CaseId> read(Budgets budgets, Kind kind, CaseId... cases) {
        return charge(budgets, List.of(kind), cases).keySet();
    }

    private Map<CaseId, Kind> charge(Budgets budgets, List<Kind> kinds, CaseId... cases) {
        Reader reader = new Reader(officer, Role.PROTECTION, "ciudad-hidalgo", Optional.empty(), Optional.empty());
        return budgets.charge(
                officer,
                kinds,
                List.of(cases),
                (kind, id) -> Reading.of(now, reader, "see-case", Optional.empty(), kind, Outcome.OPENED, id));
    }

    private static CaseId somebody() {
        return new CaseId(UUID.randomUUID());
    }

    private static CaseId[] people(int count) {
        return Stream.generate(BudgetsTest::somebody).limit(count).toArray(CaseId[]::new);
    }

    @Test
    void whoWasReadIsFreeForAnHourAndARestartGivesNothingBack() {
        CaseId[] five = people(FILES);
        assertThat(read(program(), Kind.FILE, five)).containsExactlyInAnyOrder(five);
        now = now.plus(Duration.ofMinutes(59));
        Budgets restarted = program();
        assertThat(read(restarted, Kind.FILE, five)).containsExactlyInAnyOrder(five);
        assertThat(read(restarted, Kind.FILE, somebody())).isEmpty();
        assertThat(restarted.again(officer, Kind.FILE)).isEqualTo(now.plus(Duration.ofMinutes(1)));
        now = now.plus(Duration.ofMinutes(1));
        assertThat(read(restarted, Kind.FILE, somebody())).hasSize(1);
    }

    @Test
    void eachKindHasABudgetOfItsOwnAndWhoseFileIsOpenHasANameForNothing() {
        Budgets budgets = program();
        CaseId[] five = people(FILES);
        read(budgets, Kind.FILE, five);
        assertThat(read(budgets, Kind.FILE, somebody())).isEmpty();
        assertThat(read(budgets, Kind.INTAKE, people(9))).hasSize(7);
        assertThat(read(budgets, Kind.NAME, five)).hasSize(FILES);
        assertThat(read(budgets, Kind.NAME, people(NAMES + 3))).hasSize(NAMES);
        assertThat(budgets.used(officer, Kind.NAME)).isEqualTo(new Budgets.Used(Kind.NAME, NAMES, NAMES));
        assertThat(budgets.used(desk.officer(Role.LEGAL).value(), Kind.FILE).used())
                .isZero();
    }

    @Test
    void whatHasNoRoomInOneKindIsTriedInTheNextAndAnOpenedFileHasItsNameBack() {
        List<Kind> inLists = List.of(Kind.NAME, Kind.INITIALS);
        CaseId[] people = people(NAMES + INITIALS + 2);
        Budgets budgets = program();
        Map<CaseId, Kind> seen = charge(budgets, inLists, people);
        assertThat(seen).hasSize(NAMES + INITIALS);
        assertThat(seen.values().stream().filter(kind -> kind == Kind.NAME)).hasSize(NAMES);
        assertThat(charge(budgets, inLists, people)).isEqualTo(seen);
        assertThat(charge(program(), inLists, people)).isEqualTo(seen);
        CaseId byInitials = seen.entrySet().stream()
                .filter(one -> one.getValue() == Kind.INITIALS)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        read(budgets, Kind.FILE, byInitials);
        assertThat(charge(budgets, inLists, byInitials)).containsEntry(byInitials, Kind.NAME);
        assertThat(charge(program(), inLists, byInitials)).containsEntry(byInitials, Kind.NAME);
    }

    @Test
    void anotherAccountGivesAsMuchAgainForAnHour() {
        Budgets budgets = program();
        UUID supervisor = desk.officer(Role.SUPERVISOR).value();
        read(budgets, Kind.FILE, people(FILES));
        assertThat(budgets.lift(officer, officer, "porque yo lo digo")).isEqualTo(Budgets.Lifted.OWN);
        assertThat(budgets.lift(supervisor, officer, "sí")).isEqualTo(Budgets.Lifted.NO_REASON);
        assertThat(read(budgets, Kind.FILE, somebody())).isEmpty();
        assertThat(budgets.lift(supervisor, officer, "Llega una caravana esta tarde"))
                .isEqualTo(Budgets.Lifted.DONE);
        assertThat(read(budgets, Kind.FILE, people(FILES + 4))).hasSize(FILES);
        now = now.plus(Budgets.HOUR).minusMillis(1);
        assertThat(read(budgets, Kind.FILE, somebody())).isEmpty();
        now = now.plusMillis(1);
        assertThat(read(budgets, Kind.FILE, people(FILES + 4))).hasSize(FILES);
    }

    /** A person counted at a moment. */
    private record Counted(CaseId id, Instant at) {}

    /** Whatever is asked for when, by two programs in turn: no hour has more new people in it than the budget. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noHourHasMoreNewPeopleThanTheBudget(long seed) {
        Random random = new Random(seed);
        List<Budgets> programs = List.of(program(), program());
        CaseId[] all = people(40);
        List<Counted> counted = new ArrayList<>();
        for (int step = 0; step < 150; step++) {
            now = now.plus(Duration.ofSeconds(1 + random.nextInt(900)));
            CaseId id = all[random.nextInt(all.length)];
            boolean free = counted.stream()
                    .anyMatch(one ->
                            one.id().equals(id) && one.at().plus(Budgets.HOUR).isAfter(now));
            long used = counted.stream()
                    .filter(one -> one.at().plus(Budgets.HOUR).isAfter(now))
                    .count();
            boolean opened =
                    !read(programs.get(random.nextInt(2)), Kind.FILE, id).isEmpty();
            assertThat(opened).as("step %s", step).isEqualTo(free || used < FILES);
            if (opened && !free) {
                counted.add(new Counted(id, now));
            }
        }
        assertThat(counted).hasSizeGreaterThan(FILES);
    }

    @Test
    void manyAtOnceInTwoProgramsTakeNoMoreThanThereIs() throws Exception {
        List<Budgets> programs = List.of(program(), program());
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int round = 0; round < 20; round++) {
                officer = UUID.randomUUID();
                ConcurrentLinkedQueue<CaseId> opened = new ConcurrentLinkedQueue<>();
                List<Callable<Void>> calls = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    Budgets budgets = programs.get(i % 2);
                    calls.add(() -> {
                        together.await();
                        for (int j = 0; j < 3; j++) {
                            opened.addAll(read(budgets, Kind.FILE, somebody()));
                        }
                        return null;
                    });
                }
                for (var call : threads.invokeAll(calls)) {
                    call.get();
                }
                assertThat(new HashSet<>(opened)).as("round %s", round).hasSize(FILES);
            }
        }
    }
}
