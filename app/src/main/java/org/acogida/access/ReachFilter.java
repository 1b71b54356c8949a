package org.acogida.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.acogida.postgres.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request see the rows of the cases that the office of whoever is signed in takes part in; a stranger's sees none. */
public final class ReachFilter extends OncePerRequestFilter {

    private final OfficeReaches reaches;

    public ReachFilter(OfficeReaches reaches) {
        this.reaches = reaches;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Reach> reach =
                office(SecurityContextHolder.getContext().getAuthentication()).map(reaches::of);
        if (reach.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            reach.get().call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static Optional<String> office(@Nullable Authentication who) {
        if (who == null) {
            return Optional.empty();
        }
        return switch (who.getPrincipal()) {
            case Officer officer -> Optional.of(officer.office());
            case ApiToken token -> Optional.of(token.officer().office());
            case null, default -> Optional.empty();
        };
    }
}
