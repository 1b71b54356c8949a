package org.acogida.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.casework.Sleeping.Bed;
import org.acogida.casework.Sleeping.Berthed;
import org.acogida.casework.Sleeping.Chamber;
import org.acogida.casework.Sleeping.Site;
import org.acogida.journal.CaseFile;
import org.acogida.journal.Journal;
import org.acogida.places.Guest;
import org.acogida.places.Joining;
import org.acogida.places.Lodging;
import org.acogida.places.Party;
import org.acogida.places.Room;
import org.acogida.places.RoomUse;
import org.acogida.places.Rule;
import org.acogida.places.Sites;
import org.acogida.places.Sleepers;
import org.acogida.places.Why;
import org.acogida.procedure.BedId;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.RecordStay;
import org.acogida.procedure.Context;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Role;
import org.acogida.procedure.Stay;
import org.acogida.procedure.StayStep;
import org.acogida.rulebook.Milestone;
import org.acogida.worklists.CaseList;
import org.acogida.worklists.CaseSummary;

/** Gives whoever comes a bed, or says why not: one person a bed, a family together, nobody among whom they are kept from. */
final class Bedding {
    /** In a larger room anybody may sleep: who is there already is not looked at one by one. */
    private static final int SMALL = 12;

    private static final int FEW = 5;

    private final CaseList cases;
    private final Journal journal;

    Bedding(CaseList cases, Journal journal) {
        this.cases = cases;
        this.journal = journal;
    }

    /** The command with its bed, where it takes one, or why it cannot be. */
    record Given(Command command, Optional<Answer.Invalid> refusal) {}

    Given give(Submission submission, CaseState state, Context context, Sitting sitting) {
        return submission.command() instanceof RecordStay command
                ? give(new Asked(submission, command, state, context, sitting))
                : new Given(submission.command(), Optional.empty());
    }

    private Given give(Asked asked) {
        Optional<Site> site =
                Optional.ofNullable(asked.sitting.sleeping().sites().get(asked.command.site()));
        if (site.isEmpty()) {
            return asked.refuse("site", "casework.site-unknown", asked.command.site());
        }
        return asked.command.step().takesBed() ? take(asked, site.get()) : new Given(asked.command, Optional.empty());
    }

    private Given take(Asked asked, Site site) {
        if (site.shut()) {
            return asked.refuse("site", "casework.site-shut", site.name());
        }
        if (site.closed() && !asked.state.held() && asked.command.step() == StayStep.ARRIVED) {
            return asked.refuse("site", "casework.site-closed", site.name());
        }
        List<CaseState> family = listFamily(asked);
        long apart = family.stream().filter(member -> isApart(member, asked)).count();
        if (apart > 0
                && asked.command.step() != StayStep.MOVED
                && (asked.command.details().words().isBlank()
                        || asked.command.details().view().isBlank())) {
            return asked.refuse("words", "casework.family-apart", apart);
        }
        Night night = new Night(asked, site, family);
        Optional<BedId> named = asked.command
                .bed()
                .or(() -> asked.state
                        .findStay(asked.command.stay())
                        .flatMap(Stay::bed)
                        .filter(_ -> asked.command.step() == StayStep.ARRIVED));
        return named.map(bed -> named(asked, site, night, bed)).orElseGet(() -> choose(asked, site, night));
    }

    private static Given named(Asked asked, Site site, Night night, BedId bed) {
        Optional<Chamber> room = site.findRoom(bed);
        if (room.isEmpty()) {
            return asked.refuse("bed", "casework.bed-elsewhere", site.name());
        }
        String label = room.get().label(bed);
        String free = night.free();
        if (room.get().beds().stream().noneMatch(one -> one.id().equals(bed) && one.inUse())) {
            return asked.refuse("bed", "casework.bed-out-of-use", label, free);
        }
        if (night.held.containsKey(bed)) {
            return asked.refuse("bed", "casework.bed-taken", label, free);
        }
        return night.findBroken(room.get())
                .map(rule -> asked.refuse("bed", "casework.bed-rule." + rule, label, free))
                .orElseGet(() -> new Given(asked.command.in(bed), Optional.empty()));
    }

    private static Given choose(Asked asked, Site site, Night night) {
        UUID id = asked.submission.commandId();
        if (!asked.sitting.chosen().containsKey(id)) {
            night.choose();
        }
        BedId bed = asked.sitting.chosen().get(id);
        return bed == null
                ? asked.refuse("bed", "casework.no-bed." + night.why(), site.name())
                : new Given(asked.command.in(bed), Optional.empty());
    }

