package org.acogida.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.acogida.health.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** After a way to a provider that led nowhere: the sign-in once more, with one answer whoever it was. */
public final class NotSignedInByProvider implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(NotSignedInByProvider.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException, ServletException {
        if (Trouble.of(exception).isPresent()) {
            answer("away", HttpStatus.SERVICE_UNAVAILABLE, request, response);
        } else if (exception instanceof ProviderAway) {
            LOG.warn("a provider is away, or it or the program is set up wrongly: {}", exception.getMessage());
            answer("provider-away", HttpStatus.SERVICE_UNAVAILABLE, request, response);
        } else {
            LOG.warn("a sign-in by a provider was refused: {}", reason(exception));
            answer("provider-refused", HttpStatus.UNAUTHORIZED, request, response);
        }
    }

    /** Never what the provider wrote. */
    private static String reason(AuthenticationException exception) {
        return exception instanceof OAuth2AuthenticationException coded
                        && coded.getError().getErrorCode().matches("[a-z_]{1,50}")
                ? coded.getError().getErrorCode()
                : "no open account is linked";
    }

    private static void answer(
            String outcome, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (KeptForm.release(request) || KeptForm.isCarriedBy(request)) {
            request.setAttribute(KeptForm.OUTCOME, outcome);
            KeptForm.show(request, response, status.value());
        } else {
            response.sendRedirect(request.getContextPath() + SignInGuard.PATH + "?" + outcome);
        }
    }
}
