package org.acogida.signin;

import java.time.Clock;
import java.util.Optional;
import org.acogida.access.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;

/** Says who has shown one thing only and still owes their second factor. */
final class OwedFactor {

    private final SecondFactors factors;
    private final Clock real;

    OwedFactor(SecondFactors factors, Clock real) {
        this.factors = factors;
        this.real = real;
    }

    /** How somebody is halfway in; empty where what they have shown is enough. */
    Optional<Halfway> of(Officer officer, @Nullable ByProvider by) {
        boolean enrolled = isEnrolled(officer);
        return enrolled || factors.isRequired()
                ? Optional.of(new Halfway(officer.id(), officer.username(), enrolled, real.instant(), by))
                : Optional.empty();
    }

    private boolean isEnrolled(Officer officer) {
        try {
            return factors.enrolledAt(officer.id()).isPresent();
        } catch (DataAccessException e) {
            throw new InternalAuthenticationServiceException("second factor", e);
        }
    }
}
