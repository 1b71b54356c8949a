package org.acogida.generators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.places.Guest;
import org.acogida.places.Guest.Care;
import org.acogida.places.Guest.Kin;
import org.acogida.places.Guest.Sex;
import org.acogida.places.Party;
import org.acogida.places.Room;
import org.acogida.places.RoomUse;
import org.acogida.places.SiteKind;
import org.acogida.places.Sites;

/** Made-up groups who need beds, and sites that have some: families, people and children alone, needs, unknown ages. */
public final class SampleGroup {
    public static final LocalDate NIGHT = LocalDate.of(2018, 10, 22);

    /** One site in six is closed, to whoever has a child. */
    private static final List<SiteKind> KINDS = List.of(
            SiteKind.SHELTER,
            SiteKind.COMMUNITY,
            SiteKind.TRANSIT,
            SiteKind.STATION,
            SiteKind.COMMUNITY,
            SiteKind.SHELTER,
            SiteKind.COMMUNITY,
            SiteKind.TRANSIT,
            SiteKind.SHELTER,
            SiteKind.PROVISIONAL,
            SiteKind.SHELTER,
            SiteKind.COMMUNITY);

    private final Dice dice;
    private int people;

    private SampleGroup(Dice dice) {
        this.dice = dice;
    }

    /** At least so many people, in the parties in which they came. */
    public static List<Party> group(Dice dice, int people) {
        SampleGroup group = new SampleGroup(dice);
        List<Party> parties = new ArrayList<>();
        while (group.people < people) {
            List<Guest> guests = group.party();
            parties.add(new Party(guests.getFirst().id(), guests, NIGHT));
        }
        return parties;
    }

    private List<Guest> party() {
        int kind = dice.between(1, 100);
        if (kind <= 42) {
            return List.of(guest(Kin.SINGLE, dice.percent(25) ? Sex.F : dice.percent(2) ? Sex.X : Sex.M, age(18, 60)));
        }
        if (kind <= 50) {
            return List.of(guest(Kin.SINGLE, sex(), age(9, 17)));
        }
        if (kind <= 52) {
            return List.of(guest(Kin.SINGLE, sex(), Optional.empty()));
        }
        return family();
    }

    private List<Guest> family() {
        List<Guest> family = new ArrayList<>();
        boolean couple = dice.percent(50);
        family.add(guest(Kin.HEAD, couple || dice.percent(25) ? Sex.M : Sex.F, age(19, 45)));
        if (couple) {
            family.add(guest(Kin.PARTNER, Sex.F, age(19, 45)));
        }
        for (int children = dice.oneOf(1, 1, 1, 2, 2, 2, 3, 3, 4, 6); children > 0; children--) {
            family.add(guest(Kin.CHILD, sex(), age(0, 17)));
        }
        if (dice.percent(10)) {
            family.add(guest(Kin.RELATIVE, sex(), age(50, 80)));
        }
        return family;
    }

    private Guest guest(Kin kin, Sex sex, Optional<LocalDate> birth) {
        return new Guest("p" + people++, kin, sex, birth, care(kin));
    }

    private Set<Care> care(Kin kin) {
        Set<Care> care = EnumSet.noneOf(Care.class);
        if (dice.percent(kin == Kin.RELATIVE ? 50 : 3)) {
            care.add(Care.ACCESS);
        }
        if (dice.percent(kin == Kin.SINGLE ? 10 : 4)) {
            care.add(Care.SHELTER);
        }
        return care;
    }

    private Sex sex() {
        return dice.percent(50) ? Sex.F : Sex.M;
    }

    private Optional<LocalDate> age(int least, int most) {
        return Optional.of(NIGHT.minusYears(dice.between(least, most)).minusDays(dice.between(0, 364)));
    }

    /** So many sites of every kind, with two fifths more beds than people, of which some are kept for some and some out of use. */
    public static Sites sites(Dice dice, int sites, int people) {
        List<Room> rooms = new ArrayList<>();
        int each = people * 7 / 5 / sites;
        for (int site = 0; site < sites; site++) {
            SiteKind kind = KINDS.get(site % KINDS.size());
            int beds = 0;
            for (int unit = 1; beds < each; unit++) {
                int hall = kind == SiteKind.COMMUNITY && dice.percent(50) ? dice.between(20, 40) : 0;
                for (int room = 1; room <= (hall > 0 ? 1 : 6) && beds < each; room++) {
                    Room made = new Room(
                            kind + " " + site,
                            kind,
                            "unit " + unit,
                            "room " + room,
                            room,
                            hall > 0 ? hall : dice.oneOf(3, 4, 4, 6, 6, 8),
                            hall > 0 ? RoomUse.ANY : use(dice));
                    beds += made.isUsable() ? made.beds() : 0;
                    rooms.add(made);
                }
            }
        }
        return new Sites(rooms);
    }

    private static RoomUse use(Dice dice) {
        return dice.oneOf(
                RoomUse.ANY,
                RoomUse.ANY,
                RoomUse.FAMILY,
                RoomUse.FAMILY,
                RoomUse.FAMILY,
                RoomUse.FAMILY,
                RoomUse.WOMEN,
                RoomUse.WOMEN,
                RoomUse.MEN,
                RoomUse.MEN,
                RoomUse.MEN,
                RoomUse.CHILDREN,
                RoomUse.ACCESSIBLE,
                RoomUse.OUT_OF_USE);
    }
}
