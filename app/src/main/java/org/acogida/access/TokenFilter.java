package org.acogida.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the token of a request from its header; the token is then the request's principal. */
public final class TokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final ApiProblems problems;

    TokenFilter(ApiTokens tokens, ApiProblems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** A request that a token opened. */
    private static final class Opened extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1L;

        private final transient ApiToken token;

        Opened(ApiToken token) {
            super(List.of());
            this.token = token;
            setAuthenticated(true);
        }

        @Override
        public Object getPrincipal() {
            return token;
        }

        @Override
        public Object getCredentials() {
            return "";
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ApiToken> token;
        try {
            token = secret(request).flatMap(tokens::find);
        } catch (DataAccessException e) {
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE);
            return;
        }
        token.ifPresent(TokenFilter::open);
        chain.doFilter(request, response);
    }

    /** The token that opened the request under way; null where none did. */
    public static @Nullable ApiToken token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Opened opened ? opened.token : null;
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    private static void open(ApiToken token) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Opened(token));
        SecurityContextHolder.setContext(context);
    }
}
