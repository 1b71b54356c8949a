package org.acogida.signin;

import org.springframework.security.authentication.AuthenticationServiceException;

/** A provider did not answer, or not as it must: it is away, or it or the program is set up wrongly. */
public final class ProviderAway extends AuthenticationServiceException {

    private static final long serialVersionUID = 1L;

    ProviderAway(String provider, Throwable cause) {
        super(provider, cause);
    }
}
