package org.acogida.sealing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.acogida.seal.JournalWriter;
import org.acogida.seal.NoteSignature;
import org.acogida.seal.SignedNote;

/**
 * Writes the sealed journal for the verifier, from the entries as they stand now and the seal as it was made. It holds no
 * name and no ciphertext, only digests of what is kept apart. Of checkpoints it takes those that were cosigned, the last,
 * and of the others one for each {@link #EACH} entries.
 */
public final class JournalExport {

    private static final long EACH = 1_000;
    private static final long MOST_STRAYS = 1_000;
    private static final int FETCH = 1_000;

    private static final String ENTRIES = "select s.position as sealed, s.chain, " + EntryRows.COLUMNS
            + "from sealed_entry s left join event e on e.position = s.position\n" + EntryRows.PARTS
            + "where s.seal_index >= ? and s.seal_index < ? order by s.seal_index";

    private static final String NEXT = """
            select min(size) from journal_checkpoint c where size > ? and size <= ?
                and (size >= ? or size = ? or exists (select from journal_cosignature o where o.size = c.size))
            """;

    private static final String STRAYS = """
            select position, event_id from event e where position <= ?
                and not exists (select from sealed_entry s where s.position = e.position) order by position limit ?
            """;

    private static final String COSIGNATURES =
            "select line from journal_cosignature where size = ? order by witness, cosigned_at";

    private final Connection connection;
    private final Listener listener;
    private final BooleanSupplier stopping;

    private JournalExport(Connection connection, Listener listener, BooleanSupplier stopping) {
        this.connection = connection;
        this.listener = listener;
        this.stopping = stopping;
    }

    /** Told how many entries are written, of how many. */
    @FunctionalInterface
    public interface Listener {
        void written(long entries, long of);
    }

    /** What became of an export. */
    public sealed interface Answer {
        /** The file is whole. */
        record Whole(long entries) implements Answer {}

        /** It was stopped; there is no file. */
        record Stopped() implements Answer {}

        /** Nothing is sealed yet; there is no file. */
        record Nothing() implements Answer {}
    }

    /** Writes the file, which is there once it is whole, in the place of one of the same name. */
    public static Answer write(
            String url, String user, String password, Path file, Listener told, BooleanSupplier stopping)
            throws SQLException, IOException {
        try (Connection connection = SealConnections.open(url, user, password)) {
            Optional<KeptCheckpoint> last = new Checkpoints(connection).findLast();
            if (last.isEmpty()) {
                return new Answer.Nothing();
            }
            return new JournalExport(connection, told, stopping).into(file, last.get());
        }
    }

    private Answer into(Path file, KeptCheckpoint last) throws SQLException, IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (!writeTo(beside, last)) {
                return new Answer.Stopped();
            }
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Answer.Whole(last.size());
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Whether it came to its end. */
    private boolean writeTo(Path beside, KeptCheckpoint last) throws SQLException, IOException {
        try (OutputStream out = Files.newOutputStream(beside);
                JournalWriter writer = new JournalWriter(out, last.key())) {
            long size = 0;
            while (size < last.size()) {
                long next = next(size, last.size());
                if (!entries(writer, size, next, last.size())) {
                    return false;
                }
                writer.checkpoint(note(next));
                size = next;
            }
            strays(writer, last.settled());
            writer.end();
            return true;
        }
    }

    private long next(long after, long last) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setLong(1, after);
            statement.setLong(2, last);
            statement.setLong(3, after + EACH);
            statement.setLong(4, last);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private SignedNote note(long size) throws SQLException {
        SignedNote note = new Checkpoints(connection).find(size).orElseThrow().note();
        List<NoteSignature> cosignatures = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COSIGNATURES)) {
            statement.setLong(1, size);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    cosignatures.addAll(SignedNote.signatures(row.getString(1) + "\n"));
                }
            }
        }
        return note.with(cosignatures);
    }

    private boolean entries(JournalWriter writer, long from, long to, long of) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(ENTRIES)) {
            statement.setFetchSize(FETCH);
            statement.setLong(1, from);
            statement.setLong(2, to);
            try (ResultSet row = statement.executeQuery()) {
                long written = from;
                while (row.next()) {
                    entry(writer, row);
                    if (++written % FETCH == 0) {
                        listener.written(written, of);
                        if (stopping.getAsBoolean()) {
                            return false;
                        }
                    }
                }
            }
        }
        return !stopping.getAsBoolean();
    }

    private static void entry(JournalWriter writer, ResultSet row) throws SQLException, IOException {
        byte[] chain = row.getBytes("chain");
        if (row.getObject("event_id", UUID.class) == null) {
            writer.gone(row.getLong("sealed"), chain);
        } else {
            writer.entry(EntryRows.read(row).leaf(), chain);
        }
    }

    private void strays(JournalWriter writer, long settled) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(STRAYS)) {
            statement.setLong(1, settled);
            statement.setLong(2, MOST_STRAYS);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    writer.stray(row.getLong("position"), row.getObject("event_id", UUID.class));
                }
            }
        }
    }
}
