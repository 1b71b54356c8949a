package org.acogida.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.signin.CurrentSession;
import org.acogida.signin.OfficerSession;
import org.acogida.signin.OfficerSessions;
import org.acogida.signin.Passkeys;
import org.acogida.signin.SecondFactors;
import org.acogida.web.Desk;
import org.acogida.web.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the officer who asks is signed in, each to be ended by them. Times are those of the real clock. */
@Controller
class AccountPage {
    private static final String BACK = "redirect:/account";

    private final Desk desk;
    private final OfficerSessions sessions;
    private final SecondFactors factors;
    private final Passkeys passkeys;

    AccountPage(Desk desk, OfficerSessions sessions, SecondFactors factors, Passkeys passkeys) {
        this.desk = desk;
        this.sessions = sessions;
        this.factors = factors;
        this.passkeys = passkeys;
    }

    /** A session in words. */
    record Line(String id, String device, String begun, String lastAct, boolean current) {}

    /** A passkey in words. */
    record KeyLine(String id, String label, String used) {}

    @GetMapping("/account")
    String show(@AuthenticationPrincipal Officer officer, HttpServletRequest request, Model model) {
        Words words = desk.here(officer, Use.SEE_OWN_ACCOUNT).words();
        Optional<UUID> current = CurrentSession.id(request);
        model.addAttribute(
                "sessions",
                sessions.list(officer.id()).stream()
                        .map(session -> line(session, current, words))
                        .toList());
        model.addAttribute(
                "enrolled", factors.enrolledAt(officer.id()).map(words::moment).orElse(""));
        model.addAttribute("recovery", factors.countRecoveryCodes(officer.id()));
        model.addAttribute("passkeys", passkeys.isPossible());
        model.addAttribute(
                "keys",
                passkeys.list(officer.id()).stream()
                        .map(key -> new KeyLine(key.id(), key.label(), words.moment(key.lastUsed())))
                        .toList());
        return "account/account";
    }

    private static Line line(OfficerSession session, Optional<UUID> current, Words words) {
        String where = words.text(
                "my-account.device",
                words.of("device.browser", session.device().browser()),
                words.of("device.system", session.device().system()));
        String device = session.provider()
                .map(provider -> words.text("my-account.by", where, provider))
                .orElse(where);
        return new Line(
                session.id().toString(),
                device,
                words.moment(session.begunAt()),
                words.moment(session.lastAct()),
                current.equals(Optional.of(session.id())));
    }

    @PostMapping("/account/passkeys/{id}/remove")
    String remove(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
        desk.here(officer, Use.SEE_OWN_ACCOUNT);
        passkeys.remove(officer.id(), id);
        return BACK;
    }

    @PostMapping("/account/sessions/{id}/end")
    String end(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
        desk.here(officer, Use.SEE_OWN_ACCOUNT);
        sessions.end(officer.id(), id);
        return BACK;
    }

    @PostMapping("/account/sessions/end-others")
    String endOthers(@AuthenticationPrincipal Officer officer, HttpServletRequest request) {
        desk.here(officer, Use.SEE_OWN_ACCOUNT);
        CurrentSession.id(request).ifPresent(current -> sessions.endOthers(officer.id(), current));
        return BACK;
    }
}
