package org.acogida.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Places each party in turn in the first nook in which no rule is broken, as a desk does without a plan. */
public final class FirstCome {
    private final Sites sites;
    private final Map<Room, List<Sleepers>> asleep = new HashMap<>();

    private FirstCome(Sites sites, Map<Room, List<Sleepers>> there) {
        this.sites = sites;
        there.forEach((room, sleepers) -> asleep.put(room, new ArrayList<>(sleepers)));
    }

    public static Plan place(List<Party> parties, Sites sites) {
        return place(parties, sites, Map.of());
    }

    /** The same beside those who sleep there already, and stay where they are. */
    public static Plan place(List<Party> parties, Sites sites, Map<Room, List<Sleepers>> there) {
        FirstCome placing = new FirstCome(sites, there);
        Map<Party, Optional<Lodging>> lodged = new LinkedHashMap<>();
        parties.forEach(party -> lodged.put(party, placing.place(party)));
        return new Plan(sites, there, lodged);
    }

    private Optional<Lodging> place(Party party) {
        Optional<Lodging> found =
                sites.list(party).values().stream().filter(this::fits).findFirst();
        found.ifPresent(lodging -> {
            for (int i = 0; i < lodging.sleepers().size(); i++) {
                there(lodging.nook().rooms().get(i)).add(lodging.sleepers().get(i));
            }
        });
        return found;
    }

    private boolean fits(Lodging lodging) {
        for (int i = 0; i < lodging.sleepers().size(); i++) {
            Room room = lodging.nook().rooms().get(i);
            List<Sleepers> together = new ArrayList<>(there(room));
            together.add(lodging.sleepers().get(i));
            if (Tally.of(room, together).broken() > Tally.of(room, there(room)).broken()) {
                return false;
            }
        }
        return true;
    }

    private List<Sleepers> there(Room room) {
        return asleep.computeIfAbsent(room, _ -> new ArrayList<>());
    }
}
