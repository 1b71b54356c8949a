package org.acogida.places;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A site as it was counted. Whatever is empty nobody counted, which is said and never taken for none.
 *
 * @param covered square metres under a roof
 * @param ground square metres in all
 * @param litres of water a day
 * @param metresToWater from the bed that is farthest from it
 */
public record Premises(
        Optional<BigDecimal> covered,
        Optional<BigDecimal> ground,
        Toilets toilets,
        Optional<Integer> taps,
        Optional<Integer> litres,
        Optional<Integer> metresToWater,
        List<Quarters> rooms) {

    /** Toilets for women, for men, and for anybody. */
    public record Toilets(Optional<Integer> women, Optional<Integer> men, Optional<Integer> any) {

        /** How many there are; empty where nobody counted any. */
        public Optional<Integer> all() {
            return Stream.of(women, men, any).flatMap(Optional::stream).reduce(Integer::sum);
        }
    }

    /**
     * A room as it stands.
     *
     * @param area square metres of its floor
     * @param height metres to its ceiling
     * @param beds that are in use
     * @param people who sleep there
     */
    public record Quarters(
            String name, RoomUse use, Optional<BigDecimal> area, Optional<BigDecimal> height, int beds, int people) {}

    public Premises {
        rooms = List.copyOf(rooms);
    }

    /** Beds in use. */
    public int beds() {
        return rooms.stream().mapToInt(Quarters::beds).sum();
    }
}
