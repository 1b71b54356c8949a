package org.acogida.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.acogida.wording.Problem;
import org.jspecify.annotations.Nullable;

/** The folder where everything that must survive a restart stands; one program at a time holds it. */
public final class DataFolder implements AutoCloseable {

    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY3479";
    private static final int SECRET_LENGTH = 20;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder where missing, and holds it until closed; refuses one that another user or program holds. */
    public static DataFolder open(Path folder) {
        return open(folder, OwnUser.id());
    }

    static DataFolder open(Path folder, long user) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path, PRIVATE_FOLDER);
            refuseForeign(path, user);
            return new DataFolder(path, lock(path));
        } catch (AccessDeniedException e) {
            throw Problem.environment("data.denied", path, e.getFile());
        } catch (IOException e) {
            throw Problem.environment("data.unusable", path, e);
        }
    }

    private static void refuseForeign(Path path, long user) throws IOException {
        if (uid(path) != user) {
            throw Problem.environment("data.foreign", path, Files.getOwner(path).getName());
        }
    }

    static long uid(Path path) throws IOException {
        return ((Number) Files.getAttribute(path, "unix:uid")).longValue();
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(
                path.resolve("lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), PRIVATE_FILE);
        if (!locked(channel)) {
            channel.close();
            throw Problem.environment("data.in-use", path);
        }
        return channel;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    public Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** The secret of that name, made at random the first time and kept in a file only its owner can read. */
    public String secret(String name) {
        try {
            Path file = Files.createDirectories(path.resolve("secrets"), PRIVATE_FOLDER)
                    .resolve(name);
            @Nullable String kept = Files.exists(file) ? Files.readString(file).strip() : null;
            return kept != null ? kept : make(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A secret that was made before, of a folder that another program may hold. */
    public static String readSecret(Path folder, String name) {
        try {
            return Files.readString(folder.resolve("secrets").resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String make(Path file) throws IOException {
        String secret = newSecret();
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        writePrivate(unfinished, secret);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return secret;
    }

    /** Twenty random letters and figures, none easily taken for another. */
    public static String newSecret() {
        SecureRandom random = new SecureRandom();
        StringBuilder secret = new StringBuilder(SECRET_LENGTH);
        for (int i = 0; i < SECRET_LENGTH; i++) {
            secret.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return secret.toString();
    }

    static void writePrivate(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PRIVATE_FILE);
        Files.writeString(file, text);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
