package org.acogida.placement;

import java.util.List;

/**
 * What is wrong with one row of a file.
 *
 * @param column whose value it is about; empty where it is about the whole row
 * @param key of the sentence that says how to mend it
 */
public record Flaw(String file, long line, String column, String value, String key, List<Object> arguments) {
    public Flaw {
        arguments = List.copyOf(arguments);
    }
}
