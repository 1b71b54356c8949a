package org.acogida.attachments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.journal.StoredEntry;
import org.acogida.keys.PersonKeys;
import org.acogida.procedure.AttachmentId;
import org.acogida.procedure.AttachmentPurpose;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command.AddAttachment;
import org.acogida.procedure.Event.AttachmentAdded;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of cases. The act stands in the journal, the bytes in a table of their own, both in one transaction. */
@Component
public final class Attachments {
    private final JdbcClient database;
    private final Casework casework;
    private final PersonKeys keys;

    public Attachments(JdbcClient database, Casework casework, PersonKeys keys) {
        this.keys = keys;
        this.database = database;
        this.casework = casework;
    }

    /** A file of a case and the entry by which it came there. */
    public record Attached(StoredEntry entry, AttachmentAdded added) {}

    /**
     * What became of a file.
     *
     * @param known the same bytes attached to this case before, in which case nothing was done
     */
    public record Outcome(Optional<Attached> known, Answer answer) {}

    /** Attaches a file to a case. Sent again under the same id it has no second effect. */
    public Outcome add(CaseId id, UUID commandId, AttachedFile file, OfficerId by, OfficeId office) {
        AddAttachment command = new AddAttachment(new AttachmentId(commandId), file.details());
        while (true) {
            List<StoredEntry> history = casework.listHistory(id);
            Optional<Attached> known = findSame(history, command);
            if (known.isPresent()) {
                return outcome(id, history.size(), known.get(), command);
            }
            Submission submission =
                    Submission.now(commandId, id, by, office, command).expecting(history.size());
            Answer answer = casework.submitWith(submission, () -> keep(id, command.attachment(), file, history));
            if (!(answer instanceof Answer.Conflict)) {
                return new Outcome(Optional.empty(), answer);
            }
        }
    }

    private static Outcome outcome(CaseId id, int version, Attached known, AddAttachment command) {
        boolean again = known.added().attachment().equals(command.attachment());
        return new Outcome(again ? Optional.empty() : Optional.of(known), new Answer.Done(id, version, true));
    }

    private static Optional<Attached> findSame(List<StoredEntry> history, AddAttachment command) {
        return list(history).stream()
                .filter(attached -> attached.added()
                        .details()
                        .digest()
                        .equals(command.details().digest()))
                .findFirst();
    }

    /** The files of a case, the first first. */
    public static List<Attached> list(List<StoredEntry> history) {
        return history.stream()
                .filter(stored -> stored.entry().event() instanceof AttachmentAdded)
                .map(stored ->
                        new Attached(stored, (AttachmentAdded) stored.entry().event()))
                .toList();
    }

    /** Whether a file of a case is of the person's face, whoever asks. */
    public boolean isPortrait(CaseId id, AttachmentId attachment) {
        return list(casework.listHistory(id)).stream()
                .map(Attached::added)
                .filter(added -> added.attachment().equals(attachment))
                .anyMatch(Attachments::isPortrait);
    }

    private static boolean isPortrait(AttachmentAdded added) {
        return added.details().purpose().equals(Optional.of(AttachmentPurpose.PORTRAIT));
    }

    /** The last picture of the person's face among what happened in a case. */
    public static Optional<AttachmentAdded> findPortrait(List<StoredEntry> history) {
        return list(history).reversed().stream()
                .map(Attached::added)
                .filter(Attachments::isPortrait)
                .findFirst();
    }

    private void keep(CaseId id, AttachmentId attachment, AttachedFile file, List<StoredEntry> history) {
        byte[] sealed = AttachmentPart.seal(id, attachment, history.getFirst().key(), file.content(), keys);
        database.sql(
                        "insert into attachment_part (attachment_id, case_id, payload) values (:attachment, :case, :bytes)")
                .param("attachment", attachment.value())
                .param("case", id.value())
                .param("bytes", sealed)
                .update();
    }

    /** The bytes of a file of a case; empty where there is none, or nobody can read it any more. */
    public Optional<byte[]> find(CaseId id, AttachmentId attachment) {
        return database.sql("select payload from attachment_part where attachment_id = :attachment and case_id = :case")
                .param("attachment", attachment.value())
                .param("case", id.value())
                .query((row, number) -> row.getBytes("payload"))
                .optional()
                .flatMap(payload -> AttachmentPart.open(id, attachment, payload, keys));
    }
}
