package org.acogida.casework;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionException;

/** Tells apart the errors that mean: the database is away, or takes nothing now. It would say so of any other act too. */
final class Interruptions {

    /** Classes of SQLSTATE: connection lost, no resources, stopped by the operator, fault of the system. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    private Interruptions() {}

    static boolean isOne(RuntimeException error) {
        if (error instanceof TransactionException) {
            return true;
        }
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said && CLASSES.contains(classOf(said))) {
                return true;
            }
        }
        return false;
    }

    private static String classOf(SQLException said) {
        @Nullable String state = said.getSQLState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }
}