    /** The household of the person, without them; nobody is looked for where they are alone. */
    private List<CaseState> listFamily(Asked asked) {
        Optional<HouseholdId> household = asked.state.household().filter(_ -> asked.state.role() != Role.SINGLE);
        if (household.isEmpty()) {
            return List.of();
        }
        read(cases.listHousehold(household.get()).stream().map(CaseSummary::id), asked.sitting);
        return asked.sitting.listHousehold(household.get()).stream()
                .map(CaseFile::state)
                .filter(member -> !member.id().equals(asked.state.id()))
                .toList();
    }

    private void read(Stream<CaseId> ids, Sitting sitting) {
        List<CaseId> unread = ids.filter(id -> !sitting.has(id)).distinct().toList();
        if (!unread.isEmpty()) {
            sitting.read(journal.load(unread));
        }
    }

    /** Whether somebody of the family is not where the person comes to, nor comes with them. */
    private static boolean isApart(CaseState member, Asked asked) {
        boolean comes = asked.listTogether().anyMatch(one -> one.caseId().equals(member.id()));
        return !comes && !isThere(member, asked) && !member.has(Milestone.RETURNED);
    }

    private static boolean isThere(CaseState member, Asked asked) {
        return member.stays().stream()
                .anyMatch(stay -> stay.state().isOpen() && stay.site().equals(asked.command.site()));
    }

    /** What is asked, and of whom. */
    private record Asked(Submission submission, RecordStay command, CaseState state, Context context, Sitting sitting) {

        /** Who comes to the same site in the same errand. */
        Stream<Submission> listTogether() {
            return sitting.together().stream()
                    .filter(one -> one.command() instanceof RecordStay other
                            && other.step().takesBed()
                            && other.site().equals(command.site()));
        }

        Given refuse(String field, String key, Object... arguments) {
            return new Given(
                    command,
                    Optional.of(new Answer.Invalid(
                            submission.caseId(),
                            field,
                            key,
                            Arrays.stream(arguments).map(Object::toString).toList())));
        }
    }

    /** Who sleeps where at the site from then on, and the party of whoever comes. */
    private final class Night implements Joining.Free {
        private final Asked asked;
        private final Site site;
        private final Map<BedId, Berthed> held;
        private final List<Submission> choosing;
        private final Party party;
        private final IdentityHashMap<Room, Chamber> whole = new IdentityHashMap<>();
        private final Sites sites;

        Night(Asked asked, Site site, List<CaseState> family) {
            this.asked = asked;
            this.site = site;
            this.held = asked.sitting.sleeping().listTaken(asked.context.at(), asked.command.stay(), asked.sitting);
            asked.sitting
                    .chosen()
                    .values()
                    .forEach(bed -> held.putIfAbsent(
                            bed,
                            new Berthed(
                                    asked.state.id(),
                                    asked.command.stay(),
                                    new Stay.Berth(bed, asked.context.at(), Optional.empty()))));
            List<CaseId> members = Stream.concat(Stream.of(asked.state), family.stream())
                    .map(CaseState::id)
                    .toList();
            this.choosing = asked.listTogether()
                    .filter(one -> members.contains(one.caseId())
                            && ((RecordStay) one.command()).bed().isEmpty())
                    .toList();
            List<CaseId> coming = asked.listTogether().map(Submission::caseId).toList();
            List<Guest> guests = Stream.concat(
                            Stream.of(asked.state),
                            family.stream().filter(member -> coming.contains(member.id()) || isThere(member, asked)))
                    .map(this::guest)
                    .toList();
            this.party = new Party(partyId(asked.state), guests, asked.context.today());
            List<Room> free = new ArrayList<>();
            for (Chamber room : site.rooms()) {
                free.add(Beds.withBeds(room.room(), listFree(room).size()));
                whole.put(free.getLast(), room);
            }
            this.sites = new Sites(free);
        }

        private Guest guest(CaseState state) {
            return Guests.of(state, asked.context.today());
        }

        private static String partyId(CaseState state) {
            return state.household()
                    .map(HouseholdId::toString)
                    .orElse(state.id().toString());
        }

        private List<BedId> listFree(Chamber room) {
            return room.beds().stream()
                    .filter(bed -> bed.inUse() && !held.containsKey(bed.id()))
                    .map(Bed::id)
                    .toList();
        }

        /** Some beds that are free, as they are called; a dash where none is. */
        String free() {
            String labels = site.rooms().stream()
                    .flatMap(room -> listFree(room).stream().map(room::label))
                    .limit(FEW)
                    .collect(Collectors.joining(", "));
            return labels.isEmpty() ? "—" : labels;
        }

        Optional<Rule> findBroken(Chamber room) {
            Sleepers own = new Sleepers(party, List.of(guest(asked.state)));
            return Joining.listBroken(room.room(), listThere(room), own).stream()
                    .findFirst();
        }

