package org.acogida.web.account;

import jakarta.servlet.http.HttpServletRequest;
import org.acogida.access.Officer;
import org.acogida.signin.CurrentSession;
import org.acogida.web.account.SessionsLeft.Left;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells an open page how long its session lasts; whoever only types says so with a POST now and then. */
@RestController
class SessionState {
    private final SessionsLeft left;

    SessionState(SessionsLeft left) {
        this.left = left;
    }

    @GetMapping(CurrentSession.PAGE)
    ResponseEntity<Left> ask(HttpServletRequest request, @AuthenticationPrincipal @Nullable Officer officer) {
        return left.find(request, officer)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).build());
    }

    @PostMapping(CurrentSession.PAGE)
    ResponseEntity<Left> act(HttpServletRequest request, @AuthenticationPrincipal @Nullable Officer officer) {
        return ask(request, officer);
    }
}
