package org.acogida.web.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.access.AccountCare;
import org.acogida.access.AccountOrder;
import org.acogida.access.OfficeAccount;
import org.acogida.access.OfficeAccounts;
import org.acogida.access.OfficeAccounts.Filter;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The accounts of one's office, and what waits for somebody to agree. Times are those of the real clock. */
@Controller
class AccountsPage {
    private static final int SHOWN = 20;
    private static final Map<String, Boolean> STATES = Map.of("open", true, "shut", false);

    private final Desk desk;
    private final OfficeAccounts accounts;
    private final AccountCare care;
    private final Officers officers;

    AccountsPage(Desk desk, OfficeAccounts accounts, AccountCare care, Officers officers) {
        this.desk = desk;
        this.accounts = accounts;
        this.care = care;
        this.officers = officers;
    }

    /** An order in words; {@code own} for one that the reader gave. */
    record OrderLine(String href, String what, String name, String seat, String who, String until, boolean own) {}

    @GetMapping("/accounts")
    String list(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String from,
            Model model) {
        Here here = desk.here(officer, Use.MANAGE_ACCOUNTS);
        AccountWords words = new AccountWords(officers.list(), here);
        int first = from.matches("[0-9]{1,6}") ? Integer.parseInt(from) : 0;
        List<OfficeAccount> found = accounts.list(
                officer.office(), new Filter(q, Optional.ofNullable(STATES.get(state))), first, SHOWN + 1);
        model.addAttribute(
                "accounts", found.stream().limit(SHOWN).map(words::line).toList());
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute("before", first > 0 ? href(q, state, Math.max(0, first - SHOWN)) : "");
        model.addAttribute("after", found.size() > SHOWN ? href(q, state, first + SHOWN) : "");
        model.addAttribute(
                "orders",
                care.listOrders(officer.office()).stream()
                        .map(order -> line(order, officer, words, here))
                        .toList());
        return "accounts/accounts";
    }

    private static String href(String q, String state, int from) {
        return UriComponentsBuilder.fromPath("/accounts")
                .queryParam("q", "{q}")
                .queryParam("state", "{state}")
                .queryParam("from", from)
                .build(q, state)
                .toString();
    }

    private static OrderLine line(AccountOrder order, Officer reader, AccountWords words, Here here) {
        return new OrderLine(
                "/accounts/orders/" + order.id(),
                here.words().of("accounts.order", order.kind()),
                order.wanted().displayName(),
                words.seat(order.wanted()),
                words.name(order.askedBy()),
                here.words().moment(order.lapsesAt()),
                order.askedBy().equals(reader.id()));
    }
}
