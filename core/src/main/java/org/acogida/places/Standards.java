package org.acogida.places;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which kind of site goes by which standard, and the templates from which a site is opened. */
public record Standards(Map<SiteKind, Standard> byKind, List<SiteTemplate> templates) {
    public Standards {
        byKind = Map.copyOf(new EnumMap<>(byKind));
        templates = List.copyOf(templates);
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
}
