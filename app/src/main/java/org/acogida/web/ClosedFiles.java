package org.acogida.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.acogida.access.Access;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.access.Operation.Use;
import org.acogida.opening.CaseFiles;
import org.acogida.opening.ClosedFile;
import org.acogida.procedure.CaseId;
import org.acogida.rulebook.Act;
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

    /** Of a request: where its file can be opened through the glass, if whoever asks may. */
    private static final String GLASS = "glass";

    /** Of a request: what can be recorded in its file all the same. */
    private static final String FACTS = "facts";

    /** Of a request: from when on another file can be opened. */
    private static final String AGAIN = "again";

    /** Of a request: that whoever asks works at no office, so that another office is no reason. */
    private static final String BESIDE = "beside";

    /** Something that can be recorded. */
    record Fact(String href, Act act) {}

    private final Desk desk;
    private final Access access;
    private final Clock real;

    ClosedFiles(Desk desk, Access access, Clock real) {
        this.desk = desk;
        this.access = access;
        this.real = real;
    }

    @ExceptionHandler(ClosedFile.class)
    void closed(ClosedFile closed, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(CLOSED, closed.why().name());
        request.setAttribute(RefusalFilter.RECORDED, true);
        closed.caseId().ifPresent(id -> offer(closed, id, request));
        closed.retryAfter(real.instant())
                .ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        response.sendError(status(closed.why()).value());
    }

    /** What can be done though the file stays closed. */
    private void offer(ClosedFile closed, CaseId id, HttpServletRequest request) {
        if (closed.why() == ClosedFile.Why.UNKNOWN) {
            return;
        }
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof Officer officer)) {
            return;
        }
        List<Fact> facts = facts(officer, closed.why(), id);
        if (!facts.isEmpty()) {
            request.setAttribute(FACTS, facts);
        }
        request.setAttribute(BESIDE, !officer.role().isOfOffice());
        if (closed.why() == ClosedFile.Why.NOT_RELATED && desk.may(officer, Use.BREAK_GLASS)) {
            request.setAttribute(GLASS, "/cases/" + id + "/glass");
        }
        closed.again()
                .ifPresent(at -> request.setAttribute(
                        AGAIN, desk.here(officer, Use.SEE_OWN_ACCOUNT).words().time(at)));
    }

    /** What is open to whoever has nothing to do with the case; who only read too much has. */
    private List<Fact> facts(Officer officer, ClosedFile.Why why, CaseId id) {
        return CaseFiles.RECORDED_UNSEEN.stream()
                .sorted()
                .filter(act -> why == ClosedFile.Why.OVER_BUDGET
                        ? access.mayEver(officer.role(), Operation.of(act))
                        : access.may(officer.role(), Operation.of(act), Set.of()))
                .map(act -> new Fact("/cases/" + id + "/acts/" + Names.slug(act), act))
                .toList();
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
