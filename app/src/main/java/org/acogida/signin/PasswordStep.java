package org.acogida.signin;

import java.time.Clock;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Judges a password; where a second factor is owed, whoever has shown it is only halfway in. */
final class PasswordStep extends DaoAuthenticationProvider {

    private final SecondFactors factors;
    private final Clock real;

    PasswordStep(Officers officers, SecondFactors factors, Clock real) {
        super(officers);
        setPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
        this.factors = factors;
        this.real = real;
    }

    @Override
    protected Authentication createSuccessAuthentication(
            Object principal, Authentication authentication, UserDetails user) {
        Officer officer = (Officer) user;
        boolean enrolled = isEnrolled(officer);
        if (enrolled || factors.isRequired()) {
            return new Halfway.Token(new Halfway(officer.id(), officer.username(), enrolled, real.instant()));
        }
        return super.createSuccessAuthentication(principal, authentication, user);
    }

    private boolean isEnrolled(Officer officer) {
        try {
            return factors.enrolledAt(officer.id()).isPresent();
        } catch (DataAccessException e) {
            throw new InternalAuthenticationServiceException("second factor", e);
        }
    }
}
