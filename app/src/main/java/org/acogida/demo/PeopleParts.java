package org.acogida.demo;

import java.util.List;
import java.util.Map;

/** What made-up people are made of: names, origins, and what officers write about them, by kind. */
record PeopleParts(Map<String, List<String>> values) {

    String one(Draw draw, String kind) {
        List<String> ofKind = values.getOrDefault(kind, List.of());
        if (ofKind.isEmpty()) {
            throw new IllegalStateException("people.csv: no row '" + kind + "'; add one");
        }
        return draw.one(ofKind);
    }
}
