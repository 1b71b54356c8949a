package org.acogida.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acogida.generators.Dice;
import org.acogida.generators.Seeds;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;
import org.acogida.places.Facilities.Toilets;
import org.acogida.places.Premises.Quarters;
import org.junit.jupiter.api.Test;

class AppraisalTest {
    private static final Standard STANDARD = standard(Map.of(
            Measure.COVERED_PER_PERSON, List.of("4", "3.5"),
            Measure.SINGLES_PER_ROOM, List.of("6"),
            Measure.CHILDREN_PER_ROOM, List.of("4", "4"),
            Measure.HEIGHT, List.of("2.10"),
            Measure.LITRES_PER_PERSON, List.of("15", "15"),
            Measure.PEOPLE_PER_TAP, List.of("250", "250"),
            Measure.PEOPLE_PER_TOILET, List.of("20", "50"),
            Measure.WOMENS_TOILETS, List.of("3", "3"),
            Measure.METRES_TO_WATER, List.of("500", "500"),
            Measure.GROUND_PER_PERSON, List.of("45")));

    private static Standard standard(Map<Measure, List<String>> values) {
        Map<Measure, Standard.Value> read = new EnumMap<>(Measure.class);
        values.forEach((measure, both) -> read.put(
                measure,
                new Standard.Value(
                        new BigDecimal(both.getFirst()),
                        both.size() > 1 ? Optional.of(new BigDecimal(both.getLast())) : Optional.empty(),
                        new Text("medida", "measure"),
                        Citation.confirmed("Esfera"))));
        return new Standard("tried", new Text("De prueba", "Tried"), read);
    }

    private static Quarters room(RoomUse use, String area, int beds, int people) {
        return new Quarters("room", use, Optional.of(new BigDecimal(area)), Optional.empty(), beds, people);
    }

    private static Premises premises(Toilets toilets, int taps, int litres, int metres, Quarters... rooms) {
        return new Premises(
                new Facilities(
                        Optional.empty(),
                        Optional.empty(),
                        toilets,
                        Optional.of(taps),
                        Optional.of(litres),
                        Optional.of(metres)),
                List.of(rooms));
    }

    private static Toilets toilets(int women, int men) {
        return new Toilets(Optional.of(women), Optional.of(men), Optional.empty());
    }

    private static Premises gymnasium(int beds, int people, Toilets toilets) {
        return premises(toilets, 1, 3_000, 100, room(RoomUse.FAMILY, "700", beds, people));
    }

