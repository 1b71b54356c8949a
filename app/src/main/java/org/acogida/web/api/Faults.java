package org.acogida.web.api;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What does not fit in one request: all of it at once, as far as that is of use. */
final class Faults {
    private static final int MOST = 20;
    private static final int LONGEST_VALUE = 200;

    private final List<Fault> found = new ArrayList<>();

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
        if (found.size() < MOST) {
            found.add(new Fault(pointer, shown(value), shape, "api.fault." + key, List.of(arguments)));
        }
    }

    static String shown(JsonNode value) {
        String text = value.isMissingNode() ? "" : value.isString() ? value.stringValue() : value.toString();
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
    }

    int size() {
        return found.size();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Fault> list() {
        return List.copyOf(found);
    }
}
