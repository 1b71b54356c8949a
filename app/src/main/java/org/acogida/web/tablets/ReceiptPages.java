package org.acogida.web.tablets;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.casework.Answer;
import org.acogida.casework.ArrivalActs;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.Person;
import org.acogida.tablets.Filed;
import org.acogida.tablets.Receipt;
import org.acogida.tablets.Receipts;
import org.acogida.tablets.Receipts.Standing;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.form.Begun;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Receipts that people bring: tells when they filed, whether it is registered, and leads to where it can be registered with that date,
 * also where the tablet is lost (safety R11).
 */
@Controller
class ReceiptPages {
    private static final String TEXT = "receipt";
    private static final String CLAIMED = "claimsProtection";
    private static final String ADDED = "added";

    private final Desk desk;
    private final Receipts receipts;
    private final Officers officers;

    ReceiptPages(Desk desk, Receipts receipts, Officers officers) {
        this.desk = desk;
        this.receipts = receipts;
        this.officers = officers;
    }

    /** What a receipt tells. */
    record View(
            String filed,
            String tablet,
            String revoked,
            int people,
            long claims,
            Standing standing,
            String household,
            String packet,
            String restore,
            boolean addition) {}

    @GetMapping("/receipts")
    String ask(@AuthenticationPrincipal Officer officer, Model model) {
        Here here = desk.here(officer, Use.MEND_PACKETS);
        return page(Filled.untouched(fields(), here.words()), here, model);
    }

    private static List<Field> fields() {
        return List.of(Field.lines(TEXT).labelled("receiptText").must());
    }

    private static String page(Filled filled, Here here, Model model) {
        model.addAttribute("fields", FieldView.list(fields(), filled, here.words()));
        model.addAttribute("faults", filled.faults());
        return "tablets/receipts";
    }

    @PostMapping("/receipts")
    String look(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.MEND_PACKETS);
        Filled filled = new Filled(typed, here.words());
        filled.check(fields());
        if (filled.fits()) {
            Receipts.Judged judged = receipts.judge(filled.text(TEXT));
            judged.flaw().ifPresent(flaw -> filled.fault(TEXT, "receipts.flaw." + flaw, Receipt.LONGEST));
            if (filled.fits()) {
                show(judged, filled, here, model);
            }
        }
        if (!filled.fits()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(filled, here, model);
    }

    private void show(Receipts.Judged judged, Filled filled, Here here, Model model) {
        Filed filed = judged.filed().orElseThrow();
        List<Field> told = told(here);
        Filled asked = filled.is(ADDED)
                ? filled
                : new Filled(filed.claims() > 0 ? Map.of(CLAIMED, List.of("YES")) : Map.of(), here.words());
        model.addAttribute("begun", Begun.carried(filled, here.now()));
        model.addAttribute("view", view(judged, filled.text(TEXT), here));
        model.addAttribute("told", FieldView.list(told, asked, here.words()));
    }

    /** What is asked anew of an addition, as its receipt names nothing that was said. */
    private static List<Field> told(Here here) {
        return List.of(
                Field.many(
                        "needs",
                        Arrays.stream(Person.Need.values())
                                .map(need ->
                                        new Choice(need.name(), here.words().of("need", need)))
                                .toList()),
                Field.choice(
                                "fear",
                                Arrays.stream(FearAnswer.values())
                                        .map(fear -> new Choice(
                                                fear.name(), here.words().of("fear", fear)))
                                        .toList())
                        .optional(),
                Field.check(CLAIMED));
    }

    /** Records what was added to somebody, from the receipt alone. */
    @PostMapping("/receipts/addition")
    String add(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.MEND_PACKETS);
        Filled filled = new Filled(typed, here.words());
        filled.check(fields());
        filled.check(told(here));
        Receipts.Judged judged = receipts.judge(filled.text(TEXT));
        Optional<Receipt.AddedTo> to = judged.receipt().flatMap(Receipt::addedTo);
        if (to.isEmpty()
                || judged.standing().filter(Standing.NEVER_CAME::equals).isEmpty()) {
            return look(officer, typed, response, model);
        }
        Filed filed = judged.filed()
                .map(one -> one.readAt(Begun.read(filled, one.time().received())))
                .orElseThrow();
        if (filed.tablet().isRevoked()) {
            desk.here(officer, Use.MANAGE_TABLETS);
        }
        Set<Person.Need> needs = filled.values("needs").stream()
                .flatMap(need -> Filled.constantNamed(need, Person.Need.class).stream())
                .collect(Collectors.toSet());
        Receipts.Told told = new Receipts.Told(needs, filled.constant("fear", FearAnswer.class), filled.is(CLAIMED));
        boolean done = filled.fits()
                && receipts.restore(officer, filed, to.get(), told).stream().allMatch(Answer.Done.class::isInstance);
        if (done) {
            return "redirect:/cases/" + to.get().caseId();
        }
        model.addAttribute("notDone", true);
        response.setStatus(HttpStatus.CONFLICT.value());
        show(judged, filled, here, model);
        return page(filled, here, model);
    }

    /** Whoever comes back to the address of an answer is led to the page. */
    @GetMapping("/receipts/addition")
    String back() {
        return "redirect:/receipts";
    }

    private View view(Receipts.Judged judged, String text, Here here) {
        Filed filed = judged.filed().orElseThrow();
        Standing standing = judged.standing().orElseThrow();
        Optional<Receipt.AddedTo> to = judged.receipt().flatMap(Receipt::addedTo);
        boolean mayRestore = !filed.tablet().isRevoked() || desk.may(here.officer(), Use.MANAGE_TABLETS);
        return new View(
                new TabletWords(officers.list(), here.words()).filed(filed.time()),
                filed.tablet().name(),
                filed.tablet().revokedAt().map(here.words()::moment).orElse(""),
                filed.people(),
                filed.claims(),
                standing,
                to.map(added -> "/cases/" + added.caseId())
                        .orElseGet(() -> "/reception/" + ArrivalActs.householdOf(filed.packet())),
                "/packets/" + filed.packet(),
                mayRestore ? text.replaceAll("\\s", "") : "",
                to.isPresent());
    }
}
