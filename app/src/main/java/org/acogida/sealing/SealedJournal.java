package org.acogida.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.acogida.postgres.Reach;
import org.acogida.seal.Cosignature;
import org.acogida.seal.Frontier;
import org.acogida.seal.MerkleProofs;
import org.acogida.seal.NoteSignature;
import org.acogida.seal.SealException;
import org.acogida.seal.SignedNote;
import org.acogida.seal.VerifierKey;
import org.acogida.seal.WitnessRequest;
import org.springframework.stereotype.Component;

/** What is sealed of the journal, for whoever looks at it, holds it or cosigns it. It changes nothing but cosignatures. */
@Component
public final class SealedJournal {

    private static final int COUNTED = 10_000;
    private static final int FETCH = 10_000;

    private final DataSource database;

    public SealedJournal(DataSource database) {
        this.database = database;
    }

    /**
     * How far it is sealed.
     *
     * @param last empty where nothing is sealed yet
     * @param waiting how many entries are not sealed yet; those above {@link #COUNTED} are not counted
     * @param oldestWaiting when the first of them was recorded
     */
    public record State(
            Optional<KeptCheckpoint> last, long waiting, Optional<Instant> oldestWaiting, List<Witnessed> witnesses) {
        public State {
            witnesses = List.copyOf(witnesses);
        }

        /** Whether there are more than were counted. */
        public boolean isFarBehind() {
            return waiting >= COUNTED;
        }
    }

    /** What a witness cosigned last. */
    public record Witnessed(String witness, long size, Instant at) {}

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T read(Work<T> work) {
        return Reach.whole(() -> {
            try (Connection connection = database.getConnection()) {
                return work.on(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** How far it is sealed now. */
    public State state() {
        return read(connection -> {
            Optional<KeptCheckpoint> last = new Checkpoints(connection).findLast();
            try (PreparedStatement statement = connection.prepareStatement("""
                    select count(*), min(recorded_at) from (select recorded_at from event e where position > ?
                    and not exists (select from sealed_entry s where s.position = e.position) order by position limit ?) w
                    """)) {
                statement.setLong(1, last.map(KeptCheckpoint::settled).orElse(0L));
                statement.setInt(2, COUNTED);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    Optional<Instant> oldest = Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant);
                    return new State(last, row.getLong(1), oldest, witnesses(connection));
                }
            }
        });
    }

    private static List<Witnessed> witnesses(Connection connection) throws SQLException {
        List<Witnessed> witnesses = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select distinct on (witness) witness, size,"
                        + " cosigned_at from journal_cosignature order by witness, size desc, cosigned_at desc");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                witnesses.add(new Witnessed(
                        VerifierKey.parse(row.getString(1)).name(),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()));
            }
        }
        return witnesses;
    }

    /** The last checkpoint; empty where nothing is sealed yet. */
    public Optional<KeptCheckpoint> findLast() {
        return read(connection -> new Checkpoints(connection).findLast());
    }

    /** The last checkpoint for a witness that saw an older one of so many entries; 0 for one that saw none. */
    public Optional<WitnessRequest> requestSince(long old) {
        return read(connection -> {
            Optional<KeptCheckpoint> last = new Checkpoints(connection).findLast();
            if (last.isEmpty()) {
                return Optional.empty();
            }
            if (old < 0 || old > last.get().size()) {
                throw new SealException("request.old", old, last.get().size());
            }
            connection.setAutoCommit(false);
            List<byte[]> proof = new ArrayList<>();
            for (MerkleProofs.Range range :
                    MerkleProofs.consistency(old, last.get().size())) {
                proof.add(root(connection, range));
            }
            return Optional.of(new WitnessRequest(old, proof, last.get().note()));
        });
    }

    private static byte[] root(Connection connection, MerkleProofs.Range range) throws SQLException {
        Frontier tree = new Frontier();
        try (PreparedStatement statement = connection.prepareStatement(
                "select leaf from sealed_entry where seal_index >= ? and seal_index < ? order by seal_index")) {
            statement.setFetchSize(FETCH);
            statement.setLong(1, range.from());
            statement.setLong(2, range.to());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    tree.add(row.getBytes(1));
                }
            }
        }
        return tree.root();
    }

    /**
     * Keeps what a witness said of a checkpoint; refuses what that witness did not sign, or of a checkpoint that is not one
     * of this journal. Said again it is kept once.
     */
    public Witnessed addCosignature(SignedNote cosigned, VerifierKey witness, Clock real) {
        org.acogida.seal.Checkpoint checkpoint = org.acogida.seal.Checkpoint.parse(cosigned.text());
        NoteSignature signature = cosigned.signatures().stream()
                .filter(one -> Cosignature.isBy(witness, cosigned.text(), one))
                .findFirst()
                .orElseThrow(() -> new SealException("cosignature.none", witness));
        Instant at = Cosignature.time(signature).orElseThrow();
        return read(connection -> {
            KeptCheckpoint kept = new Checkpoints(connection)
                    .find(checkpoint.size())
                    .filter(found -> found.note().text().equals(cosigned.text()))
                    .orElseThrow(() -> new SealException("checkpoint.unknown", checkpoint.origin(), checkpoint.size()));
            add(connection, kept.size(), witness, signature, at, real.instant());
            return new Witnessed(witness.name(), kept.size(), at);
        });
    }

    private static void add(
            Connection connection, long size, VerifierKey witness, NoteSignature signature, Instant at, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into journal_cosignature"
                + " (size, witness, line, cosigned_at, added_at) values (?, ?, ?, ?, ?) on conflict do nothing")) {
            insert.setLong(1, size);
            insert.setString(2, witness.toString());
            insert.setString(3, signature.toString());
            insert.setObject(4, at.atOffset(ZoneOffset.UTC));
            insert.setObject(5, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
