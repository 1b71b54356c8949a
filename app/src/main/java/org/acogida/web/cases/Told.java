package org.acogida.web.cases;

import java.util.List;

/** What an event says: a sentence, what stands beside it, and what stays closed until somebody opens it. */
record Told(String what, List<Part> open, List<Part> closed) {
    Told {
        open = listSaid(open);
        closed = listSaid(closed);
    }

    static Told of(String what) {
        return new Told(what, List.of(), List.of());
    }

    private static List<Part> listSaid(List<Part> parts) {
        return parts.stream().filter(part -> !part.text().isBlank()).toList();
    }
}
