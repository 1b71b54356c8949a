package org.acogida.keys;

import java.util.Collection;
import java.util.Optional;
import javax.crypto.SecretKey;

/** One key for each person, by a number that what is sealed with it names. For several threads and programs. */
public interface PersonKeys {

    /** The number of a key that nobody has yet. */
    long next();

    /** The key of that number; empty where it was destroyed, or never made. */
    Optional<SecretKey> find(long number);

    /** The key of that number; throws IllegalStateException where there is none. */
    default SecretKey get(long number) {
        return find(number)
                .orElseThrow(() -> new IllegalStateException("key " + number + ": destroyed, or never made"));
    }

    /** Destroys keys for good: what was sealed with them can be read by nobody from then on. Durable when it returns. */
    void destroy(Collection<Long> numbers);
}
