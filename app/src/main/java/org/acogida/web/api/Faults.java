package org.acogida.web.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.acogida.wording.Nearest;
import tools.jackson.databind.JsonNode;

/** What does not fit in one request: all of it at once, as far as that is of use. */
final class Faults {
    private static final int MOST = 20;
    private static final int LONGEST_VALUE = 200;

    private final List<Fault> found = new ArrayList<>();
    private int count;

    /**
     * One thing that does not fit.
     *
     * @param pointer where in the body, as a JSON Pointer; or, for what is no part of it, the name of the parameter
     * @param value what stands there, cut short
     * @param shape whether it is not as the document says; else it is, but cannot be meant
     */
    record Fault(String pointer, String value, boolean shape, String key, List<Object> arguments) {}

    /** Something that is not as the document says. */
    void shape(String pointer, JsonNode value, String key, Object... arguments) {
        add(pointer, value, true, key, arguments);
    }

    /** Something that is as the document says, but cannot be meant. */
    void meaning(String pointer, JsonNode value, String key, Object... arguments) {
        add(pointer, value, false, key, arguments);
    }

    private void add(String pointer, JsonNode value, boolean shape, String key, Object... arguments) {
        count++;
        if (!isFull()) {
            found.add(new Fault(pointer, shown(value), shape, "api.fault." + key, List.of(arguments)));
        }
    }

    static String shown(JsonNode value) {
        return shown(value.isMissingNode() ? "" : value.isString() ? value.stringValue() : value.toString());
    }

    static String shown(String text) {
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
    }

    /** The known word that was probably meant, or else all of them; nobody means a very long one. */
    static String meant(String word, Collection<String> known) {
        Optional<String> near = word.length() > LONGEST_VALUE ? Optional.empty() : Nearest.of(word, known);
        return near.orElseGet(() -> String.join(", ", known));
    }

    /** Whether more would not be told. */
    boolean isFull() {
        return found.size() >= MOST;
    }

    /** How many there are, those that are not told too. */
    int size() {
        return count;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Fault> list() {
        return List.copyOf(found);
    }
}