        /** Beds for all who come together and named none, near those of the family who are there. */
        void choose() {
            List<CaseId> ids = choosing.stream().map(Submission::caseId).toList();
            boolean others = party.guests().stream()
                    .anyMatch(
                            guest -> ids.stream().noneMatch(id -> id.toString().equals(guest.id())));
            if (others || ids.size() < party.size()) {
                chooseNear();
            } else {
                Joining.findFirst(party, this).ifPresent(this::keep);
            }
        }

        private void keep(Lodging way) {
            for (int i = 0; i < way.sleepers().size(); i++) {
                List<BedId> free = listFree(whole(way.nook().rooms().get(i), whole));
                List<Guest> guests = way.sleepers().get(i).guests();
                for (int j = 0; j < guests.size(); j++) {
                    String id = guests.get(j).id();
                    BedId bed = free.get(j);
                    choosing.stream()
                            .filter(one -> one.caseId().toString().equals(id))
                            .forEach(one -> asked.sitting.chosen().put(one.commandId(), bed));
                }
            }
        }

        private void chooseNear() {
            List<Chamber> family = site.rooms().stream()
                    .filter(room -> room.beds().stream()
                            .flatMap(bed -> Optional.ofNullable(held.get(bed.id())).stream())
                            .anyMatch(berth -> party.guests().stream()
                                    .anyMatch(guest ->
                                            guest.id().equals(berth.caseId().toString()))))
                    .toList();
            site.rooms().stream()
                    .filter(room -> family.isEmpty()
                            || family.stream()
                                    .anyMatch(near -> near.room()
                                            .unit()
                                            .equals(room.room().unit())))
                    .sorted(Comparator.comparingInt(room -> family.stream()
                            .mapToInt(near ->
                                    Math.abs(near.room().order() - room.room().order()))
                            .min()
                            .orElse(0)))
                    .filter(room ->
                            !listFree(room).isEmpty() && findBroken(room).isEmpty())
                    .findFirst()
                    .ifPresent(room -> asked.sitting
                            .chosen()
                            .put(asked.submission.commandId(), listFree(room).getFirst()));
        }

        Why why() {
            if (sites.list(party).isEmpty()) {
                boolean open =
                        site.rooms().stream().anyMatch(room -> !listFree(room).isEmpty());
                return open ? Why.NO_ROOM_FOR_ALL : Why.FULL;
            }
            return Why.ONLY_AMONG_OTHERS;
        }

        @Override
        public Sites sites() {
            return sites;
        }

        @Override
        public Room whole(Room free) {
            return whole(free, whole).room();
        }

        @Override
        public int countThere(Room free) {
            return (int) whole(free, whole).beds().stream()
                    .filter(bed -> held.containsKey(bed.id()))
                    .count();
        }

        @Override
        public List<Sleepers> there(Room free) {
            return listThere(whole(free, whole));
        }

        private static Chamber whole(Room free, Map<Room, Chamber> whole) {
            return Optional.ofNullable(whole.get(free)).orElseThrow();
        }

        private List<Sleepers> listThere(Chamber room) {
            List<CaseId> ids = room.beds().stream()
                    .flatMap(bed -> Optional.ofNullable(held.get(bed.id())).stream())
                    .map(Berthed::caseId)
                    .filter(id -> !id.equals(asked.state.id()))
                    .toList();
            if (ids.isEmpty()) {
                return List.of();
            }
            return room.room().beds() > SMALL ? strangers(room, ids) : listOneByOne(ids);
        }

        private List<Sleepers> listOneByOne(List<CaseId> ids) {
            read(ids.stream(), asked.sitting);
            Map<String, List<Guest>> parties = new LinkedHashMap<>();
            for (CaseId id : ids) {
                CaseState state = asked.sitting.get(id).state();
                parties.computeIfAbsent(partyId(state), _ -> new ArrayList<>()).add(guest(state));
            }
            List<Sleepers> there = new ArrayList<>();
            parties.forEach((id, guests) ->
                    there.add(new Sleepers(id.equals(party.id()) ? party : new Party(id, guests, party.on()), guests)));
            return there;
        }

        /** In a hall there are such as it is kept for: men among them, where it is kept for nobody. */
        private List<Sleepers> strangers(Chamber room, List<CaseId> ids) {
            Guest.Sex sex = room.room().use() == RoomUse.WOMEN ? Guest.Sex.F : Guest.Sex.M;
            boolean children = room.room().use() == RoomUse.CHILDREN;
            List<Guest> guests = ids.stream()
                    .filter(id -> party.guests().stream()
                            .noneMatch(guest -> guest.id().equals(id.toString())))
                    .map(id -> new Guest(
                            id.toString(),
                            Guest.Kin.RELATIVE,
                            sex,
                            Optional.of(party.on().minusYears(children ? 10 : 40)),
                            Set.of()))
                    .toList();
            return guests.isEmpty()
                    ? List.of()
                    : List.of(new Sleepers(new Party("others", guests, party.on()), guests));
        }
    }
}
