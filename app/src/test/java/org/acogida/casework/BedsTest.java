package org.acogida.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.acogida.journal.Journal;
import org.acogida.places.RoomUse;
import org.acogida.places.SiteKind;
import org.acogida.postgres.Reach;
import org.acogida.procedure.BedId;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command.AdmitToStation;
import org.acogida.procedure.Command.RecordStay;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Event;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Person;
import org.acogida.procedure.Person.Sex;
import org.acogida.procedure.Role;
import org.acogida.procedure.SiteId;
import org.acogida.procedure.Stay;
import org.acogida.procedure.StayId;
import org.acogida.procedure.StayStep;
import org.acogida.worklists.StayRows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever comes gets a bed of their own, and nobody among whom they are kept from; what is a fact is kept all the same. */
class BedsTest {
    private static final int STEPS = 250;
    private static final List<StayStep> KINDS = List.of(StayStep.values());
    private static final int GUESTS = 500;
    private static final int LAST_BEDS = 100;

    private static TestDesk desk;
    private static JdbcTemplate owner;

    @BeforeAll
    static void open() {
        desk = new TestDesk();
        owner = new JdbcTemplate(desk.owner());
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static SiteId site(SiteKind kind) {
        UUID id = UUID.randomUUID();
        owner.update(
                "insert into site (id, name, kind, office, address, opened_at) values (?, ?, ?, ?, '', now())",
                id,
                "Sitio " + id.toString().substring(0, 4),
                kind.name(),
                TestDesk.BRIDGE.value());
        return new SiteId(id);
    }

    private static List<BedId> room(SiteId site, int number, RoomUse use, int beds) {
        UUID room = UUID.randomUUID();
        owner.update(
                "insert into site_room (id, site, unit, name, use, number_in_unit) values (?, ?, 'A', ?, ?, ?)",
                room,
                site.value(),
                String.valueOf(number),
                use.name(),
                number);
        List<BedId> ids = new ArrayList<>();
        for (int i = 1; i <= beds; i++) {
            UUID bed = UUID.randomUUID();
            owner.update(
                    "insert into site_bed (id, room, site, number) values (?, ?, ?, ?)", bed, room, site.value(), i);
            ids.add(new BedId(bed));
        }
        return ids;
    }

    private static Submission arrives(CaseId id, HouseholdId household, Role role, Sex sex, int born) {
        Person person = new Person(
                "Huésped",
                "Canario",
                sex,
                Optional.of(Birth.on(LocalDate.of(born, 3, 1))),
                "HND",
                Set.of("es"),
                List.of(),
                Set.of(),
                Optional.empty(),
                "");
        Circumstances came = new Circumstances(
                Circumstances.Wish.PROTECTION, Circumstances.Entry.AT_CROSSING, false, false, false, "");
        return desk.submission(id, new RegisterArrival(household, desk.now(), person, came, role));
    }

    private static CaseId person(HouseholdId household, Role role, Sex sex, int born) {
        CaseId id = new CaseId(UUID.randomUUID());
        assertThat(desk.wiring.casework.submitTogether(
                        List.of(arrives(id, household, role, sex, born)), Coming.THE_REST))
                .allMatch(Answer.Done.class::isInstance);
        return id;
    }

    private static CaseId man() {
        return person(new HouseholdId(UUID.randomUUID()), Role.SINGLE, Sex.M, 1985);
    }

    private static CaseId woman() {
        return person(new HouseholdId(UUID.randomUUID()), Role.SINGLE, Sex.F, 1985);
    }

    private static RecordStay step(StayStep step, StayId stay, SiteId site, Optional<BedId> bed, String words) {
        return new RecordStay(stay, step, site, bed, Optional.empty(), new Event.StayRecorded.Details(words, words));
    }

    private static StayId anew() {
        return new StayId(UUID.randomUUID());
    }

    private static Answer comes(CaseId id, SiteId site, Optional<BedId> bed) {
        return desk.submit(id, step(StayStep.ARRIVED, anew(), site, bed, ""));
    }

    private static Optional<BedId> bed(CaseId id) {
        return desk.state(id).findPresentStay().flatMap(Stay::bed);
    }

    private static String why(Answer answer) {
        return ((Answer.Invalid) answer).key();
    }

    @Test
    void oneBedHasOnePersonAndTheNextIsToldWhatIsFree() {
        SiteId gym = site(SiteKind.COMMUNITY);
        List<BedId> beds = room(gym, 1, RoomUse.ANY, 2);
        CaseId first = man();
        assertThat(comes(first, gym, Optional.of(beds.getFirst()))).isInstanceOf(Answer.Done.class);
        CaseId second = man();
        Answer.Invalid taken = (Answer.Invalid) comes(second, gym, Optional.of(beds.getFirst()));
        assertThat(taken.key()).isEqualTo("casework.bed-taken");
        assertThat(taken.arguments()).containsExactly("A 1 · 1", "A 1 · 2");
        assertThat(comes(second, gym, Optional.empty())).isInstanceOf(Answer.Done.class);
        assertThat(bed(second)).contains(beds.getLast());
        CaseId third = man();
        assertThat(why(comes(third, gym, Optional.empty()))).isEqualTo("casework.no-bed.FULL");
        desk.done(third, step(StayStep.FOUND, anew(), gym, Optional.empty(), ""));
        assertThat(desk.state(third).findPresentStay()).isPresent();
        assertThat(bed(third)).isEmpty();
        desk.pass(Duration.ofMinutes(1));
        desk.done(
                first, step(StayStep.LEFT, desk.state(first).stays().getFirst().id(), gym, Optional.empty(), ""));
        assertThat(desk.submit(
                        third,
                        step(
                                StayStep.MOVED,
                                desk.state(third).stays().getFirst().id(),
                                gym,
                                Optional.of(beds.getFirst()),
                                "")))
                .isInstanceOf(Answer.Done.class);
    }

    @Test
    void whatIsNotThereIsNamed() {
        SiteId gym = site(SiteKind.COMMUNITY);
        List<BedId> beds = room(gym, 1, RoomUse.ANY, 2);
        SiteId other = site(SiteKind.SHELTER);
        List<BedId> elsewhere = room(other, 1, RoomUse.ANY, 1);
        CaseId id = man();
        assertThat(why(comes(id, gym, Optional.of(elsewhere.getFirst())))).isEqualTo("casework.bed-elsewhere");
        assertThat(why(comes(id, new SiteId(UUID.randomUUID()), Optional.empty())))
                .isEqualTo("casework.site-unknown");
        owner.update(
                "update site_bed set out_of_use = 'REPAIR' where id = ?",
                beds.getFirst().value());
        assertThat(why(comes(id, gym, Optional.of(beds.getFirst())))).isEqualTo("casework.bed-out-of-use");
        owner.update("update site set shut_at = now() where id = ?", gym.value());
        assertThat(why(comes(id, gym, Optional.empty()))).isEqualTo("casework.site-shut");
    }

    @Test
    void nobodySleepsAmongWhomTheyAreKeptFrom() {
        SiteId shelter = site(SiteKind.SHELTER);
        List<BedId> mixed = room(shelter, 1, RoomUse.ANY, 3);
        List<BedId> women = room(shelter, 2, RoomUse.WOMEN, 2);
        CaseId man = man();
        assertThat(comes(man, shelter, Optional.of(mixed.getFirst()))).isInstanceOf(Answer.Done.class);
        CaseId woman = woman();
        assertThat(why(comes(woman, shelter, Optional.of(mixed.get(1)))))
                .isEqualTo("casework.bed-rule.SINGLE_WOMAN_APART");
        assertThat(comes(woman, shelter, Optional.empty())).isInstanceOf(Answer.Done.class);
        assertThat(bed(woman)).isPresent().get().isIn(women);
        assertThat(why(comes(man(), shelter, Optional.of(women.getLast())))).isEqualTo("casework.bed-rule.WOMENS_ROOM");
        CaseId child = person(new HouseholdId(UUID.randomUUID()), Role.SINGLE, Sex.M, 2008);
        assertThat(why(comes(child, shelter, Optional.of(mixed.get(1)))))
                .isEqualTo("casework.bed-rule.LONE_CHILD_APART");
        assertThat(why(comes(child, shelter, Optional.empty()))).isEqualTo("casework.no-bed.ONLY_AMONG_OTHERS");
    }

    @Test
    void aFamilyComesTogetherOrSaysWhyNot() {
        SiteId shelter = site(SiteKind.SHELTER);
        room(shelter, 1, RoomUse.ANY, 2);
        room(shelter, 2, RoomUse.FAMILY, 2);
        room(shelter, 3, RoomUse.FAMILY, 2);
        HouseholdId household = new HouseholdId(UUID.randomUUID());
        CaseId mother = person(household, Role.HEAD, Sex.F, 1985);
        CaseId girl = person(household, Role.CHILD, Sex.F, 2010);
        CaseId boy = person(household, Role.CHILD, Sex.M, 2012);
        assertThat(why(comes(mother, shelter, Optional.empty()))).isEqualTo("casework.family-apart");
        assertThat(comes(man(), shelter, Optional.empty())).isInstanceOf(Answer.Done.class);
        List<Submission> all = List.of(mother, girl, boy).stream()
                .map(id -> desk.submission(id, step(StayStep.ARRIVED, anew(), shelter, Optional.empty(), "")))
                .toList();
        assertThat(desk.wiring.casework.submitTogether(all)).allMatch(Answer.Done.class::isInstance);
        assertThat(List.of(bed(mother), bed(girl), bed(boy)))
                .allMatch(Optional::isPresent)
                .doesNotHaveDuplicates();
        assertThat(owner.queryForList(
                        "select distinct r.name from berth t join site_bed b on b.id = t.bed join site_room r on r.id = b.room"
                                + " join stay y on y.id = t.stay where y.case_id in (?, ?, ?) order by 1",
                        String.class,
                        mother.value(),
                        girl.value(),
                        boy.value()))
                .containsExactly("2", "3");
        CaseId grandmother = person(household, Role.GRANDPARENT, Sex.F, 1950);
        assertThat(comes(grandmother, shelter, Optional.empty())).isInstanceOf(Answer.Done.class);
        CaseId father = person(household, Role.PARTNER, Sex.M, 1984);
        SiteId far = site(SiteKind.COMMUNITY);
        room(far, 1, RoomUse.ANY, 2);
        assertThat(why(comes(father, far, Optional.empty()))).isEqualTo("casework.family-apart");
        assertThat(desk.submit(
                        father,
                        step(
                                StayStep.ARRIVED,
                                anew(),
                                far,
                                Optional.empty(),
                                "Trabaja ahí; la familia está de acuerdo")))
                .isInstanceOf(Answer.Done.class);
    }

    @Test
    void nobodyIsTakenIntoAClosedSiteWithoutAdmission() {
        SiteId station = site(SiteKind.STATION);
        room(station, 1, RoomUse.ANY, 4);
        CaseId man = man();
        assertThat(why(comes(man, station, Optional.empty()))).isEqualTo("casework.site-closed");
        CaseId child = person(new HouseholdId(UUID.randomUUID()), Role.SINGLE, Sex.F, 2009);
        List<Answer> answers = desk.wiring.casework.submitTogether(List.of(
                desk.submission(child, new AdmitToStation("Siglo XXI", "No hay albergue")),
                desk.submission(child, step(StayStep.ARRIVED, anew(), station, Optional.empty(), ""))));
        assertThat(answers).noneMatch(Answer.Done.class::isInstance);
        assertThat(answers.getFirst()).isInstanceOf(Answer.Refused.class);
        assertThat(desk.state(child).stays()).isEmpty();
        assertThat(desk.submit(child, step(StayStep.FOUND, anew(), station, Optional.empty(), "")))
                .isInstanceOf(Answer.Done.class);
    }

    /** Five hundred at once for the last hundred beds: a hundred get one each, all others are told that none is left. */
    @Test
    void theLastBedsGoToAsManyAsThereAre() throws Exception {
        SiteId gym = site(SiteKind.COMMUNITY);
        room(gym, 1, RoomUse.ANY, LAST_BEDS);
        List<CaseId> people = new ArrayList<>();
        List<Submission> arrivals = new ArrayList<>();
        for (int i = 0; i < GUESTS; i++) {
            CaseId id = new CaseId(UUID.randomUUID());
            people.add(id);
            arrivals.add(arrives(id, new HouseholdId(UUID.randomUUID()), Role.SINGLE, Sex.M, 1985));
        }
        assertThat(desk.wiring.casework.submitTogether(arrivals)).allMatch(Answer.Done.class::isInstance);
        TestDesk.Wiring another = desk.another();
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> asked = new ArrayList<>();
            for (int i = 0; i < GUESTS; i++) {
                Casework desks = i % 2 == 0 ? desk.wiring.casework : another.casework;
                Submission comes =
                        desk.submission(people.get(i), step(StayStep.ARRIVED, anew(), gym, Optional.empty(), ""));
                asked.add(clients.submit(() -> desks.submit(comes)));
            }
            for (Future<Answer> answer : asked) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(Answer.Done.class::isInstance).hasSize(LAST_BEDS);
        assertThat(answers)
                .filteredOn(answer ->
                        answer instanceof Answer.Invalid no && no.key().equals("casework.no-bed.FULL"))
                .hasSize(GUESTS - LAST_BEDS);
        List<BedId> beds = people.stream().flatMap(id -> bed(id).stream()).toList();
        assertThat(beds).hasSize(LAST_BEDS).doesNotHaveDuplicates();
        assertThat(owner.queryForObject(
                        "select count(distinct case_id) from stay where site = ?", Integer.class, gym.value()))
                .isEqualTo(LAST_BEDS);
    }

    /** Whatever is asked, in whatever order and told however late: the roll is who is there, and no bed has two. */
    @Test
    void theRollIsWhoIsThere() {
        Random dice = new Random(8);
        List<SiteId> sites = List.of(site(SiteKind.COMMUNITY), site(SiteKind.SHELTER));
        Map<SiteId, List<BedId>> beds = new HashMap<>();
        sites.forEach(site -> beds.put(site, room(site, 1, RoomUse.ANY, 3)));
        List<CaseId> people = new ArrayList<>();
        Map<CaseId, SiteId> there = new HashMap<>();
        for (int i = 0; i < 8; i++) {
            people.add(man());
        }
        desk.pass(Duration.ofDays(1));
        for (int i = 0; i < STEPS; i++) {
            desk.pass(Duration.ofMinutes(20));
            CaseId id = people.get(dice.nextInt(people.size()));
            SiteId site = sites.get(dice.nextInt(2));
            StayStep step = KINDS.get(dice.nextInt(KINDS.size()));
            List<Stay> stays = desk.state(id).stays();
            StayId stay = stays.isEmpty() || dice.nextInt(3) == 0
                    ? anew()
                    : stays.getLast().id();
            Optional<BedId> bed = step.takesBed() && dice.nextBoolean()
                    ? Optional.of(Objects.requireNonNull(beds.get(site)).get(dice.nextInt(3)))
                    : Optional.empty();
            RecordStay asked = new RecordStay(
                    stay,
                    step,
                    site,
                    bed,
                    step == StayStep.WENT_ON_LEAVE
                            ? Optional.of(desk.now().plus(Duration.ofHours(5)))
                            : Optional.empty(),
                    new Event.StayRecorded.Details("", ""));
            Submission submission = desk.submission(id, asked);
            Instant at = dice.nextInt(4) == 0 ? desk.now().minus(Duration.ofMinutes(dice.nextInt(90))) : desk.now();
            if (desk.wiring.casework.submit(submission.occurred(at)) instanceof Answer.Done) {
                switch (step) {
                    case ARRIVED, FOUND -> there.put(id, site);
                    case LEFT -> there.remove(id);
                    default -> {}
                }
            }
            assertThat(roll(sites)).as("after step %d, %s", i, asked).isEqualTo(there);
        }
        assertThat(owner.queryForObject(
                        "select count(*) from berth a join berth b on a.bed = b.bed and a.stay <> b.stay"
                                + " and a.during && b.during",
                        Integer.class))
                .isZero();
        assertThat(there).isNotEmpty();
        Set<String> before = rows();
        int made = StayRows.makeAnew(
                owner,
                new Journal(owner, desk.wiring.keys),
                new TransactionTemplate(
                        new DataSourceTransactionManager(Objects.requireNonNull(owner.getDataSource()))));
        assertThat(made).isPositive();
        assertThat(rows()).isEqualTo(before).hasSizeGreaterThan(20);
    }

    private static Map<CaseId, SiteId> roll(List<SiteId> sites) {
        Map<CaseId, SiteId> roll = new HashMap<>();
        Reach.whole(() -> {
            desk.wiring.jdbc.query(
                    "select case_id, site from stay where state in ('HERE', 'ON_LEAVE', 'ABSENT') and upper_inf(during)",
                    row -> {
                        SiteId site = new SiteId(row.getObject(2, UUID.class));
                        if (sites.contains(site)) {
                            roll.put(new CaseId(row.getObject(1, UUID.class)), site);
                        }
                    });
            return true;
        });
        return roll;
    }

    private static Set<String> rows() {
        Set<String> rows = new HashSet<>(owner.queryForList(
                "select id::text || case_id || site || office || state || during from stay", String.class));
        rows.addAll(owner.queryForList("select stay::text || bed || site || during from berth", String.class));
        return rows;
    }
}
