package org.acogida.web.places;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.clock.ProcedureClock;
import org.acogida.health.DatabaseWatch;
import org.acogida.sites.MeasuredSite;
import org.acogida.sites.Occupancy;
import org.acogida.sites.SitePlans;
import org.acogida.web.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells whoever runs the sites of an office, on each page, at which of them more people stay than there are beds: a fact that nobody
 * refuses is seen, and stays seen until it is over. Nothing is kept of it: it is counted for the page.
 */
@ControllerAdvice
class OverfullAdvice {
    private final Desk desk;
    private final SitePlans plans;
    private final Occupancy occupancy;
    private final ProcedureClock clock;
    private final DatabaseWatch watch;

    OverfullAdvice(Desk desk, SitePlans plans, Occupancy occupancy, ProcedureClock clock, DatabaseWatch watch) {
        this.desk = desk;
        this.plans = plans;
        this.occupancy = occupancy;
        this.clock = clock;
        this.watch = watch;
    }

    /** A site with more people than beds in use. */
    record Overfull(UUID id, String name, int people, int beds) {}

    /** Those that a page shows; counted by the page that asks, so that what leads elsewhere costs nothing. */
    @FunctionalInterface
    interface Alarm {
        List<Overfull> list();
    }

    @ModelAttribute("overfull")
    Alarm overfull(@AuthenticationPrincipal @Nullable Officer officer) {
        return () -> officer == null || !desk.may(officer, Use.RUN_PLACES) ? List.of() : list(officer);
    }

    /** Nothing while the database is away, which the page says itself, and nobody waits for it a second time. */
    private List<Overfull> list(Officer officer) {
        if (watch.standing().isPresent()) {
            return List.of();
        }
        try {
            List<MeasuredSite> own = plans.list().stream()
                    .filter(site -> site.site().office().value().equals(officer.office()))
                    .toList();
            Map<UUID, Integer> over = own.isEmpty() ? Map.of() : occupancy.countOverfull(own, clock.now());
            return own.stream()
                    .filter(site -> over.containsKey(site.site().id()))
                    .map(site -> new Overfull(
                            site.site().id(),
                            site.site().name(),
                            Objects.requireNonNull(over.get(site.site().id())),
                            site.bedsInUse()))
                    .toList();
        } catch (DataAccessException _) {
            return List.of();
        }
    }
}
