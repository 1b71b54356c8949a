package org.acogida.web.places;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Person;
import org.acogida.procedure.Person.Need;
import org.acogida.procedure.Stay;
import org.acogida.sites.Occupancy.Lodger;
import org.acogida.sites.SitePlan;
import org.acogida.sites.SiteRoom;

/**
 * Who stays at a site now: unit by unit, room by room and bed by bed, those without a bed last; a family stands together.
 *
 * @param taken the moment of it
 */
record RollView(UUID id, String name, String taken, List<Sum> sums, List<Unit> units) {
    /** Who does not leave a building without help. */
    private static final Set<Need> HELPED = Set.of(Need.ER, Need.DS, Need.SM);

    /** How many of something. */
    record Sum(String label, String number) {}

    record Unit(String name, List<Room> rooms) {}

    /** Those of a room, family by family; without a name where there is no room. */
    record Room(String name, List<List<Line>> families) {}

    /**
     * One person.
     *
     * @param marks what whoever looks for them must know, each a word
     * @param out where they are out, how; empty for whoever is here
     */
    record Line(String bed, String name, List<String> marks, String out) {}

    /** Somebody with all that is known of them. */
    private record Guest(Lodged lodged, Optional<CaseState> state) {
        Lodger lodger() {
            return lodged.lodger();
        }

        Optional<SiteRoom> room() {
            return lodged.room();
        }

        int bed() {
            return lodged.bed();
        }

        String family() {
            return state.flatMap(CaseState::household)
                    .map(Object::toString)
                    .orElse(lodger().caseId().toString());
        }

        Optional<Person> person() {
            return state.flatMap(CaseState::person);
        }

        String name() {
            return person().map(Person::fullName).orElse("");
        }

        Optional<Birth> birth() {
            return person().flatMap(Person::birth);
        }

        boolean isChild(LocalDate today) {
            return birth().filter(birth -> birth.isSurelyChild(today)).isPresent();
        }

        boolean isHelped() {
            return person().stream().flatMap(it -> it.needs().stream()).anyMatch(HELPED::contains);
        }
    }

    private static final Comparator<Guest> IN_ORDER = Comparator.comparingInt(Guest::bed)
            .thenComparing(Guest::name)
            .thenComparing(guest -> guest.lodger().caseId().value());

    static RollView of(SitePlan plan, List<Lodger> lodgers, Map<CaseId, CaseState> people, PlaceWords told) {
        List<Guest> guests = Lodged.list(plan, lodgers).stream()
                .map(lodged -> new Guest(
                        lodged, Optional.ofNullable(people.get(lodged.lodger().caseId()))))
                .sorted(IN_ORDER)
                .toList();
        return new RollView(
                plan.site().id(),
                plan.site().name(),
                told.words().moment(told.here().now()),
                sums(guests, told),
                units(plan, guests, told));
    }

    private static List<Sum> sums(List<Guest> guests, PlaceWords told) {
        LocalDate today = told.here().context().today();
        List<Guest> here =
                guests.stream().filter(guest -> guest.lodger().isHere()).toList();
        return List.of(
                sum("roll.here", here.size(), told),
                sum("roll.out", guests.size() - here.size(), told),
                sum(
                        "roll.children",
                        here.stream().filter(it -> it.isChild(today)).count(),
                        told),
                sum("roll.helped", here.stream().filter(Guest::isHelped).count(), told),
                sum(
                        "roll.no-bed",
                        here.stream().filter(it -> it.room().isEmpty()).count(),
                        told));
    }

    private static Sum sum(String key, long number, PlaceWords told) {
        return new Sum(told.words().text(key), told.words().number(number));
    }

    private static List<Unit> units(SitePlan plan, List<Guest> guests, PlaceWords told) {
        Map<String, List<Room>> units = new LinkedHashMap<>();
        for (SiteRoom room : plan.rooms()) {
            List<Guest> there = guests.stream()
                    .filter(guest -> guest.room().filter(room::equals).isPresent())
                    .toList();
            if (!there.isEmpty()) {
                units.computeIfAbsent(room.unit(), _ -> new ArrayList<>())
                        .add(new Room(room.name(), families(there, told)));
            }
        }
        List<Unit> list = new ArrayList<>();
        units.forEach((name, rooms) -> list.add(new Unit(name, rooms)));
        List<Guest> without =
                guests.stream().filter(guest -> guest.room().isEmpty()).toList();
        if (!without.isEmpty()) {
            list.add(new Unit(told.words().text("roll.without"), List.of(new Room("", families(without, told)))));
        }
        return list;
    }

    /** The families in the order of whoever comes first of each. */
    private static List<List<Line>> families(List<Guest> guests, PlaceWords told) {
        return guests.stream()
                .collect(Collectors.groupingBy(Guest::family, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(family -> family.stream().map(guest -> line(guest, told)).toList())
                .toList();
    }

    private static Line line(Guest guest, PlaceWords told) {
        return new Line(
                guest.bed() == 0 ? "" : Integer.toString(guest.bed()),
                told.name(guest.state()),
                marks(guest, told),
                out(guest, told));
    }

    private static List<String> marks(Guest guest, PlaceWords told) {
        List<String> marks = new ArrayList<>();
        if (guest.person().isPresent()) {
            age(guest, told).ifPresent(marks::add);
        }
        if (guest.isHelped()) {
            marks.add(told.words().text("roll.help"));
        }
        return marks;
    }

    /** Of a child how old, of whom it is not known that it is not said; nothing of a grown-up. */
    private static Optional<String> age(Guest guest, PlaceWords told) {
        LocalDate today = told.here().context().today();
        if (guest.isChild(today)) {
            int years = guest.birth()
                    .map(birth -> Period.between(birth.latest(), today).getYears())
                    .orElse(0);
            return Optional.of(told.words().text("roll.child", Math.max(0, years)));
        }
        return guest.birth().filter(birth -> birth.isSurelyAdult(today)).isPresent()
                ? Optional.empty()
                : Optional.of(told.words().text("roll.age-unknown"));
    }

    private static String out(Guest guest, PlaceWords told) {
        if (guest.lodger().state() != Stay.State.ON_LEAVE) {
            return guest.lodger().isHere() ? "" : told.words().text("roll.absent");
        }
        return guest.state().stream()
                .flatMap(state -> state.findStay(guest.lodger().stay()).stream())
                .flatMap(stay -> stay.until().stream())
                .findFirst()
                .map(until ->
                        told.words().text("roll.on-leave.until", told.words().moment(until)))
                .orElseGet(() -> told.words().text("roll.on-leave"));
    }
}
