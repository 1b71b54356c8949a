package org.acogida.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who of a party sleeps in which of some adjoining rooms, so that no rule that concerns them alone is broken. */
final class Split {
    /** After so many tries a family that fits only in some odd way is held not to fit. */
    private static final int MOST_TRIES = 20_000;

    private final Party party;
    private final List<Room> rooms;
    private final boolean withGrownUps;
    private final List<Guest> guests;
    private final List<List<Guest>> asleep;
    private int tries;

    private Split(Party party, List<Room> rooms, boolean withGrownUps) {
        this.party = party;
        this.rooms = rooms;
        this.withGrownUps = withGrownUps;
        // Mothers, then other grown-ups, then small boys, who go where their mother is: so every child finds who is
        // there.
        this.guests = party.guests().stream()
                .sorted(Comparator.comparing((Guest guest) -> !guest.isMother(party.on()))
                        .thenComparing(guest -> !guest.isGrown(party.on()))
                        .thenComparing(guest -> !guest.isMothersBoy(party.on())))
                .toList();
        this.asleep = rooms.stream().<List<Guest>>map(_ -> new ArrayList<>()).toList();
    }

    /** The sleepers of each room; a grown-up of theirs with every child where that can be. Empty where they do not fit. */
    static Optional<List<Sleepers>> find(Party party, List<Room> rooms) {
        int beds = rooms.stream().mapToInt(Room::beds).sum();
        if (party.size() > beds || !rooms.stream().allMatch(Room::isUsable)) {
            return Optional.empty();
        }
        return new Split(party, rooms, true).find().or(() -> new Split(party, rooms, false).find());
    }

    private Optional<List<Sleepers>> find() {
        if (!settle(0)) {
            return Optional.empty();
        }
        return Optional.of(
                asleep.stream().map(guests -> new Sleepers(party, guests)).toList());
    }

    private boolean settle(int next) {
        if (next == guests.size()) {
            return asleep.stream().noneMatch(List::isEmpty);
        }
        Guest guest = guests.get(next);
        for (int at = 0; at < rooms.size() && tries < MOST_TRIES; at++) {
            if (may(guest, at)) {
                tries++;
                asleep.get(at).add(guest);
                if (settle(next + 1)) {
                    return true;
                }
                asleep.get(at).removeLast();
            }
        }
        return false;
    }

    private boolean may(Guest guest, int at) {
        Room room = rooms.get(at);
        List<Guest> there = asleep.get(at);
        return there.size() < room.beds()
                && room.isFor(guest, party)
                && isWithMother(guest, there)
                && (!withGrownUps || isWithGrownUp(guest, there));
    }

    private boolean isWithMother(Guest guest, List<Guest> there) {
        return !guest.isMothersBoy(party.on())
                || !party.hasMother()
                || there.stream().anyMatch(other -> other.isMother(party.on()));
    }

    private boolean isWithGrownUp(Guest guest, List<Guest> there) {
        return guest.isGrown(party.on())
                || party.isLoneChildren()
                || there.stream().anyMatch(other -> other.isGrown(party.on()));
    }
}
