package org.acogida.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.casework.TestDesk;
import org.acogida.opening.Glasses.Answer;
import org.acogida.opening.Glasses.Judged;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files opened through the glass: one, for an hour, judged by another (safety R3). */
class GlassesTest {
    private static final String REASON = "Su hija está en urgencias";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    @TempDir
    Path folder;

    private final TestDesk desk = new TestDesk();
    private final JdbcClient owner = JdbcClient.create(desk.owner());
    private volatile Instant now = Instant.parse("2026-11-26T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private Readings readings;
    private Glasses glasses;

    @BeforeEach
    void open() {
        readings = new Readings(desk.wiring.jdbc, clock, folder.toString(), folder, "");
        glasses = new Glasses(
                desk.wiring.client,
                new TransactionTemplate(desk.wiring.transactions),
                desk.wiring.casework,
                desk.wiring.keys,
                readings,
                clock);
    }

    @AfterEach
    void close() {
        readings.destroy();
        desk.close();
    }

    private Officer officer(Role role) {
        return new Officers(desk.wiring.client).find(desk.officer(role).value()).orElseThrow();
    }

    private CaseId somebody() {
        Person ana = new Person(
                "Ana",
                "Ruiz",
                Person.Sex.F,
                Optional.of(Birth.on(LocalDate.of(1985, 3, 1))),
                "HND",
                Set.of("es"),
                List.of(),
                Set.of(),
                Optional.empty(),
                "");
        Circumstances crossing = new Circumstances(
                Circumstances.Wish.PROTECTION, Circumstances.Entry.AT_CROSSING, false, false, false, "Rodolfo Robles");
        CaseId id = new CaseId(UUID.randomUUID());
        desk.done(
                id,
                new Command.RegisterArrival(
                        new HouseholdId(UUID.randomUUID()),
                        TestDesk.MORNING,
                        ana,
                        crossing,
                        org.acogida.procedure.Role.SINGLE));
        return id;
    }

    private UUID broken(Officer by, CaseId id) {
        return ((Answer.Broken) glasses.breakGlass(by, id, REASON)).id();
    }

    @Test
    void itOpensOneFileToOneAccountForAnHour() {
        CaseId id = somebody();
        Officer protection = officer(Role.PROTECTION);
        assertThat(glasses.breakGlass(protection, id, "  urgente  ")).isInstanceOf(Answer.NoReason.class);
        assertThat(glasses.breakGlass(protection, new CaseId(UUID.randomUUID()), REASON))
                .isInstanceOf(Answer.Unknown.class);
        Answer first = glasses.breakGlass(protection, id, REASON);
        now = now.plus(Duration.ofMinutes(30));
        assertThat(glasses.breakGlass(protection, id, "otra vez lo mismo")).isEqualTo(first);
        assertThat(glasses.find(officer(Role.LEGAL), id)).isEmpty();
        assertThat(glasses.find(protection, somebody())).isEmpty();
        now = now.plus(Duration.ofMinutes(30)).minusMillis(1);
        assertThat(glasses.find(protection, id)).get().satisfies(glass -> {
            assertThat(glass.reason()).contains(REASON);
            assertThat(glass.reviewBy()).isEqualTo(glass.brokenAt().plus(THREE_DAYS));
        });
        now = now.plusMillis(1);
        assertThat(glasses.find(protection, id)).isEmpty();
    }

    @Test
    void whatWasJudgedNotFitShowsNothingMoreAndSuspendsAtOnce() {
        CaseId id = somebody();
        Officer protection = officer(Role.PROTECTION);
        UUID glass = broken(protection, id);
        assertThat(glasses.review(protection, glass, true, "fui yo quien lo abrió"))
                .isEqualTo(Judged.OWN);
        assertThat(glasses.review(officer(Role.LEGAL), glass, false, "no")).isEqualTo(Judged.NO_REASON);
        now = now.plusSeconds(60);
        assertThat(glasses.review(officer(Role.LEGAL), glass, false, "No había urgencia alguna"))
                .isEqualTo(Judged.DONE);
        assertThat(glasses.review(officer(Role.SUPERVISOR), glass, true, "Sí que la había"))
                .isEqualTo(Judged.NOTHING_TO_JUDGE);
        assertThat(glasses.find(protection, id)).isEmpty();
        assertThat(glasses.breakGlass(protection, somebody(), REASON)).isEqualTo(new Answer.Suspended(now));
        assertThat(glasses.giveBack(protection, protection.id(), "me lo devuelvo yo"))
                .isEqualTo(Judged.OWN);
        now = now.plusSeconds(60);
        assertThat(glasses.giveBack(officer(Role.SUPERVISOR), protection.id(), "Se habló con ella y lo entiende"))
                .isEqualTo(Judged.DONE);
        assertThat(glasses.breakGlass(protection, somebody(), REASON)).isInstanceOf(Answer.Broken.class);
    }

    @Test
    void whatAnybodyWroteOfItIsSealed() {
        UUID glass = broken(officer(Role.PROTECTION), somebody());
        glasses.review(officer(Role.LEGAL), glass, true, "Constaba el ingreso en urgencias");
        byte[] reason =
                owner.sql("select reason from glass").query(byte[].class).single();
        byte[] words =
                owner.sql("select words from glass_review").query(byte[].class).single();
        assertThat(new String(reason, StandardCharsets.UTF_8)).doesNotContain("urgencias");
        assertThat(new String(words, StandardCharsets.UTF_8)).doesNotContain("urgencias");
        assertThat(glasses.listReviewed(1).getFirst().review().orElseThrow().words())
                .contains("Constaba el ingreso en urgencias");
    }

    @Test
    void theDatabaseItselfTakesNoJudgementOfOnesOwnAndNoLongerHour() {
        Officer protection = officer(Role.PROTECTION);
        UUID glass = broken(protection, somebody());
        assertThatThrownBy(() -> owner.sql("""
                        insert into glass_review (glass, officer, reviewed_by, reviewed_at, fit, words)
                        values (:glass, :officer, :officer, now(), true, '')
                        """)
                        .param("glass", glass)
                        .param("officer", protection.id())
                        .update())
                .hasStackTraceContaining("glass_review_check");
        assertThatThrownBy(() -> owner.sql("""
                        insert into glass
                        select gen_random_uuid(), officer, office, case_id, broken_at, ends_at + interval '1 hour', key, reason
                        from glass
                        """).update()).hasStackTraceContaining("glass_check");
    }

    /** What a glass is held to be by the test alone. */
    private record Held(UUID id, UUID officer, CaseId caseId, Instant at) {}

    /** Every order of breaking, judging, waiting and giving back, against a reckoning of the test's own. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void allAreJudgedByAnotherInTimeOrTheAccountIsSuspended(long seed) {
        Random random = new Random(seed);
        List<CaseId> cases = List.of(somebody(), somebody(), somebody());
        List<Officer> officers = Arrays.stream(Role.values()).map(this::officer).toList();
        List<Held> all = new ArrayList<>();
        Map<UUID, Glass.Review> judged = new HashMap<>();
        Map<UUID, List<Instant>> returns = new HashMap<>();
        for (int step = 0; step < 120; step++) {
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(random.nextInt(6) == 0 ? 3_000 : 40)));
            Officer by = officers.get(random.nextInt(officers.size()));
            CaseId id = cases.get(random.nextInt(cases.size()));
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    boolean suspended = isSuspended(by.id(), all, judged, returns);
                    Answer answer = glasses.breakGlass(by, id, REASON);
                    assertThat(answer instanceof Answer.Suspended).isEqualTo(suspended);
                    if (answer instanceof Answer.Broken one
                            && all.stream().noneMatch(held -> held.id().equals(one.id()))) {
                        all.add(new Held(one.id(), by.id(), id, now));
                    }
                }
                case 2 -> {
                    if (!all.isEmpty()) {
                        Held one = all.get(random.nextInt(all.size()));
                        boolean fit = random.nextInt(4) > 0;
                        Judged answer = glasses.review(by, one.id(), fit, "Se miró lo que pasó");
                        if (answer == Judged.DONE) {
                            assertThat(by.id()).isNotEqualTo(one.officer());
                            assertThat(judged).doesNotContainKey(one.id());
                            judged.put(one.id(), new Glass.Review(by.id(), now, fit, Optional.empty()));
                        } else {
                            assertThat(by.id().equals(one.officer()) || judged.containsKey(one.id()))
                                    .isTrue();
                        }
                    }
                }
                default -> {
                    UUID whose = officers.get(random.nextInt(officers.size())).id();
                    boolean suspended = isSuspended(whose, all, judged, returns);
                    Judged answer = glasses.giveBack(by, whose, "Se habló con quien lo abrió");
                    assertThat(answer == Judged.DONE)
                            .isEqualTo(suspended && !by.id().equals(whose));
                    if (answer == Judged.DONE) {
                        returns.computeIfAbsent(whose, of -> new ArrayList<>()).add(now);
                    }
                }
            }
            for (Officer officer : officers) {
                assertThat(glasses.suspendedSince(officer.id()).isPresent())
                        .as("step %s", step)
                        .isEqualTo(isSuspended(officer.id(), all, judged, returns));
                for (CaseId one : cases) {
                    assertThat(glasses.find(officer, one).isPresent())
                            .isEqualTo(isOpen(officer.id(), one, all, judged));
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(5);
    }

    private boolean isOpen(UUID officer, CaseId id, List<Held> all, Map<UUID, Glass.Review> judged) {
        return all.stream()
                .filter(held -> held.officer().equals(officer) && held.caseId().equals(id))
                .filter(held ->
                        !judged.containsKey(held.id()) || judged.get(held.id()).fit())
                .anyMatch(held -> now.isBefore(held.at().plus(HOUR)));
    }

    private boolean isSuspended(
            UUID officer, List<Held> all, Map<UUID, Glass.Review> judged, Map<UUID, List<Instant>> returns) {
        List<Instant> faults = new ArrayList<>();
        for (Held held : all) {
            if (held.officer().equals(officer)) {
                Instant late = held.at().plus(THREE_DAYS);
                Optional<Glass.Review> review = Optional.ofNullable(judged.get(held.id()));
                if (!late.isAfter(now)
                        && review.filter(one -> !one.at().isAfter(late)).isEmpty()) {
                    faults.add(late);
                }
                review.filter(one -> !one.fit()).ifPresent(one -> faults.add(one.at()));
            }
        }
        List<Instant> given = returns.getOrDefault(officer, List.of());
        return faults.stream().anyMatch(fault -> given.stream().noneMatch(at -> !at.isBefore(fault)));
    }
}
