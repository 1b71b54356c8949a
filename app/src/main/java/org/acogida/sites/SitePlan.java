package org.acogida.sites;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.places.Premises;

/** A site with its rooms, unit by unit in the order in which they adjoin. */
public record SitePlan(Site site, List<SiteRoom> rooms) {
    public SitePlan {
        rooms = List.copyOf(rooms);
    }

    public Optional<SiteRoom> findRoom(UUID id) {
        return rooms.stream().filter(room -> room.id().equals(id)).findFirst();
    }

    public int beds() {
        return rooms.stream().mapToInt(room -> room.beds().size()).sum();
    }

    /** As it is measured, with how many sleep in each room; a room that is not named has nobody. */
    public Premises premises(Map<UUID, Integer> people) {
        return new Premises(
                site.facilities(),
                rooms.stream()
                        .map(room -> room.quarters(people.getOrDefault(room.id(), 0)))
                        .toList());
    }
}
