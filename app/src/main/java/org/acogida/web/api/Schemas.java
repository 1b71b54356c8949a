package org.acogida.web.api;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schemas that a document keeps under names. */
final class Schemas {
    static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> named = new TreeMap<>();

    /** A reference to the schema of a name, which is made where it is new. */
    ObjectNode refer(String name, Supplier<ObjectNode> schema) {
        if (!named.containsKey(name)) {
            named.put(name, object());
            named.put(name, schema.get());
        }
        return object().put("$ref", "#/components/schemas/" + name);
    }

    static ObjectNode object() {
        return FACTORY.objectNode();
    }

    static ObjectNode ofType(String type) {
        return object().put("type", type);
    }

    Map<String, ObjectNode> named() {
        return named;
    }
}
