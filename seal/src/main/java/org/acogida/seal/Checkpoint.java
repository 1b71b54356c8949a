package org.acogida.seal;

import java.util.Arrays;

/**
 * How far a journal was sealed, and to what: the text of a C2SP {@code tlog-checkpoint} without extension lines.
 *
 * @param origin the journal's name
 * @param size the number of sealed entries
 * @param root of the tree of that size, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // made once and never changed
public record Checkpoint(String origin, long size, byte[] root) {

    private static final int LINES = 3;

    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n") || size < 0 || root.length != TreeHash.SIZE) {
            throw new SealException("checkpoint.form");
        }
    }

    /** The checkpoint of a tree. */
    public static Checkpoint of(String origin, Frontier tree) {
        return new Checkpoint(origin, tree.size(), tree.root());
    }

    /** Reads the text of a note; refuses what is no checkpoint, or has further lines. */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != LINES + 1) {
            throw new SealException("checkpoint.form");
        }
        Checkpoint read = new Checkpoint(
                lines[0],
                size(lines[1]),
                Base64Text.readHash(lines[2]).orElseThrow(() -> new SealException("checkpoint.form")));
        if (!read.text().equals(text)) {
            throw new SealException("checkpoint.form");
        }
        return read;
    }

    private static long size(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new SealException("checkpoint.form");
        }
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64Text.write(root) + "\n";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that && that.text().equals(text());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(root);
    }

    @Override
    public String toString() {
        return text();
    }
}
