package org.acogida.web.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.acogida.signin.NotSignedInByProvider;
import org.acogida.signin.ProviderAway;
import org.acogida.signin.ProviderDeparture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The pages on the way to an institution's provider and back. Each leads on by itself; being pages rather than redirects, they keep
 * forms from being sent elsewhere, and let the session's cookie, which no other site's link carries, come along.
 */
@Controller
class ProviderPages {
    private static final String PAGE = "account/provider";
    private static final String ARRIVING = "account/arriving";

    /** What a provider's answer may hold (RFC 6749, 4.1.2). */
    private static final List<String> ANSWER = List.of("code", "state", "error");

    private final ProviderDeparture departure;
    private final NotSignedInByProvider failed = new NotSignedInByProvider();

    ProviderPages(ProviderDeparture departure) {
        this.departure = departure;
    }

    @PostMapping("/login/oidc/{name}")
    @Nullable
    String leave(@PathVariable String name, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException, ServletException {
        try {
            return departure
                    .leave(name, request, response)
                    .map(to -> on("leaving", to, response, model))
                    .orElse("redirect:/login");
        } catch (ProviderAway e) {
            failed.onAuthenticationFailure(request, response, e);
            return null;
        }
    }

    /** Whoever opened it in another way than by the button. */
    @GetMapping("/login/oidc/{name}")
    String stray() {
        return "redirect:/login";
    }

    /**
     * The same address once more, asked for by a page of ours. That page begins no session: it would take the place of the one
     * whose cookie the provider's answer could not carry.
     */
    @GetMapping("/login/oidc/{name}/back")
    String arrive(@PathVariable String name, HttpServletRequest request, HttpServletResponse response, Model model) {
        UriComponentsBuilder here = UriComponentsBuilder.fromPath(request.getRequestURI());
        for (String field : ANSWER) {
            Optional.ofNullable(request.getParameter(field))
                    .ifPresent(value -> here.queryParam(
                            field,
                            UriComponentsBuilder.newInstance()
                                    .queryParam("x", "{x}")
                                    .build(value)
                                    .getRawQuery()
                                    .substring(2)));
        }
        on("arriving", URI.create(here.queryParam("here", "on").build(true).toUriString()), response, model);
        return ARRIVING;
    }

    @RequestMapping("/login/oidc/out")
    String signOut(HttpServletRequest request, HttpServletResponse response, Model model) {
        return request.getDispatcherType() == DispatcherType.FORWARD
                        && request.getAttribute(ProviderDeparture.TO) instanceof URI to
                ? on("signing-out", to, response, model)
                : "redirect:/login";
    }

    private static String on(String state, URI to, HttpServletResponse response, Model model) {
        response.setHeader("Refresh", "0; url=" + to);
        model.addAttribute("state", state);
        model.addAttribute("to", to.toString());
        return PAGE;
    }
}
