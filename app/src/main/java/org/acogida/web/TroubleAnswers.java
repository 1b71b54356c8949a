package org.acogida.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.acogida.health.DatabaseWatch;
import org.acogida.health.Trouble;
import org.acogida.signin.KeptForm;
import org.acogida.telemetry.LogLines;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers where the database could not keep or give what was asked: with 503, what is kept and what to do. A form comes
 * back whole, to be sent again with one press; as its command has an id, it is done once even if it had been saved.
 * Programs are answered in {@code web.api}.
 */
@Component
class TroubleAnswers implements HandlerExceptionResolver, Ordered {
    private static final System.Logger LOG = System.getLogger(TroubleAnswers.class.getName());
    private static final int STATUS = HttpStatus.SERVICE_UNAVAILABLE.value();
    private static final String SECONDS = "5";

    /** Of a request: whether there was nothing to save. */
    private static final String ONLY_LOOKED = "onlyLooked";

    private final DatabaseWatch watch;

    TroubleAnswers(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        Optional<Trouble> trouble = Trouble.of(exception);
        if (trouble.isEmpty() || response.isCommitted()) {
            return null;
        }
        watch.noticed(trouble.get());
        LOG.log(
                System.Logger.Level.WARNING,
                "not done: {0} {1}: {2}",
                request.getMethod(),
                trouble.get(),
                LogLines.nameOf(exception));
        try {
            answer(request, response, watch.standing().orElse(trouble.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        return new ModelAndView();
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Trouble trouble)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        request.setAttribute(KeptForm.TROUBLE, trouble);
        request.setAttribute(ONLY_LOOKED, HttpMethod.GET.matches(request.getMethod()));
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(STATUS);
        } else if (KeptForm.isOne(request)) {
            KeptForm.show(request, response, STATUS);
        } else {
            response.sendError(STATUS);
        }
    }
}
