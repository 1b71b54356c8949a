package org.acogida.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.acogida.opening.ClosedFile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers pages of files that stay closed; the page of errors says why, and nothing of the person. */
@ControllerAdvice
class ClosedFiles {
    /** Of a request: why its file stayed closed. */
    private static final String CLOSED = "closed";

    private static final long SOON = 5;

    private final Clock real;

    ClosedFiles(Clock real) {
        this.real = real;
    }

    @ExceptionHandler(ClosedFile.class)
    void closed(ClosedFile closed, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(CLOSED, closed.why().name());
        request.setAttribute(RefusalFilter.RECORDED, true);
        HttpStatus status = status(closed.why());
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(SOON));
        }
        closed.again().ifPresent(at -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds(at)));
        response.sendError(status.value());
    }

    private String seconds(Instant at) {
        return Long.toString(Math.max(1, Duration.between(real.instant(), at).toSeconds()));
    }

    private static HttpStatus status(ClosedFile.Why why) {
        return switch (why) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case NOT_RELATED -> HttpStatus.FORBIDDEN;
            case OVER_BUDGET -> HttpStatus.TOO_MANY_REQUESTS;
            case UNRECORDED -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
