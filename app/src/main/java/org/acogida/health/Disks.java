package org.acogida.health;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The disks that the program can see: that of its own temporary files, and that of the database where its folder is on
 * this machine and known. Writes to the log when one gets fuller.
 */
@Component
public final class Disks implements DisposableBean {
    /** The setting that names the folder of the database's data; empty where that is on another machine. */
    public static final String DATABASE_FOLDER = "acogida.database-folder";

    private static final System.Logger LOG = System.getLogger(Disks.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int WHOLE = 100;

    private final Optional<Path> databaseFolder;
    private final Thread rounds;

    Disks(@Value("${" + DATABASE_FOLDER + ":}") String databaseFolder, @Value("${acogida.mode:}") String mode) {
        this.databaseFolder =
                Optional.of(databaseFolder).filter(named -> !named.isBlank()).map(Path::of);
        this.rounds = Thread.ofPlatform().daemon().name("disks").unstarted(this::goRound);
        if (!mode.equals("command")) {
            rounds.start();
        }
    }

    private void goRound() {
        Map<Disk.Whose, Integer> told = new EnumMap<>(Disk.Whose.class);
        try {
            while (!Thread.currentThread().isInterrupted()) {
                list().forEach(disk -> tell(disk, told));
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(Disk disk, Map<Disk.Whose, Integer> told) {
        int before = told.getOrDefault(disk.whose(), 0);
        if (disk.level() > before) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the disk of {0} is {1} % full: make room, or acts can no longer be saved",
                    disk.path(),
                    disk.percent());
        }
        told.put(disk.whose(), disk.level());
    }

    /** Whether the disk of the database can be seen from here. */
    public boolean seesDatabase() {
        return databaseFolder.isPresent();
    }

    /** As they stand now. */
    public List<Disk> list() {
        return Stream.concat(
                        databaseFolder.flatMap(folder -> look(Disk.Whose.DATABASE, folder)).stream(),
                        look(Disk.Whose.PROGRAM, Path.of(System.getProperty("java.io.tmpdir"))).stream())
                .toList();
    }

    /** The one to warn of; empty where all have room. */
    public Optional<Disk> findFullest() {
        return list().stream().filter(disk -> disk.level() > 0).max(Comparator.comparingInt(Disk::percent));
    }

    private static Optional<Disk> look(Disk.Whose whose, Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            long total = store.getTotalSpace();
            long free = store.getUsableSpace();
            int percent = total == 0 ? 0 : (int) (WHOLE - WHOLE * free / total);
            return Optional.of(new Disk(whose, folder.toString(), percent, free));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the disk of {0} cannot be seen: {1}", folder, e);
            return Optional.empty();
        }
    }

    @Override
    public void destroy() {
        rounds.interrupt();
    }
}
