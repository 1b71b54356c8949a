package org.acogida.web.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The form of a value in JSON: reads it strictly, and tells its schema, so that the document says what is done. */
interface Shape {
    /** The value that stands at a pointer; null where it does not fit, which the faults then tell. */
    @Nullable
    Object read(JsonNode json, String pointer, Faults faults);

    /** Its schema, where the schemas of records and enumerations are kept apart under their names. */
    ObjectNode schema(Schemas schemas);

    /** Whether it may be left out or be null. */
    default boolean isOptional() {
        return false;
    }

    /** What a value left out is. */
    default Object absent() {
        throw new IllegalStateException("must be given");
    }

    /** The form of a word in an address as JSON; texts as they are. */
    default JsonNode word(String text) {
        return Schemas.FACTORY.stringNode(text);
    }
}
