package org.acogida.sites;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.places.Standards;
import org.springframework.stereotype.Component;

/** The sites with their rooms and beds as they stand; those that changed since they were last asked for are read anew. */
@Component
public final class SitePlans {
    private static final Comparator<MeasuredSite> BY_NAME = Comparator.comparing(
                    (MeasuredSite site) -> site.site().isShut())
            .thenComparing(site -> site.site().name())
            .thenComparing(site -> site.site().id());

    private final SiteStore store;
    private final Standards standards;
    private Known known = new Known(0, Map.of());

    private record Known(long position, Map<UUID, MeasuredSite> sites) {}

    SitePlans(SiteStore store, Standards standards) {
        this.store = store;
        this.standards = standards;
    }

    /** All there are as they are measured, those that are open first, by name. */
    public List<MeasuredSite> list() {
        return current().values().stream().sorted(BY_NAME).toList();
    }

    public Optional<SitePlan> find(UUID site) {
        return findMeasured(site).map(MeasuredSite::plan);
    }

    public Optional<MeasuredSite> findMeasured(UUID site) {
        return Optional.ofNullable(current().get(site));
    }

    /** The last changes of a site, the newest first. */
    public List<SiteChange> listChanges(UUID site, int most) {
        return store.listChanges(site, most);
    }

    private synchronized Map<UUID, MeasuredSite> current() {
        long last = store.last();
        if (last < known.position()) {
            known = new Known(0, Map.of());
        }
        if (last > known.position()) {
            Map<UUID, MeasuredSite> sites = new HashMap<>(known.sites());
            store.list(store.listChangedAfter(known.position()))
                    .forEach(plan -> sites.put(
                            plan.site().id(),
                            MeasuredSite.of(plan, standards.get(plan.site().kind()))));
            known = new Known(last, Map.copyOf(sites));
        }
        return known.sites();
    }
}
