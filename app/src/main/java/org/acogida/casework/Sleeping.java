package org.acogida.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acogida.places.Room;
import org.acogida.procedure.BedId;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.SiteId;
import org.acogida.procedure.Stay;
import org.acogida.procedure.StayId;

/**
 * The sites that a round is about, and who had their beds when it began.
 *
 * @param taken the beds that somebody has, or had until lately, each with all of them
 */
record Sleeping(Map<SiteId, Site> sites, List<Berthed> taken) {
    static final Sleeping NONE = new Sleeping(Map.of(), List.of());

    Sleeping {
        sites = Map.copyOf(sites);
        taken = List.copyOf(taken);
    }

    /** A site with its rooms, unit by unit in the order in which they adjoin. */
    record Site(SiteId id, String name, boolean closed, boolean shut, List<Chamber> rooms) {
        Site {
            rooms = List.copyOf(rooms);
        }

        Optional<Chamber> findRoom(BedId bed) {
            return rooms.stream()
                    .filter(room ->
                            room.beds().stream().anyMatch(one -> one.id().equals(bed)))
                    .findFirst();
        }
    }

    /** A room with its beds; as a place to sleep it has those in use. */
    record Chamber(Room room, List<Bed> beds) {
        Chamber {
            beds = List.copyOf(beds);
        }

        String label(BedId bed) {
            return room.unit() + " " + room.name() + " · "
                    + beds.stream()
                            .filter(one -> one.id().equals(bed))
                            .map(Bed::number)
                            .findFirst()
                            .orElseThrow();
        }
    }

    record Bed(BedId id, int number, boolean inUse) {}

    /** Somebody's bed. */
    record Berthed(CaseId caseId, StayId stay, Stay.Berth berth) {}

    /** Who has which bed at any time from that moment on, as the sitting has made it; one stay is left out. */
    Map<BedId, Berthed> listTaken(Instant at, StayId but, Sitting sitting) {
        Map<BedId, Berthed> held = new HashMap<>();
        Set<CaseId> changed = sitting.listChanged();
        for (Berthed one : taken) {
            if (!changed.contains(one.caseId())) {
                put(held, one, at, but);
            }
        }
        for (CaseId id : changed) {
            for (Stay stay : sitting.get(id).state().stays()) {
                stay.berths().forEach(berth -> put(held, new Berthed(id, stay.id(), berth), at, but));
            }
        }
        return held;
    }

    private static void put(Map<BedId, Berthed> held, Berthed one, Instant at, StayId but) {
        if (one.berth().reaches(at) && !one.stay().equals(but)) {
            held.put(one.berth().bed(), one);
        }
    }
}
