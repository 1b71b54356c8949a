package org.acogida.web.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.signin.Halfway;
import org.acogida.signin.SignInCompletion;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of the sign-in, and where it leads. */
@Controller
class CodePages {
    private final SignInCompletion completion;
    private final Clock real;

    CodePages(SignInCompletion completion, Clock real) {
        this.completion = completion;
        this.real = real;
    }

    @GetMapping("/login/code")
    String ask(HttpServletRequest request, @RequestParam(defaultValue = "") String wait, Model model) {
        Optional<Halfway> halfway = Halfway.find(request, real.instant());
        if (halfway.isEmpty()) {
            return "redirect:/login?again";
        }
        if (wait.matches("[1-9][0-9]?")) {
            model.addAttribute("wait", Integer.valueOf(wait));
        }
        return halfway.get().enrolled() ? "account/code" : "redirect:/login/enrol";
    }

    /** Leads whoever has just set up their second factor to where they wanted to go. */
    @GetMapping("/login/on")
    void lead(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication signedIn)
            throws IOException, ServletException {
        if (signedIn != null && signedIn.getPrincipal() instanceof Officer) {
            completion.lead(request, response, signedIn);
        } else {
            response.sendRedirect(request.getContextPath() + "/login");
        }
    }
}
