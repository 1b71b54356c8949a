package org.acogida.web.programs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.access.Officer;
import org.acogida.journal.EventKinds;
import org.acogida.web.Words;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;
import org.acogida.webhooks.HostFault;
import org.acogida.webhooks.Webhooks.NewWebhook;

/** What is asked before an address is told of events. */
record WebhookForm(List<String> hosts, Words words) {
    private static final String ADDRESS = "webhookAddress";
    private static final String KINDS = "webhookKinds";

    List<Field> fields() {
        List<Choice> kinds = EventKinds.listNames().stream()
                .map(kind -> new Choice(kind, words.text("webhook.kind." + kind)))
                .toList();
        return List.of(
                Field.text(ADDRESS).must(), Field.many(KINDS, kinds).must().preset(EventKinds.listNames()));
    }

    /** The webhook that was asked for; empty, with faults, where something does not fit. */
    Optional<NewWebhook> read(Filled filled, Officer officer) {
        filled.check(fields());
        return filled.fits()
                ? Optional.of(new NewWebhook(
                        filled.uuid("id"), officer, filled.text(ADDRESS), Set.copyOf(filled.values(KINDS))))
                : Optional.empty();
    }

    void refused(Filled filled, HostFault fault) {
        filled.fault(ADDRESS, "webhook.host." + fault.name(), String.join(", ", hosts));
    }
}
