package org.acogida.web.tablets;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.casework.ArrivalActs;
import org.acogida.tablets.Filed;
import org.acogida.tablets.Receipt;
import org.acogida.tablets.Receipts;
import org.acogida.tablets.Receipts.Standing;
import org.acogida.web.Desk;
import org.acogida.web.Here;
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
            String restore) {}

    @GetMapping("/receipts")
    String ask(@AuthenticationPrincipal Officer officer, Model model) {
        Here here = desk.here(officer, Use.MEND_PACKETS);
        return page(Filled.untouched(fields(), here.words()), here, model);
    }

    private static List<Field> fields() {
        return List.of(Field.lines(TEXT).must());
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
                model.addAttribute(
                        "view",
                        view(judged.filed().orElseThrow(), judged.standing().orElseThrow(), filled.text(TEXT), here));
            }
        }
        if (!filled.fits()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(filled, here, model);
    }

    private View view(Filed filed, Standing standing, String text, Here here) {
        boolean mayRestore = !filed.tablet().isRevoked() || desk.may(here.officer(), Use.MANAGE_TABLETS);
        return new View(
                new TabletWords(officers.list(), here.words()).filed(filed.time()),
                filed.tablet().name(),
                filed.tablet().revokedAt().map(here.words()::moment).orElse(""),
                filed.people(),
                filed.claims(),
                standing,
                "/reception/" + ArrivalActs.householdOf(filed.packet()),
                "/packets/" + filed.packet(),
                mayRestore ? text.replaceAll("\\s", "") : "");
    }
}
