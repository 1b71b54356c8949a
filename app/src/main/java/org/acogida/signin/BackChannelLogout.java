package org.acogida.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where providers say that somebody has signed out of them (OpenID Connect Back-Channel Logout 1.0): ends the sessions that they
 * began here. It is the one way in that carries no token of a form, as no browser comes this way; the signature stands for it.
 * Whatever does not hold is answered with 400 and nothing else.
 */
final class BackChannelLogout extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(BackChannelLogout.class);
    private static final Pattern PATH = Pattern.compile(ProviderStep.PATH + "([^/]+)/logout");
    private static final int LONGEST = 16_384;

    private final Providers providers;
    private final OfficerSessions sessions;
    private final LogoutTokens tokens;

    BackChannelLogout(Providers providers, OfficerSessions sessions, Clock real) {
        this.providers = providers;
        this.sessions = sessions;
        this.tokens = new LogoutTokens(real);
    }

    private static Matcher path(HttpServletRequest request) {
        return PATH.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod()) || !path(request).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher path = path(request);
        Optional<ProviderSettings> provider = path.matches() ? providers.find(path.group(1)) : Optional.empty();
        boolean ended = provider.isPresent() && end(provider.get(), request.getParameter("logout_token"));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setStatus(ended ? HttpStatus.OK.value() : HttpStatus.BAD_REQUEST.value());
    }

    private boolean end(ProviderSettings provider, @Nullable String token) {
        if (token == null || token.length() > LONGEST) {
            return false;
        }
        try {
            Optional<EndedByProvider> said = tokens.read(provider, providers.registration(provider), token);
            boolean taken = said.isPresent() && sessions.end(said.get());
            LOG.info("{} said that somebody signed out of it: {}", provider, taken ? "taken" : "refused");
            return taken;
        } catch (ProviderAway | DataAccessException _) {
            LOG.warn("{} said that somebody signed out of it, and it could not be judged", provider);
            return false;
        }
    }
}
