package org.acogida.places;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** Those of one party who sleep in one room, counted once by all that others in the room may have to be kept from. */
public final class Sleepers {
    private final Party party;
    private final List<Guest> guests;
    final int men;
    final int grown;
    final int singleWomen;
    final int access;
    final int shelter;
    final int childrenWithoutGrownUp;
    final int olderGirls;
    final int olderBoys;

    public Sleepers(Party party, List<Guest> guests) {
        this.party = party;
        this.guests = List.copyOf(guests);
        LocalDate on = party.on();
        men = count(guest -> guest.mayBeMan(on));
        grown = count(guest -> guest.mayBeGrown(on));
        singleWomen = count(guest -> guest.isSingleWoman(on));
        access = count(guest -> guest.care().contains(Guest.Care.ACCESS));
        shelter = count(guest -> guest.care().contains(Guest.Care.SHELTER));
        boolean alone = !party.isLoneChildren() && guests.stream().noneMatch(guest -> guest.isGrown(on));
        childrenWithoutGrownUp = alone ? guests.size() : 0;
        olderGirls = party.isLoneChildren() ? count(guest -> isOlder(guest, Guest.Sex.F)) : 0;
        olderBoys = party.isLoneChildren() ? count(guest -> isOlder(guest, Guest.Sex.M)) : 0;
    }

    private int count(Predicate<Guest> whom) {
        return (int) guests.stream().filter(whom).count();
    }

    private boolean isOlder(Guest guest, Guest.Sex sex) {
        return guest.sex() == sex && !guest.isUnderTwelve(party.on());
    }

    public Party party() {
        return party;
    }

    public List<Guest> guests() {
        return guests;
    }

    int size() {
        return guests.size();
    }
}
