package org.acogida.seal;

import java.time.Instant;
import java.util.List;

/** What the verifier found. */
public sealed interface Verdict {

    /**
     * All is as it was sealed.
     *
     * @param last the last checkpoint, which is also all there is
     */
    record Sound(Checkpoint last, long checkpoints, List<Seen> seen) implements Verdict {
        public Sound {
            seen = List.copyOf(seen);
        }
    }

    /**
     * Something is not, and what comes after it was not looked at.
     *
     * @param key under which the sentence stands
     * @param details what it names
     * @param offset of the byte at which it was noticed
     * @param from the index of the first entry it may be about; -1 where it is about none
     * @param to the index of the last such entry
     */
    record Unsound(String key, List<Object> details, long offset, long from, long to) implements Verdict {
        public Unsound {
            details = List.copyOf(details);
        }
    }

    /** The last checkpoint that a witness cosigned. */
    record Seen(String witness, long size, Instant at) {}
}
