package org.acogida.reception;

import java.util.List;

/**
 * What is wrong with a cell, a row or a file, and how to mend it.
 *
 * @param column as the file's header names it; blank for a whole row or file
 * @param value what stands there, as it was read
 * @param key of the sentence in the bundle {@code messages-import}
 */
public record Fault(String column, String value, String key, List<String> arguments) {
    public Fault {
        arguments = List.copyOf(arguments);
    }

    static Fault of(String key, Object... arguments) {
        return at("", "", key, arguments);
    }

    static Fault at(String column, String value, String key, Object... arguments) {
        List<String> texts = List.of(arguments).stream().map(String::valueOf).toList();
        return new Fault(column, value, key, texts);
    }
}