    private static Premises uncounted(Quarters... rooms) {
        return new Premises(
                new Facilities(
                        Optional.empty(),
                        Optional.empty(),
                        new Toilets(Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                List.of(rooms));
    }

    private static int capacity(Premises premises, Level level) {
        return Appraisal.of(premises, STANDARD, level).capacity();
    }

    private static List<String> lacking(Premises premises, Level level, int people) {
        return Appraisal.of(premises, STANDARD, level).listShortfalls(people).stream()
                .map(found -> found.measure() + " " + found.has().toPlainString() + " of "
                        + found.asked().toPlainString())
                .toList();
    }

    @Test
    void whatServesTheFewestBoundsHowManyASiteTakesIn() {
        assertThat(capacity(gymnasium(200, 0, toilets(9, 3)), Level.NORMAL)).isEqualTo(175);
        assertThat(capacity(gymnasium(200, 0, toilets(9, 3)), Level.EMERGENCY)).isEqualTo(200);
        assertThat(capacity(gymnasium(200, 0, toilets(3, 1)), Level.NORMAL)).isEqualTo(80);
        assertThat(capacity(gymnasium(100, 0, toilets(9, 3)), Level.EMERGENCY)).isEqualTo(100);
    }

    @Test
    void whatNobodyCountedBoundsNothingAndIsSaid() {
        Premises bare = uncounted(new Quarters("hall", RoomUse.FAMILY, Optional.empty(), Optional.empty(), 30, 30));
        assertThat(capacity(bare, Level.NORMAL)).isEqualTo(30);
        assertThat(lacking(bare, Level.NORMAL, 30)).isEmpty();
        assertThat(Appraisal.of(bare, STANDARD, Level.NORMAL).listUncounted())
                .containsExactlyInAnyOrder(
                        Measure.COVERED_PER_PERSON,
                        Measure.GROUND_PER_PERSON,
                        Measure.HEIGHT,
                        Measure.LITRES_PER_PERSON,
                        Measure.PEOPLE_PER_TAP,
                        Measure.PEOPLE_PER_TOILET,
                        Measure.METRES_TO_WATER);
        assertThat(Appraisal.of(bare, STANDARD, Level.EMERGENCY).listUncounted())
                .doesNotContain(Measure.GROUND_PER_PERSON, Measure.HEIGHT);
    }

    @Test
    void fourToiletsForTwoHundredPeopleAreFourOfTen() {
        assertThat(lacking(gymnasium(200, 0, toilets(3, 1)), Level.NORMAL, 200))
                .containsExactly("PEOPLE_PER_TOILET 4 of 10");
        assertThat(lacking(gymnasium(200, 0, toilets(3, 1)), Level.EMERGENCY, 200))
                .isEmpty();
        assertThat(lacking(gymnasium(200, 0, toilets(3, 1)), Level.EMERGENCY, 201))
                .containsExactly("LITRES_PER_PERSON 3000 of 3015", "PEOPLE_PER_TOILET 4 of 5");
    }

    @Test
    void womenNeedThreeToiletsForEachOfTheMen() {
        assertThat(lacking(gymnasium(50, 0, toilets(5, 2)), Level.NORMAL, 50)).containsExactly("WOMENS_TOILETS 5 of 6");
        assertThat(lacking(gymnasium(50, 0, toilets(6, 2)), Level.NORMAL, 50)).isEmpty();
    }

    @Test
    void aRoomIsMeasuredByWhoSleepsThere() {
        Premises low = premises(
                toilets(9, 3),
                1,
                3_000,
                501,
                new Quarters(
                        "attic",
                        RoomUse.MEN,
                        Optional.of(new BigDecimal("27")),
                        Optional.of(new BigDecimal("2.09")),
                        10,
                        7));
        assertThat(lacking(low, Level.NORMAL, 7))
                .containsExactly(
                        "METRES_TO_WATER 501 of 500",
                        "COVERED_PER_PERSON 27 of 28",
                        "HEIGHT 2.09 of 2.10",
                        "SINGLES_PER_ROOM 7 of 6");
        assertThat(lacking(low, Level.EMERGENCY, 7)).containsExactly("METRES_TO_WATER 501 of 500");
    }

    @Test
    void aRoomTakesInWhoMaySleepThereWhateverItsSize() {
        List<RoomUse> uses = List.of(RoomUse.FAMILY, RoomUse.MEN, RoomUse.CHILDREN, RoomUse.OUT_OF_USE);
        assertThat(uses.stream().map(use -> capacity(uncounted(room(use, "400", 10, 0)), Level.NORMAL)))
                .containsExactly(10, 6, 4, 0);
        assertThat(uses.stream().map(use -> capacity(uncounted(room(use, "400", 10, 0)), Level.EMERGENCY)))
                .containsExactly(10, 10, 4, 0);
    }

    @Test
    void nothingLacksForNobodyAndMorePeopleNeverLackLess() {
        Seeds.forEach(500, seed -> {
            Premises drawn = draw(new Dice(seed));
            for (Level level : Level.values()) {
                Appraisal of = Appraisal.of(drawn, STANDARD, level);
                assertThat(of.capacity()).isBetween(0, drawn.beds());
                assertThat(drawn.rooms()).allMatch(room -> of.capacity(room) <= room.beds());
                assertThat(of.listShortfalls(0)).allMatch(found -> found.room().isPresent());
                List<Integer> counts = IntStream.of(1, 10, 100, 1_000)
                        .mapToObj(people -> of.listShortfalls(people).size())
                        .toList();
                assertThat(counts).isSorted();
            }
            assertThat(capacity(drawn, Level.NORMAL)).isLessThanOrEqualTo(capacity(drawn, Level.EMERGENCY));
        });
    }

    private static Premises draw(Dice dice) {
        Quarters[] rooms = Stream.generate(() -> room(
                        dice.any(RoomUse.class),
                        Integer.toString(dice.between(1, 300)),
                        dice.between(0, 100),
                        dice.between(0, 100)))
                .limit(dice.between(1, 5))
                .toArray(Quarters[]::new);
        return premises(
                toilets(dice.between(0, 10), dice.between(0, 10)),
                dice.between(0, 4),
                dice.between(0, 5_000),
                dice.between(0, 900),
                rooms);
    }
}
