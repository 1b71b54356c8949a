package org.acogida.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of a journal, SHA-256 each, 32 bytes: leaves and nodes as in RFC 6962, links of the chain. Not for several threads. */
public final class TreeHash {

    /** The length of a hash in bytes. */
    public static final int SIZE = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = sha256();

    public TreeHash() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash of a leaf. */
    public byte[] leaf(byte[] content) {
        return leaf(content, 0, content.length);
    }

    byte[] leaf(byte[] from, int offset, int length) {
        digest.update(LEAF);
        digest.update(from, offset, length);
        return digest.digest();
    }

    /** The hash of two subtrees. */
    public byte[] node(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }

    /** The chain after a leaf: the hash of what it was, and of the leaf's hash. */
    public byte[] link(byte[] chain, byte[] leaf) {
        digest.update(chain);
        digest.update(leaf);
        return digest.digest();
    }

    /** The hash of the tree without leaves. */
    public byte[] empty() {
        return digest.digest();
    }

    /** Where the chain of a journal begins: bound to its name, so that no chain fits another journal. */
    public byte[] firstLink(String origin) {
        return digest.digest(origin.getBytes(StandardCharsets.UTF_8));
    }
}
