package org.acogida.web.programs;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.acogida.access.ApiTokens;
import org.acogida.access.ApiTokens.NewToken;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.form.Field;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.acogida.webhooks.AllowedHosts;
import org.acogida.webhooks.Webhooks;
import org.acogida.webhooks.Webhooks.Answer;
import org.acogida.webhooks.Webhooks.NewWebhook;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Makes tokens and webhooks. The secret stands on the answer to the form and nowhere else: the same form sent again makes
 * nothing and shows nothing.
 */
@Controller
class NewProgramPages {
    private static final String BACK = "redirect:/programs";

    private final Desk desk;
    private final ApiTokens tokens;
    private final Webhooks webhooks;
    private final AllowedHosts hosts;
    private final Clock real;

    NewProgramPages(Desk desk, ApiTokens tokens, Webhooks webhooks, AllowedHosts hosts, Clock real) {
        this.desk = desk;
        this.tokens = tokens;
        this.webhooks = webhooks;
        this.hosts = hosts;
        this.real = real;
    }

    /** Where a form was answered; whoever comes back to that address is led to the lists. */
    @GetMapping({"/programs/tokens", "/programs/webhooks"})
    String back() {
        return BACK;
    }

    @GetMapping("/programs/tokens/new")
    String askToken(@AuthenticationPrincipal Officer officer, Model model) {
        Here here = desk.here(officer, Use.MANAGE_PROGRAMS);
        List<Field> fields = form(here).fields();
        return page("programs/token", fields, Filled.untouched(fields, here.words()), here, model);
    }

    @PostMapping("/programs/tokens")
    String makeToken(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.MANAGE_PROGRAMS);
        Filled filled = new Filled(typed, here.words());
        TokenForm form = form(here);
        Optional<NewToken> wanted = form.read(filled);
        if (wanted.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page("programs/token", form.fields(), filled, here, model);
        }
        try {
            return secret(
                    tokens.create(wanted.get()).secret(), "token", wanted.get().name(), model);
        } catch (DuplicateKeyException _) {
            return BACK;
        }
    }

    /** One's own account alone: who could make a token of another's would read, and agree to things, in their name. */
    private TokenForm form(Here here) {
        return new TokenForm(List.of(here.officer()), real.instant(), here.words());
    }

    @GetMapping("/programs/webhooks/new")
    String askWebhook(@AuthenticationPrincipal Officer officer, Model model) {
        Here here = desk.here(officer, Use.MANAGE_PROGRAMS);
        List<Field> fields = new WebhookForm(hosts.list(), here.words()).fields();
        return page("programs/webhook", fields, Filled.untouched(fields, here.words()), here, model);
    }

    @PostMapping("/programs/webhooks")
    String makeWebhook(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.MANAGE_PROGRAMS);
        Filled filled = new Filled(typed, here.words());
        WebhookForm form = new WebhookForm(hosts.list(), here.words());
        Optional<NewWebhook> wanted = form.read(filled, officer);
        try {
            if (wanted.isPresent()) {
                switch (webhooks.register(wanted.get())) {
                    case Answer.Registered made -> {
                        return secret(made.secret(), "webhook", wanted.get().address(), model);
                    }
                    case Answer.Refused refused -> form.refused(filled, refused.fault());
                }
            }
        } catch (DuplicateKeyException _) {
            return BACK;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page("programs/webhook", form.fields(), filled, here, model);
    }

    private String page(String template, List<Field> fields, Filled filled, Here here, Model model) {
        model.addAttribute("formId", filled.uuid("id"));
        model.addAttribute("fields", FieldView.list(fields, filled, here.words()));
        model.addAttribute("faults", filled.faults());
        model.addAttribute("hosts", String.join(", ", hosts.list()));
        model.addAttribute("setting", AllowedHosts.VARIABLE);
        return template;
    }

    private static String secret(String secret, String what, String whose, Model model) {
        model.addAttribute("secret", secret);
        model.addAttribute("what", what);
        model.addAttribute("whose", whose);
        return "programs/secret";
    }
}
