package org.acogida.sheets;

import java.util.List;

/** A file whose rows cannot be read, or not be trusted. */
public final class SheetRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Object> arguments;

    /**
     * Says why.
     *
     * @param key of a sentence that says how to mend it
     */
    SheetRefused(String key, Object... arguments) {
        super(key);
        this.arguments = List.of(arguments);
    }

    public String key() {
        return String.valueOf(getMessage());
    }

    public List<Object> arguments() {
        return arguments;
    }
}
