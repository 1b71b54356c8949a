package org.acogida.attachments;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JPEG segment by segment (ITU-T T.81, B) and keeps only what its pixels are decoded from: tables, frame, scans, and
 * the marks that say which colours they are. Exif, profiles, comments, small pictures and whatever follows the end are left
 * out unread, but for how the camera was held.
 */
final class JpegParts {
    /** The most work, in scans times pixels: a camera's picture has ten scans at most. */
    private static final long MOST_WORK = 1_000_000_000;

    private static final byte[] START = HexFormat.of().parseHex("ffd8");
    private static final byte[] END = HexFormat.of().parseHex("ffd9");
    private static final byte[] JFIF = HexFormat.of().parseHex("ffe000104a46494600010100000100010000");
    private static final byte[] EXIF = HexFormat.of().parseHex("457869660000");
    private static final byte[] ADOBE = HexFormat.of().parseHex("41646f6265");
    private static final int FRAME_HEAD = 8;
    private static final int INKS = 4;

    private final byte[] file;
    private final Numbers numbers;
    private final ByteArrayOutputStream plain;
    private @Nullable Turn turn;
    private int width;
    private int height;
    private long scans;
    private boolean jfif;

    private JpegParts(byte[] file) {
        this.file = file;
        this.numbers = new Numbers(file, false);
        this.plain = new ByteArrayOutputStream(file.length);
    }

    static PictureParts read(byte[] file) throws UnfitPicture {
        return new JpegParts(file).parts();
    }

    private PictureParts parts() throws UnfitPicture {
        plain.writeBytes(START);
        int at = START.length;
        int marker = marker(at);
        while (marker != 0xD9) {
            at = skipFill(at) + 2;
            at = isAlone(marker) ? at : segment(marker, at);
            marker = marker(at);
        }
        if (scans == 0) {
            throw new UnfitPicture(Fault.UNREADABLE);
        }
        plain.writeBytes(END);
        return PictureParts.of(width, height, Optional.ofNullable(turn).orElse(Turn.NONE), plain.toByteArray());
    }

    /** The marker that stands at a place. */
    private int marker(int at) throws UnfitPicture {
        int start = skipFill(at);
        if (start + 1 >= file.length) {
            throw new UnfitPicture(Fault.NOT_WHOLE);
        }
        if (file[start] != (byte) 0xFF) {
            throw new UnfitPicture(Fault.UNREADABLE);
        }
        return Byte.toUnsignedInt(file[start + 1]);
    }

    /** Where a marker's own FF stands: any number of them may come before. */
    private int skipFill(int at) {
        int start = at;
        while (start + 1 < file.length && file[start] == (byte) 0xFF && file[start + 1] == (byte) 0xFF) {
            start++;
        }
        return start;
    }

    private static boolean isAlone(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    }

    /** Takes a segment whose length stands at {@code at}; where the next marker stands. */
    private int segment(int marker, int at) throws UnfitPicture {
        if (at + 2 > file.length) {
            throw new UnfitPicture(Fault.NOT_WHOLE);
        }
        int length = numbers.two(at);
        int end = at + length;
        if (length < 2) {
            throw new UnfitPicture(Fault.UNREADABLE);
        }
        if (end > file.length) {
            throw new UnfitPicture(Fault.NOT_WHOLE);
        }
        switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> frame(at, end);
            case 0xC3, 0xC5, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCC, 0xCD, 0xCE, 0xCF, 0xDC, 0xDE, 0xDF ->
                throw new UnfitPicture(Fault.UNREADABLE);
            case 0xC4, 0xDB, 0xDD -> keep(at, end);
            case 0xDA -> {
                countScan();
                end = skipScan(end);
                keep(at, end);
            }
            case 0xE0 -> keepJfif();
            case 0xE1 -> readExif(at + 2, end);
            case 0xEE -> keepAdobe(at, end);
            default -> {}
        }
        return end;
    }

    private void keep(int at, int end) {
        plain.write(file, at - 2, end - at + 2);
    }

    private void keepJfif() {
        if (!jfif && width == 0) {
            jfif = true;
            plain.writeBytes(JFIF);
        }
    }

    private void readExif(int from, int end) {
        if (turn == null && begins(EXIF, from, end)) {
            turn = Turn.of(file, from + EXIF.length, end);
        }
    }

    private void keepAdobe(int at, int end) {
        if (begins(ADOBE, at + 2, end)) {
            keep(at, end);
        }
    }

    private boolean begins(byte[] mark, int from, int end) {
        return end - from >= mark.length && Arrays.equals(file, from, from + mark.length, mark, 0, mark.length);
    }

    private void frame(int at, int end) throws UnfitPicture {
        if (width != 0 || end - at < FRAME_HEAD || file[at + 2] != 8) {
            throw new UnfitPicture(Fault.UNREADABLE);
        }
        height = numbers.two(at + 3);
        width = numbers.two(at + 5);
        PictureParts.checkSize(width, height);
        int colours = file[at + 7];
        if (colours == INKS) {
            throw new UnfitPicture(Fault.INKS);
        }
        if (colours != 1 && colours != 3) {
            throw new UnfitPicture(Fault.UNREADABLE);
        }
        keep(at, end);
    }

    private void countScan() throws UnfitPicture {
        scans++;
        if (width == 0) {
            throw new UnfitPicture(Fault.UNREADABLE);
        }
        if (scans * width * height > MOST_WORK && scans > 1) {
            throw new UnfitPicture(Fault.TOO_LARGE_PICTURE);
        }
    }

    /** Where a scan's pixels end: at the next marker that is no restart. */
    private int skipScan(int from) throws UnfitPicture {
        for (int at = from; at + 1 < file.length; at++) {
            if (file[at] == (byte) 0xFF) {
                int next = Byte.toUnsignedInt(file[at + 1]);
                if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                    return at;
                }
            }
        }
        throw new UnfitPicture(Fault.NOT_WHOLE);
    }
}
