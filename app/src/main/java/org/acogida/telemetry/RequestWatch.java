package org.acogida.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Outermost of all: times each request, traces it, and logs what went wrong, by the route's template alone. */
public final class RequestWatch extends OncePerRequestFilter {

    /** Of a request: the template of its route, where no page of Spring's answers it. */
    public static final String ROUTE = RequestWatch.class.getName() + ".route";

    private static final Logger LOG = LoggerFactory.getLogger(RequestWatch.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final int FAULT = 500;

    private final @Nullable Traces traces;

    RequestWatch(@Nullable Traces traces) {
        this.traces = traces;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
        Span span = traces == null ? Span.getInvalid() : traces.begin(method);
        long begun = System.nanoTime();
        int status = FAULT;
        try (Scope _ = span.makeCurrent()) {
            chain.doFilter(request, response);
            status = response.getStatus();
        } catch (ServletException | RuntimeException e) {
            LOG.error("{} {} failed", method, template(request), e);
            throw e;
        } finally {
            Measures.request(method, template(request), status, Duration.ofNanos(System.nanoTime() - begun));
            Traces.end(span, method, template(request), status);
        }
    }

    /** The template of a request's route, as measures name it. */
    public static String template(HttpServletRequest request) {
        Object own = request.getAttribute(ROUTE);
        Object pattern = own == null ? request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) : own;
        return pattern == null ? "none" : pattern.toString();
    }
}
