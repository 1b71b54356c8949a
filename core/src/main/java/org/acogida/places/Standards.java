package org.acogida.places;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which kind of site goes by which standard, the templates from which a site is opened, and what is given out at one. */
public record Standards(Map<SiteKind, Standard> byKind, List<SiteTemplate> templates, List<Supply> supplies) {
    public Standards {
        byKind = Map.copyOf(new EnumMap<>(byKind));
        templates = List.copyOf(templates);
        supplies = List.copyOf(supplies);
        for (SiteKind kind : SiteKind.values()) {
            if (!byKind.containsKey(kind)) {
                throw new IllegalArgumentException("kinds: " + kind + " has no standard; name it under one");
            }
        }
    }

    public Standard get(SiteKind kind) {
        return Optional.ofNullable(byKind.get(kind)).orElseThrow();
    }

    public Optional<SiteTemplate> findTemplate(String id) {
        return templates.stream().filter(template -> template.id().equals(id)).findFirst();
    }

    public Optional<Supply> findSupply(String id) {
        return supplies.stream().filter(supply -> supply.id().equals(id)).findFirst();
    }
}
