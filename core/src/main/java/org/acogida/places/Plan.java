package org.acogida.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where each party would sleep; proposed, and nothing before somebody accepts it.
 *
 * @param there who slept in which room before, and stays there
 * @param lodged in the order in which they came; empty for whoever has no place
 */
public record Plan(Sites sites, Map<Room, List<Sleepers>> there, Map<Party, Optional<Lodging>> lodged) {

    /** One of rooms in which nobody slept before. */
    public Plan(Sites sites, Map<Party, Optional<Lodging>> lodged) {
        this(sites, Map.of(), lodged);
    }

    /** Somebody's bed; its number is of those of the room that nobody had before, from 1. */
    public record Bed(Guest guest, Lodging lodging, Room room, int number) {}

    public List<Party> unplaced() {
        return lodged.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    public int people() {
        return lodged.keySet().stream().mapToInt(Party::size).sum();
    }

    public int placed() {
        return people() - unplaced().stream().mapToInt(Party::size).sum();
    }

    /** What is broken, and what is wanting, in all. */
    public Tally tally() {
        Tally sum = new Tally();
        unplaced().forEach(party -> sum.add(Tally.ofUnplaced(party)));
        lodgings().forEach(lodging -> sum.add(Tally.of(lodging)));
        asleep().forEach((room, sleepers) -> sum.add(Tally.of(room, sleepers)));
        return sum;
    }

    /** Who sleeps in each room that anybody sleeps in. */
    public Map<Room, List<Sleepers>> asleep() {
        Map<Room, List<Sleepers>> asleep = new LinkedHashMap<>();
        there.forEach((room, sleepers) -> asleep.put(room, new ArrayList<>(sleepers)));
        for (Lodging lodging : lodgings()) {
            for (int i = 0; i < lodging.sleepers().size(); i++) {
                asleep.computeIfAbsent(lodging.nook().rooms().get(i), _ -> new ArrayList<>())
                        .add(lodging.sleepers().get(i));
            }
        }
        return asleep;
    }

    /** The bed of everybody who has one, by their id, in the order in which they came. */
    public Map<String, Bed> beds() {
        Map<Room, Integer> taken = new LinkedHashMap<>();
        Map<String, Bed> beds = new LinkedHashMap<>();
        for (Lodging lodging : lodgings()) {
            for (int i = 0; i < lodging.sleepers().size(); i++) {
                Room room = lodging.nook().rooms().get(i);
                for (Guest guest : lodging.sleepers().get(i).guests()) {
                    beds.put(guest.id(), new Bed(guest, lodging, room, taken.merge(room, 1, Integer::sum)));
                }
            }
        }
        return beds;
    }

    private List<Lodging> lodgings() {
        return lodged.values().stream().flatMap(Optional::stream).toList();
    }
}
