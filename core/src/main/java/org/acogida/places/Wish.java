package org.acogida.places;

/**
 * What is better, once no rule is broken. The weights are Acogida's proposal, to be confirmed by whoever runs the sites; a
 * point is what one person sleeping a night with strangers costs.
 */
public enum Wish {
    /** Somebody without a bed who is a child or needs care; everybody without one counts before all wishes. */
    BED_FOR_THE_WEAKEST(200),
    /** Whoever needs a room without steps has one. */
    ACCESS(40),
    /** Rooms without steps are left to whoever needs one. */
    ACCESS_KEPT(12),
    /** A woman with children and no man of her own, away from strange men. */
    MOTHER_APART(20),
    /** Whoever went through violence or is in danger, away from strange men. */
    SHELTERED_FROM_MEN(15),
    /** Nobody held who can be received elsewhere: an alternative to holding comes first (LM 101, 102). */
    NOT_HELD(10),
    /** Family rooms are left to families. */
    FAMILY_ROOM_KEPT(6),
    /** A family in a room that is kept for one. */
    FAMILY_ROOM(1),
    /** One family a room (EUAA, guidance on reception conditions). */
    OWN_ROOM(3),
    /** Whoever went through violence or is in danger, with as few strangers as can be. */
    SHELTERED(3),
    /** A family in one room rather than in several. */
    ONE_ROOM(3),
    /** Where a family sleeps in several rooms, a grown-up of theirs is in each that has a child. */
    CHILD_WITH_GROWN_UP(15),
    /** Children alone in a shelter rather than in a hall or on the way. */
    CHILD_IN_SHELTER(8),
    /** Girls and boys of twelve or more who are alone, in rooms of their own. */
    OLDER_CHILDREN_APART(4),
    /** At most six people without family in a room, four if they are children (EUAA). */
    FEW_IN_A_ROOM(1);

    private final int points;

    Wish(int points) {
        this.points = points;
    }

    /** What one person costs for whom it is not met. */
    public int points() {
        return points;
    }
}
