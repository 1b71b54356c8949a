package org.acogida.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.signin.IdleTimes;
import org.acogida.signin.Passkeys;
import org.acogida.signin.Providers;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The front door, the sign-in, and the keys. */
@Controller
class HomePages {
    /** As the bundles name them. */
    private static final List<String> KEYS =
            List.of("next", "choose", "enter", "escape", "help", "add", "take", "acts", "save", "rows", "beds", "list");

    private final Desk desk;
    private final IdleTimes idle;
    private final Passkeys passkeys;
    private final Providers providers;

    HomePages(Desk desk, IdleTimes idle, Passkeys passkeys, Providers providers) {
        this.desk = desk;
        this.idle = idle;
        this.passkeys = passkeys;
        this.providers = providers;
    }

    /** What an account sees first: what is due, or the cases it takes part in, or who sees what. */
    @GetMapping("/")
    String home(@AuthenticationPrincipal Officer officer) {
        if (desk.may(officer, Operation.Use.SEE_WORKLIST)) {
            return "redirect:/worklist";
        }
        return desk.may(officer, Operation.Use.SEE_OWN_PARTS) ? "redirect:/mine" : "redirect:/access";
    }

    @GetMapping("/keys")
    String keys(Model model) {
        model.addAttribute("keys", KEYS);
        return "keys";
    }

    /** The list alone, to be shown over the page on which somebody asks for it. */
    @GetMapping(path = "/keys", headers = "HX-Request")
    String keysOver(Model model) {
        model.addAttribute("keys", KEYS);
        return "keys :: list(over=true)";
    }

    @GetMapping("/login")
    String login(
            @RequestParam(defaultValue = "") String wait,
            @RequestParam(defaultValue = "") String shared,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (shared.matches("on|off")) {
            IdleTimes.mark(request, response, shared.equals("on"));
            return "redirect:/login";
        }
        if (IdleTimes.isShared(request)) {
            model.addAttribute("sharedMinutes", idle.shared().toMinutes());
        }
        if (wait.matches("[1-9][0-9]?")) {
            model.addAttribute("wait", Integer.valueOf(wait));
        }
        model.addAttribute("passkeys", passkeys.isPossible());
        model.addAttribute("providers", providers.names());
        return "login";
    }
}
