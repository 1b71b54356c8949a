package org.acogida.web.opening;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.opening.Glass;
import org.acogida.opening.Glasses;
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

/** Files that others opened through the glass: judges each, and gives a suspended right back. */
@Controller
class GlassReviewPages {
    private static final String LIST = "redirect:/readings/glass";
    private static final int JUDGED = 20;

    private final Desk desk;
    private final Glasses glasses;
    private final Officers officers;
    private final Clock real;

    GlassReviewPages(Desk desk, Glasses glasses, Officers officers, Clock real) {
        this.desk = desk;
        this.glasses = glasses;
        this.officers = officers;
        this.real = real;
    }

    /** One that waits; {@code own} for the reader's own, which another must judge. */
    record Waiting(String href, String who, String at, String by, boolean late, boolean own) {}

    /** One that was judged. */
    record Past(String who, String at, String judge, String when, boolean fit) {}

    /** An account whose right is suspended. */
    record Suspended(String href, String who, String since, boolean own) {}

    @GetMapping("/readings/glass")
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        Here here = desk.here(officer, Use.REVIEW_GLASS);
        Words words = here.words();
        AccountNames accounts = new AccountNames(officers.list(), words);
        model.addAttribute(
                "waiting",
                glasses.listUnreviewed().stream()
                        .map(glass -> waiting(glass, officer, accounts, words))
                        .toList());
        model.addAttribute(
                "past",
                glasses.listReviewed(JUDGED).stream()
                        .map(glass -> past(glass, accounts, words))
                        .toList());
        model.addAttribute(
                "suspended",
                glasses.listSuspended().stream()
                        .map(one -> new Suspended(
                                "/readings/glass/accounts/" + one.officer(),
                                accounts.name(one.officer()),
                                words.moment(one.since()),
                                one.officer().equals(officer.id())))
                        .toList());
        model.addAttribute("mayLift", desk.may(officer, Use.LIFT_LIMITS));
        model.addAttribute("mayReadings", desk.may(officer, Use.SEE_READINGS));
        return "opening/glasses";
    }

    private Waiting waiting(Glass glass, Officer reader, AccountNames accounts, Words words) {
        return new Waiting(
                "/readings/glass/" + glass.id(),
                accounts.name(glass.officer()),
                words.moment(glass.brokenAt()),
                words.moment(glass.reviewBy()),
                !glass.reviewBy().isAfter(real.instant()),
                glass.officer().equals(reader.id()));
    }

    private static Past past(Glass glass, AccountNames accounts, Words words) {
        Glass.Review review = glass.review().orElseThrow();
        return new Past(
                accounts.name(glass.officer()),
                words.moment(glass.brokenAt()),
                accounts.name(review.by()),
                words.moment(review.at()),
                review.fit());
    }

    @GetMapping("/readings/glass/{id}")
    String look(@AuthenticationPrincipal Officer officer, @PathVariable String id, Model model) {
        Here here = desk.here(officer, Use.REVIEW_GLASS);
        ReviewForm form = new ReviewForm(here.words());
        return one(find(id), form, Filled.untouched(form.fields(), here.words()), here, model);
    }

    @PostMapping("/readings/glass/{id}")
    String judge(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.REVIEW_GLASS);
        Glass glass = find(id);
        Filled filled = new Filled(typed, here.words());
        ReviewForm form = new ReviewForm(here.words());
        if (form.check(filled)) {
            Glasses.Judged judged =
                    glasses.review(officer, glass.id(), ReviewForm.isFit(filled), ReviewForm.said(filled));
            if (judged != Glasses.Judged.OWN) {
                return LIST;
            }
            response.setStatus(HttpStatus.FORBIDDEN.value());
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return one(glass, form, filled, here, model);
    }

    private Glass find(String id) {
        return glasses.listUnreviewed().stream()
                .filter(glass -> glass.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String one(Glass glass, ReviewForm form, Filled filled, Here here, Model model) {
        Words words = here.words();
        model.addAttribute("glass", waiting(glass, here.officer(), new AccountNames(officers.list(), words), words));
        model.addAttribute("reason", glass.reason().orElseGet(() -> words.text("glass.erased")));
        model.addAttribute("caseId", glass.caseId().toString());
        model.addAttribute("fields", FieldView.list(form.fields(), filled, words));
        model.addAttribute("faults", filled.faults());
        return "opening/review";
    }

    @GetMapping("/readings/glass/accounts/{account}")
    String askBack(@AuthenticationPrincipal Officer officer, @PathVariable String account, Model model) {
        Here here = desk.here(officer, Use.LIFT_LIMITS);
        ReasonForm form = new ReasonForm("returnReason", here.words());
        return back(suspended(account), form, Filled.untouched(form.fields(), here.words()), here, model);
    }

    @PostMapping("/readings/glass/accounts/{account}")
    String giveBack(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.LIFT_LIMITS);
        Glasses.Suspension suspension = suspended(account);
        ReasonForm form = new ReasonForm("returnReason", here.words());
        Filled filled = new Filled(typed, here.words());
        Optional<String> reason = form.read(filled);
        if (reason.isPresent()) {
            if (glasses.giveBack(officer, suspension.officer(), reason.get()) != Glasses.Judged.OWN) {
                return LIST;
            }
            response.setStatus(HttpStatus.FORBIDDEN.value());
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return back(suspension, form, filled, here, model);
    }

    private Glasses.Suspension suspended(String account) {
        Optional<UUID> id = Ids.find(account);
        List<Glasses.Suspension> all = glasses.listSuspended();
        return all.stream()
                .filter(one -> id.filter(one.officer()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String back(Glasses.Suspension suspension, ReasonForm form, Filled filled, Here here, Model model) {
        Words words = here.words();
        model.addAttribute(
                "account",
                new Suspended(
                        "/readings/glass/accounts/" + suspension.officer(),
                        new AccountNames(officers.list(), words).name(suspension.officer()),
                        words.moment(suspension.since()),
                        suspension.officer().equals(here.officer().id())));
        model.addAttribute("fields", FieldView.list(form.fields(), filled, words));
        model.addAttribute("faults", filled.faults());
        return "opening/return";
    }
}
