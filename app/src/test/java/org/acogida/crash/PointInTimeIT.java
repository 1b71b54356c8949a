package org.acogida.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.acogida.postgres.Needed;
import org.acogida.postgres.OwnServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a base backup and archived WAL the journal is brought to a moment: what was there is, what came later is not. */
class PointInTimeIT {
    private static final int LOAD_MILLIS = 1_000;
    private static final long LOOK_MILLIS = 100;
    private static final int MOST_LOOKS = 1_200;

    @TempDir
    Path temporary;

    @Test
    void theJournalIsBroughtToAPlaceInTheLogAndToAMoment() throws IOException, InterruptedException {
        Optional<Path> installed = OwnServer.findInstalled();
        Needed.orLeaveOut(
                installed.isPresent(), "no PostgreSQL with pg_basebackup is installed: apt-get install postgresql");
        OwnServer server = OwnServer.start(
                temporary.resolve("server"), installed.orElseThrow(), "archive_mode=on", "archive_timeout=60");
        Path archive = archive(server);
        try (Desk desk = new Desk(server, temporary.resolve("program.log"))) {
            desk.open();
            desk.work(() -> Thread.sleep(LOAD_MILLIS));
            String base = baseBackup(server);
            desk.work(() -> Thread.sleep(LOAD_MILLIS));
            List<Act> before = List.copyOf(desk.ledger.listAcknowledged());
            String journal = desk.inspection.digestOfJournal();
            String lsn = ask(server, "select pg_current_wal_insert_lsn()");
            String moment = ask(server, "select clock_timestamp()");
            desk.work(() -> Thread.sleep(LOAD_MILLIS));
            List<Act> after = new ArrayList<>(desk.ledger.listAcknowledged());
            after.removeAll(before);
            awaitArchived(server, ask(server, "select pg_walfile_name(pg_switch_wal())"));
            desk.program.kill();
            server.kill();
            for (List<String> to : List.of(List.of("--to-lsn", lsn), List.of("--to-time", moment))) {
                try (OwnServer restored = restore(server, base, archive, to)) {
                    Inspection found = new Inspection(restored.access());
                    assertThat(found.listLost(before)).as(to.toString()).isEmpty();
                    assertThat(found.listLost(after))
                            .as(to.toString())
                            .hasSameSizeAs(after)
                            .isNotEmpty();
                    assertThat(found.digestOfJournal()).as(to.toString()).isEqualTo(journal);
                    assertThat(found.listDifferences()).isEmpty();
                }
            }
        }
    }

    private static Path archive(OwnServer server) {
        Path archive = server.folder("wal");
        ask(server, "alter system set archive_command = 'test ! -f %1$s/%%f && cp %%p %1$s/%%f'".formatted(archive));
        ask(server, "select pg_reload_conf()");
        return archive;
    }

    private String baseBackup(OwnServer server) throws IOException {
        Path copies = server.folder("copies");
        return script(
                        server,
                        "base-backup",
                        List.of(
                                "PGHOST=127.0.0.1",
                                "PGPORT=" + server.port(),
                                "PGUSER=" + server.administrator().user(),
                                "PGPASSWORD=" + server.administrator().password()),
                        copies.toString())
                .lines()
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private OwnServer restore(OwnServer server, String base, Path archive, List<String> to)
            throws IOException, InterruptedException {
        Path folder = server.folder("restored" + to.getFirst());
        List<String> words = new ArrayList<>(
                List.of(base, archive.toString(), folder.resolve("cluster").toString()));
        words.addAll(to);
        script(server, "restore", List.of(), words.toArray(String[]::new));
        OwnServer restored = server.on(folder);
        restored.start();
        await(() -> ask(restored, "select pg_is_in_recovery()").equals("f"));
        return restored;
    }

    /** Runs a tool as the user whom the server runs as, from a place that this user can read. */
    private String script(OwnServer server, String name, List<String> environment, String... words) throws IOException {
        Path tool = temporary.resolve("server").resolve(name);
        Files.copy(Path.of("../tools", name), tool, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> line = new ArrayList<>(List.of("PATH=" + server.bin() + ":" + System.getenv("PATH")));
        line.addAll(environment);
        line.add(tool.toString());
        line.addAll(List.of(words));
        return server.run("/usr/bin/env", line.toArray(String[]::new));
    }

    private static void awaitArchived(OwnServer server, String segment) throws InterruptedException {
        await(() -> ask(server, "select coalesce(last_archived_wal >= '" + segment + "', false) from pg_stat_archiver")
                .equals("t"));
    }

    /** Looked at again and again, as the server tells nobody. */
    private static void await(BooleanSupplier there) throws InterruptedException {
        for (int looked = 0; looked < MOST_LOOKS; looked++) {
            if (there.getAsBoolean()) {
                return;
            }
            Thread.sleep(LOOK_MILLIS);
        }
        throw new AssertionError("waited in vain");
    }

    private static String ask(OwnServer server, String sql) {
        String postgres = server.address(server.administrator(), "acogida");
        return server.run("psql", "-AtX", "--dbname=" + postgres, "--command=" + sql)
                .strip();
    }
}
