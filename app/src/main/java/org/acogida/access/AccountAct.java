package org.acogida.access;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What was done with an account, on record for good.
 *
 * @param by who did it, or ordered it where another agreed; empty for the operator of the server
 * @param agreedBy the supervisor who agreed to what one alone may not
 * @param reason blank for the operator who gave none
 * @param role the account's after it
 * @param office the account's after it
 */
public record AccountAct(
        Instant at,
        Kind kind,
        UUID account,
        Optional<UUID> by,
        Optional<UUID> agreedBy,
        String reason,
        Optional<Role> role,
        Optional<String> office) {

    /** The fewest characters that a supervisor's reason has. */
    public static final int SHORTEST_REASON = 10;

    /** What can be done with one. */
    public enum Kind {
        ADDED,
        REOPENED,
        FACTOR_RESET,
        MOVED,
        SHUT,
        SIGNED_OUT,
        TOKENS_REVOKED,
        /** By the operator alone. */
        LINKED,
        /** By the operator alone. */
        UNLINKED,
        /** That an order was not agreed to, or taken back. */
        NOT_AGREED;

        /** Whether a supervisor does it at once: it protects, and opens nothing. */
        public boolean isAtOnce() {
            return this == SHUT || this == SIGNED_OUT || this == TOKENS_REVOKED;
        }

        /** Whether it opens something, so that one supervisor orders it and another agrees. */
        public boolean needsTwo() {
            return this == ADDED || this == REOPENED || this == FACTOR_RESET || this == MOVED;
        }

        /** As an address spells it. */
        public String spelled() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
