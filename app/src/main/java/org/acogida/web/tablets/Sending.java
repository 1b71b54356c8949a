package org.acogida.web.tablets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.tablets.Contact;
import org.acogida.tablets.SentPacket;

/**
 * What a tablet sends at once. A packet that does not fit is refused by itself, and the others are taken.
 *
 * @param now what the tablet's clock says
 * @param contact that it is in reach and how much it has left, where it signs so
 */
record Sending(UUID device, Instant now, Optional<Contact> contact, List<Part> parts) {
    private static final int MOST_PACKETS = 20;
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_SIGNATURE = 200;

    /** A family of thirty with long names, or an addition. */
    private static final int LONGEST_SEALED = ExchangeBody.LARGEST;

    /** How far from 1970 a device's clock may be, in milliseconds: some hundred years. */
    private static final long FAR = 4_000_000_000_000L;

    /** A packet, or why it is none. */
    record Part(UUID id, Optional<SentPacket> packet, Optional<ExchangeFault> fault) {
        private static Part read(ExchangeBody body) {
            UUID id = body.id("id");
            try {
                return new Part(id, Optional.of(Sending.packet(id, body)), Optional.empty());
            } catch (ExchangeFault fault) {
                return new Part(id, Optional.empty(), Optional.of(fault));
            }
        }
    }

    /** Throws {@link ExchangeFault} for what does not fit as a whole. */
    static Sending read(ExchangeBody body) {
        UUID device = body.id("device");
        Instant now = Instant.ofEpochMilli(body.number("now", -FAR, FAR));
        Optional<Contact> contact = body.has("signature") ? Optional.of(contact(body)) : Optional.empty();
        return new Sending(
                device,
                now,
                contact,
                body.list("packets", MOST_PACKETS).stream().map(Part::read).toList());
    }

    /** Those that fit, in their order. */
    List<SentPacket> packets() {
        return parts.stream().flatMap(part -> part.packet().stream()).toList();
    }

    private static Contact contact(ExchangeBody body) {
        return new Contact(
                Instant.ofEpochMilli(body.number("told", -FAR, FAR)),
                (int) body.number("unsent", 0, Integer.MAX_VALUE),
                body.word("signature", LONGEST_SIGNATURE));
    }

    private static SentPacket packet(UUID id, ExchangeBody body) {
        return new SentPacket(
                id,
                body.number("seq", 1, Long.MAX_VALUE),
                body.word("lease", LONGEST_WORD),
                body.word("key", LONGEST_WORD),
                body.word("sealed", LONGEST_SEALED),
                body.word("signature", LONGEST_SIGNATURE));
    }
}
