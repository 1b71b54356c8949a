package org.acogida.places;

/** What a standard asks of a place to sleep. Its values and their sources stand in {@code laws/common/standards.yaml}. */
public enum Measure {
    /** Square metres under a roof for each person, at least. */
    COVERED_PER_PERSON(true),
    /** Square metres of the whole ground for each person, at least. */
    GROUND_PER_PERSON(true),
    /** Metres from floor to ceiling, at least. */
    HEIGHT(true),
    /** People without family in one room, at most. */
    SINGLES_PER_ROOM(false),
    /** Children who are alone in one room, at most. */
    CHILDREN_PER_ROOM(false),
    /** Families in one room, at most. */
    FAMILIES_PER_ROOM(false),
    /** Litres of water a day for each person, at least. */
    LITRES_PER_PERSON(true),
    /** People a tap, at most. */
    PEOPLE_PER_TAP(false),
    /** People a toilet, at most. */
    PEOPLE_PER_TOILET(false),
    /** Toilets for women for each one for men, at least. */
    WOMENS_TOILETS(true),
    /** Metres to the nearest water, at most. */
    METRES_TO_WATER(false);

    private final boolean atLeast;

    Measure(boolean atLeast) {
        this.atLeast = atLeast;
    }

    /** Whether the value is the least that is asked; else it is the most that is allowed. */
    public boolean isAtLeast() {
        return atLeast;
    }
}
