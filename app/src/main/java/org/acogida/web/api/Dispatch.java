package org.acogida.web.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.acogida.access.Access;
import org.acogida.access.ApiProblems;
import org.acogida.access.ApiToken;
import org.acogida.access.TokenFilter;
import org.acogida.health.Trouble;
import org.acogida.opening.ClosedFile;
import org.acogida.telemetry.RequestWatch;
import org.acogida.web.RefusalFilter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.server.ResponseStatusException;

/**
 * Answers programs: finds the route, asks whether the token may, reads what came, and tells what became of it. A servlet of
 * its own, as nothing that pages need to be answered serves a program.
 */
final class Dispatch extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final transient Routes routes;
    private final transient Access access;
    private final transient Problems problems;
    private final transient Clock real;

    Dispatch(Routes routes, Access access, Problems problems, Clock real) {
        this.routes = routes;
        this.access = access;
        this.problems = problems;
        this.real = real;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = ApiProblems.language(request);
        LocaleContextHolder.setLocale(language);
        write(answer(request, TokenFilter.token(), language), language, response);
    }

    private Reply answer(HttpServletRequest request, @Nullable ApiToken token, Locale language) {
        try {
            return route(request, token, language);
        } catch (Problem.Stop stop) {
            return Reply.problem(problems.of(stop.kind(), stop.faults(), language));
        } catch (AccessDeniedException _) {
            return Reply.problem(problems.of(ProblemKind.NOT_ALLOWED, language));
        } catch (ClosedFile closed) {
            request.setAttribute(RefusalFilter.RECORDED, true);
            return closed(closed, language);
        } catch (ResponseStatusException e) {
            ProblemKind kind = e.getStatusCode().value() == 404 ? ProblemKind.UNKNOWN_CASE : ProblemKind.INVALID;
            return Reply.problem(problems.of(kind, language));
        } catch (DataAccessException | TransactionException e) {
            return Trouble.of(e).isPresent() ? unavailable(language) : failed(request, e, language);
        } catch (RuntimeException e) {
            return failed(request, e, language);
        }
    }

    private Reply closed(ClosedFile closed, Locale language) {
        ProblemKind kind = switch (closed.why()) {
            case UNKNOWN -> ProblemKind.UNKNOWN_CASE;
            case NOT_RELATED -> ProblemKind.NOT_RELATED;
            case OVER_BUDGET -> ProblemKind.OVER_BUDGET;
            case UNRECORDED -> ProblemKind.UNRECORDED;
        };
        Reply reply = Reply.problem(problems.of(kind, language));
        OptionalLong seconds = closed.retryAfter(real.instant());
        return seconds.isPresent() ? reply.with(HttpHeaders.RETRY_AFTER, Long.toString(seconds.getAsLong())) : reply;
    }

    private Reply unavailable(Locale language) {
        return Reply.problem(problems.of(ProblemKind.UNAVAILABLE, language))
                .with(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    private Reply failed(HttpServletRequest request, RuntimeException e, Locale language) {
        LOG.error("{} {} failed", request.getMethod(), request.getAttribute(RequestWatch.ROUTE), e);
        return Reply.problem(problems.of(ProblemKind.FAILED, language));
    }

    private Reply route(HttpServletRequest request, @Nullable ApiToken token, Locale language) {
        String path = request.getRequestURI().substring(Route.ROOT.length());
        List<Routes.Match> matches = routes.list(path);
        if (matches.isEmpty()) {
            throw new Problem.Stop(ProblemKind.UNKNOWN_ROUTE);
        }
        String asked = request.getMethod().equals(HttpMethod.HEAD.name()) ? HttpMethod.GET.name() : request.getMethod();
        for (Routes.Match match : matches) {
            if (match.route().method().name().equals(asked)) {
                request.setAttribute(
                        RequestWatch.ROUTE, Route.ROOT + match.route().path());
                return handle(match, request, token, language);
            }
        }
        return Reply.problem(problems.of(ProblemKind.WRONG_METHOD, language))
                .with(HttpHeaders.ALLOW, String.join(", ", Routes.methods(matches)));
    }

    private Reply handle(Routes.Match match, HttpServletRequest request, @Nullable ApiToken token, Locale language) {
        Route route = match.route();
        if (!may(route, token)) {
            throw new Problem.Stop(ProblemKind.NOT_ALLOWED);
        }
        Incoming incoming = new Incoming(request, route);
        incoming.read(match.words());
        return route.handle(new Call(token, language, incoming.values(), incoming.tree(), incoming.content()));
    }

    /** Whether the token's scopes cover it, and its officer's role may do it at least in some case. */
    private boolean may(Route route, @Nullable ApiToken token) {
        return route.operation().isEmpty()
                || (token != null && access.mayEver(token, route.operation().get()));
    }

    private static void write(Reply reply, Locale language, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        reply.write(response);
    }
}
