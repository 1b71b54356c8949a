package org.acogida.seal;

import java.util.Arrays;
import java.util.List;

/**
 * Something that cannot be taken as it was given: a key, a note, a checkpoint, a file. It says nothing of any person.
 *
 * @see Wordings for its sentence
 */
public final class SealException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<Object> details;

    public SealException(String key, Object... details) {
        super(key + " " + Arrays.toString(details));
        this.key = key;
        this.details = List.of(details);
    }

    /** Under which the sentence stands. */
    public String key() {
        return key;
    }

    /** What the sentence names. */
    public List<Object> details() {
        return details;
    }
}
