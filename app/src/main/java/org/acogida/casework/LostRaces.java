package org.acogida.casework;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;

/** Tells apart the errors of the database that mean: somebody else came first, so try again on what they left. */
final class LostRaces {

    private static final Set<String> ONCE =
            Set.of("event_version_once", "command_once", "berth_bed_during_excl", "stay_case_id_during_excl");
    private static final Set<String> PROTECTION = Set.of("no_removal_under_protection");

    private LostRaces() {}

    static boolean isOne(DataAccessException error) {
        return error instanceof PessimisticLockingFailureException || names(ONCE, error);
    }

    /** Whether the database kept a return from being stored beside what protects the person. */
    static boolean isReturnUnderProtection(RuntimeException error) {
        return names(PROTECTION, error);
    }

    private static boolean names(Set<String> constraints, RuntimeException error) {
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException said && names(constraints, said.getServerErrorMessage())) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(Set<String> constraints, @Nullable ServerErrorMessage message) {
        @Nullable String constraint = message == null ? null : message.getConstraint();
        return constraint != null && constraints.contains(constraint);
    }
}
