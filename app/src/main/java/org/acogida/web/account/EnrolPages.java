package org.acogida.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.signin.Halfway;
import org.acogida.signin.OfferedSecret;
import org.acogida.signin.SecondFactors;
import org.acogida.signin.SignInCompletion;
import org.acogida.web.Desk;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a second factor is set up: at the first sign-in where it is demanded, else from one's account. */
@Controller
class EnrolPages {
    private static final String AT_SIGN_IN = "/login/enrol";
    private static final String AT_THE_DESK = "/account/second-factor";
    private static final String TO_SIGN_IN = "redirect:/login?again";
    private static final String TO_ACCOUNT = "redirect:/account";

    private final Desk desk;
    private final Officers officers;
    private final SecondFactors factors;
    private final SignInCompletion completion;
    private final Clock real;

    EnrolPages(Desk desk, Officers officers, SecondFactors factors, SignInCompletion completion, Clock real) {
        this.desk = desk;
        this.officers = officers;
        this.factors = factors;
        this.completion = completion;
        this.real = real;
    }

    @GetMapping(AT_SIGN_IN)
    String askHalfway(HttpServletRequest request, Model model) {
        return owing(request)
                .map(officer -> form(AT_SIGN_IN, officer, request, model))
                .orElse(TO_SIGN_IN);
    }

    @PostMapping(AT_SIGN_IN)
    String enrolHalfway(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code,
            Model model) {
        Optional<Officer> owing = owing(request);
        if (owing.isEmpty()) {
            return TO_SIGN_IN;
        }
        Optional<List<String>> codes = enrol(owing.get(), request, code);
        if (codes.isEmpty()) {
            return wrong(AT_SIGN_IN, owing.get(), request, response, model);
        }
        completion.signIn(request, response, owing.get());
        return recovery(codes.get(), "/login/on", request, model);
    }

    /** Who has shown a password, and has no second factor to show. */
    private Optional<Officer> owing(HttpServletRequest request) {
        return Halfway.find(request, real.instant())
                .filter(halfway -> !halfway.enrolled())
                .flatMap(halfway -> officers.find(halfway.officer()))
                .filter(Officer::enabled);
    }

    @GetMapping(AT_THE_DESK)
    String ask(@AuthenticationPrincipal Officer officer, HttpServletRequest request, Model model) {
        desk.here(officer, Use.SEE_OWN_ACCOUNT);
        return isOffered(officer) ? form(AT_THE_DESK, officer, request, model) : TO_ACCOUNT;
    }

    @PostMapping(AT_THE_DESK)
    String enrol(
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code,
            Model model) {
        desk.here(officer, Use.SEE_OWN_ACCOUNT);
        if (!isOffered(officer)) {
            return TO_ACCOUNT;
        }
        return enrol(officer, request, code)
                .map(codes -> recovery(codes, "/account", request, model))
                .orElseGet(() -> wrong(AT_THE_DESK, officer, request, response, model));
    }

    private boolean isOffered(Officer officer) {
        return factors.enrolledAt(officer.id()).isEmpty();
    }

    private Optional<List<String>> enrol(Officer officer, HttpServletRequest request, String code) {
        return OfferedSecret.find(request).flatMap(offered -> factors.enrol(officer, offered, code));
    }

    private static String form(String address, Officer officer, HttpServletRequest request, Model model) {
        OfferedSecret offered = OfferedSecret.of(request);
        model.addAttribute("address", address);
        model.addAttribute("qr", QrPath.of(offered.address(officer)));
        model.addAttribute("secret", offered.typed());
        return "account/enrol";
    }

    private static String wrong(
            String address, Officer officer, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("wrong", true);
        return form(address, officer, request, model);
    }

    private static String recovery(List<String> codes, String on, HttpServletRequest request, Model model) {
        OfferedSecret.forget(request);
        model.addAttribute("codes", codes);
        model.addAttribute("on", on);
        return "account/recovery";
    }
}
