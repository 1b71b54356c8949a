package org.acogida.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.acogida.opening.ClosedFile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers pages of files that stay closed. */
@ControllerAdvice
class ClosedFiles {

    @ExceptionHandler(ClosedFile.class)
    void closed(ClosedFile closed, HttpServletResponse response) throws IOException {
        response.sendError(
                switch (closed.why()) {
                    case UNKNOWN -> HttpStatus.NOT_FOUND.value();
                    case NOT_RELATED -> HttpStatus.FORBIDDEN.value();
                });
    }
}
