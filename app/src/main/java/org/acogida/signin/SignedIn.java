package org.acogida.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.acogida.access.Officer;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** After a step of the sign-in that was right: the next one, or the desk. */
final class SignedIn implements AuthenticationSuccessHandler {

    private final SignInAttempts attempts;
    private final SignInCompletion completion;

    SignedIn(SignInAttempts attempts, SignInCompletion completion) {
        this.attempts = attempts;
        this.completion = completion;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (authentication instanceof Halfway.Token token) {
            attempts.notWrong(request);
            KeptForm.hold(request);
            token.halfway().keep(request);
            response.sendRedirect(request.getContextPath() + CodeStep.PATH);
            return;
        }
        try {
            completion.begin(
                    request,
                    response,
                    (Officer) Objects.requireNonNull(authentication.getPrincipal()),
                    ByProvider.of(authentication));
        } catch (DataAccessException _) {
            response.sendRedirect(request.getContextPath() + SignInGuard.PATH + "?away");
            return;
        }
        completion.lead(request, response, authentication);
    }
}
