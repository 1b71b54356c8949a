package org.acogida.casework;

import java.util.UUID;

/** The random text by which a printed document can be recognised; nobody without the program's key can guess it. */
public class DocumentTokens {

    /** The token for the document a command issues: the same for the same command, so that a repeated one is the same. */
    public String get(UUID commandId) {
        throw new UnsupportedOperationException();
    }
}
