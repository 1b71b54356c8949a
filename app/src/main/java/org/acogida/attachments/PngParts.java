package org.acogida.attachments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Reads a PNG chunk by chunk (ISO/IEC 15948, 5) and keeps only what its pixels are decoded from. Texts, profiles, moving
 * pictures and whatever follows the end are left out unread, but for how the camera was held.
 */
final class PngParts {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final int HEAD = 13;
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final byte[] file;
    private final Numbers numbers;
    private final ByteArrayOutputStream plain;
    private Turn turn = Turn.NONE;
    private int width;
    private int height;

    private PngParts(byte[] file) {
        this.file = file;
        this.numbers = new Numbers(file, false);
        this.plain = new ByteArrayOutputStream(file.length);
    }

    static PictureParts read(byte[] file) throws UnfitPicture {
        return new PngParts(file).parts();
    }

    private PictureParts parts() throws UnfitPicture {
        plain.write(file, 0, SIGNATURE);
        int at = SIGNATURE;
        String name = "";
        while (!name.equals("IEND")) {
            if (at + AROUND > file.length) {
                throw new UnfitPicture(Fault.NOT_WHOLE);
            }
            long end = at + AROUND + numbers.four(at);
            if (end > file.length) {
                throw new UnfitPicture(Fault.NOT_WHOLE);
            }
            name = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            chunk(name, at, (int) end);
            at = (int) end;
        }
        return PictureParts.of(width, height, turn, plain.toByteArray());
    }

    private void chunk(String name, int at, int end) throws UnfitPicture {
        boolean head = name.equals("IHDR");
        if (head != (width == 0)) {
            throw new UnfitPicture(Fault.UNREADABLE);
        }
        if (head) {
            readHead(at + 8, end);
        } else if (name.equals("eXIf")) {
            turn = Turn.of(file, at + 8, end - 4);
        }
        if (KEPT.contains(name)) {
            plain.write(file, at, end - at);
        }
    }

    private void readHead(int from, int end) throws UnfitPicture {
        if (end - from - 4 != HEAD) {
            throw new UnfitPicture(Fault.UNREADABLE);
        }
        PictureParts.checkSize(numbers.four(from), numbers.four(from + 4));
        width = (int) numbers.four(from);
        height = (int) numbers.four(from + 4);
    }
}
