package org.acogida.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.acogida.seal.SignedNote;
import org.acogida.seal.VerifierKey;

/** The checkpoints on a connection, in its transaction. */
record Checkpoints(Connection connection) {

    private static final String READ =
            "select size, frontier, chain, settled, key, note, made_at from journal_checkpoint";

    Optional<KeptCheckpoint> findLast() throws SQLException {
        return find(READ + " where size >= ? order by size desc limit 1", 0);
    }

    Optional<KeptCheckpoint> find(long size) throws SQLException {
        return find(READ + " where size = ?", size);
    }

    private Optional<KeptCheckpoint> find(String sql, long size) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, size);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(checkpoint(row)) : Optional.empty();
            }
        }
    }

    private static KeptCheckpoint checkpoint(ResultSet row) throws SQLException {
        return new KeptCheckpoint(
                row.getLong("size"),
                row.getBytes("frontier"),
                row.getBytes("chain"),
                row.getLong("settled"),
                VerifierKey.parse(row.getString("key")),
                SignedNote.parse(row.getString("note")),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    void add(KeptCheckpoint checkpoint) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into journal_checkpoint"
                + " (size, frontier, chain, settled, key, note, made_at) values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, checkpoint.size());
            insert.setBytes(2, checkpoint.frontier());
            insert.setBytes(3, checkpoint.chain());
            insert.setLong(4, checkpoint.settled());
            insert.setString(5, checkpoint.key().toString());
            insert.setString(6, checkpoint.note().toString());
            insert.setObject(7, checkpoint.madeAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
