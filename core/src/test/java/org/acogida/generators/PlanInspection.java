package org.acogida.generators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.acogida.places.Guest;
import org.acogida.places.Guest.Kin;
import org.acogida.places.Guest.Sex;
import org.acogida.places.Party;
import org.acogida.places.Plan;
import org.acogida.places.Room;
import org.acogida.places.RoomUse;

/** Looks at the beds of a plan one by one and says in words what is not allowed; knows nothing of how it was made. */
public final class PlanInspection {
    private final Plan plan;
    private final Map<String, Plan.Bed> beds;
    private final List<String> found = new ArrayList<>();

    private PlanInspection(Plan plan) {
        this.plan = plan;
        this.beds = plan.beds();
    }

    public static List<String> of(Plan plan) {
        PlanInspection inspection = new PlanInspection(plan);
        inspection.beds();
        plan.lodged().keySet().forEach(inspection::party);
        inspection.rooms();
        return inspection.found;
    }

    private void beds() {
        Set<String> taken = new HashSet<>();
        for (Plan.Bed bed : beds.values()) {
            Room room = bed.room();
            String of = bed.guest().id();
            is(
                    !taken.add(room.site() + "/" + room.unit() + "/" + room.name() + "/" + bed.number()),
                    of + ": bed twice");
            is(bed.number() < 1 || bed.number() > room.beds(), of + ": no such bed");
            is(room.use() == RoomUse.OUT_OF_USE, of + ": out of use");
        }
    }

    private void party(Party party) {
        long placed = party.guests().stream()
                .filter(guest -> beds.containsKey(guest.id()))
                .count();
        is(placed != 0 && placed != party.size(), party + ": only some have a bed");
        if (placed == 0) {
            return;
        }
        Set<String> units = new HashSet<>();
        Set<Integer> orders = new TreeSet<>();
        Set<Room> rooms = new HashSet<>();
        for (Guest guest : party.guests()) {
            Room room = bed(guest).room();
            rooms.add(room);
            units.add(room.site() + "/" + room.unit());
            orders.add(room.order());
            guest(party, guest, room);
        }
        is(units.size() != 1, party + ": in several units");
        int span = List.copyOf(orders).getLast() - List.copyOf(orders).getFirst() + 1;
        is(span != orders.size(), party + ": rooms do not adjoin");
        boolean large = plan.sites().rooms().stream()
                .filter(room -> units.contains(room.site() + "/" + room.unit()))
                .anyMatch(room ->
                        room.beds() >= party.size() && (room.use() == RoomUse.ANY || room.use() == RoomUse.FAMILY));
        is(rooms.size() > 1 && large, party + ": in several rooms, and one is large enough");
    }

    private void guest(Party party, Guest guest, Room room) {
        LocalDate on = party.on();
        boolean boyWithMother = isBoy(guest, on) && motherIn(party, room);
        is(isBoy(guest, on) && hasMother(party) && !motherIn(party, room), guest.id() + ": away from his mother");
        is(room.use() == RoomUse.WOMEN && guest.sex() != Sex.F && !boyWithMother, guest.id() + ": in a women's room");
        is(room.use() == RoomUse.MEN && guest.sex() != Sex.M, guest.id() + ": in a men's room");
        is(room.use() == RoomUse.CHILDREN && isOlder(guest, on, 18), guest.id() + ": in a children's room");
        boolean child = party.guests().stream().anyMatch(other -> !isSurely(other, on, 18));
        is(room.kind().isClosed() && child, guest.id() + ": a child held");
    }

    private void rooms() {
        Map<Room, List<Map.Entry<Party, Guest>>> asleep = new HashMap<>();
        for (Party party : plan.lodged().keySet()) {
            for (Guest guest : party.guests()) {
                if (beds.containsKey(guest.id())) {
                    asleep.computeIfAbsent(bed(guest).room(), _ -> new ArrayList<>())
                            .add(Map.entry(party, guest));
                }
            }
        }
        asleep.values().forEach(room -> room.forEach(one -> room.forEach(other -> pair(one, other))));
    }

    private void pair(Map.Entry<Party, Guest> one, Map.Entry<Party, Guest> other) {
        if (one.getKey() == other.getKey()) {
            return;
        }
        LocalDate on = one.getKey().on();
        boolean alone = one.getKey().guests().stream().noneMatch(guest -> isSurely(guest, on, 18));
        String both = one.getValue().id() + " with " + other.getValue().id();
        is(alone && isOlder(other.getValue(), on, 18), both + ": child alone with a strange grown-up");
        Guest woman = one.getValue();
        is(
                woman.sex() == Sex.F
                        && woman.kin() == Kin.SINGLE
                        && isOlder(woman, on, 18)
                        && other.getValue().sex() == Sex.M
                        && isOlder(other.getValue(), on, 18),
                both + ": woman alone with a strange man");
    }

    private static boolean isBoy(Guest guest, LocalDate on) {
        return guest.sex() == Sex.M && guest.kin() == Kin.CHILD && guest.birth().isPresent() && !isOlder(guest, on, 12);
    }

    private static boolean hasMother(Party party) {
        return party.guests().stream().anyMatch(guest -> isMother(guest, party.on()));
    }

    private Plan.Bed bed(Guest guest) {
        return Objects.requireNonNull(beds.get(guest.id()));
    }

    private boolean motherIn(Party party, Room room) {
        return party.guests().stream()
                .anyMatch(guest ->
                        isMother(guest, party.on()) && bed(guest).room().equals(room));
    }

    private static boolean isMother(Guest guest, LocalDate on) {
        return guest.sex() == Sex.F
                && (guest.kin() == Kin.HEAD || guest.kin() == Kin.PARTNER)
                && isSurely(guest, on, 18);
    }

    /** So old, or it is not known. */
    private static boolean isOlder(Guest guest, LocalDate on, int years) {
        return guest.birth().isEmpty() || isSurely(guest, on, years);
    }

    private static boolean isSurely(Guest guest, LocalDate on, int years) {
        return guest.birth().map(birth -> birth.until(on).getYears() >= years).orElse(false);
    }

    private void is(boolean wrong, String words) {
        if (wrong) {
            found.add(words);
        }
    }
}
