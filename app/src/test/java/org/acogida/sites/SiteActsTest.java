package org.acogida.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officers;
import org.acogida.generators.Dice;
import org.acogida.generators.Seeds;
import org.acogida.places.Facilities;
import org.acogida.places.RoomUse;
import org.acogida.places.SiteKind;
import org.acogida.places.Standards;
import org.acogida.rulebook.OfficeId;
import org.acogida.sites.SiteActs.NewRoom;
import org.acogida.web.RunningApplication;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class SiteActsTest {
    private static final Instant NOW = Instant.parse("2018-10-23T18:00:00Z");

    private static final SiteActs ACTS = bean(SiteActs.class);
    private static final SitePlans PLANS = bean(SitePlans.class);
    private static final Occupancy OCCUPANCY = bean(Occupancy.class);
    private static final SomeStays STAYS = new SomeStays(RunningApplication.database());
    private static final JdbcClient OWNER =
            JdbcClient.create(RunningApplication.database().asOwner());
    private static final SiteActs.By STATION = new SiteActs.By(
            bean(Officers.class).findByName("station").orElseThrow().id(), NOW);

    private static <T> T bean(Class<T> kind) {
        return RunningApplication.context().getBean(kind);
    }

    private static Site site(UUID id) {
        return new Site(
                id,
                "Gimnasio",
                SiteKind.COMMUNITY,
                new OfficeId("comar-tapachula"),
                "",
                new Facilities(
                        Optional.empty(),
                        Optional.empty(),
                        new Facilities.Toilets(Optional.of(3), Optional.of(1), Optional.empty()),
                        Optional.of(1),
                        Optional.empty(),
                        Optional.empty()),
                NOW,
                Optional.empty());
    }

    private static NewRoom room(String name, int beds) {
        return new NewRoom(
                UUID.randomUUID(),
                "Cancha",
                name,
                RoomUse.ANY,
                Optional.of(new BigDecimal("70.0")),
                Optional.empty(),
                beds);
    }

    private static UUID open(int beds) {
        UUID id = UUID.randomUUID();
        assertThat(ACTS.open(site(id), List.of(room("Norte", beds)), "", STATION))
                .isEmpty();
        return id;
    }

    private static SiteRoom room(UUID site) {
        return PLANS.find(site).orElseThrow().rooms().getFirst();
    }

    private static List<SiteChange.Kind> changes(UUID site) {
        return PLANS.listChanges(site, 1_000).stream().map(SiteChange::kind).toList();
    }

    private static SiteCount count(UUID site) {
        return OCCUPANCY.count(measured(site).outOfUse(), NOW).getOrDefault(site, SiteCount.NOBODY);
    }

    private static MeasuredSite measured(UUID site) {
        return PLANS.list().stream()
                .filter(one -> one.site().id().equals(site))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSiteThatIsOpenedTwiceIsOne() {
        UUID id = open(20);
        assertThat(ACTS.open(site(id), List.of(room("Sur", 5)), "", STATION)).isEmpty();
        assertThat(PLANS.find(id).orElseThrow().beds()).isEqualTo(20);
        assertThat(changes(id)).containsExactly(SiteChange.Kind.OPENED);
    }

    @Test
    void aRoomTwiceIsRefusedAndTheSameFormTwiceIsOneRoom() {
        UUID id = open(20);
        NewRoom south = room("Sur", 5);
        assertThat(ACTS.addRoom(id, south, STATION)).isEmpty();
        assertThat(ACTS.addRoom(id, south, STATION)).isEmpty();
        assertThat(ACTS.addRoom(id, room("Sur", 7), STATION)).hasValue(SiteFlaw.ROOM_TWICE);
        assertThat(PLANS.find(id).orElseThrow().beds()).isEqualTo(25);
    }

    @Test
    void aBedThatIsTakenGoesOutOfUseAndWhoeverHasItIsToMove() {
        UUID id = open(20);
        UUID stay = STAYS.add(id, room(id).beds().get(3).id(), "HERE");
        STAYS.add(id, room(id).beds().get(9).id(), "RESERVED");
        assertThat(ACTS.putOutOfUse(id, room(id).id(), 3, 5, OutOfUse.REPAIR, "Gotera", STATION))
                .isEmpty();
        assertThat(OCCUPANCY.list(id, NOW)).extracting(Occupancy.Berth::stay).contains(stay);
        assertThat(count(id)).isEqualTo(new SiteCount(1, 1, 0, 1, 1));
        assertThat(measured(id).bedsInUse()).isEqualTo(17);
        assertThat(measured(id).free(count(id))).isEqualTo(15);
        assertThat(ACTS.putInUse(id, room(id).id(), 4, 4, "", STATION)).isEmpty();
        assertThat(count(id)).isEqualTo(new SiteCount(1, 1, 1, 1, 0));
        assertThat(changes(id))
                .containsExactly(
                        SiteChange.Kind.IN_USE,
                        SiteChange.Kind.OUT_OF_USE,
                        SiteChange.Kind.OUT_OF_USE,
                        SiteChange.Kind.OUT_OF_USE,
                        SiteChange.Kind.OPENED);
        assertThat(ACTS.putOutOfUse(id, room(id).id(), 21, 30, OutOfUse.REPAIR, "", STATION))
                .hasValue(SiteFlaw.NO_SUCH_BED);
    }

    @Test
    void nothingIsShutWhileAnybodyIsThereOrComes() {
        UUID id = open(20);
        UUID here = STAYS.add(id, "ON_LEAVE");
        UUID coming = STAYS.add(id, room(id).beds().getFirst().id(), "RESERVED");
        assertThat(ACTS.shut(id, "Termina", STATION)).hasValue(SiteFlaw.PEOPLE_THERE);
        STAYS.end(here);
        assertThat(ACTS.shut(id, "Termina", STATION)).hasValue(SiteFlaw.PEOPLE_THERE);
        STAYS.end(coming);
        assertThat(ACTS.shut(id, "Termina", STATION)).isEmpty();
        assertThat(ACTS.addRoom(id, room("Sur", 5), STATION)).hasValue(SiteFlaw.SHUT);
        assertThat(ACTS.reopen(id, "", STATION)).isEmpty();
        assertThat(ACTS.addRoom(id, room("Sur", 5), STATION)).isEmpty();
    }

    @Test
    void moreThanThereAreBedsAreCountedAndTakeWhatIsFree() {
        UUID id = open(155);
        for (int i = 0; i < 201; i++) {
            STAYS.add(id, "HERE");
        }
        assertThat(count(id).people()).isEqualTo(201);
        assertThat(measured(id).free(count(id))).isZero();
    }

    @Test
    void anInspectionSentTwiceIsOne() {
        UUID id = open(5);
        ACTS.inspect(id, Optional.empty(), "Sin agua caliente", STATION);
        ACTS.inspect(id, Optional.empty(), "Sin agua caliente", STATION);
        ACTS.inspect(id, Optional.of(room(id).id()), "Sin agua caliente", STATION);
        assertThat(changes(id))
                .containsExactly(SiteChange.Kind.INSPECTED, SiteChange.Kind.INSPECTED, SiteChange.Kind.OPENED);
    }

    @Test
    void theDatabaseHasNoBedInTwoRoomsAndNoneTwice() {
        UUID here = room(open(5)).id();
        UUID elsewhere = open(5);
        for (int number : new int[] {5, 6}) {
            assertThatThrownBy(() -> OWNER.sql(
                                    "insert into site_bed (id, room, site, number) values (:id, :room, :site, :number)")
                            .param("id", UUID.randomUUID())
                            .param("room", here)
                            .param("site", number == 5 ? siteOf(here) : elsewhere)
                            .param("number", number)
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private static UUID siteOf(UUID room) {
        return OWNER.sql("select site from site_room where id = :room")
                .param("room", room)
                .query(UUID.class)
                .single();
    }

    @Test
    void whateverIsChangedIsSeenAtOnceAndOnRecord() {
        Seeds.forEach(20, seed -> {
            Dice dice = new Dice(seed);
            UUID id = open(dice.between(1, 30));
            int recorded = 1;
            for (int step = 0; step < 10; step++) {
                SitePlan before = PLANS.find(id).orElseThrow();
                draw(id, before.rooms(), dice);
                SitePlan after = PLANS.find(id).orElseThrow();
                assertThat(after)
                        .isEqualTo(new SitePlans(bean(SiteStore.class), bean(Standards.class))
                                .find(id)
                                .orElseThrow());
                int now = changes(id).size();
                assertThat(now > recorded).isEqualTo(!after.equals(before));
                assertThat(after.beds()).isGreaterThanOrEqualTo(before.beds());
                recorded = now;
            }
        });
    }

    private static void draw(UUID id, List<SiteRoom> rooms, Dice dice) {
        UUID room = dice.pick(rooms).id();
        int first = dice.between(1, 20);
        switch (dice.between(0, 5)) {
            case 0 -> ACTS.putOutOfUse(id, room, first, first + 5, dice.any(OutOfUse.class), "", STATION);
            case 1 -> ACTS.putInUse(id, room, first, first + 9, "", STATION);
            case 2 -> ACTS.addRoom(id, room(dice.oneOf("Sur", "Este"), dice.between(0, 9)), STATION);
            case 3 -> ACTS.changeRoom(id, room, dice.any(RoomUse.class), Optional.empty(), Optional.empty(), STATION);
            case 4 -> ACTS.bringBedsTo(id, room, dice.between(0, 40), STATION);
            default -> ACTS.change(id, dice.oneOf("Gimnasio", "Auditorio"), "", site(id).facilities(), STATION);
        }
    }

    @Test
    void theBoardCountsWhatTheSiteCountsWhoeverIsThere() {
        Seeds.forEach(20, seed -> {
            Dice dice = new Dice(seed);
            UUID id = open(20);
            for (SiteRoom.Bed bed : room(id).beds()) {
                if (dice.percent(50)) {
                    STAYS.add(id, bed.id(), dice.oneOf("HERE", "RESERVED", "ON_LEAVE", "ABSENT"));
                }
            }
            for (int i = dice.between(0, 5); i > 0; i--) {
                STAYS.add(id, dice.oneOf("HERE", "RESERVED"));
            }
            ACTS.putOutOfUse(
                    id, room(id).id(), dice.between(1, 20), dice.between(1, 20), OutOfUse.CLEANING, "", STATION);
            SiteCount count = count(id);
            List<Occupancy.Berth> berths = OCCUPANCY.list(id, NOW);
            assertThat(OCCUPANCY.count(measured(id), berths, NOW)).isEqualTo(count);
            assertThat(count.taken() + count.kept() + count.displaced()).isEqualTo(berths.size());
            assertThat(count.taken()).isLessThanOrEqualTo(count.people());
            assertThat(measured(id).free(count)).isBetween(0, 20 - berths.size() + count.displaced());
        });
    }

    @Test
    void aChangeOfASiteThatIsUnknownIsAnError() {
        UUID nobody = UUID.randomUUID();
        assertThatThrownBy(() -> ACTS.shut(nobody, "", STATION)).hasMessageContaining(nobody.toString());
    }
}
