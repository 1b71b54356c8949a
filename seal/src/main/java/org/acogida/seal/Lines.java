package org.acogida.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a file, one after another in the same memory; each ends with a newline. */
final class Lines {

    private static final int FIRST_SIZE = 1 << 18;
    private static final int LONGEST = 1 << 26;

    private final InputStream in;
    private byte[] bytes = new byte[FIRST_SIZE];
    private long offset;
    private int start;
    private int end = -1;
    private int filled;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false at the end of the file, and where what is left does not end with a newline. */
    boolean next() throws IOException {
        start = end + 1;
        int seen = start;
        while (true) {
            for (int i = seen; i < filled; i++) {
                if (bytes[i] == '\n') {
                    end = i;
                    return true;
                }
            }
            seen = filled - start;
            if (!more()) {
                return false;
            }
        }
    }

    /** Moves the line to the front and reads on behind it. */
    private boolean more() throws IOException {
        System.arraycopy(bytes, start, bytes, 0, filled - start);
        offset += start;
        filled -= start;
        start = 0;
        end = -1;
        if (filled == bytes.length) {
            if (bytes.length >= LONGEST) {
                return false;
            }
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int read = in.read(bytes, filled, bytes.length - filled);
        filled += Math.max(read, 0);
        return read > 0;
    }

    /** Where in {@link #bytes} the line starts. */
    int start() {
        return start;
    }

    /** Where its newline is. */
    int end() {
        return end;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where in the file the line starts, or what is left of it. */
    long offset() {
        return offset + start;
    }

    /** Where in the file it ends, its newline included; after the last line, where the file ends. */
    long after() {
        return offset + (end < start ? filled : end + 1);
    }

    char kind() {
        return start == end ? ' ' : (char) bytes[start];
    }

    String text() {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    /** The place after the next tab from a place on; -1 where the line has no more. */
    int afterTab(int from) {
        for (int i = from; i < end; i++) {
            if (bytes[i] == '\t') {
                return i + 1;
            }
        }
        return -1;
    }

    /** Whether these bytes stand at a place, and a tab behind them. */
    boolean hasField(int from, byte[] field) {
        return from + field.length < end
                && bytes[from + field.length] == '\t'
                && Arrays.equals(bytes, from, from + field.length, field, 0, field.length);
    }
}
