package org.acogida.attachments;

import java.awt.geom.AffineTransform;

/**
 * How a camera was held, as Exif tells it (tag 0x0112, values 1 to 8).
 *
 * @param orientation 1 upright; 3 turned by half; 6 and 8 turned by a quarter; 2, 4, 5 and 7 the same in a mirror
 */
record Turn(int orientation) {
    static final Turn NONE = new Turn(1);

    /** The longest Exif that is looked through, in entries. */
    private static final int MOST_ENTRIES = 500;

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int HEAD = 8;

    Turn {
        orientation = orientation >= 1 && orientation <= 8 ? orientation : 1;
    }

    /** From a block of Exif, which begins with its byte order; none where it does not say, or not in order. */
    static Turn of(byte[] file, int from, int to) {
        if (to - from < HEAD || file[from] != file[from + 1] || (file[from] != 'I' && file[from] != 'M')) {
            return NONE;
        }
        Numbers numbers = new Numbers(file, file[from] == 'I');
        long entries = from + numbers.four(from + 4);
        if (entries + 2 > to) {
            return NONE;
        }
        int count = Math.min(numbers.two((int) entries), MOST_ENTRIES);
        for (long at = entries + 2; count > 0 && at + ENTRY <= to; at += ENTRY, count--) {
            if (numbers.two((int) at) == TAG && numbers.two((int) at + 2) == SHORT) {
                return new Turn(numbers.two((int) at + 8));
            }
        }
        return NONE;
    }

    /** Whether width and height change places. */
    boolean swaps() {
        return orientation > 4;
    }

    /** Brings a picture of that size upright. */
    AffineTransform upright(double width, double height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
