package org.acogida.opening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.opening.Reading.Kind;
import org.acogida.opening.Reading.Outcome;
import org.acogida.procedure.CaseId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The record of reads: what was opened and what was refused, off the record of the case itself. A line goes to the database
 * and to a file outside it within seconds; while either takes none, no file is opened. For several threads.
 */
@Component
public final class Readings implements DisposableBean {
    /** The setting that names the folder of its files; without it they are beside the folder of keys. */
    public static final String FOLDER = "acogida.readings.folder";

    private static final System.Logger LOG = System.getLogger(Readings.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int ROOM = 10_000;

    private final Clock real;
    private final Outlet rows;
    private final Outlet files;

    Readings(
            JdbcTemplate database,
            Clock real,
            @Value("${" + FOLDER + ":}") String folder,
            @Value("${acogida.keys.folder}") Path keys,
            @Value("${acogida.mode:}") String mode) {
        Path place = folder.isBlank() ? keys.toAbsolutePath().resolveSibling("readings") : Path.of(folder);
        if (!mode.equals("command")) {
            make(place);
        }
        this.real = real;
        this.rows = new Outlet("database", new ReadingRows(database), real, PATIENCE, ROOM);
        this.files = new Outlet("folder", new ReadingFiles(place, real), real, PATIENCE, ROOM);
    }

    private static void make(Path folder) {
        try {
            ReadingFiles.make(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    FOLDER + ": '" + folder + "' cannot be made; name a folder that the program may write into", e);
        }
    }

    Instant now() {
        return real.instant();
    }

    /** Refuses where what is read now could not be recorded. */
    public void refuseUnrecorded() {
        if (rows.isStuck() || files.isStuck()) {
            throw new ClosedFile(ClosedFile.Why.UNRECORDED);
        }
    }

    /** Writes a line down. */
    void add(Reading reading) {
        if (!rows.offer(reading)) {
            throw new ClosedFile(ClosedFile.Why.UNRECORDED);
        }
        tell(reading);
    }

    /** Writes a line into the file that stands in the database already. */
    void tell(Reading reading) {
        if (!files.offer(reading)) {
            throw new ClosedFile(ClosedFile.Why.UNRECORDED);
        }
    }

    /** That an account got a list, as a page or a file; it is refused where that cannot be recorded. */
    public void list(Officer officer, String operation, Kind kind, long people) {
        refuseUnrecorded();
        add(Reading.ofList(now(), Reader.of(officer), operation, kind, Outcome.OPENED, people));
    }

    /** That an account was told how a case stands, by a page that opens no file; it is refused where that cannot be recorded. */
    public void looked(Officer officer, String operation, CaseId id) {
        refuseUnrecorded();
        add(Reading.of(now(), Reader.of(officer), operation, Optional.empty(), Kind.PAGE, Outcome.OPENED, id));
    }

    /** That an account was shown less of a list than there is, as it has seen as many people as it may. */
    void overBudget(Officer officer, String operation) {
        add(Reading.ofList(now(), Reader.of(officer), operation, Kind.INITIALS, Outcome.OVER_BUDGET, 0));
    }

    /** That an account was refused a page or a route, about a case where its address names one. */
    public void refused(Officer officer, String operation, Optional<UUID> caseId) {
        Reading reading = new Reading(
                now(),
                Reader.of(officer),
                operation,
                Optional.empty(),
                Kind.PAGE,
                Outcome.NOT_ALLOWED,
                caseId.map(CaseId::new),
                0,
                false);
        if (!rows.offer(reading) || !files.offer(reading)) {
            LOG.log(System.Logger.Level.WARNING, "a refusal was not recorded: too much waits to be written");
        }
    }

    /** Writes what waits. */
    @Override
    public void destroy() {
        rows.close();
        files.close();
    }
}
