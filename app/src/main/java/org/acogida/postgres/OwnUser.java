package org.acogida.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.acogida.wording.Problem;

/**
 * Who runs PostgreSQL's programs. PostgreSQL refuses to run as root, so root steps into a user namespace of its own
 * ({@code unshare -U}), or, where the kernel forbids that, becomes {@code nobody} ({@code setpriv}).
 */
final class OwnUser {

    private static final int NOBODY = 65_534;

    private final List<String> prefix;
    private final boolean nobody;

    private OwnUser(List<String> prefix, boolean nobody) {
        this.prefix = prefix;
        this.nobody = nobody;
    }

    static OwnUser find() {
        return id() != 0 ? new OwnUser(List.of(), false) : ofRoot();
    }

    static long id() {
        return new UnixSystem().getUid();
    }

    private static OwnUser ofRoot() {
        if (Commands.succeeds(List.of("setsid", "unshare", "-U", "true"))) {
            return new OwnUser(List.of("setsid", "unshare", "-U"), false);
        }
        return asNobody();
    }

    static OwnUser asNobody() {
        List<String> prefix =
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--inh-caps=-all");
        OwnUser user = new OwnUser(prefix, true);
        if (!Commands.succeeds(user.command(List.of("true")))) {
            throw Problem.environment("postgres.root");
        }
        return user;
    }

    List<String> command(List<String> program) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(program);
        return whole;
    }

    /** Hands a file or folder to the user the server runs as. */
    void give(Path path) throws IOException {
        if (nobody) {
            Files.setAttribute(path, "unix:uid", NOBODY);
            Files.setAttribute(path, "unix:gid", NOBODY);
        }
    }

    /** Lets that user walk through a folder without reading it. */
    void letThrough(Path folder) throws IOException {
        if (nobody) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    /** Where PostgreSQL's programs are unpacked: a place that user can reach. */
    Path programs(DataFolder folder) {
        return nobody ? folder.resolve("programs") : PostgresBinaries.cache();
    }
}
