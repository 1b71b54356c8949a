package org.acogida.web.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.AccountAct.Kind;
import org.acogida.access.AccountCare;
import org.acogida.access.AccountCare.Outcome;
import org.acogida.access.OfficeAccount;
import org.acogida.access.OfficeAccounts;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.signin.OfficerSessions;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One account of one's office: what was done with it, and what is to be done, at once or once another agrees. */
@Controller
class AccountPages {
    private static final int SHOWN = 100;

    private final Desk desk;
    private final OfficeAccounts accounts;
    private final AccountCare care;
    private final Officers officers;
    private final OfficerSessions sessions;

    AccountPages(Desk desk, OfficeAccounts accounts, AccountCare care, Officers officers, OfficerSessions sessions) {
        this.desk = desk;
        this.accounts = accounts;
        this.care = care;
        this.officers = officers;
        this.sessions = sessions;
    }

    /** Where something is done. */
    record Way(String href, String what) {}

    @GetMapping("/accounts/{id}")
    String look(@AuthenticationPrincipal Officer officer, @PathVariable String id, Model model) {
        Here here = desk.here(officer, Use.MANAGE_ACCOUNTS);
        OfficeAccount account = find(id, officer);
        Officer whose = account.officer();
        AccountWords words = new AccountWords(officers.list(), here);
        boolean own = whose.id().equals(officer.id());
        boolean ours = AccountCare.isOurs(whose.role());
        model.addAttribute("account", words.line(account));
        model.addAttribute("tokens", account.tokens());
        model.addAttribute("own", own);
        model.addAttribute("ours", ours);
        model.addAttribute("atOnce", own || !ours ? List.of() : ways(account, Kind::isAtOnce, here));
        model.addAttribute("ordered", own || !ours ? List.of() : ways(account, Kind::needsTwo, here));
        model.addAttribute(
                "waiting",
                care.listOrders(officer.office()).stream()
                        .filter(order -> order.account().equals(whose.id()))
                        .findFirst()
                        .map(order -> "/accounts/orders/" + order.id())
                        .orElse(""));
        model.addAttribute(
                "lines", care.list(whose.id(), SHOWN).stream().map(words::line).toList());
        return "accounts/account";
    }

    private interface Which {
        boolean is(Kind kind);
    }

    private static List<Way> ways(OfficeAccount account, Which which, Here here) {
        return Arrays.stream(Kind.values())
                .filter(which::is)
                .filter(kind -> makesSense(kind, account))
                .map(kind -> new Way(
                        "/accounts/" + account.officer().id() + "/" + kind.spelled(),
                        here.words().of("accounts.do", kind)))
                .toList();
    }

    private static boolean makesSense(Kind kind, OfficeAccount account) {
        return switch (kind) {
            case SHUT, FACTOR_RESET, MOVED -> account.officer().enabled();
            case REOPENED -> !account.officer().enabled();
            case SIGNED_OUT -> account.sessions() > 0;
            case TOKENS_REVOKED -> account.tokens() > 0;
            case ADDED, LINKED, UNLINKED, NOT_AGREED -> false;
        };
    }

    @GetMapping("/accounts/{id}/{act}")
    String ask(
            @AuthenticationPrincipal Officer officer, @PathVariable String id, @PathVariable String act, Model model) {
        Here here = desk.here(officer, Use.MANAGE_ACCOUNTS);
        Officer whose = find(id, officer).officer();
        AccountForm form = new AccountForm(kind(act), whose, here);
        return page(form, Filled.untouched(form.fields(), here.words()), Optional.empty(), model);
    }

    @PostMapping("/accounts/{id}/{act}")
    String send(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.MANAGE_ACCOUNTS);
        Officer whose = find(id, officer).officer();
        AccountForm form = new AccountForm(kind(act), whose, here);
        Filled filled = new Filled(typed, here.words());
        Optional<NewUser> wanted = form.read(filled);
        if (wanted.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(form, filled, Optional.empty(), model);
        }
        Outcome outcome = send(officer, form, wanted.get(), filled);
        if (outcome == Outcome.DONE) {
            sessions.forget(whose.id());
            return "redirect:/accounts/" + whose.id();
        }
        if (outcome == Outcome.NOT_FOUND) {
            throw notFound();
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return page(form, filled, Optional.of(outcome), model);
    }

    private Outcome send(Officer officer, AccountForm form, NewUser wanted, Filled filled) {
        UUID account = form.account().id();
        String reason = AccountForm.reason(filled);
        return form.kind().isAtOnce()
                ? care.act(officer, account, form.kind(), reason)
                : care.order(officer, filled.uuid("id"), form.kind(), account, wanted, reason);
    }

    private static String page(AccountForm form, Filled filled, Optional<Outcome> refused, Model model) {
        Here here = form.here();
        model.addAttribute("act", here.words().of("accounts.do", form.kind()));
        model.addAttribute("name", form.account().displayName());
        model.addAttribute("back", "/accounts/" + form.account().id());
        model.addAttribute(
                "action", "/accounts/" + form.account().id() + "/" + form.kind().spelled());
        model.addAttribute("lead", here.words().of("accounts.lead", form.kind()));
        model.addAttribute("needsTwo", form.kind().needsTwo());
        model.addAttribute("formId", filled.uuid("id"));
        model.addAttribute("fields", FieldView.list(form.fields(), filled, here.words()));
        model.addAttribute("faults", filled.faults());
        model.addAttribute(
                "refused",
                refused.map(outcome -> here.words().of("accounts.refused", outcome))
                        .orElse(""));
        return "accounts/act";
    }

    private static Kind kind(String spelled) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.ADDED && (kind.isAtOnce() || kind.needsTwo()))
                .filter(kind -> kind.spelled().equals(spelled))
                .findFirst()
                .orElseThrow(AccountPages::notFound);
    }

    private OfficeAccount find(String id, Officer reader) {
        return Ids.find(id)
                .flatMap(account -> accounts.find(reader.office(), account))
                .orElseThrow(AccountPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
