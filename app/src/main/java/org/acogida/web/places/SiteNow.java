package org.acogida.web.places;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.places.Appraisal;
import org.acogida.places.Level;
import org.acogida.places.Premises;
import org.acogida.sites.MeasuredSite;
import org.acogida.sites.Occupancy;
import org.acogida.sites.Occupancy.Berth;
import org.acogida.sites.SiteCount;
import org.acogida.sites.SitePlan;
import org.acogida.sites.SiteRoom;

/** A site with who has which of its beds now, and how it is measured for them. */
public record SiteNow(MeasuredSite measured, SiteCount count, Map<UUID, Berth> berths) {

    public static SiteNow of(MeasuredSite measured, Occupancy occupancy, Instant now) {
        List<Berth> berths = occupancy.list(measured.site().id(), now);
        return new SiteNow(
                measured,
                occupancy.count(measured, berths, now),
                berths.stream().collect(Collectors.toMap(Berth::bed, berth -> berth)));
    }

    public SitePlan plan() {
        return measured.plan();
    }

    public Optional<Berth> find(SiteRoom.Bed bed) {
        return Optional.ofNullable(berths.get(bed.id()));
    }

    /** Beds for which nobody is there yet. */
    public int free() {
        return measured.free(count);
    }

    /** How many more people are there than it has beds in use. */
    public int over() {
        return measured.over(count);
    }

    boolean isEmpty() {
        return count.people() == 0;
    }

    /** For how many it is measured: those who are there, or, before anybody is, as many as it has beds. */
    int people() {
        return isEmpty() ? measured.bedsInUse() : count.people();
    }

    /** Whoever is there without a bed of their own. */
    int withoutBed() {
        long own = berths.values().stream().filter(berth -> !berth.reserved()).count();
        return Math.max(0, count.people() - Math.toIntExact(own));
    }

    Appraisal appraise(Level level) {
        return Appraisal.of(premises(), measured.standard(), level);
    }

    private Premises premises() {
        Map<UUID, Integer> people = new HashMap<>();
        for (SiteRoom room : plan().rooms()) {
            people.put(room.id(), isEmpty() ? room.bedsInUse() : sleeping(room.beds()));
        }
        return plan().premises(people);
    }

    private int sleeping(List<SiteRoom.Bed> beds) {
        return Math.toIntExact(beds.stream()
                .flatMap(bed -> find(bed).stream())
                .filter(berth -> !berth.reserved())
                .count());
    }
}
