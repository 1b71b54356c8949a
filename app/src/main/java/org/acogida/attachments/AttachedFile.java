package org.acogida.attachments;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.acogida.procedure.AttachmentKind;
import org.acogida.procedure.Event.AttachmentAdded;

/** A file that may be attached: a PDF, a JPEG or a PNG of at most 10 MB with a name. */
public final class AttachedFile {
    /** The largest file, in bytes. */
    public static final int LARGEST = 10 << 20;

    /** The longest name, in letters. */
    public static final int LONGEST_NAME = 150;

    private static final HexFormat HEX = HexFormat.of();

    private final String name;
    private final AttachmentKind kind;
    private final byte[] content;

    private AttachedFile(String name, AttachmentKind kind, byte[] content) {
        this.name = name;
        this.kind = kind;
        this.content = content;
    }

    /** Why a file cannot be attached. */
    public enum Fault {
        EMPTY,
        TOO_BIG,
        NO_NAME,
        LONG_NAME,
        OTHER_KIND
    }

    /** What keeps a file from being attached; nothing if {@link #of} takes it. */
    public static Optional<Fault> findFault(String name, byte[] content) {
        String plain = plain(name);
        if (content.length == 0) {
            return Optional.of(Fault.EMPTY);
        }
        if (content.length > LARGEST) {
            return Optional.of(Fault.TOO_BIG);
        }
        if (plain.isEmpty()) {
            return Optional.of(Fault.NO_NAME);
        }
        if (plain.length() > LONGEST_NAME) {
            return Optional.of(Fault.LONG_NAME);
        }
        return kind(content).isEmpty() ? Optional.of(Fault.OTHER_KIND) : Optional.empty();
    }

    /** The file of that name and content; throws IllegalArgumentException where {@link #findFault} finds one. */
    public static AttachedFile of(String name, byte[] content) {
        findFault(name, content).ifPresent(fault -> {
            throw new IllegalArgumentException("file: " + fault + "; attach a PDF, JPEG or PNG of at most 10 MB");
        });
        return new AttachedFile(plain(name), kind(content).orElseThrow(), content.clone());
    }

    /** A name without the folders and the invisible characters that some browsers or files bring. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
    }

    /** By its first bytes, whatever its name says. */
    private static Optional<AttachmentKind> kind(byte[] content) {
        return Arrays.stream(AttachmentKind.values())
                .filter(kind -> begins(content, start(kind)))
                .findFirst();
    }

    private static byte[] start(AttachmentKind kind) {
        return HEX.parseHex(
                switch (kind) {
                    case PDF -> "255044462d";
                    case JPEG -> "ffd8ff";
                    case PNG -> "89504e470d0a1a0a";
                });
    }

    private static boolean begins(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    byte[] content() {
        return content.clone();
    }

    /** What the journal says of it. */
    public AttachmentAdded.Details details() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new AttachmentAdded.Details(name, kind, content.length, HEX.formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
