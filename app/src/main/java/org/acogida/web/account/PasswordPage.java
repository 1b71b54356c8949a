package org.acogida.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.access.UserAccounts;
import org.acogida.signin.CurrentSession;
import org.acogida.signin.GivenPasswords;
import org.acogida.signin.OfficerSessions;
import org.acogida.signin.StepUp;
import org.acogida.web.Desk;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an officer chooses their own password: at once where somebody else was shown theirs, else whenever they like. */
@Controller
class PasswordPage {
    private final Desk desk;
    private final StepUp stepUp;
    private final GivenPasswords passwords;
    private final OfficerSessions sessions;

    PasswordPage(Desk desk, StepUp stepUp, GivenPasswords passwords, OfficerSessions sessions) {
        this.desk = desk;
        this.stepUp = stepUp;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping(GivenPasswords.PAGE)
    String ask(@AuthenticationPrincipal Officer officer, HttpServletRequest request, Model model) {
        desk.here(officer, Use.SEE_OWN_ACCOUNT);
        return page("", request, model);
    }

    @PostMapping(GivenPasswords.PAGE)
    String change(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String newPassword,
            @RequestParam(defaultValue = "") String newAgain,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        desk.here(officer, Use.SEE_OWN_ACCOUNT);
        String fault = fault(officer, password, newPassword, newAgain, request);
        if (fault.isEmpty()) {
            passwords.choose(request, officer.id(), UserAccounts.hash(officer.username(), newPassword));
            CurrentSession.id(request).ifPresent(current -> sessions.endOthers(officer.id(), current));
            sessions.forget(officer.id());
            return "redirect:/account";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(fault, request, model);
    }

    /** What does not fit; the password is judged last, as each that is wrong counts. */
    private String fault(
            Officer officer, String password, String newPassword, String newAgain, HttpServletRequest request) {
        if (!UserAccounts.isStrong(officer.username(), newPassword)) {
            return "weak";
        }
        if (!newPassword.equals(newAgain)) {
            return "differs";
        }
        if (newPassword.equals(password)) {
            return "same";
        }
        return switch (stepUp.showPassword(officer, request, password)) {
            case SHOWN -> "";
            case WRONG -> "wrong";
            case WAIT -> "wait";
        };
    }

    private static String page(String fault, HttpServletRequest request, Model model) {
        model.addAttribute("fault", fault);
        model.addAttribute("owed", GivenPasswords.isOwed(request));
        return "account/password";
    }
}
