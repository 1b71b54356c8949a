package org.acogida.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.acogida.attachments.PlainAttachments;
import org.acogida.journal.PlainParts;
import org.acogida.keys.KeyFolder;
import org.acogida.keys.KeySettings;
import org.acogida.laws.Laws;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.wording.Problem;
import org.acogida.worklists.Rebuild;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sees to it that a database is used with its own keys, that nobody who was erased comes back with an older copy of them,
 * and that nothing stands in clear; as the owner.
 */
final class BoundKeys {

    private static final String BIND = "update key_folder set folder = ? where folder is null";
    private static final String TIDY = "vacuum (full, analyze) person_part, attachment_part";

    private final Front front;
    private final DataSource source;
    private final JdbcTemplate owner;

    private record Row(Optional<UUID> folder, boolean allSealed) {}

    private BoundKeys(Front front, DatabaseAccess access) {
        this.front = front;
        this.source = access.asOwner();
        this.owner = new JdbcTemplate(source);
    }

    /** Opens the keys of a database, whose tables are of this version; refuses those of another one. */
    static KeyFolder open(DatabaseAccess access, KeySettings keys, Front front) {
        return new BoundKeys(front, access).open(keys);
    }

    /** The same; where neither the database nor the folder has any, they are made. */
    static KeyFolder openOrMake(DatabaseAccess access, KeySettings keys, Front front) {
        BoundKeys bound = new BoundKeys(front, access);
        if (bound.row().folder().isEmpty() && !KeyFolder.exists(keys.folder())) {
            keys.make();
        }
        return bound.open(keys);
    }

    private KeyFolder open(KeySettings settings) {
        KeyFolder keys = settings.open();
        owner.update(BIND, keys.id());
        Row row = row();
        if (!row.folder().equals(Optional.of(keys.id()))) {
            throw Problem.refused("keys.other-folder", keys.path());
        }
        List<Long> back = owner.query("select key from erasure", (erased, number) -> erased.getLong(1)).stream()
                .filter(key -> keys.find(key).isPresent())
                .toList();
        if (!back.isEmpty()) {
            keys.destroy(back);
        }
        if (!row.allSealed()) {
            seal(keys);
        }
        return keys;
    }

    private Row row() {
        return Objects.requireNonNull(owner.queryForObject(
                "select folder, all_sealed from key_folder",
                (row, number) -> new Row(Optional.ofNullable(row.getObject(1, UUID.class)), row.getBoolean(2))));
    }

    /** What stood in clear is written anew, so that nothing of it stays in the database's files. */
    private void seal(KeyFolder keys) {
        long cases = Objects.requireNonNull(owner.queryForObject("select count(*) from case_view", Long.class));
        try (ProgressBar bar = new ProgressBar(front, "keys.sealing")) {
            new PlainParts(source, keys).seal(done -> bar.reached(done, cases));
        }
        new PlainAttachments(source, keys).seal();
        owner.execute(TIDY);
        try (ProgressBar bar = new ProgressBar(front, "rebuild.running");
                Rebuild rebuild = Rebuild.on(source, Laws.load(), keys)) {
            if (rebuild.run(Runtime.getRuntime().availableProcessors(), bar::reached, () -> false)
                    instanceof Rebuild.Answer.Done) {
                owner.update("update key_folder set all_sealed = true");
            }
        }
    }
}
