package org.acogida.web.account;

import jakarta.servlet.http.HttpServletRequest;
import org.acogida.access.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@code idle}: how long its session lasts. */
@ControllerAdvice
class IdleAdvice {
    private final SessionsLeft left;

    IdleAdvice(SessionsLeft left) {
        this.left = left;
    }

    @ModelAttribute("idle")
    SessionsLeft.@Nullable Left idle(HttpServletRequest request, @AuthenticationPrincipal @Nullable Officer officer) {
        return left.find(request, officer).orElse(null);
    }
}
