package org.acogida.casework;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import org.acogida.journal.CanonicalJson;
import org.acogida.journal.CopyText;

/** Writes many commands with their answers by COPY, in the connection's transaction. Not for several threads. */
final class BulkCommands {

    private final CopyText rows = new CopyText();

    void add(CommandLog.Kept kept, Instant recordedAt) {
        rows.row(
                kept.commandId(),
                kept.answer().caseId().value(),
                HexFormat.of().parseHex(kept.digest()),
                CanonicalJson.writeText(CommandLog.stored(kept.answer())),
                recordedAt);
    }

    void into(Connection connection) throws SQLException {
        rows.into(connection, "command (command_id, case_id, digest, answer, recorded_at)");
    }
}
