package org.acogida.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.access.ApiToken;
import org.acogida.access.Officer;
import org.acogida.opening.Readings;
import org.acogida.telemetry.RequestWatch;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Records each page and each route that an account was refused; a file that stayed closed is on record already. */
public final class RefusalFilter extends OncePerRequestFilter {
    /** Of a request: that what it was refused is on record. */
    public static final String RECORDED = RefusalFilter.class.getName() + ".recorded";

    private static final Pattern OF_CASE =
            Pattern.compile("/cases/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/.*)?$");

    private final Readings readings;

    RefusalFilter(Readings readings) {
        this.readings = readings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Officer> officer = officer();
        try {
            chain.doFilter(request, response);
        } catch (AccessDeniedException e) {
            officer.ifPresent(who -> record(who, request));
            throw e;
        } catch (ServletException e) {
            if (e.getRootCause() instanceof AccessDeniedException) {
                officer.ifPresent(who -> record(who, request));
            }
            throw e;
        }
        if (response.getStatus() == HttpStatus.FORBIDDEN.value() && request.getAttribute(RECORDED) == null) {
            officer.ifPresent(who -> record(who, request));
        }
    }

    private void record(Officer officer, HttpServletRequest request) {
        String operation = request.getMethod() + " " + RequestWatch.template(request);
        readings.refused(officer, operation, caseId(request.getRequestURI()));
    }

    private static Optional<Officer> officer() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(signedIn -> switch (signedIn.getPrincipal()) {
                    case Officer officer -> Optional.of(officer);
                    case ApiToken token -> Optional.of(token.officer());
                    case null, default -> Optional.empty();
                });
    }

    private static Optional<UUID> caseId(String address) {
        Matcher of = OF_CASE.matcher(address);
        return of.find() ? Optional.of(UUID.fromString(of.group(1))) : Optional.empty();
    }
}
