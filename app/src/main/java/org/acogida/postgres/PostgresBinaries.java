package org.acogida.postgres;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.acogida.wording.Problem;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's own programs, unpacked once for each version and kept in the user's cache. */
final class PostgresBinaries {

    private final Path home;
    private final String major;

    private PostgresBinaries(Path home) throws IOException {
        this.home = home;
        this.major = readMajor(home.resolve("share/postgresql/postgres.bki"));
    }

    /** The programs for this machine; unpacks them into that folder the first time. */
    static PostgresBinaries find(Path cache) {
        String name = resourceName(System.getProperty("os.name"), System.getProperty("os.arch"));
        URL resource = Optional.ofNullable(PostgresBinaries.class.getResource("/" + name))
                .orElseThrow(() -> Problem.environment("postgres.no-binaries", name));
        try {
            Path home = cache.resolve("postgres-" + fingerprint(resource));
            if (!Files.isDirectory(home)) {
                unpack(resource, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw Problem.environment("postgres.unpack", cache, e);
        }
    }

    static String resourceName(String system, String machine) {
        String os = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String arch = machine.equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + os + "-" + arch + ".txz";
    }

    static Path cache() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("acogida");
    }

    private static String fingerprint(URL resource) throws IOException {
        if (resource.openConnection() instanceof JarURLConnection inJar) {
            return Long.toHexString(inJar.getJarEntry().getCrc());
        }
        return Long.toHexString(resource.openConnection().getContentLengthLong());
    }

    private static void unpack(URL resource, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(resource.openStream())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, unfinished);
            }
            moveInPlace(unfinished, home);
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException(entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void moveInPlace(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static String readMajor(Path catalogue) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(catalogue)) {
            String first = Optional.ofNullable(reader.readLine()).orElse("");
            return first.replace("# PostgreSQL ", "").strip();
        }
    }

    /** The major version, such as {@code 18}: data of another one cannot be opened. */
    String major() {
        return major;
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }
}
