package org.acogida.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door, the sign-in, and the keys. */
@Controller
class HomePages {
    /** As the bundles name them. */
    private static final List<String> KEYS =
            List.of("next", "choose", "enter", "escape", "add", "save", "rows", "list");

    @GetMapping("/")
    String home() {
        return "redirect:/worklist";
    }

    @GetMapping("/keys")
    String keys(Model model) {
        model.addAttribute("keys", KEYS);
        return "keys";
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
