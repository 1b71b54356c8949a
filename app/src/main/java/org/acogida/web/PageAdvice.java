package org.acogida.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.clock.DemonstrationClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@code page}. */
@ControllerAdvice
class PageAdvice {

    private static final ZoneId BRIDGE = ZoneId.of("America/Mexico_City");

    private final @Nullable DemonstrationClock demonstration;

    PageAdvice(ObjectProvider<DemonstrationClock> demonstration) {
        this.demonstration = demonstration.getIfAvailable();
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request, @AuthenticationPrincipal @Nullable Officer officer) {
        @Nullable
        LocalDate day = demonstration == null
                ? null
                : demonstration.reckon().atZone(BRIDGE).toLocalDate();
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        return new Page(officer, request.getRequestURI(), query, day);
    }
}
