package org.acogida.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.acogida.health.Trouble;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** After a step of the sign-in that was wrong, or could not be judged: the same step once more. */
final class NotSignedIn implements AuthenticationFailureHandler {

    private final SignInAttempts attempts;
    private final String page;

    NotSignedIn(SignInAttempts attempts, String page) {
        this.attempts = attempts;
        this.page = page;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException, ServletException {
        Optional<Trouble> trouble = Trouble.of(exception);
        trouble.ifPresent(found -> {
            attempts.notWrong(request);
            request.setAttribute(KeptForm.TROUBLE, found);
        });
        HttpStatus status = trouble.isPresent() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNAUTHORIZED;
        if (KeptForm.isCarriedBy(request)) {
            KeptForm.show(request, response, status.value());
        } else {
            response.sendRedirect(request.getContextPath() + page + (trouble.isPresent() ? "?away" : "?error"));
        }
    }
}
