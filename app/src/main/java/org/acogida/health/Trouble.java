package org.acogida.health;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** What keeps a healthy program from keeping what it is told; no fault of its own, and over once the operator mends it. */
public enum Trouble {
    /** The database does not answer, or takes nothing just now. */
    AWAY,
    /** The database has no room left on its disk. */
    FULL;

    private static final String DISK_FULL = "53100";

    /** By the standard: the connection, resources, an operator's intervention, the system; and a server that only reads. */
    private static final String[] AWAY_STATES = {"08", "53", "57P", "58", "25006"};

    private static final int DEEPEST = 30;

    /** The trouble behind an exception; empty where something else is wrong. */
    public static Optional<Trouble> of(Throwable exception) {
        return causes(exception)
                .flatMap(cause -> Stream.concat(said(cause).stream(), beforeRollback(cause)))
                .max(Trouble::compareTo);
    }

    /** Where not even the rollback went, what had gone wrong before it. */
    private static Stream<Trouble> beforeRollback(Throwable cause) {
        @Nullable
        Throwable first = cause instanceof TransactionSystemException failed ? failed.getApplicationException() : null;
        return first == null ? Stream.empty() : of(first).stream();
    }

    private static Stream<Throwable> causes(Throwable exception) {
        Stream<@Nullable Throwable> all =
                Stream.iterate(exception, Trouble::cause).limit(DEEPEST);
        return all.takeWhile(cause -> cause != null).flatMap(Stream::ofNullable);
    }

    private static @Nullable Throwable cause(@Nullable Throwable of) {
        return of == null ? null : of.getCause();
    }

    private static Optional<Trouble> said(Throwable cause) {
        if (!(cause instanceof SQLException error)) {
            return Optional.empty();
        }
        @Nullable String state = error.getSQLState();
        if (state == null) {
            // The pool says so of a connection that broke while it was in use.
            return Optional.of(AWAY);
        }
        if (state.equals(DISK_FULL)) {
            return Optional.of(FULL);
        }
        boolean away = error instanceof SQLTransientConnectionException
                || error instanceof SQLTimeoutException
                || Stream.of(AWAY_STATES).anyMatch(state::startsWith);
        return away ? Optional.of(AWAY) : Optional.empty();
    }
}
