package org.acogida.keys;

import java.util.Map;

/** What wraps the key of a key folder, and is itself neither in the folder nor in the database. */
public interface MasterKey {

    /** As {@code master.key} names the kind. */
    String kind();

    /**
     * Wraps a key.
     *
     * @param bound what it belongs to; needed to unwrap it
     * @return what {@code master.key} keeps, by name; the wrapped key is {@code key}
     */
    Map<String, String> wrap(byte[] key, byte[] bound);

    /** The key that was wrapped; throws a Problem that names the remedy where this is not the key that wrapped it. */
    byte[] unwrap(Map<String, String> kept, byte[] bound);
}
