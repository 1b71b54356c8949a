package org.acogida.places;

/**
 * A room with its beds, which are numbered from 1.
 *
 * @param order its place among the rooms of its unit; rooms whose orders follow one another adjoin
 */
public record Room(String site, SiteKind kind, String unit, String name, int order, int beds, RoomUse use) {
    /** The most beds of one room: a hall with mats. */
    public static final int MOST_BEDS = 2000;

    public Room {
        if (beds < 0 || beds > MOST_BEDS) {
            throw new IllegalArgumentException("beds: 0 to " + MOST_BEDS + " stand in one room, got " + beds);
        }
    }

    /** Whether the room is kept for such a person, or for nobody in particular. */
    boolean isFor(Guest guest, Party party) {
        return switch (use) {
            case ANY, FAMILY, ACCESSIBLE -> true;
            case WOMEN -> guest.sex() == Guest.Sex.F || (guest.isMothersBoy(party.on()) && party.hasMother());
            case MEN -> guest.sex() == Guest.Sex.M;
            case CHILDREN -> party.isLoneChildren() && !guest.mayBeGrown(party.on());
            case OUT_OF_USE -> false;
        };
    }

    public boolean isUsable() {
        return use != RoomUse.OUT_OF_USE && beds > 0;
    }
}
