package org.acogida.attachments;

/** Numbers of two and four bytes in a file, whose place was checked before. */
final class Numbers {
    private static final int BYTE = 8;

    private final byte[] file;
    private final boolean littleEndian;

    Numbers(byte[] file, boolean littleEndian) {
        this.file = file;
        this.littleEndian = littleEndian;
    }

    private int one(int at) {
        return Byte.toUnsignedInt(file[at]);
    }

    int two(int at) {
        return littleEndian ? one(at) | (one(at + 1) << BYTE) : (one(at) << BYTE) | one(at + 1);
    }

    long four(int at) {
        long first = two(at);
        long second = two(at + 2);
        return littleEndian ? first | (second << (2 * BYTE)) : (first << (2 * BYTE)) | second;
    }
}
