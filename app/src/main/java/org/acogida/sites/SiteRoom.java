package org.acogida.sites;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.places.Premises;
import org.acogida.places.RoomUse;

/**
 * A room with its beds.
 *
 * @param area square metres of its floor
 * @param height metres to its ceiling
 * @param order its place among the rooms of its unit; rooms whose orders follow one another adjoin
 */
public record SiteRoom(
        UUID id,
        String unit,
        String name,
        RoomUse use,
        Optional<BigDecimal> area,
        Optional<BigDecimal> height,
        int order,
        List<Bed> beds) {
    /** The longest name of a room or unit, in characters. */
    public static final int LONGEST_NAME = 60;

    /** A bed, or a mat; empty where it is in use. */
    public record Bed(UUID id, int number, Optional<OutOfUse> outOfUse) {}

    public SiteRoom {
        beds = List.copyOf(beds);
    }

    public boolean isInUse(Bed bed) {
        return use != RoomUse.OUT_OF_USE && bed.outOfUse().isEmpty();
    }

    /** As it is measured while so many sleep there. */
    public Premises.Quarters quarters(int people) {
        return new Premises.Quarters(name, use, area, height, bedsInUse(), people);
    }

    /** How many of its beds somebody can be given. */
    public int bedsInUse() {
        return Math.toIntExact(beds.stream().filter(this::isInUse).count());
    }
}
