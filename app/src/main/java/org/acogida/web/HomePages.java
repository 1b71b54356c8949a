package org.acogida.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door and the sign-in. */
@Controller
class HomePages {

    @GetMapping("/")
    String home() {
        return "redirect:/worklist";
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
