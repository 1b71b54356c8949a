package org.acogida.attachments;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** What of a picture is decoded: its size as it says itself, how it is turned, and the parts that hold pixels. */
final class PictureParts {
    /** The most pixels, a camera's 40 megapixels and a little more. */
    static final long MOST_PIXELS = 41_000_000;

    /** The longest side, in pixels. */
    static final int LONGEST_SIDE = 30_000;

    private final int width;
    private final int height;
    private final Turn turn;
    private final byte[] plain;

    private PictureParts(int width, int height, Turn turn, byte[] plain) {
        this.width = width;
        this.height = height;
        this.turn = turn;
        this.plain = plain;
    }

    static PictureParts of(int width, int height, Turn turn, byte[] plain) {
        return new PictureParts(width, height, turn, plain);
    }

    /** Refuses a size before anything of it is decoded. */
    static void checkSize(long width, long height) throws UnfitPicture {
        if (width <= 0 || height <= 0) {
            throw new UnfitPicture(Fault.UNREADABLE);
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
            throw new UnfitPicture(Fault.TOO_LARGE_PICTURE);
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Turn turn() {
        return turn;
    }

    InputStream plain() {
        return new ByteArrayInputStream(plain);
    }
}
