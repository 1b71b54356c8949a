package org.acogida.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.acogida.journal.CopyText;
import org.acogida.seal.Frontier;
import org.acogida.seal.TreeHash;

/** Some entries on their way into the seal: read and written, then read again and compared. */
final class Batch {

    private static final String UNSEALED = "select " + EntryRows.COLUMNS + "from event e\n" + EntryRows.PARTS + """
            where e.position > ?
                and not exists (select from sealed_entry s where s.position = e.position and s.position > ?)
            order by e.position limit ?
            """;

    private static final String AGAIN = "select s.leaf, s.chain, " + EntryRows.COLUMNS
            + "from sealed_entry s join event e on e.position = s.position\n" + EntryRows.PARTS
            + "where s.seal_index >= ? order by s.seal_index";

    private static final int FETCH = 1_000;

    private final Connection connection;
    private final TreeHash hash = new TreeHash();
    private final Frontier tree;
    private byte[] chain;
    private long lastPosition;

    /** Goes on from a tree and a chain, neither of which it changes. */
    Batch(Connection connection, Frontier from, byte[] chain) {
        this.connection = connection;
        this.tree = Frontier.of(from.size(), from.toBytes());
        this.chain = chain;
    }

    Frontier tree() {
        return tree;
    }

    byte[] chain() {
        return chain;
    }

    /** The position of the last entry that was taken. */
    long lastPosition() {
        return lastPosition;
    }

    /** Seals at most so many entries after a position that are not sealed yet; gives how many. */
    int seal(long after, int limit) throws SQLException {
        CopyText rows = new CopyText();
        try (PreparedStatement statement = connection.prepareStatement(UNSEALED)) {
            statement.setFetchSize(FETCH);
            statement.setLong(1, after);
            statement.setLong(2, after);
            statement.setInt(3, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long index = tree.size();
                    byte[] leaf = take(row);
                    rows.row(index, lastPosition, leaf, chain);
                }
            }
        }
        int sealed = rows.rows();
        rows.into(connection, "sealed_entry (seal_index, position, leaf, chain)");
        return sealed;
    }

    private byte[] take(ResultSet row) throws SQLException {
        byte[] leaf = hash.leaf(EntryRows.read(row).leaf());
        chain = hash.link(chain, leaf);
        tree.add(leaf);
        lastPosition = row.getLong("position");
        return leaf;
    }

    /** Reads what was sealed since, and the entries, once more; refuses what is not the same. */
    void readAgain() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(AGAIN)) {
            statement.setFetchSize(FETCH);
            statement.setLong(1, tree.size());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    byte[] leaf = take(row);
                    if (!Arrays.equals(leaf, row.getBytes("leaf")) || !Arrays.equals(chain, row.getBytes("chain"))) {
                        throw new SealFault(SealFault.Kind.READ_TWICE);
                    }
                }
            }
        }
    }
}
