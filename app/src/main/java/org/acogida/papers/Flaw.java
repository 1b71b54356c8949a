package org.acogida.papers;

import java.util.Arrays;
import java.util.List;

/** What is wrong with a text and how to mend it: a message key with its arguments. */
public record Flaw(String key, List<String> arguments) {
    public Flaw {
        arguments = List.copyOf(arguments);
    }

    static Flaw of(String key, Object... arguments) {
        return new Flaw(key, Arrays.stream(arguments).map(Object::toString).toList());
    }
}
