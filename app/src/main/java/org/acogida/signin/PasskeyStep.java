package org.acogida.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.acogida.access.Officer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;

/** Sign-in by passkey, and the making of one by whoever is signed in; what a page's script sends and gets is JSON. */
final class PasskeyStep {

    /** Open to whoever signs in; all else of passkeys is behind the sign-in. */
    static final String[] OPEN = {"/webauthn/authenticate/options", "/login/webauthn"};

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyStep.class);

    private final Passkeys passkeys;
    private final SignInCompletion completion;

    PasskeyStep(Passkeys passkeys, SignInCompletion completion) {
        this.passkeys = passkeys;
        this.completion = completion;
    }

    void addTo(HttpSecurity http) {
        PasskeyOperations operations = new PasskeyOperations(passkeys);
        http.addFilterAfter(signIn(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new PublicKeyCredentialRequestOptionsFilter(operations), AuthorizationFilter.class)
                .addFilterAfter(new PublicKeyCredentialCreationOptionsFilter(operations), AuthorizationFilter.class)
                .addFilterAfter(new WebAuthnRegistrationFilter(passkeys.kept(), operations), AuthorizationFilter.class);
    }

    private WebAuthnAuthenticationFilter signIn() {
        WebAuthnAuthenticationFilter filter = new WebAuthnAuthenticationFilter();
        filter.setAuthenticationManager(
                asked -> judge(((WebAuthnAuthenticationRequestToken) asked).getWebAuthnRequest()));
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        filter.setAuthenticationSuccessHandler(this::let);
        filter.setAuthenticationFailureHandler((request, response, exception) -> {
            LOG.warn("a passkey was refused");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        });
        return filter;
    }

    private Authentication judge(RelyingPartyAuthenticationRequest request) {
        try {
            Officer officer = passkeys.findOwner(
                            passkeys.operations().authenticate(request).getId())
                    .filter(Officer::enabled)
                    .orElseThrow(() -> new BadCredentialsException("passkey"));
            return UsernamePasswordAuthenticationToken.authenticated(officer, null, officer.getAuthorities());
        } catch (RuntimeException e) {
            throw new BadCredentialsException("passkey", e);
        }
    }

    /** The page's script then goes on by itself. */
    private void let(HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        try {
            completion.begin(
                    request, response, (Officer) Objects.requireNonNull(signedIn.getPrincipal()), Optional.empty());
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } catch (DataAccessException _) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }
}
