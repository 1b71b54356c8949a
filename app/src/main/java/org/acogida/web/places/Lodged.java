package org.acogida.web.places;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.sites.Occupancy.Lodger;
import org.acogida.sites.SitePlan;
import org.acogida.sites.SiteRoom;

/** Where in a site somebody sleeps who stays there; no room for whoever has no bed. */
record Lodged(Lodger lodger, Optional<SiteRoom> room, int bed) {

    private record Place(SiteRoom room, int number) {}

    static List<Lodged> list(SitePlan plan, List<Lodger> lodgers) {
        Map<UUID, Place> places = new HashMap<>();
        plan.rooms().forEach(room -> room.beds().forEach(bed -> places.put(bed.id(), new Place(room, bed.number()))));
        return lodgers.stream()
                .map(lodger -> {
                    Optional<Place> place = lodger.bed().flatMap(bed -> Optional.ofNullable(places.get(bed)));
                    return new Lodged(
                            lodger,
                            place.map(Place::room),
                            place.map(Place::number).orElse(0));
                })
                .toList();
    }

    /** "Families · Room 1, bed 4", or that they have none. */
    String tell(PlaceWords told) {
        return room.map(it -> PlaceWords.bed(it, bed, told.words()))
                .orElseGet(() -> told.words().text("roll.without"));
    }
}
