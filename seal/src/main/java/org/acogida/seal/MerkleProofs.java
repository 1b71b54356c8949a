package org.acogida.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Proofs on a journal's tree, as RFC 6962 lists them and RFC 9162 checks them. */
public final class MerkleProofs {

    private MerkleProofs() {}

    /** Leaves from an index, up to but without another. */
    public record Range(long from, long to) {
        public Range {
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException("no leaves from " + from + " to " + to);
            }
        }
    }

    /** Which subtrees prove that a leaf is in a tree of that size; the one beside the leaf first. */
    public static List<Range> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<Range> path = new ArrayList<>();
        include(index, 0, size, path);
        return path;
    }

    private static void include(long index, long from, long to, List<Range> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            include(index, from, middle, path);
            path.add(new Range(middle, to));
        } else {
            include(index, middle, to, path);
            path.add(new Range(from, middle));
        }
    }

    /** Which subtrees prove that a tree of one size is the beginning of a larger one. */
    public static List<Range> consistency(long smaller, long size) {
        if (smaller < 0 || smaller > size) {
            throw new IllegalArgumentException("a tree of " + size + " does not go on from " + smaller);
        }
        List<Range> path = new ArrayList<>();
        if (smaller > 0 && smaller < size) {
            follow(smaller, 0, size, true, path);
        }
        return path;
    }

    private static void follow(long smaller, long from, long to, boolean whole, List<Range> path) {
        if (smaller == to) {
            if (!whole) {
                path.add(new Range(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (smaller <= middle) {
            follow(smaller, from, middle, whole, path);
            path.add(new Range(middle, to));
        } else {
            follow(smaller, middle, to, false, path);
            path.add(new Range(from, middle));
        }
    }

    /** The largest power of two below a size. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    /** Whether a leaf stands at its index in the tree of a checkpoint. */
    public static boolean includes(Checkpoint tree, long index, byte[] leaf, List<byte[]> proof) {
        if (index < 0 || index >= tree.size()) {
            return false;
        }
        TreeHash hash = new TreeHash();
        Way way = new Way(index, tree.size() - 1);
        byte[] root = leaf;
        for (byte[] beside : proof) {
            if (way.isAtRoot()) {
                return false;
            }
            root = way.upFromRight() ? hash.node(beside, root) : hash.node(root, beside);
        }
        return way.isAtRoot() && Arrays.equals(root, tree.root());
    }

    /** Whether the tree of one checkpoint is the beginning of another's. */
    public static boolean continues(Checkpoint before, Checkpoint after, List<byte[]> proof) {
        if (before.size() > after.size()) {
            return false;
        }
        if (before.size() == after.size()) {
            return proof.isEmpty() && Arrays.equals(before.root(), after.root());
        }
        return before.size() == 0 ? proof.isEmpty() : walk(before, after, proof);
    }

    private static boolean walk(Checkpoint before, Checkpoint after, List<byte[]> proof) {
        int whole = Long.numberOfTrailingZeros(before.size());
        Way way = new Way((before.size() - 1) >> whole, (after.size() - 1) >> whole);
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(before.size()) == 1) {
            path.addFirst(before.root());
        }
        return !path.isEmpty() && walk(before, after, way, path);
    }

    private static boolean walk(Checkpoint before, Checkpoint after, Way way, List<byte[]> path) {
        TreeHash hash = new TreeHash();
        byte[] old = path.getFirst();
        byte[] now = old;
        for (byte[] beside : path.subList(1, path.size())) {
            if (way.isAtRoot()) {
                return false;
            }
            boolean both = way.upFromRight();
            old = both ? hash.node(beside, old) : old;
            now = both ? hash.node(beside, now) : hash.node(now, beside);
        }
        return way.isAtRoot() && Arrays.equals(old, before.root()) && Arrays.equals(now, after.root());
    }

    /** The way up a tree to its root, beside the last node of each level. */
    private static final class Way {
        private long place;
        private long last;

        Way(long place, long last) {
            this.place = place;
            this.last = last;
        }

        boolean isAtRoot() {
            return last == 0;
        }

        /** Goes up to where there is a node beside; says whether that stands on the left. */
        boolean upFromRight() {
            boolean right = (place & 1) == 1 || place == last;
            int levels = right ? Long.numberOfTrailingZeros(place) + 1 : 1;
            place >>= levels;
            last >>= levels;
            return right;
        }
    }
}
