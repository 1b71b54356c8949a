package org.acogida.places;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the people of a site share, as it was counted. Whatever is empty nobody counted, which is said and never taken for none.
 *
 * @param covered square metres under a roof
 * @param ground square metres in all
 * @param litres of water a day
 * @param metresToWater from the bed that is farthest from it
 */
public record Facilities(
        Optional<BigDecimal> covered,
        Optional<BigDecimal> ground,
        Toilets toilets,
        Optional<Integer> taps,
        Optional<Integer> litres,
        Optional<Integer> metresToWater) {

    /** Toilets for women, for men, and for anybody. */
    public record Toilets(Optional<Integer> women, Optional<Integer> men, Optional<Integer> any) {

        /** How many there are; empty where nobody counted any. */
        public Optional<Integer> all() {
            return Stream.of(women, men, any).flatMap(Optional::stream).reduce(Integer::sum);
        }
    }
}
