package org.acogida.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.acogida.access.AccountAct.Kind;
import org.acogida.access.AccountCare;
import org.acogida.access.AccountCare.Agreed;
import org.acogida.access.AccountCare.Outcome;
import org.acogida.access.AccountOrder;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.signin.OfficerSessions;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.StepUpField;
import org.acogida.web.form.Field;
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

/**
 * What one supervisor ordered: another agrees to it, having shown anew who they are, or does not. A new account's first
 * password stands on the answer to the form and nowhere else.
 */
@Controller
class OrderPages {
    private static final String LIST = "redirect:/accounts";
    private static final String REASON = "refusalReason";

    private final Desk desk;
    private final AccountCare care;
    private final Officers officers;
    private final OfficerSessions sessions;
    private final StepUpField stepUp;

    OrderPages(Desk desk, AccountCare care, Officers officers, OfficerSessions sessions, StepUpField stepUp) {
        this.desk = desk;
        this.care = care;
        this.officers = officers;
        this.sessions = sessions;
        this.stepUp = stepUp;
    }

    /** An order in words; {@code own} for one that the reader gave, {@code ours} for one of their office to agree to. */
    record View(
            String href,
            String what,
            String name,
            String username,
            String seat,
            String who,
            String at,
            String until,
            String reason,
            boolean own,
            boolean ours) {}

    @GetMapping("/accounts/orders/{id}")
    String look(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            HttpServletRequest request,
            Model model) {
        Here here = desk.here(officer, Use.MANAGE_ACCOUNTS);
        Optional<AccountOrder> order = find(id, officer);
        if (order.isEmpty()) {
            return LIST;
        }
        return page(order.get(), Filled.untouched(fields(), here.words()), here, request, model);
    }

    @PostMapping("/accounts/orders/{id}/agree")
    String agree(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.MANAGE_ACCOUNTS);
        Optional<AccountOrder> found = find(id, officer);
        if (found.isEmpty()) {
            return LIST;
        }
        AccountOrder order = found.get();
        if (stepUp.isShown(officer, request, model)) {
            Agreed agreed = care.agree(officer, order.id());
            if (agreed.outcome() == Outcome.DONE) {
                sessions.forget(order.account());
                return agreed.password()
                        .map(password -> made(order, password, model))
                        .orElse(LIST);
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", here.words().of("accounts.refused", agreed.outcome()));
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(order, Filled.untouched(fields(), here.words()), here, request, model);
    }

    private static String made(AccountOrder order, String password, Model model) {
        model.addAttribute("name", order.wanted().displayName());
        model.addAttribute("username", order.wanted().username());
        model.addAttribute("password", password);
        return "accounts/made";
    }

    @PostMapping("/accounts/orders/{id}/refuse")
    String refuse(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.MANAGE_ACCOUNTS);
        Optional<AccountOrder> found = find(id, officer);
        if (found.isEmpty()) {
            return LIST;
        }
        Filled filled = new Filled(typed, here.words());
        filled.check(fields());
        AccountForm.checkReason(filled, REASON);
        if (filled.fits()) {
            Outcome outcome = care.refuse(officer, found.get().id(), filled.text(REASON));
            if (outcome != Outcome.OWN) {
                return LIST;
            }
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(found.get(), filled, here, request, model);
    }

    /** Whoever comes back to the address of an answer is led to the list. */
    @GetMapping({"/accounts/orders/{id}/agree", "/accounts/orders/{id}/refuse"})
    String back() {
        return LIST;
    }

    private static List<Field> fields() {
        return List.of(Field.lines(REASON).must());
    }

    private Optional<AccountOrder> find(String id, Officer reader) {
        return Ids.find(id).flatMap(order -> care.find(reader, order));
    }

    private String page(AccountOrder order, Filled filled, Here here, HttpServletRequest request, Model model) {
        model.addAttribute("order", view(order, here));
        stepUp.ask(here.officer(), request, model);
        model.addAttribute("fields", FieldView.list(fields(), filled, here.words()));
        model.addAttribute("faults", filled.faults());
        return "accounts/order";
    }

    private View view(AccountOrder order, Here here) {
        AccountWords words = new AccountWords(officers.list(), here);
        Officer reader = here.officer();
        return new View(
                "/accounts/orders/" + order.id(),
                here.words().of("accounts.order", order.kind()),
                order.wanted().displayName(),
                order.kind() == Kind.ADDED ? order.wanted().username() : "",
                words.seat(order.wanted()),
                words.name(order.askedBy()),
                here.words().moment(order.askedAt()),
                here.words().moment(order.lapsesAt()),
                order.reason(),
                order.askedBy().equals(reader.id()) || order.account().equals(reader.id()),
                order.wanted().office().equals(reader.office()));
    }
}
