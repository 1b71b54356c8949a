package org.acogida.places;

import java.time.LocalDate;
import java.util.List;

/** People who are placed together: a family, and whoever cares for one of them. */
public final class Party {
    private final String id;
    private final List<Guest> guests;
    private final LocalDate on;
    private final boolean loneChildren;
    private final boolean child;
    private final boolean womanWithChildren;

    /** @param on the night for which ages count */
    public Party(String id, List<Guest> guests, LocalDate on) {
        if (guests.isEmpty()) {
            throw new IllegalArgumentException("guests: none in party " + id);
        }
        this.id = id;
        this.guests = List.copyOf(guests);
        this.on = on;
        this.loneChildren = guests.stream().noneMatch(guest -> guest.isGrown(on));
        this.child = guests.stream().anyMatch(guest -> guest.mayBeChild(on));
        this.womanWithChildren = child && !loneChildren && guests.stream().noneMatch(guest -> guest.mayBeMan(on));
    }

    public String id() {
        return id;
    }

    public List<Guest> guests() {
        return guests;
    }

    public LocalDate on() {
        return on;
    }

    public int size() {
        return guests.size();
    }

    /** Nobody among them is known to be grown up: they are children alone. */
    public boolean isLoneChildren() {
        return loneChildren;
    }

    /** Somebody among them is, or may be, a child. */
    public boolean hasChild() {
        return child;
    }

    /** A woman with children and no man of her own. */
    public boolean isWomanWithChildren() {
        return womanWithChildren;
    }

    boolean hasMother() {
        return guests.stream().anyMatch(guest -> guest.isMother(on));
    }

    @Override
    public String toString() {
        return id;
    }
}
