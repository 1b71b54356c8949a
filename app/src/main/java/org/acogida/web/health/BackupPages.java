package org.acogida.web.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.health.Backup;
import org.acogida.health.Backups;
import org.acogida.health.Disk;
import org.acogida.health.Disks;
import org.acogida.web.Desk;
import org.acogida.web.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * How old the last copy of the database is, whether the server archives what came since, how far the journal is sealed, and how full
 * the disks are.
 */
@Controller
class BackupPages {
    private static final int SHOWN = 10;
    private static final long MEGA = 1_000_000;

    private final Desk desk;
    private final Backups backups;
    private final Disks disks;
    private final SealLines seal;
    private final Clock real;

    BackupPages(Desk desk, Backups backups, Disks disks, SealLines seal, Clock real) {
        this.desk = desk;
        this.backups = backups;
        this.disks = disks;
        this.seal = seal;
        this.real = real;
    }

    /** One copy. */
    record Line(String began, String kind, String size, String place, boolean restored) {}

    /** One disk; {@code tone} as the state's class. */
    record DiskLine(String whose, String text, String path, boolean full) {}

    @GetMapping("/backups")
    String show(@AuthenticationPrincipal Officer officer, Model model) {
        Words words = desk.here(officer, Operation.Use.SEE_BACKUPS).words();
        Instant now = real.instant();
        Optional<Duration> age = backups.age(now);
        model.addAttribute("overdue", backups.isOverdue(now));
        model.addAttribute(
                "finding",
                age.map(old -> words.text("backups.last", old(old, words)))
                        .orElseGet(() -> words.text("backups.never")));
        model.addAttribute("oldest", old(backups.oldest(), words));
        model.addAttribute(
                "lines",
                backups.listLast(SHOWN).stream().map(one -> line(one, words)).toList());
        archive(words, model);
        model.addAttribute("seal", seal.section(words));
        model.addAttribute(
                "disks", disks.list().stream().map(disk -> line(disk, words)).toList());
        model.addAttribute("databaseSeen", disks.seesDatabase());
        return "health/backups";
    }

    private void archive(Words words, Model model) {
        Backups.Archive archive = backups.archive();
        model.addAttribute("failing", archive.isFailing());
        model.addAttribute("archive", archive(archive, words));
    }

    private static String archive(Backups.Archive archive, Words words) {
        if (!archive.on()) {
            return words.text("backups.archive.off");
        }
        if (archive.isFailing()) {
            return words.text(
                    "backups.archive.failing", words.moment(archive.lastFailed().orElseThrow()));
        }
        return archive.lastArchived()
                .map(last -> words.text("backups.archive.last", words.moment(last)))
                .orElseGet(() -> words.text("backups.archive.nothing"));
    }

    /** "3 hours", as one says it. */
    private static String old(Duration age, Words words) {
        if (age.toMinutes() < 120) {
            return words.text("backups.minutes", age.toMinutes());
        }
        return age.toHours() < 48
                ? words.text("backups.hours", age.toHours())
                : words.text("backups.days", age.toDays());
    }

    private static Line line(Backup backup, Words words) {
        return new Line(
                words.moment(backup.startedAt()),
                words.of("backups.kind", backup.kind()),
                words.text("backups.size", words.number(Math.ceilDiv(backup.bytes(), MEGA))),
                backup.place(),
                backup.restored());
    }

    private static DiskLine line(Disk disk, Words words) {
        return new DiskLine(
                words.of("disk", disk.whose()),
                words.text("disk.line", disk.percent(), words.number(disk.freeBytes() / MEGA)),
                disk.path(),
                disk.level() > 0);
    }
}
