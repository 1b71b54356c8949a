package org.acogida.places;

import java.util.List;

/**
 * How a party would sleep in a nook.
 *
 * @param sleepers of each of its rooms, in their order
 */
public record Lodging(Nook nook, List<Sleepers> sleepers) {
    public Lodging {
        sleepers = List.copyOf(sleepers);
        if (sleepers.size() != nook.rooms().size()) {
            throw new IllegalArgumentException("sleepers: of " + sleepers.size() + " rooms, the nook has "
                    + nook.rooms().size());
        }
    }

    public Party party() {
        return sleepers.getFirst().party();
    }
}
