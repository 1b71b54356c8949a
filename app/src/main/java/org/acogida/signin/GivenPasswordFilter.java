package org.acogida.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads whoever signed in by a password that somebody else was shown to where they choose their own. */
final class GivenPasswordFilter extends OncePerRequestFilter {

    /** What opens all the same: the page itself, what it is drawn with, and the ways in and out. */
    private static final Set<String> OPEN =
            Set.of("css", "js", "img", "webjars", "favicon.ico", "login", "logout", "session", "error", "health", "v");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(GivenPasswords.PAGE) || OPEN.contains(path.replaceFirst("^/([^/]*).*", "$1"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (GivenPasswords.isOwed(request)) {
            response.sendRedirect(request.getContextPath() + GivenPasswords.PAGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
