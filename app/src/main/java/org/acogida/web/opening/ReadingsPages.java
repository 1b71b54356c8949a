package org.acogida.web.opening;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.opening.Budgets;
import org.acogida.opening.Reading;
import org.acogida.opening.Reading.Kind;
import org.acogida.opening.ReadingAlert;
import org.acogida.opening.ReadingRecord;
import org.acogida.opening.Readings;
import org.acogida.procedure.CaseId;
import org.acogida.web.AccountNames;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Words;
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

/** What the accounts of the reader's office read, which of them should be looked at, and as much again for an hour. */
@Controller
class ReadingsPages {
    private static final int SHOWN = 100;

    private final Desk desk;
    private final Officers officers;
    private final ReadingRecord record;
    private final Readings readings;
    private final Budgets budgets;

    ReadingsPages(Desk desk, Officers officers, ReadingRecord record, Readings readings, Budgets budgets) {
        this.desk = desk;
        this.officers = officers;
        this.record = record;
        this.readings = readings;
        this.budgets = budgets;
    }

    /** An account that should be looked at. */
    record Alert(String href, String who, String text, String at) {}

    /** What an account used of its budgets in the hour that ends now. */
    record Account(String href, String who, String files, String initials, boolean spent) {}

    /**
     * One line of the record.
     *
     * @param caseId empty where it is about no case
     */
    record Line(String at, String what, String outcome, boolean refused, String relation, String caseId) {}

    @GetMapping("/readings")
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        Here here = desk.here(officer, Use.SEE_READINGS);
        Words words = here.words();
        AccountNames accounts = new AccountNames(officers.list(), words);
        readings.list(officer, Use.SEE_READINGS.spelled(), Kind.PAGE, 0);
        model.addAttribute(
                "alerts",
                record.listAlerts(officer.office()).stream()
                        .map(alert -> alert(alert, accounts, words))
                        .toList());
        model.addAttribute(
                "accounts",
                officers.list().stream()
                        .filter(one -> one.isEnabled() && one.office().equals(officer.office()))
                        .map(one -> account(one, accounts, words))
                        .toList());
        model.addAttribute("mayReview", desk.may(officer, Use.REVIEW_GLASS));
        return "opening/readings";
    }

    private static Alert alert(ReadingAlert alert, AccountNames accounts, Words words) {
        return new Alert(
                href(alert.officer()),
                accounts.name(alert.officer()),
                words.text("readings.alert." + alert.kind(), alert.count()),
                words.moment(alert.at()));
    }

    private Account account(Officer one, AccountNames accounts, Words words) {
        Budgets.Used files = budgets.used(one.id(), Kind.FILE);
        Budgets.Used initials = budgets.used(one.id(), Kind.INITIALS);
        return new Account(
                href(one.id()),
                accounts.name(one.id()),
                used(files, words),
                used(initials, words),
                files.isSpent() || initials.isSpent());
    }

    private static String used(Budgets.Used used, Words words) {
        return words.text("readings.used", words.number(used.used()), words.number(used.bound()));
    }

    private static String href(UUID account) {
        return "/readings/accounts/" + account;
    }

    @GetMapping("/readings/accounts/{account}")
    String look(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String from,
            Model model) {
        Here here = desk.here(officer, Use.SEE_READINGS);
        Officer whose = find(account, officer);
        readings.list(officer, Use.SEE_READINGS.spelled(), Kind.PAGE, 0);
        ReasonForm form = form(here);
        return page(whose, form, Filled.untouched(form.fields(), here.words()), first(from), here, model);
    }

    @PostMapping("/readings/accounts/{account}")
    String lift(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.LIFT_LIMITS);
        Officer whose = find(account, officer);
        ReasonForm form = form(here);
        Filled filled = new Filled(typed, here.words());
        Optional<String> reason = form.read(filled);
        if (reason.isPresent()) {
            if (budgets.lift(officer.id(), whose.id(), reason.get()) == Budgets.Lifted.DONE) {
                return "redirect:" + href(whose.id());
            }
            response.setStatus(HttpStatus.FORBIDDEN.value());
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(whose, form, filled, 0, here, model);
    }

    private String page(Officer whose, ReasonForm form, Filled filled, int first, Here here, Model model) {
        Words words = here.words();
        List<Reading> found = record.list(whose.id(), first, SHOWN + 1);
        List<Reading> shown = found.subList(0, Math.min(SHOWN, found.size()));
        model.addAttribute("account", account(whose, new AccountNames(officers.list(), words), words));
        model.addAttribute("lines", shown.stream().map(one -> line(one, words)).toList());
        model.addAttribute("earlier", found.size() > SHOWN ? href(whose.id()) + "?from=" + (first + SHOWN) : "");
        model.addAttribute("id", whose.id());
        model.addAttribute("mayAccounts", desk.may(here.officer(), Use.MANAGE_ACCOUNTS));
        model.addAttribute(
                "mayLift",
                desk.may(here.officer(), Use.LIFT_LIMITS)
                        && !whose.id().equals(here.officer().id()));
        model.addAttribute("fields", FieldView.list(form.fields(), filled, words));
        model.addAttribute("faults", filled.faults());
        return "opening/account";
    }

    /** How many lines stand before those that are shown. */
    private static int first(String from) {
        return from.matches("[0-9]{1,7}") ? Integer.parseInt(from) : 0;
    }

    private static Line line(Reading reading, Words words) {
        String what = reading.kind() == Kind.LIST || reading.kind() == Kind.EXPORT
                ? words.text("readings.kind.people." + reading.kind(), words.number(reading.people()))
                : words.of("readings.kind", reading.kind());
        return new Line(
                words.moment(reading.at()),
                what + " · " + words.textOr("readings.use." + reading.operation(), reading.operation()),
                words.of("readings.outcome", reading.outcome()),
                reading.outcome().isRefusal(),
                reading.relation().map(of -> words.of("readings.relation", of)).orElse(""),
                reading.caseId().map(CaseId::toString).orElse(""));
    }

    private Officer find(String account, Officer reader) {
        return Ids.find(account)
                .flatMap(officers::find)
                .filter(one -> one.office().equals(reader.office()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ReasonForm form(Here here) {
        return new ReasonForm("liftReason", here.words());
    }
}
