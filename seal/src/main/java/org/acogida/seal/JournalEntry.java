package org.acogida.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;

/**
 * An entry as it is sealed: every column of its row, and digests of the bytes that are kept apart, which tell of the
 * person. Those bytes are sealed as they are stored, so the seal holds whoever can read them, or nobody any more.
 *
 * @param position its place in the table
 * @param occurredAt to the microsecond, as all moments
 * @param clear JSON, in whatever form
 * @param part SHA-256 of the stored bytes of the person; empty where the entry has none
 * @param attachment SHA-256 of the stored bytes of the file it attaches; empty where it attaches none
 */
public record JournalEntry(
        long position,
        UUID eventId,
        UUID caseId,
        int version,
        String kind,
        String law,
        String office,
        UUID officer,
        Instant occurredAt,
        Instant recordedAt,
        UUID commandId,
        String clear,
        Optional<byte[]> part,
        Optional<byte[]> attachment) {

    static final String FORM = "1";
    static final int FIELDS = 15;

    private static final String NONE = "-";
    private static final int MICROS = 1_000;

    /** Its leaf in the tree: one line of fields divided by tabs, the same bytes for the same row wherever it is read. */
    public byte[] leaf() {
        return new StringJoiner("\t")
                .add(FORM)
                .add(Long.toString(position))
                .add(eventId.toString())
                .add(caseId.toString())
                .add(Integer.toString(version))
                .add(plain(kind))
                .add(plain(law))
                .add(plain(office))
                .add(officer.toString())
                .add(moment(occurredAt))
                .add(moment(recordedAt))
                .add(commandId.toString())
                .add(PlainJson.of(clear))
                .add(digest(part))
                .add(digest(attachment))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(Optional<byte[]> digest) {
        return digest.map(HexFormat.of()::formatHex).orElse(NONE);
    }

    /** As {@code 2018-10-19T15:00:00.000000Z}, always with six digits of the second. */
    private static String moment(Instant at) {
        String seconds = Instant.ofEpochSecond(at.getEpochSecond()).toString();
        String micros = Integer.toString(1_000_000 + at.getNano() / MICROS).substring(1);
        return seconds.substring(0, seconds.length() - 1) + "." + micros + "Z";
    }

    /** What would end a field is escaped with a backslash. */
    private static String plain(String text) {
        return text.chars().noneMatch(c -> c == '\\' || c < ' ')
                ? text
                : text.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }
}
