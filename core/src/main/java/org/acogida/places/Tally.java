package org.acogida.places;

import java.util.Arrays;
import java.util.Collection;

/** How often which rule is broken and which wish is not met, in people; of one room, or of all together. */
@SuppressWarnings("EnumOrdinal") // counted anew for each move that a solver tries
public final class Tally {
    private static final int FEW = 6;
    private static final int FEW_CHILDREN = 4;

    private final int[] broken = new int[Rule.values().length];
    private final int[] unmet = new int[Wish.values().length];

    /** One in which nothing is broken and everything met. */
    public Tally() {}

    public int broken(Rule rule) {
        return broken[rule.ordinal()];
    }

    public int unmet(Wish wish) {
        return unmet[wish.ordinal()];
    }

    public int broken() {
        return Arrays.stream(broken).sum();
    }

    /** What all wishes that are not met cost together. */
    public int points() {
        int points = 0;
        for (Wish wish : Wish.values()) {
            points += wish.points() * unmet[wish.ordinal()];
        }
        return points;
    }

    public void add(Tally other) {
        for (int i = 0; i < broken.length; i++) {
            broken[i] += other.broken[i];
        }
        for (int i = 0; i < unmet.length; i++) {
            unmet[i] += other.unmet[i];
        }
    }

    /** Of a party that has no bed. */
    public static Tally ofUnplaced(Party party) {
        Tally tally = new Tally();
        tally.unmet(Wish.BED_FOR_THE_WEAKEST, (int) party.guests().stream()
                .filter(guest -> guest.mayBeChild(party.on()) || !guest.care().isEmpty())
                .count());
        return tally;
    }

    /** Of a party by itself, wherever others sleep. */
    public static Tally of(Lodging lodging) {
        Tally tally = new Tally();
        tally.unmet(
                Wish.ONE_ROOM,
                lodging.nook().rooms().size() > 1 ? lodging.party().size() : 0);
        return tally;
    }

    /** Of a room and all who sleep in it. */
    public static Tally of(Room room, Collection<Sleepers> all) {
        Tally tally = new Tally();
        Crowd crowd = Crowd.of(all);
        tally.broken(Rule.ONE_BED_EACH, Math.max(0, crowd.people - room.beds()));
        for (Sleepers own : all) {
            tally.add(own, crowd);
            tally.add(own, room);
        }
        tally.unmet(
                Wish.FEW_IN_A_ROOM, Math.max(0, crowd.alone - FEW) + Math.max(0, crowd.childrenAlone - FEW_CHILDREN));
        return tally;
    }

    /** What the others in the room mean to them. */
    private void add(Sleepers own, Crowd crowd) {
        Party party = own.party();
        if (crowd.people == own.size()) {
            return;
        }
        if (party.isLoneChildren() && crowd.grown > own.grown) {
            broken(Rule.LONE_CHILD_APART, own.size());
        }
        if (crowd.men > own.men) {
            broken(Rule.SINGLE_WOMAN_APART, own.singleWomen);
            unmet(Wish.MOTHER_APART, party.isWomanWithChildren() ? own.size() : 0);
            unmet(Wish.SHELTERED_FROM_MEN, own.shelter);
        }
        unmet(Wish.OWN_ROOM, party.size() > 1 ? own.size() : 0);
        unmet(Wish.SHELTERED, own.shelter);
        unmet(
                Wish.OLDER_CHILDREN_APART,
                (crowd.olderBoys > own.olderBoys ? own.olderGirls : 0)
                        + (crowd.olderGirls > own.olderGirls ? own.olderBoys : 0));
    }

    /** What the room itself means to them. */
    private void add(Sleepers own, Room room) {
        Party party = own.party();
        if (room.use() == RoomUse.ACCESSIBLE) {
            unmet(Wish.ACCESS_KEPT, own.access == 0 ? own.size() : 0);
        } else {
            unmet(Wish.ACCESS, own.access);
        }
        unmet(Wish.NOT_HELD, room.kind().isClosed() ? own.size() : 0);
        unmet(Wish.FAMILY_ROOM_KEPT, room.use() == RoomUse.FAMILY && party.size() == 1 ? 1 : 0);
        unmet(Wish.FAMILY_ROOM, room.use() != RoomUse.FAMILY && party.size() > 1 ? own.size() : 0);
        unmet(Wish.CHILD_WITH_GROWN_UP, own.childrenWithoutGrownUp);
        unmet(Wish.CHILD_IN_SHELTER, party.isLoneChildren() && room.kind() != SiteKind.SHELTER ? own.size() : 0);
    }

    private void broken(Rule rule, int people) {
        broken[rule.ordinal()] += people;
    }

    private void unmet(Wish wish, int people) {
        unmet[wish.ordinal()] += people;
    }

    /** All in a room, counted together. */
    private static final class Crowd {
        private int people;
        private int men;
        private int grown;
        private int alone;
        private int childrenAlone;
        private int olderGirls;
        private int olderBoys;

        static Crowd of(Collection<Sleepers> all) {
            Crowd crowd = new Crowd();
            for (Sleepers own : all) {
                crowd.people += own.size();
                crowd.men += own.men;
                crowd.grown += own.grown;
                crowd.olderGirls += own.olderGirls;
                crowd.olderBoys += own.olderBoys;
                if (own.party().isLoneChildren()) {
                    crowd.childrenAlone += own.size();
                } else if (own.party().size() == 1) {
                    crowd.alone++;
                }
            }
            return crowd;
        }
    }
}
