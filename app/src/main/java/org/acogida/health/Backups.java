package org.acogida.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The copies of the database that were reported. The program makes none itself: the operator's ordinary tools do. */
@Component
public final class Backups {
    /** How old the last copy may be, in hours, before the program warns: a day, and some time to make it. */
    public static final String WARN_AFTER = "acogida.backup-warning-hours";

    private static final String WARN_AFTER_HOURS = "26";

    private final JdbcClient database;
    private final Duration oldest;

    Backups(JdbcClient database, @Value("${" + WARN_AFTER + ":" + WARN_AFTER_HOURS + "}") long hours) {
        this.database = database;
        this.oldest = Duration.ofHours(hours);
    }

    /** Whether the server sends its WAL to an archive, and how that goes. */
    public record Archive(boolean on, Optional<Instant> lastArchived, Optional<Instant> lastFailed) {
        /** Whether the last try failed. */
        public boolean isFailing() {
            return on
                    && lastFailed.isPresent()
                    && lastArchived.map(done -> done.isBefore(lastFailed.get())).orElse(true);
        }
    }

    /** The last ones, newest first. */
    public List<Backup> listLast(int count) {
        return database.sql("select kind, started_at, finished_at, place, bytes, restored from backup_report"
                        + " order by finished_at desc, position desc limit :count")
                .param("count", count)
                .query(Backups::backup)
                .list();
    }

    private static Backup backup(ResultSet row, int number) throws SQLException {
        return new Backup(
                Backup.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("finished_at").toInstant(),
                row.getString("place"),
                row.getLong("bytes"),
                row.getBoolean("restored"));
    }

    /** How old the last one is, by when it began: what happened later is not in it. Empty where there is none. */
    public Optional<Duration> age(Instant now) {
        return listLast(1).stream()
                .findFirst()
                .map(last -> Duration.between(last.startedAt(), now))
                .map(age -> age.isNegative() ? Duration.ZERO : age);
    }

    /** Whether there is no copy, or none young enough. */
    public boolean isOverdue(Instant now) {
        return age(now).map(age -> age.compareTo(oldest) > 0).orElse(true);
    }

    public Duration oldest() {
        return oldest;
    }

    /** Every role may read this of PostgreSQL. */
    public Archive archive() {
        return database.sql("select current_setting('archive_mode') <> 'off' as archives,"
                        + " last_archived_time, last_failed_time from pg_stat_archiver")
                .query((row, number) -> new Archive(
                        row.getBoolean("archives"),
                        instant(row.getTimestamp("last_archived_time")),
                        instant(row.getTimestamp("last_failed_time"))))
                .single();
    }

    private static Optional<Instant> instant(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }

    /** Notes a copy, as the owner of the database: the program that serves pages cannot. */
    public static void report(JdbcClient owner, Backup backup) {
        owner.sql("insert into backup_report (kind, started_at, finished_at, place, bytes, restored)"
                        + " values (:kind, :startedAt, :finishedAt, :place, :bytes, :restored)")
                .param("kind", backup.kind().name())
                .param("startedAt", backup.startedAt().atOffset(ZoneOffset.UTC))
                .param("finishedAt", backup.finishedAt().atOffset(ZoneOffset.UTC))
                .param("place", backup.place())
                .param("bytes", backup.bytes())
                .param("restored", backup.restored())
                .update();
    }
}
