package org.acogida.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.opening.ClosedFile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers pages of files that stay closed; the page of errors says why, and nothing of the person. */
@ControllerAdvice
class ClosedFiles {
    /** Of a request: why its file stayed closed. */
    private static final String CLOSED = "closed";

    private static final long SOON = 5;

    /** Of a request: where its file can be opened through the glass, if whoever asks may. */
    private static final String GLASS = "glass";

    private final Desk desk;
    private final Clock real;

    ClosedFiles(Desk desk, Clock real) {
        this.desk = desk;
        this.real = real;
    }

    @ExceptionHandler(ClosedFile.class)
    void closed(ClosedFile closed, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(CLOSED, closed.why().name());
        request.setAttribute(RefusalFilter.RECORDED, true);
        if (closed.why() == ClosedFile.Why.NOT_RELATED && mayBreakGlass()) {
            closed.caseId().ifPresent(id -> request.setAttribute(GLASS, "/cases/" + id + "/glass"));
        }
        HttpStatus status = status(closed.why());
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(SOON));
        }
        closed.again().ifPresent(at -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds(at)));
        response.sendError(status.value());
    }

    private boolean mayBreakGlass() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null
                && signedIn.getPrincipal() instanceof Officer officer
                && desk.may(officer, Use.BREAK_GLASS);
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
