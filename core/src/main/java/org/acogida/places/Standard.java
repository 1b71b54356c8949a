package org.acogida.places;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;

/** What is asked of the sites of some kinds, measure by measure. A measure that it does not name is not asked. */
public record Standard(String id, Text title, Map<Measure, Value> values) {

    /**
     * How much of a measure is asked.
     *
     * @param emergency while many come at once; empty where nothing is asked then
     */
    public record Value(BigDecimal normal, Optional<BigDecimal> emergency, Text title, Citation source) {
        public Value {
            if (normal.signum() <= 0
                    || emergency.filter(value -> value.signum() <= 0).isPresent()) {
                throw new IllegalArgumentException("value: must be more than 0, got " + normal + " and " + emergency);
            }
        }
    }

    public Standard {
        values = Map.copyOf(new EnumMap<>(values));
    }

    /** How much of a measure is asked at a level; empty where nothing is. */
    public Optional<BigDecimal> find(Measure measure, Level level) {
        return findValue(measure)
                .flatMap(value -> level == Level.NORMAL ? Optional.of(value.normal()) : value.emergency());
    }

    /** A measure in words, with its source; empty where it is not asked. */
    public Optional<Value> findValue(Measure measure) {
        return Optional.ofNullable(values.get(measure));
    }
}
