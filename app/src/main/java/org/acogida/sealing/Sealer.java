package org.acogida.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.acogida.seal.Checkpoint;
import org.acogida.seal.Frontier;
import org.acogida.seal.SignedNote;
import org.acogida.seal.SigningKey;
import org.acogida.seal.TreeHash;

/**
 * Seals what stands in the journal and is not sealed yet, in the order in which it is found, and signs how far it came. One
 * at a time for a database; it holds no lock that anybody else waits for. Not for several threads.
 */
public final class Sealer {

    /** Entries in a transaction, and so at most between two checkpoints. */
    public static final int BATCH = 20_000;

    private static final String ONE_AT_A_TIME = "select pg_try_advisory_xact_lock(40011)";

    private final SigningKeys keys;
    private final Clock real;
    private final int batch;
    private final Settling settling = new Settling();
    private Optional<Pass> pass = Optional.empty();
    private long done;
    private boolean strays = true;

    /**
     * Once through what is not sealed, in one or more batches.
     *
     * @param reached the position up to which entries were taken
     * @param settled up to this position each batch sees every entry
     */
    private record Pass(long reached, long settled) {}

    Sealer(SigningKeys keys, Clock real, int batch) {
        this.keys = keys;
        this.real = real;
        this.batch = batch;
    }

    /** What a round came to. */
    public enum Outcome {
        /** There was nothing to seal. */
        NOTHING,
        /** All that was found is sealed. */
        SEALED,
        /** A whole batch is sealed, and there may be more. */
        MORE,
        /** Another process seals. */
        BUSY
    }

    /** Has the next round look through the whole journal for entries that came in behind the settled position. */
    void lookForStrays() {
        strays = true;
    }

    /** One round, in a transaction of its own; throws SealFault where the seal cannot go on. The connection commits by hand. */
    public Outcome round(Connection connection) throws SQLException {
        try {
            Outcome outcome = flag(connection, ONE_AT_A_TIME) ? seal(connection) : Outcome.BUSY;
            connection.commit();
            return outcome;
        } finally {
            connection.rollback();
        }
    }

    private Outcome seal(Connection connection) throws SQLException {
        Checkpoints checkpoints = new Checkpoints(connection);
        Optional<KeptCheckpoint> last = checkpoints.findLast();
        SigningKey key = keys.get(last);
        refuseChanged(connection, last);
        last.ifPresent(kept -> done = Math.max(done, kept.settled()));
        Pass at = pass.isPresent() ? pass.get() : begin(connection);
        Batch sealed = batch(connection, last, key);
        int count = sealed.seal(at.reached(), batch);
        boolean whole = count < batch;
        long settled = Math.max(done, whole ? at.settled() : Math.min(at.settled(), sealed.lastPosition()));
        if (count > 0) {
            Batch again = batch(connection, last, key);
            again.readAgain();
            checkpoints.add(checkpoint(sealed, again, key, settled));
            connection.commit();
        }
        done = settled;
        pass = whole ? Optional.empty() : Optional.of(new Pass(sealed.lastPosition(), at.settled()));
        return count == 0 ? Outcome.NOTHING : whole ? Outcome.SEALED : Outcome.MORE;
    }

    private Pass begin(Connection connection) throws SQLException {
        long settled = settling.look(connection);
        boolean all = strays && hasStrays(connection);
        strays = false;
        return new Pass(all ? Long.MIN_VALUE : done, settled);
    }

    private static Batch batch(Connection connection, Optional<KeptCheckpoint> last, SigningKey key) {
        return new Batch(
                connection,
                last.map(KeptCheckpoint::tree).orElseGet(Frontier::new),
                last.map(KeptCheckpoint::chain)
                        .orElseGet(() -> new TreeHash().firstLink(key.verifier().name())));
    }

    private KeptCheckpoint checkpoint(Batch sealed, Batch again, SigningKey key, long settled) {
        Checkpoint checkpoint = Checkpoint.of(key.verifier().name(), again.tree());
        boolean same = checkpoint.equals(Checkpoint.of(key.verifier().name(), sealed.tree()))
                && Arrays.equals(sealed.chain(), again.chain());
        if (!same) {
            throw new SealFault(SealFault.Kind.READ_TWICE);
        }
        return new KeptCheckpoint(
                checkpoint.size(),
                again.tree().toBytes(),
                again.chain(),
                settled,
                key.verifier(),
                SignedNote.sign(checkpoint.text(), key),
                real.instant());
    }

    /** Refuses to go on from a seal that is not as it was left. */
    private static void refuseChanged(Connection connection, Optional<KeptCheckpoint> last) throws SQLException {
        long size = last.map(KeptCheckpoint::size).orElse(0L);
        boolean fits = last.map(KeptCheckpoint::isWhole).orElse(true);
        try (PreparedStatement statement = connection.prepareStatement(
                "select chain from sealed_entry where seal_index >= ? order by seal_index limit 2")) {
            statement.setLong(1, Math.max(size - 1, 0));
            try (ResultSet row = statement.executeQuery()) {
                fits &= size == 0 || endsWith(row, last.orElseThrow().chain());
                if (!fits || row.next()) {
                    throw new SealFault(SealFault.Kind.SEAL_CHANGED);
                }
            }
        }
    }

    private static boolean endsWith(ResultSet row, byte[] chain) throws SQLException {
        return row.next() && Arrays.equals(row.getBytes(1), chain);
    }

    /** Whether entries stand before the settled position that are not sealed: a made-up country is written so. */
    private boolean hasStrays(Connection connection) throws SQLException {
        return flag(
                connection,
                "select (select count(*) from event where position <= " + done + ")"
                        + " <> (select count(*) from sealed_entry where position <= " + done + ")");
    }

    private static boolean flag(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
