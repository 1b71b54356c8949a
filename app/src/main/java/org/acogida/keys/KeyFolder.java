package org.acogida.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.acogida.wording.Problem;
import org.springframework.util.FileSystemUtils;

/**
 * A folder of keys outside the database, which only its owner may enter: {@code master.key}, and a folder for the generation
 * in use. Several programs of one machine may have it open; what one of them rotates or destroys the others see within a
 * second. Throws a Problem for what an operator can mend.
 */
public final class KeyFolder implements Secrets, PersonKeys {

    static final String MASTER = "master.key";
    static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final long LOOK_AGAIN = TimeUnit.SECONDS.toNanos(1);

    /** Numbers are taken so many at a time; those a program leaves over are given to nobody. */
    private static final int AT_ONCE = 200;

    private static final Object ONE_IN_THIS_PROGRAM = new Object();

    private final Path folder;
    private final MasterKey master;
    private final UUID id;
    private volatile Generation generation;
    private volatile long lookedAt = System.nanoTime();
    private FileTime changedAt;
    private long free;
    private int left;

    private KeyFolder(Path folder, MasterKey master) throws IOException {
        this.folder = folder;
        this.master = master;
        this.changedAt = Files.getLastModifiedTime(folder.resolve(MASTER));
        MasterFile file = MasterFile.read(folder.resolve(MASTER));
        this.id = file.folder();
        this.generation = open(file);
    }

    /** Makes a folder with its first keys; refuses one that holds keys already. */
    public static KeyFolder make(Path folder, MasterKey master) {
        Path path = folder.toAbsolutePath().normalize();
        if (exists(path)) {
            throw Problem.refused("keys.there-already", path);
        }
        try {
            DurableFile.folder(path);
            SecretKey key = Aead.newKey();
            Generation.open(path, 1, key).slots().take(0);
            MasterFile.wrap(UUID.randomUUID(), 1, master, key.getEncoded()).write(path.resolve(MASTER));
            return new KeyFolder(path, master);
        } catch (IOException e) {
            throw Problem.environment("keys.unusable", path, e);
        }
    }

    /** Whether there are keys in a folder. */
    public static boolean exists(Path folder) {
        return Files.exists(folder.resolve(MASTER));
    }

    /** Opens a folder; refuses one that is missing, that others may enter, and a master key that is not its own. */
    public static KeyFolder open(Path folder, MasterKey master) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            if (!exists(path)) {
                throw Problem.environment("keys.none", path);
            }
            if (DurableFile.isOpenToOthers(path) || DurableFile.isOpenToOthers(path.resolve(MASTER))) {
                throw Problem.refused("keys.open-to-others", path);
            }
            return new KeyFolder(path, master);
        } catch (IOException e) {
            throw Problem.environment("keys.unusable", path, e);
        }
    }

    private Generation open(MasterFile file) throws IOException {
        Path of = Generation.folder(folder, file.generation());
        if (!Files.isDirectory(of)) {
            throw new NotDirectoryException(of.toString());
        }
        return Generation.open(folder, file.generation(), Aead.key(file.unwrap(master)));
    }

    /** Which folder this is: a database's keys are in one only. */
    public UUID id() {
        return id;
    }

    public Path path() {
        return folder;
    }

    /** Which generation of keys is in use, from 1. */
    public long generation() {
        return current().number();
    }

    @Override
    public Optional<byte[]> find(String name) {
        return current().find(checked(name));
    }

    @Override
    public void keep(String name, byte[] secret) {
        checked(name);
        alone(now -> now.keep(name, secret));
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("secret '" + name + "': use lower-case letters, digits and hyphens");
        }
        return name;
    }

    @Override
    public synchronized long next() {
        if (left == 0) {
            alone(now -> free = now.slots().take(AT_ONCE));
            left = AT_ONCE;
        }
        left--;
        return free++;
    }

    @Override
    public Optional<SecretKey> find(long number) {
        try {
            return current().slots().find(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void destroy(Collection<Long> numbers) {
        alone(now -> now.slots().destroy(numbers));
    }

    /** Seals all keys anew under one just made, which this master key wraps, and destroys the one before. */
    public void rotate() {
        alone(now -> {
            SecretKey key = Aead.newKey();
            long number = now.number() + 1;
            FileSystemUtils.deleteRecursively(Generation.folder(folder, number));
            Generation.open(folder, number, key).takeOver(now);
            DurableFile.sync(Generation.folder(folder, number));
            MasterFile.wrap(id, number, master, key.getEncoded()).write(folder.resolve(MASTER));
            look();
            FileSystemUtils.deleteRecursively(Generation.folder(folder, now.number()));
        });
    }

    /** Lets another master key open the folder, and this one no more; the keys in it stay as they are. */
    public void closeWith(MasterKey other) {
        alone(now ->
                MasterFile.wrap(id, now.number(), other, now.key().getEncoded()).write(folder.resolve(MASTER)));
    }

    private interface Work {
        void on(Generation now) throws IOException;
    }

    /** Does something that no other program or thread does at the same time, on the generation in use. */
    private void alone(Work work) {
        synchronized (ONE_IN_THIS_PROGRAM) {
            try (FileChannel channel = DurableFile.open(folder.resolve("lock"));
                    FileLock _ = channel.lock()) {
                look();
                work.on(generation);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What was read before can still be read where another program closed the folder with a key that this one has not. */
    private Generation current() {
        if (System.nanoTime() - lookedAt > LOOK_AGAIN) {
            try {
                look();
            } catch (Problem e) {
                return generation;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return generation;
    }

    /** The generation before stays open for whoever reads from it at this moment; its keys are the same. */
    private synchronized void look() throws IOException {
        lookedAt = System.nanoTime();
        FileTime now = Files.getLastModifiedTime(folder.resolve(MASTER));
        if (!now.equals(changedAt)) {
            MasterFile file = MasterFile.read(folder.resolve(MASTER));
            if (file.generation() != generation.number()) {
                generation = open(file);
            }
            changedAt = now;
        }
    }

    /**
     * Copies the folder, while others use it, to one that must not be there yet. Put in the place of the folder one day, the
     * copy gives nobody a key that somebody who came since may have.
     */
    public void copyTo(Path target) {
        if (Files.exists(target)) {
            throw Problem.refused("keys.copy-there", target);
        }
        alone(now -> {
            DurableFile.folder(target);
            Path from = Generation.folder(folder, now.number());
            FileSystemUtils.copyRecursively(from, Generation.folder(target, now.number()));
            try (Stream<Path> all = Files.walk(target)) {
                for (Path one : all.toList()) {
                    DurableFile.makePrivate(one);
                }
            }
            Generation.open(target, now.number(), now.key()).slots().skipAll();
            DurableFile.replace(target.resolve(MASTER), Files.readAllBytes(folder.resolve(MASTER)));
        });
    }
}
