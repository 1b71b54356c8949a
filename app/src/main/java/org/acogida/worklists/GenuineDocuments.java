package org.acogida.worklists;

import java.util.Optional;

/** Documents that the program issued. */
public class GenuineDocuments {

    /** Empty for a token that was never given. */
    public Optional<GenuineDocument> find(String token) {
        throw new UnsupportedOperationException();
    }
}
