package org.acogida.attachments;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.acogida.procedure.ActiveContent;
import org.acogida.procedure.AttachmentKind;
import org.acogida.procedure.AttachmentPurpose;
import org.acogida.procedure.Event.AttachmentAdded;

/**
 * A file as it is kept: a PDF as it came, with what acts in it told, or a picture drawn anew as a JPEG, upright and without
 * anything but its pixels.
 */
public final class AttachedFile {
    /** The largest file, in bytes. */
    public static final int LARGEST = 10 << 20;

    /** The longest name, in letters. */
    public static final int LONGEST_NAME = 150;

    private static final HexFormat HEX = HexFormat.of();

    private final String name;
    private final AttachmentKind kind;
    private final byte[] content;
    private final Optional<AttachmentPurpose> purpose;
    private final Set<ActiveContent> active;

    private AttachedFile(
            String name,
            AttachmentKind kind,
            byte[] content,
            Optional<AttachmentPurpose> purpose,
            Set<ActiveContent> active) {
        this.name = name;
        this.kind = kind;
        this.content = content;
        this.purpose = purpose;
        this.active = active;
    }

    /** What keeps a file from being looked into at all; nothing if {@link #take} may try. */
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

    /** The file to keep of that name and content, or why there is none. */
    public static Taken take(String name, byte[] content, Optional<AttachmentPurpose> purpose) {
        Optional<Fault> fault = findFault(name, content);
        if (fault.isPresent()) {
            return new Taken.Unfit(fault.get());
        }
        if (kind(content).orElseThrow() == AttachmentKind.PDF) {
            return purpose.equals(Optional.of(AttachmentPurpose.PORTRAIT))
                    ? new Taken.Unfit(Fault.NO_PICTURE)
                    : new Taken.Fit(new AttachedFile(
                            plain(name), AttachmentKind.PDF, content.clone(), purpose, ActivePdf.list(content)));
        }
        try {
            byte[] picture = Pictures.drawAnew(content);
            return new Taken.Fit(new AttachedFile(plain(name), AttachmentKind.JPEG, picture, purpose, Set.of()));
        } catch (UnfitPicture e) {
            return new Taken.Unfit(e.fault());
        }
    }

    /** The file of that name and content, of which nothing is said; throws IllegalArgumentException where it is not kept. */
    public static AttachedFile of(String name, byte[] content) {
        return switch (take(name, content, Optional.empty())) {
            case Taken.Fit fit -> fit.file();
            case Taken.Unfit unfit ->
                throw new IllegalArgumentException(
                        "file: " + unfit.fault() + "; attach a PDF, JPEG or PNG of at most 10 MB");
        };
    }

    /** A name without the folders and the invisible characters that some browsers or files bring. */
    public static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "").strip();
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

    /** The bytes that are kept. */
    public byte[] content() {
        return content.clone();
    }

    /** What the journal says of it. */
    public AttachmentAdded.Details details() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new AttachmentAdded.Details(name, kind, content.length, HEX.formatHex(digest), purpose, active);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
