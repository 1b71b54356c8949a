package org.acogida.keys;

import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * The keys of persons in one file: 64 bytes of head, then 64 for each key, by its number from 1. A key is sealed for its
 * place; in the place of one that was destroyed stand zeros. Keys are made ahead of their use, so that a copy of the file
 * serves for people who come after it was made.
 */
final class Slots {

    /** How many keys not yet given out there are at least after some were. */
    static final int AHEAD = 10_000;

    private static final int SIZE = 64;
    private static final int KEY = 32;
    private static final int SEALED = KEY + Aead.OVERHEAD;
    private static final int AT_ONCE = 1_000;
    private static final long MAGIC = 0x41434f4749444b31L;

    private final Path path;
    private final SecretKey key;
    private volatile MemorySegment mapped;

    private Slots(Path path, SecretKey key) throws IOException {
        this.path = path;
        this.key = key;
        this.mapped = map();
    }

    /** Opens the file; makes one without keys where it is missing. */
    static Slots open(Path path, SecretKey key) throws IOException {
        try (FileChannel file = DurableFile.open(path)) {
            if (file.size() == 0) {
                writeNext(file, 1);
            } else {
                readNext(file);
            }
        }
        return new Slots(path, key);
    }

    /** Reading by a map survives a thread that is interrupted, which would close a channel for all; mapping waits for it. */
    private MemorySegment map() throws IOException {
        boolean interrupted = Thread.interrupted();
        try (FileChannel file = DurableFile.open(path)) {
            return file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), Arena.ofAuto());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Gives out so many numbers, of which the first is returned; only within the folder's lock. */
    long take(int count) throws IOException {
        try (FileChannel file = DurableFile.open(path)) {
            long first = readNext(file);
            makeUpTo(file, first + count + AHEAD);
            writeNext(file, first + count);
            file.force(true);
            return first;
        }
    }

    /** Gives out no number of those made so far: a copy does not know which of them are given out after it. */
    void skipAll() throws IOException {
        try (FileChannel file = DurableFile.open(path)) {
            writeNext(file, Math.max(readNext(file), made(file) + 1));
            file.force(true);
        }
    }

    /** The key of that number; empty where it was destroyed, or never made. */
    Optional<SecretKey> find(long number) throws IOException {
        long at = number * SIZE;
        if (number >= 1 && at + SIZE > mapped.byteSize()) {
            mapped = map();
        }
        if (number < 1 || at + SIZE > mapped.byteSize()) {
            return Optional.empty();
        }
        byte[] slot = mapped.asSlice(at, SIZE).toArray(ValueLayout.JAVA_BYTE);
        return isDestroyed(slot) ? Optional.empty() : Optional.of(open(number, slot));
    }

    private SecretKey open(long number, byte[] slot) {
        return Aead.key(Aead.open(key, context(number), slot, 0, SEALED));
    }

    private static boolean isDestroyed(byte[] slot) {
        return Arrays.equals(slot, new byte[SIZE]);
    }

    /** Writes zeros in the place of keys, on the disk before this returns; only within the folder's lock. */
    void destroy(Iterable<Long> numbers) throws IOException {
        try (FileChannel file = DurableFile.open(path)) {
            for (long number : numbers) {
                if (number >= 1 && number <= made(file)) {
                    write(file, ByteBuffer.allocate(SIZE), number);
                }
            }
            file.force(true);
        }
    }

    /** Takes over all keys of another file under their numbers. */
    void takeOver(Slots before) throws IOException {
        try (FileChannel file = DurableFile.open(path);
                FileChannel theirs = DurableFile.open(before.path)) {
            long last = made(theirs);
            for (long from = 1; from <= last; from += AT_ONCE) {
                write(file, before.sealedAnew(from, Math.min(last, from + AT_ONCE - 1), this), from);
            }
            writeNext(file, readNext(theirs));
            file.force(true);
        }
    }

    private ByteBuffer sealedAnew(long from, long to, Slots with) throws IOException {
        ByteBuffer slots = ByteBuffer.allocate(Math.toIntExact(to - from + 1) * SIZE);
        for (long number = from; number <= to; number++) {
            Optional<SecretKey> found = find(number);
            slots.put(found.isPresent() ? with.seal(number, found.get().getEncoded()) : new byte[SIZE]);
        }
        return slots.flip();
    }

    private byte[] seal(long number, byte[] bytes) {
        return Arrays.copyOf(Aead.seal(key, context(number), bytes), SIZE);
    }

    private void makeUpTo(FileChannel file, long last) throws IOException {
        for (long from = made(file) + 1; from <= last; from += AT_ONCE) {
            int count = (int) Math.min(AT_ONCE, last - from + 1);
            ByteBuffer slots = ByteBuffer.allocate(count * SIZE);
            for (long number = from; number < from + count; number++) {
                slots.put(seal(number, Aead.random(KEY)));
            }
            write(file, slots.flip(), from);
        }
    }

    private static long made(FileChannel file) throws IOException {
        return file.size() / SIZE - 1;
    }

    private static void write(FileChannel file, ByteBuffer slots, long number) throws IOException {
        long at = number * SIZE;
        while (slots.hasRemaining()) {
            at += file.write(slots, at);
        }
    }

    private static long readNext(FileChannel file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(SIZE);
        if (file.read(head, 0) < SIZE || head.getLong(0) != MAGIC) {
            throw new EOFException("persons.keys");
        }
        return head.getLong(Long.BYTES);
    }

    private static void writeNext(FileChannel file, long next) throws IOException {
        write(file, ByteBuffer.allocate(SIZE).putLong(0, MAGIC).putLong(Long.BYTES, next), 0);
    }

    private static byte[] context(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(0, number).array();
    }
}
