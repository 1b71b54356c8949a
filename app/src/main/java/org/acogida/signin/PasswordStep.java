package org.acogida.signin;

import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Judges a password; where a second factor is owed, whoever has shown it is only halfway in. */
final class PasswordStep extends DaoAuthenticationProvider {

    private final OwedFactor owed;

    PasswordStep(Officers officers, OwedFactor owed) {
        super(officers);
        setPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
        this.owed = owed;
    }

    @Override
    protected Authentication createSuccessAuthentication(
            Object principal, Authentication authentication, UserDetails user) {
        Optional<Halfway> halfway = owed.of((Officer) user, null);
        return halfway.isPresent()
                ? new Halfway.Token(halfway.get())
                : super.createSuccessAuthentication(principal, authentication, user);
    }
}
