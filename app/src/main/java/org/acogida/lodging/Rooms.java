package org.acogida.lodging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.casework.Guests;
import org.acogida.journal.CaseFile;
import org.acogida.journal.Journal;
import org.acogida.journal.StoredEntry;
import org.acogida.places.Guest;
import org.acogida.places.Party;
import org.acogida.places.Room;
import org.acogida.places.Sites;
import org.acogida.places.Sleepers;
import org.acogida.postgres.Reach;
import org.acogida.procedure.BedId;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.SiteId;
import org.acogida.sites.MeasuredSite;
import org.acogida.sites.SitePlan;
import org.acogida.sites.SitePlans;
import org.acogida.sites.SiteRoom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rooms of sites as they are now: who sleeps in each, of whichever office, and which beds nobody has. */
@Component
final class Rooms {
    private static final String BERTHS = """
            select t.bed, y.case_id from berth t join stay y on y.id = t.stay
            where t.site = any (:sites) and upper_inf(t.during)
            """;

    private final JdbcClient database;
    private final SitePlans plans;
    private final Journal journal;

    Rooms(JdbcClient database, SitePlans plans, Journal journal) {
        this.database = database;
        this.plans = plans;
        this.journal = journal;
    }

    /**
     * @param there in each of the rooms that anybody sleeps in
     * @param free the beds of each room that nobody has, by number
     */
    record Now(Sites sites, Map<Room, List<Sleepers>> there, Map<Room, List<Proposed.Bed>> free) {}

    /** Of those of the sites that take people in and are not closed: nobody is proposed to be held. */
    Now look(Set<UUID> sites, LocalDate night) {
        List<SitePlan> open = plans.list().stream()
                .map(MeasuredSite::plan)
                .filter(plan -> sites.contains(plan.site().id()))
                .filter(plan -> !plan.site().isShut() && !plan.site().kind().isClosed())
                .toList();
        return Reach.whole(() -> look(open, night));
    }

    private Now look(List<SitePlan> open, LocalDate night) {
        Map<UUID, CaseState> held = readBerths(open);
        Map<Room, List<Sleepers>> there = new LinkedHashMap<>();
        Map<Room, List<Proposed.Bed>> free = new LinkedHashMap<>();
        for (SitePlan plan : open) {
            for (SiteRoom of : plan.rooms()) {
                Room room = room(plan, of);
                free.put(room, listFree(plan, of, held.keySet()));
                List<CaseState> asleep = of.beds().stream()
                        .flatMap(bed -> Optional.ofNullable(held.get(bed.id())).stream())
                        .toList();
                if (!asleep.isEmpty()) {
                    there.put(room, sleepers(asleep, night));
                }
            }
        }
        return new Now(new Sites(free.keySet()), there, free);
    }

    /** Whoever has each bed. */
    private Map<UUID, CaseState> readBerths(List<SitePlan> open) {
        Map<UUID, CaseId> held = new HashMap<>();
        database.sql(BERTHS)
                .param("sites", open.stream().map(plan -> plan.site().id()).toArray(UUID[]::new))
                .query(row -> {
                    held.put(row.getObject("bed", UUID.class), new CaseId(row.getObject("case_id", UUID.class)));
                });
        Map<CaseId, List<StoredEntry>> histories = journal.load(held.values());
        Map<UUID, CaseState> states = new HashMap<>();
        held.forEach((bed, id) -> states.put(
                bed, CaseFile.replay(id, histories.getOrDefault(id, List.of())).state()));
        return states;
    }

    private static Room room(SitePlan plan, SiteRoom of) {
        return new Room(
                plan.site().id().toString(),
                plan.site().kind(),
                of.unit(),
                of.name(),
                of.order(),
                of.bedsInUse(),
                of.use());
    }

    private static List<Proposed.Bed> listFree(SitePlan plan, SiteRoom room, Set<UUID> held) {
        return room.beds().stream()
                .filter(bed -> room.isInUse(bed) && !held.contains(bed.id()))
                .map(bed -> new Proposed.Bed(
                        new SiteId(plan.site().id()),
                        plan.site().name(),
                        room.unit() + " · " + room.name(),
                        new BedId(bed.id()),
                        bed.number()))
                .toList();
    }

    /** Those of a household in the room count as a party of their own: nobody more is taken to be with them. */
    private static List<Sleepers> sleepers(List<CaseState> asleep, LocalDate night) {
        Map<String, List<Guest>> parties = new LinkedHashMap<>();
        for (CaseState state : asleep) {
            String party =
                    state.household().map(Object::toString).orElse(state.id().toString());
            parties.computeIfAbsent(party, _ -> new ArrayList<>()).add(Guests.of(state, night));
        }
        List<Sleepers> all = new ArrayList<>();
        parties.forEach((id, guests) -> all.add(new Sleepers(new Party(id, guests, night), guests)));
        return all;
    }
}
