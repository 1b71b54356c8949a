package org.acogida.webhooks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.acogida.access.Access;
import org.acogida.access.OfficeReaches;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.journal.CanonicalJson;
import org.acogida.journal.EventNotice;
import org.acogida.journal.Journal;

/**
 * Tells one webhook of what it was not told of yet: each event at least once, in the order of the journal, and none while
 * an earlier one could not be delivered.
 */
final class Delivery {
    static final String ID_HEADER = "Acogida-Delivery";
    private static final int BATCH = 100;

    private final Webhooks webhooks;
    private final AllowedHosts hosts;
    private final Journal journal;
    private final Access access;
    private final OfficeReaches reaches;
    private final Sender sender;
    private final Patience patience;
    private final Clock real;

    Delivery(
            Webhooks webhooks,
            AllowedHosts hosts,
            Journal journal,
            Access access,
            OfficeReaches reaches,
            Sender sender,
            Patience patience,
            Clock real) {
        this.webhooks = webhooks;
        this.hosts = hosts;
        this.journal = journal;
        this.access = access;
        this.reaches = reaches;
        this.sender = sender;
        this.patience = patience;
        this.real = real;
    }

    /** What a receiver is told: nothing of a person. With its own token it can read the case. */
    private static String body(EventNotice notice) {
        return CanonicalJson.writeText(Map.of(
                "position", notice.position(),
                "event", notice.eventId(),
                "case", notice.caseId(),
                "version", notice.version(),
                "kind", notice.kind(),
                "office", notice.office(),
                "occurredAt", notice.occurredAt()));
    }

    /** Goes on until all is told, something fails, or it is to stop. */
    void run(UUID id, BooleanSupplier goOn) {
        boolean more = true;
        while (more && goOn.getAsBoolean()) {
            Optional<Webhook> webhook =
                    webhooks.find(id).filter(one -> one.suspendedAt().isEmpty());
            more = webhook.isPresent() && some(webhook.get(), goOn);
        }
    }

    /** Whether all of the next ones could be told, and there may be more. */
    private boolean some(Webhook webhook, BooleanSupplier goOn) {
        Optional<DeliveryFault> shut = findFault(webhook);
        if (shut.isPresent()) {
            webhooks.fail(webhook, shut.get(), patience);
            return false;
        }
        List<EventNotice> notices = journal.listAfter(webhook.position(), BATCH);
        long reached = webhook.position();
        for (EventNotice notice : notices) {
            if (isFor(webhook, notice)) {
                if (!goOn.getAsBoolean() || !tell(webhook, notice, reached, goOn)) {
                    return false;
                }
                reached = notice.position();
            }
        }
        long end = notices.isEmpty() ? reached : notices.getLast().position();
        return (end == reached || webhooks.advance(webhook.id(), reached, end, false)) && notices.size() == BATCH;
    }

    private Optional<DeliveryFault> findFault(Webhook webhook) {
        if (!webhook.officer().enabled()) {
            return Optional.of(new DeliveryFault(DeliveryFault.Kind.ACCOUNT, ""));
        }
        return hosts.findFault(webhook.address())
                .map(fault -> new DeliveryFault(DeliveryFault.Kind.HOST, fault.name()));
    }

    private boolean isFor(Webhook webhook, EventNotice notice) {
        Officer officer = webhook.officer();
        return webhook.kinds().contains(notice.kind())
                && access.mayEver(officer.role(), Use.READ_EVENTS)
                && access.may(officer.role(), Use.SEE_CASE, reaches.relations(officer, notice.office()));
    }

    private boolean tell(Webhook webhook, EventNotice notice, long reached, BooleanSupplier goOn) {
        Optional<DeliveryFault> fault = send(webhook, notice);
        if (fault.isEmpty()) {
            return webhooks.advance(webhook.id(), reached, notice.position(), true);
        }
        if (goOn.getAsBoolean()) {
            Webhook now = webhooks.find(webhook.id()).orElse(webhook);
            webhooks.fail(now, fault.get(), patience);
        }
        return false;
    }

    private Optional<DeliveryFault> send(Webhook webhook, EventNotice notice) {
        String body = body(notice);
        String signature = Signature.of(webhooks.secret(webhook.id()), real.instant(), body);
        return sender.send(
                URI.create(webhook.address()),
                Map.of(Signature.HEADER, signature, ID_HEADER, deliveryId(webhook, notice)),
                body);
    }

    /** The same each time the same event is sent to the same webhook. */
    private static String deliveryId(Webhook webhook, EventNotice notice) {
        String name = webhook.id() + " " + notice.eventId();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
