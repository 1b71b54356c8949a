package org.acogida.casework;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;

/** Tells apart the errors of the database that mean: somebody else came first, so try again on what they left. */
final class LostRaces {

    private static final Set<String> ONCE = Set.of("event_version_once", "command_once", "berth_bed_during_excl", "stay_case_id_during_excl");

    private LostRaces() {}

    static boolean isOne(DataAccessException error) {
        if (error instanceof PessimisticLockingFailureException) {
            return true;
        }
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException said && isOne(said.getServerErrorMessage())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(@Nullable ServerErrorMessage message) {
        @Nullable String constraint = message == null ? null : message.getConstraint();
        return constraint != null && ONCE.contains(constraint);
    }
}
