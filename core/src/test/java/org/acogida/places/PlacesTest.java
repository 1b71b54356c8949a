package org.acogida.places;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.generators.Dice;
import org.acogida.generators.PlanInspection;
import org.acogida.generators.SampleGroup;
import org.acogida.generators.Seeds;
import org.acogida.places.Guest.Care;
import org.acogida.places.Guest.Kin;
import org.acogida.places.Guest.Sex;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final LocalDate NIGHT = LocalDate.of(2018, 10, 22);

    private static final Guest WOMAN = guest("woman", Kin.SINGLE, Sex.F, 30);
    private static final Guest MAN = guest("man", Kin.SINGLE, Sex.M, 30);
    private static final Guest GIRL = guest("girl", Kin.SINGLE, Sex.F, 15);
    private static final Guest UNKNOWN = new Guest("unknown", Kin.SINGLE, Sex.M, Optional.empty(), Set.of());
    private static final Guest MOTHER = guest("mother", Kin.HEAD, Sex.F, 33);
    private static final Guest FATHER = guest("father", Kin.PARTNER, Sex.M, 35);
    private static final Guest BOY = guest("boy", Kin.CHILD, Sex.M, 11);
    private static final Guest OLDER_BOY = guest("older boy", Kin.CHILD, Sex.M, 12);
    private static final Guest DAUGHTER = guest("daughter", Kin.CHILD, Sex.F, 16);

    private static Guest guest(String id, Kin kin, Sex sex, int age) {
        return new Guest(id, kin, sex, Optional.of(NIGHT.minusYears(age)), Set.of());
    }

    private static Party party(Guest... guests) {
        return new Party(guests[0].id(), List.of(guests), NIGHT);
    }

    private static Room room(SiteKind kind, int order, int beds, RoomUse use) {
        return new Room("site", kind, "unit", "room " + order, order, beds, use);
    }

    private static Room room(int order, int beds, RoomUse use) {
        return room(SiteKind.SHELTER, order, beds, use);
    }

    /** In which rooms that party could sleep, by their order. */
    private static List<List<Integer>> nooks(Party party, Room... rooms) {
        return new Sites(List.of(rooms))
                .list(party).keySet().stream()
                        .map(nook -> nook.rooms().stream().map(Room::order).toList())
                        .toList();
    }

    private static Plan firstCome(List<Room> rooms, Party... parties) {
        return FirstCome.place(List.of(parties), new Sites(rooms));
    }

    private static List<String> unplaced(Plan plan) {
        return plan.unplaced().stream().map(Party::id).toList();
    }

    @Test
    void noChildAndNobodyWithOneIsOfferedAClosedSite() {
        for (SiteKind kind : SiteKind.values()) {
            Room room = room(kind, 1, 8, RoomUse.ANY);
            int open = kind == SiteKind.STATION || kind == SiteKind.PROVISIONAL ? 0 : 1;
            assertThat(nooks(party(GIRL), room)).hasSize(open);
            assertThat(nooks(party(UNKNOWN), room)).hasSize(open);
            assertThat(nooks(party(MOTHER, BOY), room)).hasSize(open);
            assertThat(nooks(party(MAN), room)).hasSize(1);
        }
    }

    @Test
    void whoTurnsEighteenThatNightIsGrownAndWhoDoesTheDayAfterIsNot() {
        Guest eighteen = guest("eighteen", Kin.SINGLE, Sex.M, 18);
        Guest almost = new Guest(
                "almost", Kin.SINGLE, Sex.M, Optional.of(NIGHT.minusYears(18).plusDays(1)), Set.of());
        assertThat(party(eighteen).hasChild()).isFalse();
        assertThat(party(almost).isLoneChildren()).isTrue();
        assertThat(almost.mayBeGrown(NIGHT)).isFalse();
        assertThat(UNKNOWN.mayBeGrown(NIGHT)).isTrue();
        assertThat(UNKNOWN.mayBeChild(NIGHT)).isTrue();
    }

    @Test
    void roomsAreKeptForWhomTheyAreFor() {
        Room women = room(1, 8, RoomUse.WOMEN);
        Room men = room(2, 8, RoomUse.MEN);
        Room children = room(3, 8, RoomUse.CHILDREN);
        Room none = room(4, 8, RoomUse.OUT_OF_USE);
        assertThat(nooks(party(WOMAN), women, men, children, none)).containsExactly(List.of(1));
        assertThat(nooks(party(MAN), women, men, children, none)).containsExactly(List.of(2));
        assertThat(nooks(party(GIRL), women, men, children, none)).containsExactly(List.of(1), List.of(3));
        assertThat(nooks(party(UNKNOWN), women, men, children, none)).containsExactly(List.of(2));
        Guest neither = guest("neither", Kin.SINGLE, Sex.X, 30);
        assertThat(nooks(party(neither), women, men, children, room(5, 1, RoomUse.ANY)))
                .containsExactly(List.of(5));
    }

    @Test
    void aBoyUnderTwelveSleepsWithHisMotherInAWomensRoomAndOneOfTwelveDoesNot() {
        Room women = room(1, 8, RoomUse.WOMEN);
        assertThat(nooks(party(MOTHER, BOY, DAUGHTER), women)).containsExactly(List.of(1));
        assertThat(nooks(party(MOTHER, OLDER_BOY), women)).isEmpty();
        Guest aunt = guest("aunt", Kin.RELATIVE, Sex.F, 40);
        assertThat(nooks(party(aunt, BOY), women)).isEmpty();
    }

    @Test
    void aFamilyTakesAdjoiningRoomsOnlyWhereNoneOfTheUnitIsLargeEnough() {
        Party family = party(MOTHER, FATHER, BOY, OLDER_BOY, DAUGHTER);
        assertThat(nooks(family, room(1, 3, RoomUse.ANY), room(2, 3, RoomUse.ANY), room(3, 5, RoomUse.FAMILY)))
                .containsExactly(List.of(3));
        assertThat(nooks(family, room(1, 3, RoomUse.ANY), room(2, 3, RoomUse.ANY), room(3, 1, RoomUse.ANY)))
                .containsExactly(List.of(1, 2));
    }

    @Test
    void aRoomOutOfUseBetweenTwoPartsThem() {
        Party family = party(MOTHER, FATHER, BOY, DAUGHTER);
        assertThat(nooks(family, room(1, 2, RoomUse.ANY), room(2, 4, RoomUse.OUT_OF_USE), room(3, 2, RoomUse.ANY)))
                .isEmpty();
    }

    @Test
    void inAdjoiningRoomsABoyIsWithHisMotherAndAChildWithAGrownUp() {
        Party family = party(FATHER, DAUGHTER, OLDER_BOY, BOY, MOTHER);
        Lodging lodging = new Sites(List.of(room(1, 3, RoomUse.ANY), room(2, 3, RoomUse.ANY)))
                .list(family)
                .values()
                .iterator()
                .next();
        for (Sleepers sleepers : lodging.sleepers()) {
            assertThat(sleepers.guests()).containsAnyOf(MOTHER, FATHER);
            assertThat(sleepers.guests().contains(BOY))
                    .isEqualTo(sleepers.guests().contains(MOTHER));
        }
        assertThat(Tally.of(lodging).unmet(Wish.ONE_ROOM)).isEqualTo(5);
    }

    @Test
    void aChildAloneIsNeverAmongStrangeGrownUpsNorWithWhoMayBeOne() {
        List<Room> one = List.of(room(1, 8, RoomUse.ANY));
        assertThat(unplaced(firstCome(one, party(MAN), party(GIRL)))).containsExactly("girl");
        assertThat(unplaced(firstCome(one, party(GIRL), party(WOMAN)))).containsExactly("woman");
        assertThat(unplaced(firstCome(one, party(GIRL), party(UNKNOWN)))).containsExactly("unknown");
        Guest other = guest("other", Kin.SINGLE, Sex.F, 14);
        assertThat(unplaced(firstCome(one, party(GIRL), party(other)))).isEmpty();
    }

    @Test
    void aWomanAloneIsNeverAmongStrangeMen() {
        List<Room> one = List.of(room(1, 8, RoomUse.ANY));
        assertThat(unplaced(firstCome(one, party(WOMAN), party(MAN)))).containsExactly("man");
        assertThat(unplaced(firstCome(one, party(MOTHER, FATHER), party(WOMAN))))
                .containsExactly("woman");
        assertThat(unplaced(firstCome(one, party(WOMAN), party(MOTHER, OLDER_BOY))))
                .isEmpty();
    }

    @Test
    void nobodySleepsWithoutABed() {
        Plan plan =
                firstCome(List.of(room(1, 1, RoomUse.MEN)), party(MAN), party(guest("late", Kin.SINGLE, Sex.M, 40)));
        assertThat(unplaced(plan)).containsExactly("late");
        assertThat(Why.refused(plan)).containsValue(Why.FULL);
        assertThatThrownBy(() -> room(1, -1, RoomUse.ANY))
                .hasMessageContaining("beds")
                .hasMessageContaining("-1");
    }

    @Test
    void whoHasNoPlaceIsToldWhy() {
        Room station = room(SiteKind.STATION, 1, 8, RoomUse.ANY);
        assertThat(Why.refused(firstCome(List.of(station), party(MOTHER, BOY)))).containsValue(Why.NO_OPEN_SITE);
        Room small = new Room("open", SiteKind.SHELTER, "", "small", 1, 1, RoomUse.ANY);
        assertThat(Why.refused(firstCome(List.of(small), party(MOTHER, BOY)))).containsValue(Why.NO_ROOM_FOR_ALL);
        assertThat(Why.refused(firstCome(List.of(room(1, 8, RoomUse.ANY)), party(MAN), party(GIRL))))
                .containsValue(Why.ONLY_AMONG_OTHERS);
    }

    @Test
    void whoHasAPlaceIsToldWhyThere() {
        Guest lame = new Guest("lame", Kin.SINGLE, Sex.M, MAN.birth(), Set.of(Care.ACCESS));
        Plan plan = firstCome(
                List.of(
                        room(1, 2, RoomUse.ACCESSIBLE),
                        room(2, 2, RoomUse.WOMEN),
                        room(3, 4, RoomUse.FAMILY),
                        room(4, 1, RoomUse.CHILDREN)),
                party(lame),
                party(WOMAN),
                party(MOTHER, FATHER, OLDER_BOY),
                party(GIRL),
                party(MAN));
        Map<String, Plan.Bed> beds = plan.beds();
        assertThat(Stream.of("lame", "woman", "mother", "man").map(id -> Why.of(requireNonNull(beds.get(id)))))
                .containsExactly(Why.ACCESS, Why.SINGLE_WOMAN, Why.FAMILY, Why.FREE_BED);
        assertThat(Why.of(requireNonNull(beds.get("girl")))).isEqualTo(Why.LONE_CHILD);
    }

    @Test
    void everyWishThatIsNotMetCosts() {
        Room any = room(1, 20, RoomUse.ANY);
        Tally tally = firstCome(List.of(any), party(MOTHER, BOY), party(MAN)).tally();
        assertThat(tally.unmet(Wish.MOTHER_APART)).isEqualTo(2);
        assertThat(tally.unmet(Wish.OWN_ROOM)).isEqualTo(2);
        assertThat(tally.points())
                .isEqualTo(2 * (Wish.MOTHER_APART.points() + Wish.OWN_ROOM.points() + Wish.FAMILY_ROOM.points()));
        Guest hurt = new Guest("hurt", Kin.HEAD, Sex.F, WOMAN.birth(), Set.of(Care.SHELTER, Care.ACCESS));
        Tally among = firstCome(List.of(any), party(hurt), party(MAN)).tally();
        assertThat(List.of(Wish.SHELTERED, Wish.SHELTERED_FROM_MEN, Wish.ACCESS))
                .allSatisfy(wish -> assertThat(among.unmet(wish)).isOne());
        List<Party> eight = Stream.iterate(1, i -> i <= 8, i -> i + 1)
                .map(i -> party(guest("man " + i, Kin.SINGLE, Sex.M, 20 + i)))
                .toList();
        Tally crowd = FirstCome.place(eight, new Sites(List.of(room(SiteKind.STATION, 1, 8, RoomUse.FAMILY))))
                .tally();
        assertThat(crowd.unmet(Wish.FEW_IN_A_ROOM)).isEqualTo(2);
        assertThat(crowd.unmet(Wish.NOT_HELD)).isEqualTo(8);
        assertThat(crowd.unmet(Wish.FAMILY_ROOM_KEPT)).isEqualTo(8);
        Plan nobody = firstCome(List.of(), party(MOTHER, BOY), party(MAN));
        assertThat(nobody.tally().unmet(Wish.BED_FOR_THE_WEAKEST)).isOne();
        assertThat(nobody.placed()).isZero();
        assertThat(nobody.people()).isEqualTo(3);
    }

    @Test
    void firstComePlacementBreaksNoRuleAndListsEverybodyOnce() {
        Seeds.forEach(300, seed -> {
            Dice dice = new Dice(seed);
            List<Party> group = SampleGroup.group(dice, dice.between(0, 150));
            Plan plan = FirstCome.place(group, SampleGroup.sites(dice, dice.between(1, 12), dice.between(10, 150)));
            assertThat(PlanInspection.of(plan)).isEmpty();
            assertThat(plan.tally().broken()).isZero();
            assertThat(new ArrayList<>(plan.lodged().keySet())).isEqualTo(group);
            assertThat(plan.beds()).hasSize(plan.placed());
        });
    }
}
