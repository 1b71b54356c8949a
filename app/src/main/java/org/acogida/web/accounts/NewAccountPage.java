package org.acogida.web.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.AccountAct.Kind;
import org.acogida.access.AccountCare;
import org.acogida.access.AccountCare.Outcome;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.acogida.web.form.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Orders a new account at one's office, which is made once another agrees. */
@Controller
class NewAccountPage {
    private final Desk desk;
    private final AccountCare care;

    NewAccountPage(Desk desk, AccountCare care) {
        this.desk = desk;
        this.care = care;
    }

    @GetMapping("/accounts/new")
    String ask(@AuthenticationPrincipal Officer officer, Model model) {
        Here here = desk.here(officer, Use.MANAGE_ACCOUNTS);
        AccountForm form = new AccountForm(Kind.ADDED, officer, here);
        return page(form, Filled.untouched(form.fields(), here.words()), model);
    }

    @PostMapping("/accounts/new")
    String send(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.MANAGE_ACCOUNTS);
        AccountForm form = new AccountForm(Kind.ADDED, officer, here);
        Filled filled = new Filled(typed, here.words());
        Optional<NewUser> wanted = form.read(filled);
        if (wanted.isPresent()) {
            UUID id = filled.uuid("id");
            Outcome outcome = care.order(
                    officer,
                    id,
                    Kind.ADDED,
                    Ids.derive(id, "account", "new"),
                    wanted.get(),
                    AccountForm.reason(filled));
            if (outcome == Outcome.DONE) {
                return "redirect:/accounts";
            }
            AccountForm.taken(filled);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(form, filled, model);
    }

    private static String page(AccountForm form, Filled filled, Model model) {
        Here here = form.here();
        model.addAttribute("act", here.words().of("accounts.do", Kind.ADDED));
        model.addAttribute("name", "");
        model.addAttribute("back", "/accounts");
        model.addAttribute("action", "/accounts/new");
        model.addAttribute("lead", here.words().of("accounts.lead", Kind.ADDED));
        model.addAttribute("needsTwo", true);
        model.addAttribute("formId", filled.uuid("id"));
        model.addAttribute("fields", FieldView.list(form.fields(), filled, here.words()));
        model.addAttribute("faults", filled.faults());
        model.addAttribute("refused", "");
        return "accounts/act";
    }
}
