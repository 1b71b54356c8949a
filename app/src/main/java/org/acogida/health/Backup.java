package org.acogida.health;

import java.time.Instant;

/**
 * A copy of the database that the operator's tools made.
 *
 * @param place where it is, as the operator calls it
 * @param restored whether it was restored on trial
 */
public record Backup(Kind kind, Instant startedAt, Instant finishedAt, String place, long bytes, boolean restored) {

    /** How it was made. */
    public enum Kind {
        /** By {@code pg_dump}: what stood in the database when it began. */
        DUMP,
        /** By {@code pg_basebackup}: the server's files, to which archived WAL is added. */
        BASE
    }
}
