package org.acogida.web.api;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells apart the errors that mean: the database cannot be reached or cannot write now, so try again later. */
final class DatabaseGone {

    /** Classes of SQLSTATE: connection, resources such as a full disk, an operator's intervention, the system. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    /** What a server that takes no writing answers. */
    private static final String READ_ONLY = "25006";

    private DatabaseGone() {}

    static boolean isOne(RuntimeException error) {
        if (error instanceof CannotCreateTransactionException) {
            return true;
        }
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said && isOne(said)) {
                return true;
            }
        }
        return false;
    }

    /** A pool that waited in vain for a connection says no state at all. */
    private static boolean isOne(SQLException said) {
        String state = said.getSQLState();
        return state == null
                || state.equals(READ_ONLY)
                || (state.length() > 2 && CLASSES.contains(state.substring(0, 2)));
    }
}
