package org.acogida.places;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A site as it is measured: what people share there, and its rooms. */
public record Premises(Facilities facilities, List<Quarters> rooms) {

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
