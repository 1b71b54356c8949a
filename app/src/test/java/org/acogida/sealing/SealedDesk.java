package org.acogida.sealing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.DatabaseAccess.Login;
import org.acogida.postgres.TestDatabase;
import org.acogida.seal.SignedNote;
import org.acogida.seal.Verdict;
import org.acogida.seal.Verifier;
import org.acogida.seal.VerifierKey;

/** A journal that is sealed round by round, as the program's role does it, and tampered with, as its owner may. */
public final class SealedDesk implements AutoCloseable {

    final DatabaseAccess database;
    final SealedJournal sealed;
    private final KeptSecrets secrets = new KeptSecrets();
    private final Connection connection;
    private Sealer sealer;

    public SealedDesk(DatabaseAccess database) {
        this(database, Sealer.BATCH);
    }

    SealedDesk(DatabaseAccess database, int batch) {
        this.database = database;
        Login app = database.app();
        this.sealed = new SealedJournal(TestDatabase.whole(database, app));
        this.sealer = sealer(batch);
        try {
            this.connection = SealConnections.open(database.url(), app.user(), app.password());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Sealer sealer(int batch) {
        return new Sealer(new SigningKeys(secrets), Clock.systemUTC(), batch);
    }

    /** Starts the program anew, with what it kept. */
    void restart() {
        sealer = sealer(Sealer.BATCH);
    }

    void loseKey() {
        secrets.clear();
    }

    Sealer.Outcome round() {
        try {
            return sealer.round(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until nothing more is found. */
    public void sealAll() {
        Sealer.Outcome outcome = round();
        while (outcome != Sealer.Outcome.NOTHING) {
            outcome = round();
        }
    }

    void lookForStrays() {
        sealer.lookForStrays();
    }

    /** What the database's process of the seal used, where it runs on this machine. */
    Duration databaseCpu() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(process -> process.info().totalCpuDuration())
                    .orElse(Duration.ZERO);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long size() {
        return sealed.findLast().map(KeptCheckpoint::size).orElse(0L);
    }

    long settled() {
        return sealed.findLast().map(KeptCheckpoint::settled).orElse(0L);
    }

    /** As the owner, whom no grant stops; the triggers are out of the way for it. */
    void tamper(String sql) {
        owner("alter table event disable trigger user; alter table sealed_entry disable trigger user;"
                + " alter table journal_checkpoint disable trigger user;" + sql
                + ";alter table event enable trigger user; alter table sealed_entry enable trigger user;"
                + " alter table journal_checkpoint enable trigger user");
    }

    public void owner(String sql) {
        as(database.owner(), sql);
    }

    public void app(String sql) {
        as(database.app(), sql);
    }

    private void as(Login login, String sql) {
        try (Connection one = TestDatabase.whole(database, login).getConnection();
                Statement statement = one.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** A connection of the program's role that commits by hand. */
    Connection open() throws SQLException {
        return open(database.app());
    }

    Connection open(Login login) throws SQLException {
        Connection one = TestDatabase.whole(database, login).getConnection();
        one.setAutoCommit(false);
        return one;
    }

    /** Made-up entries with something of a person each, by the program's role. */
    public static String entries(long from, long count) {
        return """
                with made as (
                    insert into event (event_id, case_id, version, kind, law, office, officer, occurred_at, recorded_at,
                        command_id, clear)
                    select gen_random_uuid(), lpad(to_hex(i / 4), 32, '0')::uuid, i %% 4 + 1, 'claim-filed', 'mx-2018',
                        'ciudad-hidalgo', lpad('7', 32, '0')::uuid, timestamptz '2018-10-19 15:00Z' + i * interval '1 s',
                        now(), gen_random_uuid(), jsonb_build_object('clocks', jsonb_build_array(jsonb_build_object(
                            'at', '2018-10-19T15:00:00Z', 'clock', 'decide', 'kind', 'STARTED', 'law', 'mx-2018')))
                    from generate_series(%d::bigint, %d::bigint) i
                    returning event_id, case_id)
                insert into person_part (event_id, case_id, payload)
                select event_id, case_id, decode(repeat(md5(event_id::text), 8), 'hex') from made
                """.formatted(from, from + count - 1);
    }

    Path export(Path folder) {
        Login owner = database.owner();
        Path file = folder.resolve("journal.acogida");
        try {
            JournalExport.write(database.url(), owner.user(), owner.password(), file, (written, of) -> {}, () -> false);
            return file;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    VerifierKey key() {
        return sealed.findLast().orElseThrow().key();
    }

    Verdict verify(Path file, List<SignedNote> held, List<VerifierKey> witnesses) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return new Verifier(key(), held, witnesses).check(in, _ -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
