package org.acogida.keys;

import java.util.Optional;

/** Small secrets of the program, each kept outside the database, wrapped by the master key and bound to its name. */
public interface Secrets {

    /** The secret of that name; empty where none was kept. */
    Optional<byte[]> find(String name);

    /**
     * Keeps a secret, durably, in the place of one of the same name.
     *
     * @param name lower-case letters, digits and hyphens
     */
    void keep(String name, byte[] secret);
}
