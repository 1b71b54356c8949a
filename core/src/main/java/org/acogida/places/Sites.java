package org.acogida.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rooms there are, unit by unit in the order in which they adjoin, and the nooks that they make. */
public final class Sites {
    /** No family is spread over more rooms than these. */
    static final int MOST_ADJOINING = 6;

    private final List<Room> rooms;
    private final List<List<Room>> units;
    private final Map<List<Room>, Nook> nooks = new HashMap<>();

    public Sites(Collection<Room> rooms) {
        this.rooms = List.copyOf(rooms);
        Map<List<String>, List<Room>> byUnit = new LinkedHashMap<>();
        for (Room room : rooms) {
            byUnit.computeIfAbsent(List.of(room.site(), room.unit()), _ -> new ArrayList<>())
                    .add(room);
        }
        this.units = byUnit.values().stream().map(List::copyOf).toList();
    }

    public List<Room> rooms() {
        return rooms;
    }

    /** Every way in which that party could sleep, were nobody else there, by nook. */
    public Map<Nook, Lodging> list(Party party) {
        Map<Nook, Lodging> ways = new LinkedHashMap<>();
        for (List<Room> unit : units) {
            if (!unit.getFirst().kind().isClosed() || !party.hasChild()) {
                list(party, unit).forEach(way -> ways.put(way.nook(), way));
            }
        }
        return ways;
    }

    private List<Lodging> list(Party party, List<Room> unit) {
        List<Lodging> whole = unit.stream()
                .flatMap(room -> find(party, List.of(room)).stream())
                .toList();
        return whole.isEmpty() && party.size() > 1 ? listAdjoining(party, unit) : whole;
    }

    private List<Lodging> listAdjoining(Party party, List<Room> unit) {
        List<Lodging> ways = new ArrayList<>();
        for (int from = 0; from < unit.size(); from++) {
            Optional<Lodging> way = Optional.empty();
            for (int to = from + 2; way.isEmpty() && to <= Math.min(unit.size(), from + MOST_ADJOINING); to++) {
                List<Room> run = unit.subList(from, to);
                way = run.stream().allMatch(Room::isUsable) ? find(party, run) : Optional.empty();
            }
            way.ifPresent(ways::add);
        }
        return ways;
    }

    private Optional<Lodging> find(Party party, List<Room> rooms) {
        return Split.find(party, rooms)
                .map(sleepers -> new Lodging(nooks.computeIfAbsent(List.copyOf(rooms), Nook::new), sleepers));
    }
}
