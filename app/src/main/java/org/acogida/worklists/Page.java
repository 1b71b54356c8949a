package org.acogida.worklists;

import java.util.List;
import java.util.Optional;

/** Some rows of a list, and the cursor after which the next ones begin, if there are any. */
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }
}
