package org.acogida.seal;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree (RFC 6962) that grows: it keeps the roots of its whole subtrees, one for each bit of its size, the largest
 * first, and nothing else. Not for several threads.
 */
public final class Frontier {

    private final TreeHash hash = new TreeHash();
    private final List<byte[]> roots = new ArrayList<>();
    private long size;

    /** The tree of no leaves. */
    public Frontier() {}

    /** The tree that was written by {@link #toBytes}; throws IllegalArgumentException where the length does not fit the size. */
    public static Frontier of(long size, byte[] bytes) {
        if (size < 0 || bytes.length != Long.bitCount(size) * TreeHash.SIZE) {
            throw new IllegalArgumentException(
                    "a tree of " + size + " leaves is not told by " + bytes.length + " bytes");
        }
        Frontier frontier = new Frontier();
        for (int at = 0; at < bytes.length; at += TreeHash.SIZE) {
            frontier.roots.add(java.util.Arrays.copyOfRange(bytes, at, at + TreeHash.SIZE));
        }
        frontier.size = size;
        return frontier;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** Adds the hash of a leaf. */
    public void add(byte[] leaf) {
        byte[] root = leaf;
        for (long whole = size; (whole & 1) == 1; whole >>= 1) {
            root = hash.node(roots.removeLast(), root);
        }
        roots.add(root);
        size++;
    }

    /** The root of the whole tree. */
    public byte[] root() {
        if (roots.isEmpty()) {
            return hash.empty();
        }
        byte[] root = roots.getLast();
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = hash.node(roots.get(i), root);
        }
        return root;
    }

    /** Its roots one after another; with the size they make the same tree again. */
    public byte[] toBytes() {
        byte[] bytes = new byte[roots.size() * TreeHash.SIZE];
        for (int i = 0; i < roots.size(); i++) {
            System.arraycopy(roots.get(i), 0, bytes, i * TreeHash.SIZE, TreeHash.SIZE);
        }
        return bytes;
    }
}
