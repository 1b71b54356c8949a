package org.acogida.tablets;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.procedure.CaseId;

/**
 * What a tablet printed at filing, with its signature: from it alone the filing date can be restored, the tablet lost (safety R11).
 *
 * @param packet the packet's id, from which those of the cases follow
 * @param seq the packet's number among the tablet's
 * @param device what the tablet's clock said
 * @param filed when it was filed, as the tablet reckoned, by the server's clock
 * @param uncertainty how far from that it may lie, as the tablet reckoned
 * @param addedTo of an addition, to whom; empty of a family
 */
public record Receipt(
        UUID packet,
        UUID tablet,
        long seq,
        Instant device,
        Instant filed,
        Duration uncertainty,
        int people,
        int claims,
        Optional<AddedTo> addedTo) {
    /**
     * Somebody whom another packet registers.
     *
     * @param packet that of the family
     * @param row which of them
     */
    public record AddedTo(UUID packet, int row) {
        /** The case of that person. */
        public CaseId caseId() {
            return PacketActs.caseOf(packet, row);
        }
    }

    /** The longest that is read, in characters. */
    public static final int LONGEST = 1_000;

    private static final Pattern TEXT = Pattern.compile("ACOGIDA1\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");
    private static final String UUID_TEXT = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern PAYLOAD = Pattern.compile(UUID_TEXT + "\\|" + UUID_TEXT
            + "\\|(\\d{1,9})\\|(-?\\d{1,13})\\|(-?\\d{1,13})\\|(\\d{1,11})\\|(\\d{1,3})\\|(\\d{1,3})(?:\\|addition\\|"
            + UUID_TEXT + "\\|(\\d{1,3}))?");

    /** A receipt as it reads, and what has to be checked of it. */
    static final class Signed {
        private final Receipt receipt;
        private final String text;
        private final byte[] signature;

        Signed(Receipt receipt, String text, byte[] signature) {
            this.receipt = receipt;
            this.text = text;
            this.signature = signature;
        }

        Receipt receipt() {
            return receipt;
        }

        /** What the tablet signed. */
        String text() {
            return text;
        }

        byte[] signature() {
            return signature;
        }
    }

    /** Reads a text as scanned or typed, with spaces and line breaks anywhere; empty where it is no receipt. */
    static Optional<Signed> read(String typed) {
        Matcher text = TEXT.matcher(typed.replaceAll("\\s", ""));
        if (typed.length() > LONGEST || !text.matches()) {
            return Optional.empty();
        }
        Optional<String> payload = Intake.decode(text.group(1)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        Optional<byte[]> signature = Intake.decode(text.group(2));
        return payload.isPresent() && signature.isPresent()
                ? payload(payload.get())
                        .map(receipt -> new Signed(receipt, "acogida-receipt-1\n" + payload.get(), signature.get()))
                : Optional.empty();
    }

    private static Optional<Receipt> payload(String text) {
        Matcher part = PAYLOAD.matcher(text);
        if (!part.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Receipt(
                UUID.fromString(part.group(1)),
                UUID.fromString(part.group(2)),
                Long.parseLong(part.group(3)),
                Instant.ofEpochMilli(Long.parseLong(part.group(4))),
                Instant.ofEpochMilli(Long.parseLong(part.group(5))),
                Duration.ofMillis(Long.parseLong(part.group(6))),
                Integer.parseInt(part.group(7)),
                Integer.parseInt(part.group(8)),
                Optional.ofNullable(part.group(9))
                        .map(to -> new AddedTo(UUID.fromString(to), Integer.parseInt(part.group(10))))));
    }

    @Override
    public String toString() {
        return packet.toString();
    }
}
