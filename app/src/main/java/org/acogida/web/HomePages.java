package org.acogida.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The front door, the sign-in, and the keys. */
@Controller
class HomePages {
    /** As the bundles name them. */
    private static final List<String> KEYS =
            List.of("next", "choose", "enter", "escape", "help", "add", "acts", "save", "rows", "list");

    @GetMapping("/")
    String home() {
        return "redirect:/worklist";
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
    String login(@RequestParam(defaultValue = "") String wait, Model model) {
        if (wait.matches("[1-9][0-9]?")) {
            model.addAttribute("wait", Integer.valueOf(wait));
        }
        return "login";
    }
}
