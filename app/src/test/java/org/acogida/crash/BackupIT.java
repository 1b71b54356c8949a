package org.acogida.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.Needed;
import org.acogida.postgres.OwnServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy made by the operator's ordinary tools holds everything, can be restored, and its age is told to supervisors. */
class BackupIT {
    private static final int LOAD_MILLIS = 1_500;
    private static final Path SCRIPT = Path.of("../tools/backup");

    @TempDir
    Path folder;

    @Test
    void aDumpIsMadeRestoredOnTrialReportedAndTheSameAfterBeingRestored() throws IOException, InterruptedException {
        Optional<Path> installed = OwnServer.findInstalled();
        Needed.orLeaveOut(installed.isPresent(), "no PostgreSQL with pg_dump is installed: apt-get install postgresql");
        OwnServer server = OwnServer.start(folder.resolve("server"), installed.orElseThrow());
        try (Desk desk = new Desk(server, folder.resolve("program.log"))) {
            desk.open();
            assertThat(page(desk)).contains("No backup is on record", "role=\"alert\"");
            desk.work(() -> Thread.sleep(LOAD_MILLIS));
            String said = backUp(server);
            assertThat(page(desk)).as(said).contains("The last backup began", "minute");
            assertThat(page(desk)).contains("pg_dump", "Yes").doesNotContain("No backup is on record");
            try (Stream<Path> copies = Files.list(folder.resolve("copies"))) {
                restore(server, copies.findFirst().orElseThrow());
            }
            DatabaseAccess original = server.access();
            Inspection restored = new Inspection(new DatabaseAccess(
                    original.url().replaceFirst("[^/]*$", "restored"), original.owner(), original.app()));
            assertThat(restored.listLost(desk.ledger.listAcknowledged())).isEmpty();
            assertThat(restored.listDoubled(desk.ledger.listAcknowledged())).isEmpty();
            assertThat(restored.listDifferences()).isEmpty();
            assertThat(restored.digestOfJournal()).isEqualTo(desk.inspection.digestOfJournal());
        }
    }

    private static String page(Desk desk) throws IOException, InterruptedException {
        return desk.signIn().get("/backups?lang=en").body();
    }

    private String backUp(OwnServer server) throws IOException, InterruptedException {
        Path acogida = Files.writeString(
                folder.resolve("acogida"),
                "#!/bin/sh\nexec '%s/bin/java' -jar '%s' \"$@\"\n"
                        .formatted(
                                System.getProperty("java.home"),
                                Path.of("target/acogida.jar").toAbsolutePath()));
        Files.setPosixFilePermissions(acogida, PosixFilePermissions.fromString("rwx------"));
        ProcessBuilder script = new ProcessBuilder(
                        SCRIPT.toAbsolutePath().toString(),
                        folder.resolve("copies").toString(),
                        "--try",
                        "trial")
                .redirectErrorStream(true);
        script.environment()
                .putAll(Map.of(
                        "ACOGIDA", acogida.toString(),
                        "ACOGIDA_DATABASE_URL", server.access().url().substring("jdbc:".length()),
                        "ACOGIDA_OWNER_PASSWORD", server.access().owner().password(),
                        "PGHOST", "127.0.0.1",
                        "PGPORT", Integer.toString(server.port()),
                        "PGUSER", server.administrator().user(),
                        "PGPASSWORD", server.administrator().password(),
                        "PGDATABASE", "acogida",
                        "PATH", server.bin() + ":" + System.getenv("PATH")));
        Process process = script.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static void restore(OwnServer server, Path copy) throws IOException {
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
        String postgres = server.address(server.administrator(), "postgres");
        for (String sql : List.of(
                "create database restored owner acogida_owner template template0",
                "grant connect on database restored to acogida_app")) {
            server.run("psql", "--quiet", "--dbname=" + postgres, "--command=" + sql);
        }
        server.run(
                "pg_restore",
                "--exit-on-error",
                "--dbname=" + server.address(server.administrator(), "restored"),
                copy.toString());
    }
}
