package org.acogida.places;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why somebody is where they would be, or has no place: the first that holds, in this order. */
public enum Why {
    /** Only closed sites have a room for them, and a child is among them. */
    NO_OPEN_SITE,
    /** No room, and no rooms that adjoin, in which the party could sleep together. */
    NO_ROOM_FOR_ALL,
    /** Beds are free, but among people from whom they are kept apart. */
    ONLY_AMONG_OTHERS,
    /** Every bed in which they could sleep is taken. */
    FULL,
    LONE_CHILD,
    ADJOINING,
    ACCESS,
    ACCESS_WANTING,
    SINGLE_WOMAN,
    SHELTER,
    HELD,
    FAMILY,
    FREE_BED;

    /** Of somebody who has a bed. */
    public static Why of(Plan.Bed bed) {
        Party party = bed.lodging().party();
        Guest guest = bed.guest();
        if (party.isLoneChildren()) {
            return LONE_CHILD;
        }
        if (guest.care().contains(Guest.Care.ACCESS)) {
            return bed.room().use() == RoomUse.ACCESSIBLE ? ACCESS : ACCESS_WANTING;
        }
        if (bed.lodging().nook().rooms().size() > 1) {
            return ADJOINING;
        }
        if (guest.isSingleWoman(party.on())) {
            return SINGLE_WOMAN;
        }
        if (guest.care().contains(Guest.Care.SHELTER)) {
            return SHELTER;
        }
        if (bed.room().kind().isClosed()) {
            return HELD;
        }
        return party.size() > 1 ? FAMILY : FREE_BED;
    }

    /** Of every party that has no place in that plan. */
    public static Map<Party, Why> refused(Plan plan) {
        Map<Room, List<Sleepers>> asleep = plan.asleep();
        Map<Party, Why> reasons = new LinkedHashMap<>();
        plan.unplaced().forEach(party -> reasons.put(party, of(party, plan.sites(), asleep)));
        return reasons;
    }

    private static Why of(Party party, Sites sites, Map<Room, List<Sleepers>> asleep) {
        Collection<Lodging> ways = sites.list(party).values();
        if (ways.isEmpty()) {
            boolean open = sites.rooms().stream()
                    .anyMatch(room -> room.isUsable() && !room.kind().isClosed());
            return party.hasChild() && !open ? NO_OPEN_SITE : NO_ROOM_FOR_ALL;
        }
        return ways.stream().anyMatch(way -> hasFreeBeds(way, asleep)) ? ONLY_AMONG_OTHERS : FULL;
    }

    private static boolean hasFreeBeds(Lodging way, Map<Room, List<Sleepers>> asleep) {
        for (int i = 0; i < way.sleepers().size(); i++) {
            Room room = way.nook().rooms().get(i);
            int taken = asleep.getOrDefault(room, List.of()).stream()
                    .mapToInt(Sleepers::size)
                    .sum();
            if (taken + way.sleepers().get(i).size() > room.beds()) {
                return false;
            }
        }
        return true;
    }
}
