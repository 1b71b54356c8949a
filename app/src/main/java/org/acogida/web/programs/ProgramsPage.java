package org.acogida.web.programs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.access.ApiToken;
import org.acogida.access.ApiTokens;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.journal.EventKinds;
import org.acogida.web.AccountNames;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Words;
import org.acogida.webhooks.AllowedHosts;
import org.acogida.webhooks.DeliveryFault;
import org.acogida.webhooks.HostFault;
import org.acogida.webhooks.Webhook;
import org.acogida.webhooks.Webhooks;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The tokens of the accounts of one's office, and the addresses they have told of events. Times are those of the real clock. */
@Controller
class ProgramsPage {
    private static final String BACK = "redirect:/programs";

    private final Desk desk;
    private final ApiTokens tokens;
    private final Webhooks webhooks;
    private final AllowedHosts hosts;
    private final Clock real;

    ProgramsPage(Desk desk, ApiTokens tokens, Webhooks webhooks, AllowedHosts hosts, Clock real) {
        this.desk = desk;
        this.tokens = tokens;
        this.webhooks = webhooks;
        this.hosts = hosts;
        this.real = real;
    }

    /** A token in words. */
    record TokenLine(
            String id, String name, String who, String scopes, String until, String used, String state, boolean live) {}

    /** A webhook in words. */
    record WebhookLine(
            String id,
            String address,
            String who,
            String kinds,
            String delivered,
            String state,
            boolean suspended,
            boolean failing) {}

    @GetMapping("/programs")
    String show(@AuthenticationPrincipal Officer officer, Model model) {
        Here here = desk.here(officer, Use.MANAGE_PROGRAMS);
        Words words = here.words();
        Instant now = real.instant();
        model.addAttribute(
                "tokens",
                tokens.list(officer.office()).stream()
                        .map(token -> line(token, words, now))
                        .toList());
        model.addAttribute(
                "webhooks",
                webhooks.list(officer.office()).stream()
                        .map(webhook -> line(webhook, words))
                        .toList());
        model.addAttribute("hosts", String.join(", ", hosts.list()));
        model.addAttribute("setting", AllowedHosts.VARIABLE);
        return "programs/programs";
    }

    private static TokenLine line(ApiToken token, Words words, Instant now) {
        String state = token.revokedAt()
                .map(at -> words.text("programs.revoked", words.moment(at)))
                .orElseGet(() -> !token.officer().enabled()
                        ? words.text("programs.shut")
                        : token.isLive(now) ? "" : words.text("programs.over"));
        return new TokenLine(
                token.id().toString(),
                token.name(),
                who(token.officer(), words),
                token.scopes().stream()
                        .sorted()
                        .map(scope -> words.of("scope", scope))
                        .collect(Collectors.joining(", ")),
                words.moment(token.expiresAt()),
                token.lastUsed().map(words::day).orElseGet(() -> words.text("programs.never")),
                state,
                token.isLive(now));
    }

    private static String who(Officer officer, Words words) {
        return AccountNames.name(officer, words);
    }

    private WebhookLine line(Webhook webhook, Words words) {
        boolean suspended = webhook.suspendedAt().isPresent();
        return new WebhookLine(
                webhook.id().toString(),
                webhook.address(),
                who(webhook.officer(), words),
                kinds(webhook, words),
                webhook.deliveredAt().map(words::moment).orElseGet(() -> words.text("programs.never")),
                state(webhook, words),
                suspended,
                suspended || webhook.failures() > 0);
    }

    private static String kinds(Webhook webhook, Words words) {
        List<String> all = EventKinds.listNames();
        return webhook.kinds().containsAll(all)
                ? words.text("webhook.kinds.all")
                : webhook.kinds().stream()
                        .sorted()
                        .map(kind -> words.text("webhook.kind." + kind))
                        .collect(Collectors.joining(", "));
    }

    private static String state(Webhook webhook, Words words) {
        String why = webhook.fault().map(fault -> why(fault, words)).orElse("");
        if (webhook.suspendedAt().isPresent()) {
            return words.text(
                    "webhook.suspended", words.moment(webhook.suspendedAt().get()), why);
        }
        return webhook.failures() > 0 && webhook.nextTry().isPresent()
                ? words.text("webhook.failing", words.moment(webhook.nextTry().get()), why)
                : words.text("webhook.going");
    }

    private static String why(DeliveryFault fault, Words words) {
        return fault.kind() == DeliveryFault.Kind.HOST
                ? words.of("webhook.host-fault", HostFault.valueOf(fault.detail()))
                : words.text("webhook.fault." + fault.kind().name(), fault.detail());
    }

    @PostMapping("/programs/tokens/{id}/revoke")
    String revoke(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
        desk.here(officer, Use.MANAGE_PROGRAMS);
        ApiToken token = tokens.find(id)
                .filter(one -> one.officer().office().equals(officer.office()))
                .orElseThrow(ProgramsPage::notFound);
        tokens.revoke(token.id());
        return BACK;
    }

    @PostMapping("/programs/webhooks/{id}/resume")
    String resume(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
        webhooks.resume(own(officer, id));
        return BACK + "#webhooks-title";
    }

    @PostMapping("/programs/webhooks/{id}/remove")
    String remove(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
        webhooks.remove(own(officer, id));
        return BACK + "#webhooks-title";
    }

    private UUID own(Officer officer, UUID id) {
        desk.here(officer, Use.MANAGE_PROGRAMS);
        return webhooks.find(id)
                .filter(webhook -> webhook.officer().office().equals(officer.office()))
                .map(Webhook::id)
                .orElseThrow(ProgramsPage::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
