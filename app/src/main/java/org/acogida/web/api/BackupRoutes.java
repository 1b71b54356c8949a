package org.acogida.web.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acogida.access.Operation.Use;
import org.acogida.health.Backup;
import org.acogida.health.Backups;
import org.acogida.health.Disk;
import org.acogida.health.Disks;
import org.springframework.stereotype.Component;

/** How old the last copy of the database is, whether what came since is archived, and how full the disks are. */
@Component
final class BackupRoutes implements Route.Source {
    private static final int SHOWN = 10;

    private final Backups backups;
    private final Disks disks;
    private final Clock real;

    BackupRoutes(Backups backups, Disks disks, Clock real) {
        this.backups = backups;
        this.disks = disks;
        this.real = real;
    }

    /**
     * How safe the data is.
     *
     * @param overdue whether there is no copy, or none young enough
     * @param warnAfterHours how old the last copy may be
     * @param copies the last first
     */
    record BackupsTold(
            boolean overdue, long warnAfterHours, List<BackupLine> copies, ArchiveTold archive, List<DiskLine> disks) {}

    /** A copy that was reported. */
    record BackupLine(
            Backup.Kind kind, Instant startedAt, Instant finishedAt, String place, long bytes, boolean restored) {
        static BackupLine of(Backup one) {
            return new BackupLine(
                    one.kind(), one.startedAt(), one.finishedAt(), one.place(), one.bytes(), one.restored());
        }
    }

    /** Whether the server archives what comes after a copy, and whether the last try failed. */
    record ArchiveTold(boolean on, boolean failing, Optional<Instant> lastArchived, Optional<Instant> lastFailed) {
        static ArchiveTold of(Backups.Archive archive) {
            return new ArchiveTold(archive.on(), archive.isFailing(), archive.lastArchived(), archive.lastFailed());
        }
    }

    /** How full a disk is. */
    record DiskLine(Disk.Whose whose, String path, int percent, long freeBytes) {
        static DiskLine of(Disk disk) {
            return new DiskLine(disk.whose(), disk.path(), disk.percent(), disk.freeBytes());
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/backups", "read-backups")
                .needs(Use.SEE_BACKUPS)
                .gives(200, Shapes.of(BackupsTold.class))
                .by(call -> Reply.ok(told())));
    }

    private BackupsTold told() {
        return new BackupsTold(
                backups.isOverdue(real.instant()),
                backups.oldest().toHours(),
                backups.listLast(SHOWN).stream().map(BackupLine::of).toList(),
                ArchiveTold.of(backups.archive()),
                disks.list().stream().map(DiskLine::of).toList());
    }
}
